// What the readers of numerals hand to each other: a number with its unit, a bare numeral, or nothing.
import type { Decimal } from './decimal.ts';
import type { Unit } from './unit.ts';

/** What stands at one place of a text. */
export type Reading =
  | { kind: 'amount' | 'year' | 'document'; end: number; value: Decimal; unit?: Unit }
  | Nothing;

/** No number that can be used; the text up to `end` is to be skipped as a whole. */
export interface Nothing {
  kind: 'nothing';
  end: number;
}

/** A numeral without its unit. */
export interface Numeral {
  kind: 'numeral';
  end: number;
  value: Decimal;
  /** Set where it ends in 万 or 亿, or in million or billion: then money is meant in 万元. */
  scale?: 'wan' | 'million';
  /** A single digit word (三, one): a number only where a measure follows, as 三 is part of many words. */
  lone: boolean;
}
