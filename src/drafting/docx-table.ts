// A bordered table whose head repeats on every page.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { fonts, sizes } from './docx-style.ts';

/** @param widths of the columns in twips, or of all of them together */
export function wordTable(rows: readonly (readonly string[])[], widths: readonly number[] | number): Table {
  const each = typeof widths === 'number' ? shares(rows, widths) : [...widths];
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: each,
    width: { size: each.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map((cells, index) => tableRow(cells, each, index === 0)),
  });
}

/** Room for the longest word of each column; what is left goes to longer texts, but not by as much as they are longer. */
function shares(rows: readonly (readonly string[])[], total: number): number[] {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
  const least = columns.map((cells) => Math.max(...cells.map(longestWord)) * letter + 2 * margin);
  const weights = columns.map((cells) => Math.sqrt(Math.max(...cells.map(({ length }) => length), shortest)));
  const spare = Math.max(0, total - sum(least));
  const wished = weights.map((weight, index) => (least[index] ?? 0) + (weight / sum(weights)) * spare);
  return wished.map((width) => Math.floor((width * total) / sum(wished)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** In letters; Chinese may be broken anywhere. */
function longestWord(text: string): number {
  return Math.max(1, ...(text.match(/[!-~]+/g) ?? []).map(({ length }) => length));
}

// A letter of 五号 in twips, as wide as most; what stands free on either side of a cell; below six letters a column
// would break its head.
const letter = 105;
const margin = 60;
const shortest = 6;

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Only the head says that it is one: a row that says it is none is taken for one by some readers. */
function tableRow(cells: readonly string[], widths: readonly number[], isHead: boolean): TableRow {
  return new TableRow({
    ...(isHead && { tableHeader: true }),
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: margin, right: margin },
          children: [
            new Paragraph({
              alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [new TextRun({ text, font: isHead ? fonts.heading : fonts.body, size: sizes.table })],
            }),
          ],
        }),
    ),
  });
}
