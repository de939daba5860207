// Numbers said roughly: 六成多, 大概70%, 接近5万. What they hold of is settled by how round the number is that is said.
import { type Decimal, decimal, roundHalfUp } from '../../../evaluation/decimal.ts';

/** 六成多: from what is said up to the next number as round as it, 60 to 70. */
export function isAndMore(value: Decimal, said: string): boolean {
  const line = decimal(said);
  return value.gt(line) && value.lt(line.plus(roundness(said)));
}

/** 大概70%: what the value comes to when it is rounded to a number as round, at most a twentieth away. */
export function comesTo(value: Decimal, said: string): boolean {
  const line = decimal(said);
  const step = roundness(said);
  const rounded = roundHalfUp(value.div(step), 0).times(step);
  return rounded.eq(line) && value.minus(line).abs().times(decimal('20')).lte(line.abs());
}

/** The place of the last digit that counts: 10 of 70, 1 of 36, 0.01 of 6.26. */
function roundness(said: string): Decimal {
  const [whole = '', fraction = ''] = said.replace('-', '').split('.');
  if (fraction !== '') return decimal(`0.${'0'.repeat(fraction.length - 1)}1`);
  return decimal(`1${/0*$/.exec(whole)?.[0] ?? ''}`);
}
