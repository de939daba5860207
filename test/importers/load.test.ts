import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoadedEvaluations, loadEvaluations } from '../../src/importers/load-evaluations.ts';
import { loadFrameworks } from '../../src/importers/load-frameworks.ts';
import { smallFramework, smallReport, smallYaml } from '../support/small-evaluation.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
  mkdirSync(join(folder, 'frameworks'));
  writeFileSync(join(folder, 'frameworks', 'small.yaml'), smallFramework);
  writeFileSync(join(folder, 'jia.yaml'), smallYaml);
  writeFileSync(join(folder, 'jia-2021.txt'), smallReport);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function load(names = ['jia.yaml'], stored: Record<string, string> = {}): Promise<LoadedEvaluations> {
  const files = names.map((name) => join(folder, name));
  return await loadEvaluations(files, await loadFrameworks(folder), async ({ hash }) => stored[hash]);
}

test('the data of the project has no problems', async () => {
  const frameworks = await loadFrameworks('data');
  const files = ['data/evaluations', 'data/examples'].flatMap((dir) =>
    readdirSync(dir)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(dir, name)),
  );
  const { evaluations, issues } = await loadEvaluations(files, frameworks);
  expect([...frameworks.issues, ...issues]).toEqual([]);
  expect(evaluations.map(({ evaluation }) => evaluation.id)).toContain('huitong-2022');
});

test('an evaluation comes with its report', async () => {
  const { evaluations, issues } = await load();
  expect(issues).toEqual([]);
  expect(evaluations).toMatchObject([
    { evaluation: { id: 'jia-2021' }, report: smallReport, importer: 'yaml-2' },
  ]);
});

test('what is stored already is not read again, until the file, its report or a framework changes', async () => {
  const hash = async (): Promise<string> => (await load()).evaluations[0]?.hash ?? '';
  const first = await hash();
  expect(await load(['jia.yaml'], { [first]: 'jia-2021' })).toEqual({
    evaluations: [],
    unchanged: [{ file: join(folder, 'jia.yaml'), id: 'jia-2021' }],
    issues: [],
  });
  const hashes = [first];
  writeFileSync(join(folder, 'jia.yaml'), `${smallYaml}# a word\n`);
  hashes.push(await hash());
  writeFileSync(join(folder, 'jia-2021.txt'), `${smallReport}又及\n`);
  hashes.push(await hash());
  writeFileSync(join(folder, 'frameworks', 'small.yaml'), `${smallFramework}# a word\n`);
  hashes.push(await hash());
  expect(new Set(hashes).size).toBe(4);
});

describe('a report that is not a file beside the evaluation is refused', () => {
  test.each([
    ['../secret.txt', 'outside_folder'],
    ['/etc/passwd', 'outside_folder'],
    ['sub/report.txt', 'outside_folder'],
    ['..', 'outside_folder'],
    ['"a\\\\b.txt"', 'outside_folder'],
    ['link.txt', 'outside_folder'],
    ['none.txt', 'unreadable'],
    ['""', 'unreadable'],
  ])('%s', async (name, code) => {
    symlinkSync('/etc/passwd', join(folder, 'link.txt'));
    writeFileSync(join(folder, 'jia.yaml'), smallYaml.replace('jia-2021.txt', name));
    const { evaluations, issues } = await load();
    expect(evaluations).toEqual([]);
    expect(issues).toMatchObject([{ code, field: 'report', line: 8 }]);
  });
});

test('files with problems are left out, the others are read, and each problem names its file', async () => {
  writeFileSync(join(folder, 'bad.yaml'), smallYaml.replace('department:', 'depertment:'));
  writeFileSync(join(folder, 'bytes.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  writeFileSync(join(folder, 'twin.yaml'), smallYaml);
  const { evaluations, issues } = await load([
    'bad.yaml',
    'bytes.yaml',
    'gone.yaml',
    'jia.yaml',
    'twin.yaml',
  ]);
  expect(evaluations).toHaveLength(1);
  expect(issues.map(({ file, code, field }) => [file.slice(folder.length + 1), code, field])).toEqual([
    ['bad.yaml', 'unknown_key', 'depertment'],
    ['bytes.yaml', 'unreadable', ''],
    ['gone.yaml', 'unreadable', ''],
    ['twin.yaml', 'taken', 'id'],
  ]);
});

test('a broken framework does not make the evaluations look broken', async () => {
  writeFileSync(join(folder, 'frameworks', 'small.yaml'), smallFramework.replace('metrics:', 'metrcs:'));
  const { issues, catalogue } = await loadFrameworks(folder);
  expect(issues).toMatchObject([{ code: 'unknown_key', suggestion: 'metrics' }]);
  expect(catalogue.facts.size).toBe(0);
  expect((await load()).issues).toEqual([]);
});
