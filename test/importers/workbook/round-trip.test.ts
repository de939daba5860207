// An evaluation that leaves as a workbook comes back without a difference, and no cell of it starts a formula.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluation } from '../../../src/evaluation/shape.ts';
import { loadFrameworks } from '../../../src/importers/load-frameworks.ts';
import { type Known, knownIn } from '../../../src/importers/workbook/known.ts';
import { readWorkbook } from '../../../src/importers/workbook/read-workbooks.ts';
import { loadWorkbookWords } from '../../../src/importers/workbook/words.ts';
import type { Exported } from '../../../src/importers/workbook/write-rows.ts';
import { writeWorkbook } from '../../../src/importers/workbook/write-workbook.ts';

const root = join(import.meta.dirname, '../../..');
const files = globSync('data/{evaluations,examples}/*.yaml', { cwd: root }).sort();

let known: Known;
beforeAll(async () => {
  const { catalogue } = await loadFrameworks(join(root, 'data'));
  known = knownIn(loadWorkbookWords(join(root, 'prompts')), catalogue);
});

function exported(file: string): Exported {
  const value = evaluation.parse(parse(readFileSync(join(root, file), 'utf8')));
  const report = value.report === undefined ? '' : join(root, dirname(file), value.report);
  return { evaluation: value, report: report === '' ? '' : readFileSync(report, 'utf8') };
}

async function bytesOf(...evaluations: Exported[]): Promise<Uint8Array> {
  const workbook = await writeWorkbook(evaluations, known.words);
  if (workbook.kind !== 'written') throw new Error(`${workbook.sheet}!${workbook.cell} is too long`);
  return workbook.bytes;
}

const report = async () => ({ kind: 'refused' as const, problems: [] });

async function read(bytes: Uint8Array) {
  const stored = { idOf: async () => undefined, open: async () => undefined };
  return await readWorkbook([{ file: 'a.xlsx', bytes, report }], { known, stored, catalogueIsWhole: true });
}

describe('a workbook', () => {
  test.each(files)('of %s reads back the same', async (file) => {
    const given = exported(file);
    const { evaluations, issues } = await read(await bytesOf(given));
    expect(issues).toEqual([]);
    expect(evaluations.map(({ evaluation: value, report }) => ({ evaluation: value, report }))).toEqual([
      given,
    ]);
  });

  test('holds several departments and years', async () => {
    const given = files.slice(0, 4).map(exported);
    const { evaluations } = await read(await bytesOf(...given));
    expect(evaluations.map(({ evaluation: value }) => value)).toEqual(given.map((each) => each.evaluation));
  });

  test('has no cell that starts a formula, whatever the texts begin with', async () => {
    const given = exported(files[0] ?? '');
    const [first, ...others] = given.evaluation.facts;
    if (!first) throw new Error('no fact');
    const names = { zh: ['=1+1', '+a', '-b', '@c', '\td', "'e", '_x0041_'], en: ['=HYPERLINK("x")'] };
    const changed = {
      ...given,
      evaluation: { ...given.evaluation, facts: [{ ...first, names }, ...others] },
    };
    const bytes = await bytesOf(changed);
    const zip = await JSZip.loadAsync(bytes);
    const texts = Object.keys(zip.files).filter((name) => name.startsWith('xl/'));
    const xml = (await Promise.all(texts.map(async (name) => await zip.file(name)?.async('string')))).join(
      '',
    );
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).not.toMatch(/<t[^>]*>[=+\-@\t]/);
    const { evaluations } = await read(bytes);
    expect(evaluations.map(({ evaluation: value }) => value)).toEqual([changed.evaluation]);
  });

  test('is printed across, as wide as a page, with its headings on each', async () => {
    const zip = await JSZip.loadAsync(await bytesOf(exported(files[0] ?? '')));
    const sheets = Object.keys(zip.files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(10);
    for (const name of sheets) {
      const xml = await zip.file(name)?.async('string');
      expect(xml).toMatch(/<pageSetUpPr fitToPage="(1|true)"\/>/);
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    }
    const workbook = await zip.file('xl/workbook.xml')?.async('string');
    expect(workbook?.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length);
  });

  test('changed by one byte is refused', async () => {
    const bytes = Uint8Array.from(await bytesOf(exported(files[0] ?? '')));
    bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 0xff;
    expect((await read(bytes)).evaluations).toEqual([]);
  });
});
