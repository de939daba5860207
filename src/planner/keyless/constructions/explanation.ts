// "How was this worked out" and "is it right": formula, operands and quote; reported and recomputed side by side.
import { sameNumber } from '../../../evaluation/decimal.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, canonicalKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { type Asking, explain, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { describe } from './describe.ts';
import { directionSaid } from './direction.ts';

interface Frame {
  entities: Entity[];
  keys: string[];
  /** Without a name: the figure the last answer was about. */
  figure?: string | undefined;
}

export const explanation = construction<Frame>({
  name: 'explanation',
  understand(reading, circumstances) {
    const asked = reading.has('ask.how') || (reading.has('verify') && reading.numbers.length === 0);
    // A加B等于多少: their sum, not where they come from.
    if (reading.has('sum') && reading.mentions.length > 1 && !reading.has('ask.how')) return undefined;
    // "Is it true that the budget was raised?" is a claim to be put right.
    if (!reading.has('ask.how') && reading.numbers.length === 0 && directionSaid(reading)) return undefined;
    // 帮扶了10家企业吧: what is counted is claimed.
    if (reading.counts.length > 0 && !reading.has('ask.how') && reading.entities.every(isIndicator))
      return undefined;
    const stated = reading.numbers.map((number) => keyOf(number, circumstances));
    if (
      !(asked || (stated.length > 0 && reading.has('verify', 'audit') && reading.mentions.length === 0)) ||
      reading.unknown.length > 0 ||
      stated.includes(undefined)
    )
      return undefined;
    if (
      !reading.only(
        'ask.how',
        'verify',
        'ask.what',
        'ask.amount',
        'ask.where',
        'ask.yesno',
        'sum',
        'list',
        'audit',
        'reach',
        'target',
        // 分母用的哪个数: the formula says it.
        ...(reading.numbers.some(({ unit }) => unit === '%') ? ['share', 'unit.percent'] : []),
        // "What does it mean and how is it calculated?": the formula says both.
        ...(reading.has('ask.how') ? ['base', 'ask.which', 'count', 'stand_for', 'average'] : []),
      )
    )
      return undefined;
    const keys = reading.entities.map((entity) => amountKey(entity, circumstances));
    if (reading.complete && keys.length > 0 && keys.every((key) => key !== undefined)) {
      return { entities: [...reading.entities], keys: keys.filter((key) => key !== undefined) };
    }
    const [known] = stated;
    if (known && reading.mentions.length === 0)
      return { entities: [{ kind: 'key', key: known }], keys: [known] };
    const figure = circumstances.last?.figure;
    return reading.mentions.length === 0 && figure
      ? { entities: circumstances.last?.entities ?? [], keys: [], figure }
      : undefined;
  },
  *act({ keys, figure }, desk) {
    const drafts: Draft[] = [];
    for (const subject of figure
      ? [{ figure }]
      : keys.map((key) => ({ evaluation: desk.evaluation.id, key }))) {
      const { operands, ...rest } = yield* explain(subject);
      const template = operands.length > 0 ? 'explanation' : 'stated';
      drafts.push(say(desk, template, { operands, ...rest }, { figure: rest.figure.id }));
    }
    return joinDrafts([...drafts, ...(yield* arrivedAt(keys, desk))]);
  },
  about: ({ entities }) => entities,
});

/** What the report says of how it came to what it states without working. */
function* arrivedAt(keys: readonly string[], desk: Desk): Asking<Draft[]> {
  const how = keys.flatMap((key) => desk.catalogue.facts.get(key)?.how ?? []);
  if (how.length === 0) return [];
  const { items } = yield* lookUp(desk.evaluation.id, how);
  const told = items.filter(({ found }) => found === 'text');
  const drafts: Draft[] = [];
  for (const item of told) drafts.push(yield* describe(item, { attribute: 'value' }, desk));
  return drafts;
}

function isIndicator({ kind }: Entity): boolean {
  return kind === 'indicator';
}

/** What a number stands for that the report states just so: "how was 26.04% worked out?" */
function keyOf({ value, unit }: StatedNumber, { evaluation, catalogue }: Circumstances): string | undefined {
  const matching = evaluation.facts.filter(
    (fact) =>
      fact.type === 'number' && sameNumber(fact.value, value) && (unit === undefined || fact.unit === unit),
  );
  const keys = new Set(matching.map(({ key }) => canonicalKey(key, catalogue)));
  return keys.size === 1 ? [...keys][0] : undefined;
}
