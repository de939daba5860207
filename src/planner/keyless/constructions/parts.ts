// Totals and what they are made up of: parts named beside a total, what a sum adds up, what a check says belongs together.
import { sameNumber } from '../../../evaluation/decimal.ts';
import { sums } from '../../../evaluation/declared.ts';
import { isBelow, isPart, lastOf, parentOf } from '../../../evaluation/key-path.ts';
import type { Circumstances } from '../construction.ts';
import { keyEntity, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';

/** "Of the 1.63 executed, how much was goods": parts named beside a total are those of that total, in the data or not. */
export function partsOfTotal(
  { mentions, numbers, tokens }: Reading,
  { catalogue, evaluation }: Circumstances,
): Entity[] | undefined {
  const named = mentions.flatMap(({ entities: [first, ...others], from, to }) =>
    first?.kind === 'key' && others.length === 0
      ? [
          {
            key: first.key,
            budgeted: tokens.slice(from, to).some(says('t:budget')),
            executed: tokens.slice(from, to).some(says('t:execute')),
          },
        ]
      : [],
  );
  if (named.length < mentions.length) return undefined;
  const stated = evaluation.facts.flatMap((fact) =>
    fact.type === 'number' && numbers.some(({ value }) => sameNumber(value, fact.value)) ? [fact.key] : [],
  );
  const totals = [
    ...stated,
    ...named.flatMap(({ key, executed }) => [key, ...(executed ? [parentOf(key)] : [])]),
  ];
  const parts = named.filter(({ key, budgeted }) => !budgeted && isPart(key));
  for (const total of totals) {
    const own = parts.map(({ key }) => `${total}.${lastOf(key)}`);
    const known = own.every((key) => catalogue.facts.has(key));
    const other = parts.some(({ key }) => !isBelow(key, total));
    if (own.length > 0 && known && other) return own.map(keyEntity);
  }
  return undefined;
}

function says(atom: string): (token: Reading['tokens'][number]) => boolean {
  return ({ senses }) => senses.some((sense) => sense.atom === atom);
}

/** "The three cost indicators and their limits": what a total adds up is shown one by one where no sum is asked for. */
export function addends(
  { entities, said, counts, has, marked }: Reading,
  { catalogue, evaluation }: Circumstances,
): Entity[] | undefined {
  const [entity, ...others] = entities;
  if (entity?.kind !== 'key' || others.length > 0 || said.has('sum')) return undefined;
  if (
    !catalogue.metrics.get(entity.key)?.sum_of ||
    !(counts.length > 0 || has('list', 'ask.which') || marked('all_of_them'))
  )
    return undefined;
  const members = addendsOf(entity, { catalogue, evaluation });
  if (members.length === 0 || !counts.every((count) => count === members.length)) return undefined;
  return members;
}

/** The indicators whose targets a total adds up; none where it is no such total. */
export function addendsOf(
  entity: Entity | undefined,
  { catalogue, evaluation }: Pick<Circumstances, 'catalogue' | 'evaluation'>,
): Entity[] {
  const sum = entity?.kind === 'key' ? catalogue.metrics.get(entity.key)?.sum_of : undefined;
  if (!sum) return [];
  return evaluation.indicators
    .filter(
      ({ comparator, target }) =>
        comparator === sum.comparator && 'unit' in target && target.unit === sum.unit,
    )
    .map(({ key }): Entity => ({ kind: 'indicator', key }));
}

/** 支出决算里基本支出、项目支出: a total and what it is made up of need no word between them. */
export function isBrokenDown({ entities }: Reading, circumstances: Circumstances): boolean {
  const [total, ...parts] = entities;
  const known = total ? partsOf(total, circumstances) : [];
  return parts.length > 0 && parts.every((part) => known.some((each) => sameEntity(each, part)));
}

/** What a total is made up of, as the checks of the catalogue have it. */
export function partsOf(entity: Entity, { catalogue }: Pick<Circumstances, 'catalogue'>): Entity[] {
  if (entity.kind !== 'key') return [];
  const sum = sums(catalogue).find(({ total }) => total === entity.key);
  return (sum?.parts ?? []).map(keyEntity);
}

/** 占支出的百分之几: of a family, the member that the others add up to; nothing where there is none. */
export function totalOf(
  members: readonly string[],
  { catalogue }: Pick<Circumstances, 'catalogue'>,
): Entity[] {
  return members.map(keyEntity).filter((total) => {
    const parts = partsOf(total, { catalogue });
    return parts.length > 0 && parts.every((part) => part.kind === 'key' && members.includes(part.key));
  });
}

/** 项目支出里差旅费多少: the part is asked for, and the data do not hold it. */
export function withoutWhole(
  entities: readonly Entity[],
  reading: Reading,
  { evaluation }: Circumstances,
): readonly Entity[] {
  const missing = entities.filter(
    (entity) => entity.kind === 'key' && evaluation.absent.some(({ key }) => key === entity.key),
  );
  const [first, second] = reading.mentions;
  const { tokens, slice, marked } = reading;
  const between =
    first && second && slice(tokens[first.to - 1]?.end ?? 0, tokens[second.from]?.start ?? 0).trim();
  return entities.length === 2 && missing.length === 1 && marked('inside', 'wholly', between ?? '')
    ? missing
    : entities;
}
