// What a cell means in its column: a value for the evaluation, or why it is none.

import { languages } from '../../evaluation/shape.ts';
import { unitsOfData } from '../../evaluation/unit.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { excerpt } from '../issue.ts';
import { parseYamlText } from '../yaml-text.ts';
import { amountIn, saysNothing, unitIn } from './amount-text.ts';
import { limits } from './archive.ts';
import type { Cell } from './cell.ts';
import type { Known } from './known.ts';
import type { Column } from './layout.ts';
import { cellToList, cellToText } from './text-cell.ts';
import { partsOf, type WorkbookWords, written } from './words.ts';

/** What the value of a cell brings for the fields of its row. */
export type Reading =
  | { kind: 'nothing' }
  | { kind: 'value'; value: unknown }
  /** An amount with what stood around it in the same cell. */
  | { kind: 'measure'; value: string; unit?: string; comparator?: string; percent: boolean }
  /** Not an amount; `strangeUnit` where it would be one if its unit were known. */
  | { kind: 'words'; text: string; strangeUnit: boolean }
  | { kind: 'wrong'; problem: CellProblem };

export type CellProblem = { code: IssueCode } & Pick<Issue, 'found' | 'expected' | 'suggestion' | 'detail'>;

/** Reads a cell as its column says. */
export function readCell(cell: Cell | undefined, column: Column, { words }: Known): Reading {
  if (!cell) return { kind: 'nothing' };
  if (cell.kind === 'broken') return wrong(cell.code, cell.text);
  if (cell.text.length > limits.cellLength)
    return wrong('cell_too_long', `${cell.text.length}`, { expected: `≤ ${limits.cellLength}` });
  switch (column.kind) {
    case 'text':
      return { kind: 'value', value: textOf(cell) };
    case 'list':
      return { kind: 'value', value: cell.kind === 'text' ? cellToList(cell.text) : [cell.text] };
    case 'amount':
      return readAmount(cell, words);
    case 'measure':
      return readMeasure(cell, words);
    case 'integer':
      return readInteger(cell, words);
    case 'date':
      return { kind: 'value', value: dayOf(cell.text) };
    case 'unit':
      return readUnit(cell, words);
    case 'choice':
      return readChoice(cell, column.values ?? '', words);
    case 'structure':
      return readStructure(cell);
  }
}

function wrong(code: IssueCode, found: string, more: Partial<CellProblem> = {}): Reading {
  return { kind: 'wrong', problem: { code, found: excerpt(found), ...more } };
}

/** The text of a cell of any kind, as a person reads it there. */
export function textOf(cell: Cell): string {
  if (cell.kind === 'text') return cellToText(cell.text);
  return cell.kind === 'number' && cell.percent ? `${cell.text}%` : cell.text;
}

/** A bare amount; points may have 分 behind them, a weight in per cent its sign. */
function readAmount(cell: Cell, words: WorkbookWords): Reading {
  const read = readMeasure(cell, words);
  if (read.kind === 'words') return wrong(cell.kind === 'date' ? 'date_as_number' : 'not_number', read.text);
  if (read.kind !== 'measure') return read;
  if (read.comparator !== undefined) return wrong('comparator_here', textOf(cell));
  const fits = read.unit === undefined || ['分', '%'].includes(read.unit);
  return fits ? { kind: 'value', value: read.value } : wrong('not_number', textOf(cell));
}

function readMeasure(cell: Cell, words: WorkbookWords): Reading {
  if (cell.kind === 'number') {
    const { text, percent } = cell;
    return { kind: 'measure', value: text, percent, ...(percent && { unit: '%' }) };
  }
  const text = textOf(cell);
  if (cell.kind !== 'text') return { kind: 'words', text, strangeUnit: false };
  if (saysNothing(text, words)) return { kind: 'nothing' };
  const { value, unit, comparator } = amountIn(text, words);
  if (value === undefined || unit === null) return { kind: 'words', text, strangeUnit: value !== undefined };
  return {
    kind: 'measure',
    value,
    percent: false,
    ...(unit !== undefined && { unit }),
    ...(comparator && { comparator }),
  };
}

function readInteger(cell: Cell, words: WorkbookWords): Reading {
  const text = textOf(cell).normalize('NFKC');
  if (cell.kind === 'text' && saysNothing(text, words)) return { kind: 'nothing' };
  const [, digits] = /^(\d{1,9})(?:\.0+)?\s*年?度?$/.exec(text) ?? [];
  return digits === undefined ? wrong('not_number', text) : { kind: 'value', value: Number(digits) };
}

/** 2023/9/15, 2023.9.15 and 2023年9月15日 as 2023-09-15; anything else as it is, for the shape to refuse. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00(?::00)?)?$/.exec(text.normalize('NFKC').trim()) ??
    [];
  return year === undefined ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readUnit(cell: Cell, words: WorkbookWords): Reading {
  const text = textOf(cell);
  const unit = [text, ...text.split('/')]
    .map((part) => unitIn(part, words))
    .find((each) => each !== undefined);
  return unit === undefined
    ? wrong('unit_unknown', text, { expected: unitsThereAre })
    : { kind: 'value', value: unit };
}

const unitsThereAre = unitsOfData.filter((unit) => unit !== '').join(' | ');

function readChoice(cell: Cell, values: string, words: WorkbookWords): Reading {
  const parts = partsOf(textOf(cell));
  for (const language of languages) {
    for (const [value, names] of Object.entries(words[language].values[values] ?? {})) {
      if (names.some((name) => parts.includes(partsOf(name)[0] ?? '')) || parts[0] === value) {
        return { kind: 'value', value: values === 'truth' ? value === 'true' : value };
      }
    }
  }
  const choices = Object.keys(words.zh.values[values] ?? {}).map((value) =>
    choiceWritten(values, value, words),
  );
  return wrong('not_allowed', textOf(cell), { expected: choices.join(' | ') });
}

/** A choice as it is written into a cell. */
export function choiceWritten(values: string, value: string, words: WorkbookWords): string {
  return written(words, (of) => of.values[values]?.[value]);
}

/** The notation of evaluation files, of which JSON is a part. */
function readStructure(cell: Cell): Reading {
  const text = textOf(cell);
  const parsed = parseYamlText('', text);
  if (parsed.kind === 'parsed') return { kind: 'value', value: parsed.data };
  const [issue] = parsed.issues;
  return wrong(issue?.code ?? 'not_yaml', text, issue?.detail === undefined ? {} : { detail: issue.detail });
}

/** Why words stand where there must be an amount. */
export function notAnAmount(text: string, strangeUnit: boolean, isDate = false): CellProblem {
  if (isDate) return { code: 'date_as_number', found: excerpt(text) };
  return strangeUnit
    ? { code: 'unit_unknown', found: excerpt(text), expected: unitsThereAre }
    : { code: 'not_number', found: excerpt(text) };
}
