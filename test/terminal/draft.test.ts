// Drafts from the terminal: a whole life of one, and what is wrong usage.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { installSuanpan } from '../support/suanpan.ts';

const suanpan = installSuanpan();
afterAll(() => suanpan.remove());

const draft = (...args: string[]): ReturnType<typeof suanpan.run> => suanpan.run(['draft', ...args]);

test('a draft is written, edited, compared, submitted, approved, exported and archived', async () => {
  const written = await draft('new', 'huitong-2022', '--language', 'zh', '--problems', 'problem.procurement');
  expect([written.code, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toContain('26.04%');

  const { stdout: text } = await draft('edit', 'last');
  const file = join(suanpan.folder, 'draft.txt');
  writeFileSync(file, text.replace('由他人复核签字', '由复核人签字，抽查不低于40%'));
  expect((await draft('edit', 'last', '--file', file, '--as', 'li')).code).toBe(0);
  expect((await draft('diff', 'last')).stdout).toContain('{+');

  // The same file again: it was made from version 1, and there is a second now.
  const late = await draft('edit', 'last', '--file', file, '--as', 'wang');
  expect([late.code, late.stdout]).toEqual([1, '']);
  expect(late.stderr).toContain('What changed:\n~ ');

  const shown = await draft('show', 'last');
  expect(shown.stdout).toContain('40%※');
  expect(shown.stdout).toContain('40%: typed by li');
  expect(shown.stdout).toContain('edit not saved');
  const kept = await draft('show', 'last', '--kept');
  expect(kept.stdout).toContain('wang');
  expect(kept.stdout).toContain('由复核人签字，抽查不低于40%');

  expect((await draft('approve', 'last')).code).toBe(1);
  expect((await draft('submit', 'last', '--note', 'please read')).code).toBe(0);
  expect((await draft('approve', 'last', '--as', 'wang')).stdout).toContain('approved');
  const word = join(suanpan.folder, 'draft.docx');
  expect((await draft('export', 'last', '--out', word)).stdout).toBe(`${word}\n`);
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
  expect((await draft('export', 'last')).stdout).toMatch(/^# .+\n\n(?!>)/);
  expect((await draft('archive', 'last')).code).toBe(0);
  expect((await draft('list')).stdout).toContain('archived');
}, 180_000);

test('what can be written about is offered, with the heading it would have', async () => {
  const { code, stdout } = await draft('new', 'huitong-2022', '--offer');
  expect(code).toBe(0);
  expect(stdout.split('\n')[0]).toContain('problem.budget_adjustment');
  expect(stdout).toContain('execution_base');
});

describe('wrong usage', () => {
  test.each([
    [['nonsense'], 2, /^"nonsense" means nothing after draft\.\n\nUsage: suanpan draft new/],
    [['new', 'huitong-2022', '--tone', 'loud'], 2, /--tone must be one of: report, briefing, notice/],
    [['new', 'huitong-2022', '--parts', 'summary,foreword'], 2, /--parts must be one of: summary/],
    [['show', 'last', '--version', 'x'], 2, /^The value "x" of --version cannot be used\.\n\nUsage/],
    [['new', 'nowhere-2022'], 1, /no evaluation "nowhere-2022".* There are: .*huitong-2022/],
    [
      ['new', 'huitong-2022', '--problems', 'problem.none'],
      1,
      /nothing to write under "problem.none".*problem.procurement/,
    ],
    [['show', 'ffffffff'], 1, /no such draft/],
    [['edit'], 1, /no such draft/],
  ])('%j ends with %i', async (args, code, stderr) => {
    const finished = await draft(...args);
    expect([finished.code, finished.stdout]).toEqual([code, '']);
    expect(finished.stderr).toMatch(stderr);
  });
});
