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

/** Wider columns for longer texts, but not by as much as they are longer. */
function shares(rows: readonly (readonly string[])[], total: number): number[] {
  const columns = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const weights = columns.map((longest) => Math.sqrt(Math.max(longest, shortest)));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.floor((weight / sum) * total));
}

// Below this a column would break its head.
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
          margins: { left: 60, right: 60 },
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
