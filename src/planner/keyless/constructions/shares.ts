// Shares: which amount is the part and which the whole, where the question says so and where the catalogue knows.
import { fractions } from '../../../evaluation/declared.ts';
import type { Expression } from '../../../evaluation/expression.ts';
import {
  changeOf,
  denominatorOf,
  isKey,
  numeratorOf,
  sameExpression,
} from '../../../evaluation/formula-shape.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Comparison } from './asked-comparison.ts';
import { partsOf } from './parts.ts';

export type Operation =
  | 'share'
  | 'sum'
  | 'average'
  | 'difference'
  | 'ratio'
  | 'relative'
  | 'max'
  | 'min'
  /** How far the largest or the smallest is from the others, or from each other. */
  | 'distance'
  /** All of them by size. */
  | 'order';

export interface Frame {
  operations: Operation[];
  /** Amounts in the order of the question; for a share the whole comes last. */
  operands: Entity[];
  /** The amounts are one group, such as the cost ceilings, reckoned as a whole. */
  group?: Entity | undefined;
  unit?: Unit | undefined;
  /** Of an order: from the smallest up, and which place in it is asked for. */
  upward?: boolean;
  place?: number | undefined;
  /** How the first is asked to compare with the second. */
  asked?: Comparison | undefined;
  /** Only the second was named, such as the whole of a share; the first is what was talked about before. */
  leant?: true | undefined;
  /** A比B: the first is what is compared with the second. */
  subject?: boolean | undefined;
  /** Which is the smaller was asked, not which is the larger. */
  smaller?: true | undefined;
  /** Taken over from a comparison, the two stand in the order of their size, whatever order they were named in. */
  order?: 'larger_first' | 'smaller_first' | undefined;
  /** Asked is by how many times it is more, not how many times as much it is. */
  excess?: boolean | undefined;
}

/** Which is the part and which the whole: the order the catalogue knows, else that of 占 and "of". */
export function share(
  reading: Reading,
  named: Entity[],
  operations: Operation[],
  unit: Unit | undefined,
  { catalogue, evaluation }: Circumstances,
): Frame | undefined {
  // "A of B, and of C" is two shares; each clause is understood by itself.
  if (
    named.length > 2 &&
    reading.tokens.filter(({ text }) => reading.marked('share_of', 'wholly', text)).length > 1
  )
    return undefined;
  // What is named twice is meant once, and nobody asks for the share of a thing in itself.
  const keyed = new Map(named.map((entity) => [amountKey(entity, { catalogue, evaluation }) ?? '', entity]));
  if (keyed.size === 1 && named.length > 1) return undefined;
  const amounts = [...keyed.values()];
  const keys = [...keyed.keys()];
  const declared = (part: string, whole: string) => isShare(part, whole, catalogue);
  const [first, second] = amounts;
  const [one = '', two = ''] = keys;
  if (amounts.length === 2 && first && second) {
    // "A is what percent of B"; "what percent of B is A" has the whole in front.
    const inBetween = between(reading);
    // 三项上限里党建占多大比例: the whole comes first, and the part is in it.
    if (reading.marked('inside', 'wholly', inBetween)) return { operations, operands: [second, first], unit };
    if (
      reading.marked('part_first', 'anywhere', inBetween) ||
      reading.marked('whole_first', 'anywhere', inBetween)
    )
      return { operations, operands: [first, second], unit };
    // 基本支出是项目支出的几成: what is said to be such a share of the other.
    if (reading.marked('copula', 'anywhere', inBetween) && !reading.marked('whole_first'))
      return { operations, operands: [first, second], unit };
    if (reading.marked('whole_first')) return { operations, operands: [second, first], unit };
    if (declared(one, two)) return { operations, operands: [first, second], unit };
    if (declared(two, one)) return { operations, operands: [second, first], unit };
    return undefined;
  }
  const last = amounts.at(-1);
  const wholeFirst = keys.slice(1).every((part) => declared(part, one));
  if (wholeFirst && first) return { operations, operands: [...amounts.slice(1), first], unit };
  const wholeLast = keys.slice(0, -1).every((part) => declared(part, keys.at(-1) ?? ''));
  return last && (wholeLast || ofSomething(reading)) ? { operations, operands: amounts, unit } : undefined;
}

/** "采购预算占总预算比例": the whole has several meanings, and the catalogue knows the share of each. */
export function sharesOfFamily(
  { mentions, numbers, has, marked }: Reading,
  { catalogue, evaluation }: Circumstances,
): string[] | undefined {
  if (!has('share') || mentions.length !== 2 || numbers.length > 0 || marked('whole_first')) return undefined;
  const [[part, ...others] = [], [whole, ...more] = []] = mentions.map(({ entities }) => entities);
  if (!part || others.length > 0 || whole?.kind !== 'family' || more.length > 0) return undefined;
  const key = amountKey(part, { catalogue, evaluation });
  const shares = whole.members.flatMap((member) =>
    fractions(catalogue).flatMap((share) =>
      share.part === key && share.whole === member ? [share.key] : [],
    ),
  );
  return shares.length === whole.members.length ? shares : undefined;
}

/** "基本和项目各占多少": parts of one whole that the catalogue declares, the whole itself unsaid. */
export function commonWhole(
  amounts: readonly Entity[],
  { catalogue, evaluation }: Circumstances,
): Entity | undefined {
  const keys = amounts.map((entity) => amountKey(entity, { catalogue, evaluation }) ?? '');
  // The rate of a change is no share of a whole.
  const isPart = (key: string, top: Expression | undefined) =>
    isKey(top, key) || (!changeOf(top) && sameExpression(top, catalogue.formulas.get(key)));
  const rates = [...catalogue.formulas].filter(([rate]) => catalogue.metrics.get(rate)?.unit === '%');
  const declared = keys.map((part) =>
    rates.flatMap(([, formula]) => {
      const whole = denominatorOf(formula);
      return whole?.kind === 'reference' && isPart(part, numeratorOf(formula)) ? [whole.ref] : [];
    }),
  );
  const [first = [], ...others] = declared;
  const common = first.filter(
    (whole) =>
      others.every((each) => each.includes(whole)) &&
      !keys.includes(whole) &&
      !evaluation.absent.some(({ key }) => key === whole),
  );
  // 项目支出占多少: of several wholes, the one that is made up of it.
  const isMadeUp = (whole: Entity) =>
    partsOf(whole, { catalogue }).some((part) => part.kind === 'key' && keys.includes(part.key));
  const wholes = common.map(keyEntity);
  const [only, ...rest] = wholes.length > 1 ? wholes.filter(isMadeUp) : wholes;
  return rest.length === 0 ? only : undefined;
}

/** 占 or "of" stands before something named: that is the whole. */
export function ofSomething({ tokens, mentions, marked, slice }: Reading): boolean {
  const ahead = slice(0, tokens[mentions.at(-1)?.from ?? 0]?.start ?? 0);
  return marked('of', 'anywhere', ahead) || marked('part_first', 'anywhere', ahead);
}

export function isShare(part: string, whole: string, catalogue: Circumstances['catalogue']): boolean {
  return fractions(catalogue).some((each) => each.part === part && each.whole === whole);
}

/** What stands between the first and the last thing named. */
export function between({ tokens, mentions, slice }: Reading): string {
  return slice(
    tokens[(mentions[0]?.to ?? 0) - 1]?.end ?? 0,
    tokens[mentions.at(-1)?.from ?? 0]?.start ?? Number.POSITIVE_INFINITY,
  );
}
