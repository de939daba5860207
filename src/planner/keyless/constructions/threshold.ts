// "Did the rate reach 30%?", "how far is it from 80%?": a figure held against a line the asker names, and how far it is from it.
import { decimal } from '../../../evaluation/decimal.ts';
import { changeOf, numeratorOf, sameExpression } from '../../../evaluation/formula-shape.ts';
import { convert, dimensionOf } from '../../../evaluation/unit.ts';
import type { FigureRef } from '../../../tools/shapes.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey, dimensionOfAmount, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { workedOut } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { type Asking, calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { comesTo, isAndMore } from './roughly.ts';
import { ofSomething, share } from './shares.ts';

export type Relation = 'above' | 'at_least' | 'below' | 'at_most' | 'about' | 'nearly' | 'and_more';

interface Frame {
  /** What is held against the line; of two amounts, the first as a share of the second. */
  keys: string[];
  line: Line;
  /** The other end of a range that is asked about. */
  upper?: Line;
  /** What is asked; undefined where only the distance is, or something is denied, so that yes and no would be unclear. */
  asked?: Relation | undefined;
}

/** A number of the asker; without a unit it is in that of the figure. */
type Line = Pick<StatedNumber, 'id' | 'value' | 'unit'>;

export const threshold = construction<Frame>({
  name: 'threshold',
  understand(reading, circumstances) {
    const [number, upper, ...others] = reading.numbers;
    if (!number || !reading.complete || others.length > 0 || reading.has('if')) return undefined;
    if (reading.entities.some(({ kind }) => kind !== 'key')) return undefined;
    if (upper) return isRange(reading) ? inRange(reading, number, upper, circumstances) : undefined;
    // 丢的分超过10分: what was lost is not the score.
    if (reading.has('deduction')) return undefined;
    // "Close to" ends in "to".
    const nearly = reading.before(number, 'nearly') ? 'nearly' : undefined;
    const relation = nearly ?? relationIn(reading, number) ?? roughlyIn(reading, number);
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
    if (!relation && !distant) return undefined;
    // "Add up to 12": the whole is claimed, not a line to be reached.
    if ((relation === 'at_least' || relation === 'at_most') && reading.marked('adds_up')) return undefined;
    if (!distant && (reading.has('ask.amount') || !isAsked(reading))) return undefined;
    if (
      !reading.only(...known, ...(distant ? ['ask.amount', 'ask.points', 'count', 'unit.yuan'] : ['share']))
    )
      return undefined;
    const keys = compared(reading, number, circumstances);
    // 没超过30%吗 is affirmed by yes; of "didn't it exceed 30%" nobody knows.
    const denied = reading.marked('denies') && !reading.marked('either') && !reading.has('verify');
    const unclear = distant || (denied && circumstances.language === 'en');
    return keys && { keys, line: lineOf(number), asked: unclear ? undefined : relation };
  },
  *act({ keys, line, upper, asked }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const [item] = items;
    const [part, whole] = items.map(workedOut);
    if (!part || (keys.length > 1 && !whole))
      return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' });
    const figure = whole ? (yield* calculate(`${part.id} / ${whole.id}`, '%')).figure : part;
    const notes = item?.found === 'figure' ? item.notes : [];
    const shown = { figure, part: whole && part, whole, line: { id: line.id } };
    const { sign, gap } = yield* distance(figure.id, line.id, line.unit ? undefined : figure.unit);
    if (upper) {
      const above = yield* distance(figure.id, upper.id, upper.unit ? undefined : figure.unit);
      const inside = sign !== 'negative' && above.sign !== 'positive';
      const data = { ...shown, upper: { id: upper.id }, inside };
      return say(desk, 'threshold_range', data, { figure: figure.id, notes });
    }
    const holds = asked && holdsOf(asked, sign, figure, line);
    const answer = holds === undefined ? undefined : holds ? 'yes' : 'no';
    return say(desk, 'threshold', { ...shown, gap, sign, answer }, { figure: figure.id, notes });
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

function lineOf({ id, value, unit }: StatedNumber): Line {
  return { id, value, ...(unit && { unit }) };
}

function isAsked(reading: Reading): boolean {
  return asksWhether(reading) || reading.marked('asserts', 'atEnd');
}

/** 在25%到30%之间: two numbers with nothing between them but what joins the ends of a range. */
export function isRange({ numbers: [low, high, ...others], slice, marked, before, after }: Reading): boolean {
  if (!low || !high || others.length > 0) return false;
  const joined = marked('joins_ends', 'wholly', slice(low.end, high.start).trim());
  // 从36.06到11.07 is a change.
  return joined && (before(low, 'opens_range') || after(high, 'closes_range'));
}

function inRange(
  reading: Reading,
  low: StatedNumber,
  high: StatedNumber,
  circumstances: Circumstances,
): Frame | undefined {
  // 6到7万元: the unit behind the range is that of both ends, and a bare number is in that of the figure.
  const alike = low.unit === high.unit || (low.unit === undefined && high.unit !== '元');
  if (!alike || !isAsked(reading) || !reading.only(...known, 'share')) return undefined;
  const keys = compared(reading, high, circumstances);
  return keys && { keys, line: lineOf(low), upper: lineOf(high) };
}

/** Whether it holds; undefined where a number said roughly neither plainly fits nor plainly does not. */
function holdsOf(
  asked: Relation,
  sign: 'positive' | 'negative' | 'zero',
  figure: FigureRef,
  { value, unit }: Line,
): boolean | undefined {
  const own = unit === undefined ? decimal(figure.value) : convert(decimal(figure.value), figure.unit, unit);
  switch (asked) {
    case 'and_more':
      return own && isAndMore(own, value);
    // Points are not rounded: nobody calls 86.5 ninety.
    case 'about':
      return own && figure.unit !== '分' && comesTo(own, value) ? true : undefined;
    case 'nearly':
      return own && figure.unit !== '分' && sign !== 'positive' && comesTo(own, value) ? true : undefined;
    case 'above':
    case 'at_least':
    case 'below':
    case 'at_most':
      return verdict(asked, sign) === 'yes';
  }
}

/** Whether what is asked of a figure holds, by the sign of its distance from the line; of what is said roughly, unknown. */
export function verdict(
  asked: Relation | undefined,
  sign: 'positive' | 'negative' | 'zero',
): 'yes' | 'no' | undefined {
  if (asked === undefined || asked === 'about' || asked === 'nearly' || asked === 'and_more')
    return undefined;
  const holds = {
    above: sign === 'positive',
    at_least: sign !== 'negative',
    below: sign === 'negative',
    at_most: sign !== 'positive',
  };
  return holds[asked] ? 'yes' : 'no';
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
  const measured = dimensionOfAmount(keyEntity(first), circumstances);
  if (second !== undefined) {
    const amounts = [first, second].map((key) => dimensionOfAmount(keyEntity(key), circumstances));
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
export function rateOfChange(key: string, { formulas }: Circumstances['catalogue']): string | undefined {
  const change = formulas.get(key);
  if (!changeOf(change)) return undefined;
  const [rate, ...more] = [...formulas].filter(([, formula]) => sameExpression(numeratorOf(formula), change));
  return more.length === 0 ? rate?.[0] : undefined;
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
  if (says('not_below')) return 'at_least';
  // 不到 ends in 到.
  if (says('falling_short') || after(number, 'beneath')) return 'below';
  if (says('at_least')) return 'at_least';
  if (says('exceeding')) return 'above';
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

/** 六成多, 大概70%: said roughly, whichever way. */
function roughlyIn(reading: Reading, number: Reading['numbers'][number]): Relation | undefined {
  if (reading.after(number, 'and_more')) return 'and_more';
  if (reading.before(number, 'approximately') || reading.after(number, 'or_so') || reading.marked('roughly'))
    return 'about';
  return undefined;
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
