// "And 2021?" after the closing balance of 2022: that of the year before is what the evaluated year opened with.
import type { Circumstances } from './construction.ts';
import { lookUpConstruction } from './constructions/look-up.ts';
import type { Reading } from './reading.ts';
import { isElliptical } from './signs-of-leaning.ts';
import type { Understood } from './understanding.ts';

export function yearBefore(
  reading: Reading,
  { last, evaluation, catalogue }: Circumstances,
): Understood | undefined {
  const [year, ...others] = reading.years;
  const nothingElse =
    reading.mentions.length + reading.unknown.length + reading.numbers.length + reading.cues.size === 0;
  const [before, ...more] = last?.entities ?? [];
  if (year !== evaluation.year - 1 || others.length > 0 || !nothingElse || !isElliptical(reading))
    return undefined;
  if (before?.kind !== 'key' || more.length > 0) return undefined;
  const key = catalogue.facts.get(before.key)?.year_before;
  return key
    ? { construction: lookUpConstruction, frame: { entities: [{ kind: 'key', key }], attribute: 'value' } }
    : undefined;
}
