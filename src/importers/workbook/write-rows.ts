// Evaluations as rows of the layout: what read-workbooks.ts reads back without a difference.
import type { Citation, Evaluation } from '../../evaluation/shape.ts';
import type { Column, SheetLayout } from './layout.ts';
import { choiceWritten } from './read-cell.ts';
import { type Item, isItem, plain, valueAt } from './table-rows.ts';
import { listToCell, textToCell } from './text-cell.ts';
import { type WorkbookWords, written } from './words.ts';

/** What is written into a cell: an amount is a number where a number can say exactly that. */
export type Written = { kind: 'text'; text: string } | { kind: 'amount'; text: string } | undefined;

export interface Exported {
  evaluation: Evaluation;
  /** The text of the report; empty where there is none. */
  report: string;
}

/** The rows of one sheet, without headings. */
export function rowsToWrite(
  layout: SheetLayout,
  { evaluation, report }: Exported,
  words: WorkbookWords,
): Written[][] {
  return itemsFor(layout, evaluation, report, words).map((item) =>
    layout.columns.map((column) =>
      column.id === 'evaluation'
        ? { kind: 'text', text: textToCell(evaluation.id) }
        : cellFor(item, column, words),
    ),
  );
}

function itemsFor(
  layout: SheetLayout,
  evaluation: Evaluation,
  report: string,
  words: WorkbookWords,
): unknown[] {
  if (layout.list) return evaluation[layout.list].map(withFirstCitation);
  switch (layout.id) {
    case 'evaluations':
      return [evaluation];
    case 'items':
      return evaluation.facts.flatMap((fact) =>
        fact.type === 'list' ? fact.items.map((names) => ({ fact: fact.key, names })) : [],
      );
    case 'details':
      return evaluation.findings.flatMap(({ key, points, cause, effect }) => [
        ...(points?.length === 0 ? [{ finding: key, role: 'no_points' }] : []),
        ...(points ?? []).map((point) => ({ finding: key, role: 'point', ...withFirstCitation(point) })),
        ...(cause ? [{ finding: key, role: 'cause', ...withFirstCitation(cause) }] : []),
        ...(effect ? [{ finding: key, role: 'effect', ...withFirstCitation(effect) }] : []),
      ]);
    case 'citations':
      return furtherCitations(evaluation, words);
    case 'report':
      return report === '' ? [] : report.split('\n').flatMap(linePieces);
    default:
      return [];
  }
}

function withFirstCitation<T extends object>(
  item: T,
): T | (Omit<T, 'cite'> & { cite: Citation | undefined }) {
  return 'cite' in item && Array.isArray(item.cite) ? { ...item, cite: item.cite[0] } : item;
}

function furtherCitations(
  { facts, dimensions, indicators, limits, findings }: Evaluation,
  words: WorkbookWords,
): Item[] {
  const lists = { facts, dimensions, indicators, limits, findings };
  return Object.entries(lists).flatMap(([list, items]) => {
    const sheet = written(words, (of) => of.sheets[list]);
    return items.flatMap((item) => [
      ...further(sheet, item.key, item.cite),
      ...('type' in item && 'summary' in item
        ? [
            ...(item.points ?? []).flatMap(({ cite }, index) =>
              further(sheet, `${item.key} point ${index + 1}`, cite),
            ),
            ...(item.cause ? further(sheet, `${item.key} cause`, item.cause.cite) : []),
            ...(item.effect ? further(sheet, `${item.key} effect`, item.effect.cite) : []),
          ]
        : []),
    ]);
  });
}

function further(sheet: string, row: string, cite: readonly Citation[]): Item[] {
  return cite.slice(1).map((each) => ({ sheet, row, ...each }));
}

/** A cell holds only so much: a longer line goes on in the next row. */
function linePieces(line: string): Item[] {
  const pieces: Item[] = [];
  let at = 0;
  do {
    let end = at + longestLine;
    // A character of two halves is not cut in the middle.
    if (/[\uD800-\uDBFF]/.test(line.charAt(end - 1))) end -= 1;
    const piece = line.slice(at, end);
    pieces.push({ ...(piece !== '' && { line: piece }), ...(at > 0 && { continued: true }) });
    at = end;
  } while (at < line.length);
  return pieces;
}

const longestLine = 16_000;

function cellFor(item: unknown, column: Column, words: WorkbookWords): Written {
  const value = valueAt(item, column.path);
  if (value === undefined) return undefined;
  switch (column.kind) {
    case 'list':
      return Array.isArray(value) ? text(listToCell(value.map(String))) : undefined;
    case 'amount':
    case 'measure':
      return { kind: 'amount', text: plain(value) };
    case 'integer':
      return { kind: 'amount', text: plain(value) };
    case 'unit':
      return text(value === '' ? written(words, ({ units }) => units.none) : plain(value));
    case 'choice':
      return text(choiceWritten(column.values ?? '', plain(value), words));
    case 'structure':
      return text(JSON.stringify(value));
    case 'text':
    case 'date':
      return isItem(value) ? undefined : text(textToCell(plain(value)));
  }
}

function text(of: string): Written {
  return { kind: 'text', text: of };
}
