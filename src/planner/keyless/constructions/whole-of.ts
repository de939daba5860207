// 支出, "expenditure": what is called by a name that its parts share, and no part is named.
import { sums } from '../../../evaluation/declared.ts';
import { fractionOf } from '../../../evaluation/formula-shape.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import { dimensionOf } from '../../../evaluation/unit.ts';
import type { Circumstances } from '../construction.ts';

/** The total alone, where the keys, or the amounts that they are shares of, are a total and its parts, or all its parts. */
export function wholeOf(
  keys: string[],
  unit: Unit | undefined,
  { evaluation, catalogue }: Circumstances,
): string[] {
  if (keys.length < 2) return keys;
  const isMoney = unit !== undefined && dimensionOf(unit) === 'money';
  const stated = (key: string) => evaluation.facts.some((fact) => fact.key === key && fact.type === 'number');
  const amounts = keys.flatMap((key) => {
    if (stated(key)) return [key];
    const part = isMoney ? fractionOf(catalogue.formulas.get(key))?.part : undefined;
    return part !== undefined && stated(part) ? [part] : [];
  });
  const distinct = new Set(amounts);
  const whole = sums(catalogue).find(
    ({ total, parts }) =>
      parts.every((part) => distinct.has(part)) &&
      [...distinct].every((key) => key === total || parts.includes(key)),
  );
  return distinct.size > 1 && whole ? [whole.total] : keys;
}
