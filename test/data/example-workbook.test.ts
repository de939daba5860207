// The example workbook, filled and saved by LibreOffice: imports, exports and imports again without a difference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluation } from '../../src/evaluation/shape.ts';
import { type IntakeDesk, openIntakeDesk, told } from '../support/books/intake-desk.ts';

const id = 'shilinghe-2022';
const file = (ending: string) =>
  readFileSync(join(import.meta.dirname, '../../data/examples', `${id}.${ending}`));

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

test('the example workbook was written by LibreOffice', async () => {
  const zip = await JSZip.loadAsync(file('xlsx'));
  expect(await zip.file('docProps/app.xml')?.async('string')).toContain('<Application>LibreOffice/');
});

test('the example workbook imports as the evaluation it was filled from, without a warning of its form', async () => {
  const { problems, warnings, apply } = await desk.check([{ name: `${id}.xlsx`, bytes: file('xlsx') }]);
  expect(told([...problems, ...warnings]).zh).toEqual([]);
  await apply('test');
  expect(await desk.stored(id)).toEqual(evaluation.parse(parse(file('yaml').toString())));
});

test('the example workbook exports, and the export imports without a difference', async () => {
  await (await desk.check([{ name: `${id}.xlsx`, bytes: file('xlsx') }])).apply('test');
  const workbook = await desk.intake.exportWorkbook([id]);
  if (workbook?.kind !== 'written') throw new Error('not written');
  const again = await desk.check([{ name: 'again.xlsx', bytes: workbook.bytes }]);
  expect(told([...again.problems, ...again.warnings]).zh).toEqual([]);
  expect(again.changes.map(({ kind, items }) => ({ kind, items }))).toEqual([{ kind: 'same', items: [] }]);
});
