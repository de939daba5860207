// Exact decimals. Every amount in the program is one of these; binary floating point never touches a figure.
import { Big } from 'big.js';

/** An exact decimal number. Only text and other decimals become one: a JavaScript number is refused. */
export type Decimal = Big;

// A private constructor, so that no other user of big.js can change its settings.
const Exact = Big();
Exact.strict = true;
// Division is the only lossy step; forty digits keep it far below what any display shows.
Exact.DP = 40;
Exact.RM = Exact.roundHalfUp;
// Never print exponents: a figure is written out.
Exact.PE = 1e6;
Exact.NE = -1e6;

/** Reads a plain decimal such as "36.06" or "-0.5". Throws on anything else: parse text at the border first. */
export function decimal(text: string): Decimal {
  return new Exact(text);
}

/** Tells whether a text is a plain decimal that {@link decimal} accepts: no exponent, at most sixty digits. */
export function isDecimal(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.length <= 60;
}

/** Whether two plain decimals are the same number, however many zeros they end in. */
export function sameNumber(one: string, other: string): boolean {
  return decimal(one).eq(decimal(other));
}

/** How many decimal places a plain decimal is written with. */
export function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Whether a value, rounded half up to the places a plain decimal is written with, is that number: 26.038 is "26.04". */
export function roundsTo(value: Decimal, written: string): boolean {
  return roundHalfUp(value, placesOf(written)).eq(decimal(written));
}

/** Rounds half up (away from zero on a tie) to a number of decimal places. Used once, at display. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.round(places, Exact.roundHalfUp);
}

export const zero: Decimal = decimal('0');
export const hundred: Decimal = decimal('100');
