// Workbooks that are too large to be read in a bounded time.
import { type Broken, parts } from './broken.ts';

const sheet1 = 'xl/worksheets/sheet1.xml';

const intoSheet = (xml: string) => (text: string) => text.replace('</sheetData>', `${xml}</sheetData>`);

/** Rows of one number each, numbered from 1 unless said otherwise. */
function longSheet(
  rows: number,
  numbered = (row: number): string => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`,
): string {
  const all = Array.from({ length: rows }, (_, index) => numbered(index + 1));
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${all.join('')}</sheetData></worksheet>`;
}

export const brokenSizes: readonly Broken[] = [
  {
    what: 'a million rows',
    files: parts({ [sheet1]: longSheet(1_000_000) }),
    zh: ['a.xlsx 单元格太多：1000000，允许 ≤ 500000。请拆分成几个文件。'],
    en: ['a.xlsx has too many cells: 1000000, allowed ≤ 500000. Split it into several files.'],
  },
  {
    what: 'sixty thousand rows',
    files: parts({ [sheet1]: longSheet(60_000) }),
    zh: ['a.xlsx 行数太多：60000，允许 ≤ 50000。请删去末尾多余的行，或拆分。'],
    en: ['a.xlsx has too many rows: 60000, allowed ≤ 50000. Delete what stands below the data, or split it.'],
  },
  {
    what: 'one cell in the last row there can be',
    files: parts({ [sheet1]: intoSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') }),
    zh: ['a.xlsx 行数太多：1048576，允许 ≤ 50000。请删去末尾多余的行，或拆分。'],
    en: [
      'a.xlsx has too many rows: 1048576, allowed ≤ 50000. Delete what stands below the data, or split it.',
    ],
  },
  {
    what: 'one cell in the last column there can be',
    files: parts({ [sheet1]: intoSheet('<row r="9"><c r="XFD9"><v>1</v></c></row>') }),
    zh: ['a.xlsx 列数太多：16384，允许 ≤ 200。请删去右侧多余的列。'],
    en: ['a.xlsx has too many columns: 16384, allowed ≤ 200. Delete what stands to the right of the data.'],
  },
  {
    what: 'few cells that span a huge area',
    files: parts({
      [sheet1]: intoSheet('<row r="40000"><c r="A40000"><v>1</v></c><c r="GA40000"><v>1</v></c></row>'),
    }),
    zh: ['a.xlsx 单元格太多：7320000，允许 ≤ 2000000。请拆分成几个文件。'],
    en: ['a.xlsx has too many cells: 7320000, allowed ≤ 2000000. Split it into several files.'],
  },
  {
    what: 'hundreds of thousands of cells without an address',
    files: parts({ [sheet1]: longSheet(600_000, (row) => `<c><v>${(row * 7919) % 1_000_003}</v></c>`) }),
    zh: ['a.xlsx 单元格太多：600000，允许 ≤ 500000。请拆分成几个文件。'],
    en: ['a.xlsx has too many cells: 600000, allowed ≤ 500000. Split it into several files.'],
  },
  {
    what: 'more marks of syntax than any workbook has',
    files: parts({
      [sheet1]: intoSheet(Array.from({ length: 2_100_000 }, (_, index) => `<b${index % 97}/><b/>`).join('')),
    }),
    zh: ['a.xlsx 解压后太大：4200287，允许 ≤ 4000000。请删去图片和无关的表，或拆分。'],
    en: [
      'a.xlsx is too large when unpacked: 4200287, allowed ≤ 4000000. Remove pictures and other sheets, or split it.',
    ],
  },
  {
    what: 'thousands of merged ranges',
    files: parts({
      [sheet1]: (text) =>
        text.replace(
          '</sheetData>',
          `</sheetData><mergeCells>${Array.from({ length: 30_000 }, (_, index) => `<mergeCell ref="A${index + 10}:B${index + 10}"/>`).join('')}</mergeCells>`,
        ),
    }),
    zh: ['a.xlsx 合并区域太多：30000，允许 ≤ 20000。请取消合并。'],
    en: ['a.xlsx has too many merged ranges: 30000, allowed ≤ 20000. Unmerge them.'],
  },
];
