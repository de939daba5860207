// 换成万元, "in yuan?" after a sum or a difference: the same once more in another unit, not the amounts it was made of.
import type { Circumstances } from './construction.ts';
import { arithmetic } from './constructions/arithmetic.ts';
import { frameOf } from './constructions/told-last.ts';
import type { Reading } from './reading.ts';
import type { Understood } from './understanding.ts';
import { asksOneUnit, unitAsked, unitCues } from './unit-asked.ts';

export function inOtherUnit(reading: Reading, { last }: Circumstances): Understood | undefined {
  const frame = frameOf(last);
  if (!frame || reading.mentions.length + reading.numbers.length + reading.unknown.length > 0)
    return undefined;
  const unit = unitAsked(reading);
  const one = (unit !== undefined) !== reading.has('unit.wan') && asksOneUnit(reading);
  if (!one || !reading.only(...unitCues, 'convert', 'ask.amount', 'ask.what')) return undefined;
  const inMoney = frame.operations.every((each) => each === 'sum' || each === 'difference');
  return inMoney ? { construction: arithmetic, frame: { ...frame, unit } } : undefined;
}
