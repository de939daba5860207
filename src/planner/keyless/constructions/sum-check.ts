// "Do A and B add up to C?": the sum worked out and held against the stated total.
import { decimal, sameNumber } from '../../../evaluation/decimal.ts';
import { sums } from '../../../evaluation/declared.ts';
import { addendsOf } from '../../../evaluation/formula-shape.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey, canonicalKey, dimensionOfAmount, isStated, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { workedOut } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { comparisonAsked } from './asked-comparison.ts';
import { agrees, type Stated } from './held-against.ts';

interface Frame {
  /** The parts, then the total, where it is not typed. */
  keys: string[];
  /** The total as the asker says it. */
  typed?: Stated;
}

export const sumCheck = construction<Frame>({
  name: 'sum_check',
  understand(reading, circumstances) {
    const asked =
      reading.marked('adds_up') &&
      (asksWhether(reading) || reading.has('compare') || (reading.has('sum') && reading.marked('equals')));
    // "Is their sum greater than …?" is no question of whether they agree.
    const compared = comparisonAsked(reading);
    if (compared === 'more' || compared === 'less') return undefined;
    if (!asked || reading.unknown.length > 0 || reading.entities.length < reading.mentions.length)
      return undefined;
    // 加起来呢 goes on; it asks for the sum, not whether it is right.
    if (isSeveralSums(reading) || reading.marked('follow_on_end', 'atEnd')) return undefined;
    if (
      !reading.only(
        'verify',
        'ask.yesno',
        'sum',
        'compare',
        'ask.amount',
        'audit',
        'difference',
        'actual',
        'ask.how',
      )
    )
      return undefined;
    const typed = typedTotal(reading, circumstances);
    if (typed) return typed;
    const keys = totalLast(placed(reading, circumstances), reading).map(({ key }) => key);
    const [first = ''] = keys;
    const added = addendsOf(circumstances.catalogue.formulas.get(first));
    const total = sums(circumstances.catalogue).find(({ parts }) => parts.join() === added.join())?.total;
    if (keys.length === 1 && total) return { keys: [first, total] };
    if (keys.length < 2 || keys.includes(undefined)) return undefined;
    if (keys.length === 2 && added.length === 0) return undefined;
    return { keys: keys.filter((key) => key !== undefined) };
  },
  *act({ keys, typed }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const figures = items.map(workedOut).filter((figure) => figure !== undefined);
    if (typed && figures.length === keys.length) {
      const { figure } = yield* calculate(figures.map(({ id }) => id).join(' + '));
      const data = { result: figure, given: { id: typed.id }, right: agrees(typed, figure) };
      return say(desk, 'sum_check', data, { figure: figure.id });
    }
    const total = figures.at(-1);
    const parts = figures.slice(0, -1);
    if (!total || figures.length < keys.length) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const figure =
      parts.length > 1 ? (yield* calculate(parts.map(({ id }) => id).join(' + '))).figure : parts[0];
    if (!figure) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    return say(
      desk,
      'sum_check',
      { result: figure, total, right: decimal(figure.value).eq(decimal(total.value)) },
      { figure: figure.id },
    );
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

/** 执行率加调整率等于100%吗: two amounts alike, and behind them a number that is neither of them. */
function typedTotal(reading: Reading, circumstances: Circumstances): Frame | undefined {
  const [number, ...others] = ownTotals(reading, circumstances);
  const keys = reading.entities.flatMap((entity) => amountKey(entity, circumstances) ?? []);
  if (!number || others.length > 0 || keys.length < 2 || keys.length < reading.mentions.length)
    return undefined;
  const measured = new Set(keys.map((key) => dimensionOfAmount({ kind: 'key', key }, circumstances)));
  const behind = reading.mentions.every(({ to }) => (reading.tokens[to - 1]?.end ?? 0) <= number.start);
  const alike = measured.size === 1 && !measured.has(undefined);
  // A number that the report states of one thing is the total by its name.
  const named =
    circumstances.evaluation.facts.filter(
      (fact) => fact.type === 'number' && sameNumber(fact.value, number.value),
    ).length === 1;
  return behind && alike && !named
    ? { keys, typed: { id: number.id, value: number.value, unit: number.unit } }
    : undefined;
}

/** 基本支出4.77加项目支出6.3等于12.07吗: what only repeats the value of the thing before it is no total. */
function ownTotals({ numbers, mentions, tokens }: Reading, { evaluation }: Circumstances): StatedNumber[] {
  return numbers.filter((number) => {
    const named = mentions.findLast(({ to }) => (tokens[to - 1]?.end ?? 0) <= number.start);
    return !(named && isStated(number, named.entities, evaluation));
  });
}

/** 决算等于基本支出加项目支出吗: in the order of the question, the total behind what adds up to it. */
function totalLast(places: readonly Place[], { slice, marked, text }: Reading): Place[] {
  const [first, second, ...rest] = places.toSorted((a, b) => a.at - b.at);
  if (!first || !second) return first ? [first] : [];
  const isTotal =
    marked('total_is', 'anywhere', slice(first.at, second.at)) &&
    marked('adds_up', 'anywhere', slice(second.at, second.at + text.length));
  return isTotal ? [second, ...rest, first] : [first, second, ...rest];
}

interface Place {
  at: number;
  key: string | undefined;
}

/** Named amounts and typed numbers that the report states, where they stand in the question. */
function placed(reading: Reading, circumstances: Circumstances): Place[] {
  const named = reading.mentions.map(({ from, entities: [first] }) => ({
    at: reading.tokens[from]?.start ?? 0,
    key: first && amountKey(first, circumstances),
  }));
  const keys = named.map(({ key }) => key);
  const typed = reading.numbers.map(({ start, value }) => {
    const facts = circumstances.evaluation.facts
      .filter((each) => each.type === 'number' && sameNumber(each.value, value))
      .map(({ key }) => canonicalKey(key, circumstances.catalogue));
    return { at: start, key: facts.find((key) => keys.includes(key)) ?? facts[0] };
  });
  // 货物1.28万加服务4.98万: a number that repeats what is named beside it is no part of its own.
  return [...named, ...typed.filter(({ key }) => key === undefined || !keys.includes(key))];
}

/** "Goods + services, basic + project": each of them is a sum of its own. */
function isSeveralSums({ tokens, slice, mentions, marked }: Reading): boolean {
  const sums = (from: number, to: number) => marked('adds_up', 'anywhere', slice(from, to));
  const [first] = mentions;
  const last = mentions.at(-1);
  if (!first || !last) return false;
  const [start, end] = [tokens[first.from]?.start ?? 0, tokens[last.to - 1]?.end ?? 0];
  return tokens.some(
    ({ kind, text, start: at }) =>
      kind === 'stop' && text !== '+' && at > start && at < end && sums(start, at) && sums(at, end),
  );
}
