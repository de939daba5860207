// 百分比呢, "and in percent?" after the difference of two amounts of which the catalogue knows how one became the other:
// the rate of that change.
import { relativeChangeOf } from '../../evaluation/formula-shape.ts';
import type { Circumstances } from './construction.ts';
import { lookUpConstruction } from './constructions/look-up.ts';
import { frameOf } from './constructions/told-last.ts';
import { keyEntity } from './entities.ts';
import type { Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

export function inPercent(reading: Reading, { last, catalogue }: Circumstances): Understood | undefined {
  const operations = frameOf(last)?.operations ?? [];
  if (!operations.includes('difference') || reading.mentions.length + reading.numbers.length > 0)
    return undefined;
  const asked = reading.has('share', 'unit.percent') && reading.unknown.length === 0;
  if (!asked || !reading.only('share', 'unit.percent', 'convert', 'ask.amount', 'ask.what')) return undefined;
  const told = (last?.entities ?? []).flatMap((entity) => (entity.kind === 'key' ? [entity.key] : []));
  const [rate, ...others] = [...catalogue.formulas].flatMap(([key, formula]) => {
    const change = relativeChangeOf(formula);
    const both = change && told.includes(change.before) && told.includes(change.after);
    return both && !key.startsWith('common.') ? [key] : [];
  });
  return rate !== undefined && others.length === 0
    ? { construction: lookUpConstruction, frame: { entities: [keyEntity(rate)], attribute: 'value' } }
    : undefined;
}
