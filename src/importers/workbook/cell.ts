// What stands in a cell, exactly: a number as the decimal that is shown, never with the noise of a double.
import { decimal, hundred, placesOf } from '../../evaluation/decimal.ts';

export type Cell =
  | { kind: 'text'; text: string }
  /** `text` is a plain decimal; of a cell shown in per cent the number that is shown: 26.04 for 0.2604. */
  | { kind: 'number'; text: string; percent: boolean }
  /** YYYY-MM-DD, with the time where it has one. */
  | { kind: 'date'; text: string }
  | { kind: 'truth'; text: 'true' | 'false' }
  /** An error such as #DIV/0!, or a formula that was never calculated: there is no value to take. */
  | { kind: 'broken'; code: 'cell_error' | 'no_cached_value'; text: string };

export interface Sheet {
  name: string;
  hidden: boolean;
  /** By row and column from 0; what is empty is undefined. */
  rows: readonly (readonly (Cell | undefined)[])[];
  merges: readonly Range[];
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** B7, from row and column counted from 0. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/**
 * The number as its cell shows it, but with every digit it has: zeros at the end are taken from the number format,
 * nothing is rounded by it. A double of more than fifteen digits is noise, as it is to Excel, and is cut to fifteen.
 */
export function numberCell(value: number, format: string): Cell {
  const percent = isPercent(format);
  const plain = decimal(noiseless(value));
  const shown = (percent ? plain.times(hundred) : plain).toFixed();
  const [whole = '', digits = ''] = shown.split('.');
  const padded = digits.padEnd(placesShown(format), '0');
  return { kind: 'number', text: padded === '' ? whole : `${whole}.${padded}`, percent };
}

function noiseless(value: number): string {
  const shortest = String(Object.is(value, -0) ? 0 : value);
  const digits = shortest.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > 15 ? value.toPrecision(15) : shortest;
}

function isPercent(format: string): boolean {
  return positive(format).includes('%');
}

/** How many decimal places a format shows at least. */
function placesShown(format: string): number {
  return /\.(0+)/.exec(positive(format))?.[1]?.length ?? 0;
}

/** The part of a format that is for positive numbers, without texts, colours and conditions. */
function positive(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
}

/** The format in which a number shows as many places as a decimal text has. */
export function formatFor(text: string): string {
  const places = placesOf(text);
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}
