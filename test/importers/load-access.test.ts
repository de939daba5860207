import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAccess } from '../../src/importers/load-access.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (content: string, departments: string[] = []): ReturnType<typeof loadAccess> => {
  const file = join(folder, 'access.yaml');
  writeFileSync(file, content);
  return loadAccess(file, departments);
};

test('the example that comes with the program is in order', async () => {
  const read = await loadAccess(join(import.meta.dirname, '../../access.example.yaml'));
  expect(read).toMatchObject({
    kind: 'read',
    value: {
      access: {
        members: { see: [{ departments: ['huitong'], years: [2022] }], may: [] },
        groups: { S0123BUDGET: { see: [{ departments: 'all', years: 'all' }], may: ['draft'] } },
        channels: { C0123OPEN: { answers: 'open', see: [] }, C0456TEAM: { answers: 'asker' } },
      },
    },
  });
});

test.each([
  ['members:\n  sea: []\n', { code: 'unknown_key', line: 2, found: 'sea', suggestion: 'see' }],
  ['users:\n  head: {}\n', { code: 'wrong_form', line: 2, found: 'head' }],
  ['groups:\n  U0123ABC: {}\n', { code: 'wrong_form', line: 2, found: 'U0123ABC' }],
  ['users:\n  U0123ABC:\n    may: [aprove]\n', { code: 'not_allowed', line: 3, suggestion: 'approve' }],
  ['members:\n  see:\n    - departments: huitong\n', { code: 'wrong_form', line: 3 }],
  ['members:\n  see:\n    - years: [2022]\n', { code: 'missing', line: 3 }],
  ['channels:\n  C0123ABC:\n    answers: yes\n', { code: 'not_allowed', line: 3 }],
  ['users:\n  U0123ABC: {}\n  U0123ABC: {}\n', { code: 'duplicate_key', line: 3 }],
  ['members: [\n', { code: 'not_yaml' }],
])('%j is refused with its place and the remedy', async (content, issue) => {
  const read = await load(content);
  expect(read.kind === 'refused' && read.issues[0]).toMatchObject(issue);
});

test('a file that is not there is refused, not taken for an empty one', async () => {
  expect(await loadAccess(join(folder, 'none.yaml'))).toMatchObject({
    kind: 'refused',
    issues: [{ code: 'unreadable' }],
  });
});

test.each<[grant: string, warnings: object[]]>([
  ['members:\n  see: [{departments: [huitong]}]\n', []],
  ['members:\n  see: [{departments: all}]\n', []],
  [
    'members:\n  see:\n    - departments: [huitong, huitogn]\n',
    [{ line: 3, field: 'members.see[0].departments[1]', found: 'huitogn', suggestion: 'huitong' }],
  ],
  [
    'users:\n  U0123ABC:\n    see:\n      - departments:\n          - nowhere\n',
    [{ line: 5, field: 'users.U0123ABC.see[0].departments[0]', found: 'nowhere' }],
  ],
  [
    'groups:\n  S0123ABC: {see: [{departments: [x1]}]}\nchannels:\n  C0123ABC: {see: [{departments: [x2]}]}\n',
    [
      { line: 2, found: 'x1' },
      { line: 4, found: 'x2' },
    ],
  ],
])('a grant of a department without data is a warning with its place: %j', async (content, warnings) => {
  const read = await load(content, ['huitong', 'lumingwan']);
  if (read.kind === 'refused') throw new Error('refused');
  expect(read.value.warnings).toHaveLength(warnings.length);
  expect(read.value.warnings).toMatchObject(
    warnings.map((warning) => ({ code: 'department_without_data', ...warning })),
  );
});
