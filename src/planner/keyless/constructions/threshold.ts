// "Did the rate reach 30%?", "how far is it from 80%?": a figure held against a line the asker names, and how far it is from it.

import { dimensionOf } from '../../../evaluation/unit.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey, dimensionOfAmount } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { ofSomething, share } from './shares.ts';

export type Relation = 'above' | 'at_least' | 'below' | 'at_most';

interface Frame {
  /** What is held against the line; of two amounts, the first as a share of the second. */
  keys: string[];
  line: string;
  /** The line was given without a unit. */
  bare: boolean;
  /** What is asked; undefined where only the distance is, or something is denied, so that yes and no would be unclear. */
  asked?: Relation | undefined;
}

export const threshold = construction<Frame>({
  name: 'threshold',
  understand(reading, circumstances) {
    const [number] = reading.numbers;
    if (!number || !reading.complete || reading.numbers.length > 1 || reading.has('if')) return undefined;
    if (reading.entities.some(({ kind }) => kind !== 'key')) return undefined;
    const relation = relationIn(reading, number);
    const about = reading.before(number, 'approximately');
    const howFar = reading.has('ask.amount') || reading.marked('how_far');
    // "How many points above 80 is it?": beside a comparison, an amount asked for is the distance.
    const beyond =
      reading.before(number, 'exceeding') ||
      reading.before(number, 'falling_short') ||
      reading.after(number, 'above') ||
      reading.after(number, 'below');
    const distant =
      howFar &&
      (beyond || (reading.has('difference') && !reading.has('need', 'more', 'reach'))) &&
      !reading.has('sum', 'remaining', 'spend', 'share', 'ratio', 'down', 'up', 'per');
    if (!relation && !about && !distant) return undefined;
    const yesNo =
      reading.has('verify', 'ask.yesno') ||
      reading.marked('opens_yes_no', 'atStart') ||
      reading.marked('ends_yes_no', 'atEnd');
    if (!distant && (reading.has('ask.amount') || !yesNo)) return undefined;
    if (
      !reading.only(...known, ...(distant ? ['ask.amount', 'ask.points', 'count', 'unit.yuan'] : ['share']))
    )
      return undefined;
    const keys = compared(reading, number, circumstances);
    const unclear = distant || about || (reading.marked('denies') && !reading.marked('either'));
    return (
      keys && {
        keys,
        line: number.id,
        bare: number.unit === undefined,
        asked: unclear ? undefined : relation,
      }
    );
  },
  *act({ keys, line, bare, asked }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const [item] = items;
    const [part, whole] = items.map((each) =>
      each.found === 'figure' ? (each.computed ?? each.reported) : undefined,
    );
    if (!part || (keys.length > 1 && !whole))
      return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' });
    const figure = whole ? (yield* calculate(`${part.id} / ${whole.id}`, '%')).figure : part;
    const unit = bare ? figure.unit : undefined;
    const { sign, gap } = yield* distance(figure.id, line, unit);
    return say(
      desk,
      'threshold',
      {
        figure,
        part: whole && part,
        whole,
        line: { id: line },
        gap,
        sign,
        answer: verdict(asked, sign),
      },
      { figure: figure.id, notes: item?.found === 'figure' ? item.notes : [] },
    );
  },
  about: ({ keys }): Entity[] => keys.map((key) => ({ kind: 'key', key })),
});

/** Whether what is asked of a figure holds, by the sign of its distance from the line. */
export function verdict(
  asked: Relation | undefined,
  sign: 'positive' | 'negative' | 'zero',
): 'yes' | 'no' | undefined {
  const holds = {
    above: sign === 'positive',
    at_least: sign !== 'negative',
    below: sign === 'negative',
    at_most: sign !== 'positive',
  };
  return asked && (holds[asked] ? 'yes' : 'no');
}

/** How far two figures are apart, the larger less the smaller, and which way. */
export function* distance(
  figure: string,
  line: string,
  unit: Parameters<typeof calculate>[1],
): Asking<{ sign: 'positive' | 'negative' | 'zero'; gap: { id: string } }> {
  const { sign } = yield* calculate(`${figure} - ${line}`, unit);
  const [more, less] = sign === 'negative' ? [line, figure] : [figure, line];
  return { sign, gap: (yield* calculate(`${more} - ${less}`, unit)).figure };
}

/** One figure in the unit of the line; where the line is a share, two amounts, or the rate an amount of change has. */
function compared(
  reading: Reading,
  { unit }: Reading['numbers'][number],
  circumstances: Circumstances,
): string[] | undefined {
  const keys = reading.entities.map((entity) => amountKey(entity, circumstances));
  const [first, second, ...others] = [...new Set(keys)];
  if (!first || others.length > 0 || !isKnown(first, circumstances)) return undefined;
  const measured = dimensionOfAmount({ kind: 'key', key: first }, circumstances);
  if (second !== undefined) {
    const amounts = [first, second].map((key) => dimensionOfAmount({ kind: 'key', key }, circumstances));
    const shared =
      unit === '%' && amounts.every((each) => each === 'money') && isKnown(second, circumstances);
    if (reading.has('share')) {
      const found = shared
        ? share(reading, [...reading.entities], ['share'], undefined, circumstances)
        : undefined;
      const [part, whole] = (found?.operands ?? []).map((entity) => amountKey(entity, circumstances));
      return part && whole ? [part, whole] : undefined;
    }
    // Only where the whole stands behind "of": 超过采购预算的一半.
    return shared && (ofSomething(reading) || reading.after(numberOf(reading), 'of') || wholeBefore(reading))
      ? [first, second]
      : undefined;
  }
  // 到85了没: a bare number is in the unit of the figure; of a rate it might be meant as a share.
  if (unit === undefined) return measured === 'share' ? undefined : [first];
  if (measured === dimensionOf(unit)) return [first];
  const rate = unit === '%' ? rateOfChange(first, circumstances.catalogue) : undefined;
  return rate === undefined ? undefined : [rate];
}

/** The rate of which a declared change, abs(after - before), is the numerator. */
export function rateOfChange(key: string, { metrics }: Circumstances['catalogue']): string | undefined {
  const change = metrics.get(key)?.formula;
  const [rate, ...more] = [...metrics.values()].filter(
    ({ formula }) => change?.startsWith('abs(') === true && formula?.startsWith(`${change} / `) === true,
  );
  return more.length === 0 ? rate?.key : undefined;
}

function numberOf({ numbers }: Reading): Reading['numbers'][number] {
  const [number] = numbers;
  if (!number) throw new Error('a threshold without a line was understood');
  return number;
}

/** 超过采购预算的一半: the second amount stands right before the share. */
function wholeBefore(reading: Reading): boolean {
  const last = reading.mentions.at(-1);
  const at = reading.tokens.findIndex(({ start }) => start === numberOf(reading).start);
  return (
    last !== undefined &&
    last.to < at + 1 &&
    reading.tokens.slice(last.to, at).every(({ senses }) => senses.some(({ role }) => role === 'filler'))
  );
}

/** What a line is said to be held against: above it, at least at it, below it, at most at it. */
export function relationIn(reading: Reading, number: Reading['numbers'][number]): Relation | undefined {
  const { before, after } = reading;
  const whole = reading.mentions.length > 1 ? behindWhole(reading, number) : undefined;
  const says = (mark: string) => before(number, mark) || (whole !== undefined && before(whole, mark));
  if (says('not_above') || says('at_most') || after(number, 'within')) return 'at_most';
  if (says('not_below') || says('at_least')) return 'at_least';
  if (says('exceeding')) return 'above';
  if (says('falling_short') || after(number, 'beneath')) return 'below';
  const inside = reading.mentions.length === 1 && wholeBefore(reading) ? nameOf(reading) : undefined;
  // 采购预算超过调整后预算的一半: found as the share it is, the comparison within its name.
  if (inside !== undefined) {
    const [above, below] = (['exceeding', 'falling_short'] as const).map((mark) =>
      reading.marked(mark, 'anywhere', inside),
    );
    if (above !== below) return above ? 'above' : 'below';
  }
  return after(number, 'upwards') ? 'at_least' : undefined;
}

function nameOf({ mentions: [only], tokens, slice }: Reading): string | undefined {
  const [first, last] = [tokens[only?.from ?? 0], tokens[(only?.to ?? 0) - 1]];
  return first && last ? slice(first.start, last.end) : undefined;
}

/** 超过|采购预算的一半: what stands before the whole decides, where the number follows it. */
function behindWhole(
  { mentions, tokens }: Reading,
  number: Reading['numbers'][number],
): { start: number; end: number } | undefined {
  const last = mentions.at(-1);
  // 超过|总支出的一半: small words ahead of the name belong to it.
  let first = last?.from ?? 0;
  while (tokens[first - 1]?.senses.some(({ role }) => role === 'light')) first -= 1;
  const start = tokens[first]?.start;
  return last && start !== undefined && start < number.start ? { start, end: number.end } : undefined;
}

function isKnown(key: string, { evaluation, catalogue }: Circumstances): boolean {
  return catalogue.metrics.has(key) || evaluation.facts.some((fact) => fact.key === key);
}

const known = [
  'verify',
  'ask.yesno',
  'reach',
  'difference',
  'compare',
  'actual',
  'target',
  'spend',
  'score',
  'not',
  'need',
  'more',
  'unit.percent',
  'unit.wan',
  'down',
  'up',
];
