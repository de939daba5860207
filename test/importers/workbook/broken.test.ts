// A table of broken files: each is refused with every problem at its place, in both languages, and nothing is stored.
import { afterAll, describe, expect, test } from 'vitest';
import { brokenCells } from '../../support/books/broken-cells.ts';
import { brokenContainers } from '../../support/books/broken-containers.ts';
import { brokenCsv } from '../../support/books/broken-csv.ts';
import { brokenRows } from '../../support/books/broken-rows.ts';
import { brokenSizes } from '../../support/books/broken-sizes.ts';
import { brokenTables } from '../../support/books/broken-tables.ts';
import { openIntakeDesk, told } from '../../support/books/intake-desk.ts';

const desk = await openIntakeDesk();
afterAll(() => desk.close());

describe.each([
  ['a file with', brokenContainers],
  ['a workbook with', brokenSizes],
  ['a workbook with', brokenTables],
  ['a workbook with', brokenRows],
  ['a workbook with', brokenCells],
  ['a .csv file with', brokenCsv],
])('%s', (_, table) => {
  test.each(table)('$what is refused, and nothing is stored', async ({ files, zh, en }) => {
    const { problems, apply } = await desk.check(await files());
    expect(told(problems)).toEqual({ zh, en });
    await expect(apply('test')).rejects.toThrow('problems');
    expect(await desk.holds()).toEqual({ evaluations: 0, imports: 0 });
  });
});
