// "Was it 1.63 or 1.36?": two values to choose from; the one that the report states is said, with what it is.
import { decimal } from '../../../evaluation/decimal.ts';
import { construction } from '../construction.ts';
import { canonicalKey, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { lookUpConstruction } from './look-up.ts';

interface Frame {
  keys: string[];
}

export const oneOrOther = construction<Frame>({
  name: 'one_or_other',
  understand(reading, { evaluation, catalogue }) {
    const [first, second, ...more] = reading.numbers;
    if (!first || !second || more.length > 0 || reading.unknown.length > 0) return undefined;
    if (!reading.marked('or_else', 'anywhere', reading.slice(first.end, second.start))) return undefined;
    if (
      !reading.only(
        'verify',
        'ask.yesno',
        'actual',
        'spend',
        'score',
        'unit.wan',
        'unit.yuan',
        'unit.percent',
      )
    )
      return undefined;
    const facts = evaluation.facts.flatMap((fact) =>
      fact.type === 'number' && [first, second].some((number) => agrees(number, fact))
        ? [canonicalKey(fact.key, catalogue)]
        : [],
    );
    const options = reading.mentions.flatMap(({ entities }) => entities.flatMap(keysOf));
    const fitting = options.length > 0 ? facts.filter((key) => options.includes(key)) : facts;
    // With neither right, the one thing that is named is what is asked for.
    const family = reading.entities.some(({ kind }) => kind === 'family');
    const keys = [...new Set(fitting.length > 0 ? fitting : family && facts.length === 1 ? facts : options)];
    return keys.length === 1 || (fitting.length > 0 && keys.length === 2) ? { keys } : undefined;
  },
  *act({ keys }, desk) {
    const entities = keys.map(keyEntity);
    return yield* lookUpConstruction.act({ entities, attribute: 'value' }, desk);
  },
  about: ({ keys }) => keys.map(keyEntity),
});

function agrees(
  { value, unit }: { value: string; unit?: string | undefined },
  fact: { value: string; unit: string },
): boolean {
  return decimal(value).eq(decimal(fact.value)) && (unit === undefined || unit === fact.unit);
}

function keysOf(entity: Entity): string[] {
  if (entity.kind === 'family') return entity.members;
  return entity.kind === 'key' ? [entity.key] : [];
}
