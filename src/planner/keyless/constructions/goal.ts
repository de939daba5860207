// "How much more of X until Y reaches Z": exact inversion of Y's expression.
import { z } from 'zod';
import { decimal, sameNumber } from '../../../evaluation/decimal.ts';
import { relativeChangeOf } from '../../../evaluation/formula-shape.ts';
import type { FigureRef } from '../../../tools/shapes.ts';
import { construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, isStated } from '../entities.ts';
import { isObject } from '../is-object.ts';
import type { Entity } from '../lexicon.ts';
import { asStated, workedOut } from '../looked-up.ts';
import { type Asking, calculate, goalSeek, lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { movesBy, saysChange } from './change-said.ts';
import { asksBase, isBaseOf, isInverse, matches, onlyRate, rateOf } from './goal-asked.ts';
import { distance, relationIn } from './threshold.ts';

interface Frame {
  goal: string;
  figure: string;
  /** The figure is a change of the rate by a share of itself. */
  relative?: boolean;
  /** The input to be moved, where the question names one. */
  by?: string | undefined;
}

export const goal = construction<Frame>({
  name: 'goal',
  understand(reading, circumstances) {
    const [number, ...others] = reading.numbers.filter(
      (each, _, all) => all.length === 1 || !isStated(each, reading.entities, circumstances.evaluation),
    );
    if (!number || others.length > 0 || reading.unknown.length > 0) return undefined;
    // 假如执行了90%，还剩多少: what would be left is asked, not what it would take.
    if (reading.has('if') && reading.has('remaining') && reading.mentions.length < 2) return undefined;
    // "If services were zero": a bare nothing is supposed, no rate to be reached.
    if (number.value === '0' && number.unit === undefined) return undefined;
    // 执行率要翻倍: the goal is so much more than what is, and something must be needed for it.
    const relative = saysChange(number, reading);
    if (relative && !(reading.has('need', 'more') && reading.before(number, 'goal_before'))) return undefined;
    // 采购再多执行20%: what is said is the change, not where it ends.
    if (!relative && movesBy(number, reading)) return undefined;
    const again =
      circumstances.last?.construction === 'goal' &&
      reading.mentions.length === 0 &&
      reading.only('if', 'reach', 'need', 'ask.amount', 'ask.what', 'difference');
    if (again) {
      const { goal: key } = z.custom<Frame>(isObject).parse(circumstances.last?.frame);
      return matches(key, number.unit, circumstances) ? { goal: key, figure: number.id } : undefined;
    }
    const [asked] = circumstances.last?.construction === 'what_if' ? (circumstances.last.entities ?? []) : [];
    // 那要是到80%呢 after an assumption: what it would take for the rate that was asked for.
    if (asked?.kind === 'key' && number.unit === '%' && reading.mentions.length === 0 && reading.has('reach'))
      return reading.only('if', 'reach', 'need', 'ask.amount', 'ask.what') &&
        matches(asked.key, '%', circumstances)
        ? { goal: asked.key, figure: number.id }
        : undefined;
    // "Is it above 30%?" asks no way there.
    if (
      reading.mentions.length === 0 &&
      reading.marked('opens_yes_no', 'atStart') &&
      relationIn(reading, number)
    )
      return undefined;
    const sought = ['need', 'reach', 'more', 'target', 'fall'].some((cue) => reading.said.has(cue));
    if (
      !(sought || isInverse(reading, number.unit, circumstances)) ||
      !(
        reading.has('ask.amount', 'difference', 'need', 'more') ||
        (reading.has('ask.what') &&
          (reading.has('max', 'min') || isInverse(reading, number.unit, circumstances)))
      )
    )
      return undefined;
    if (
      !reading.only(
        'need',
        'reach',
        'more',
        'ask.amount',
        'ask.what',
        'difference',
        'remaining',
        'if',
        'unit.wan',
        'unit.yuan',
        'unit.percent',
        'up',
        'down',
        'target',
        'actual',
        'fall',
        'min',
        'max',
        'not',
        'share',
        'change',
        'convert',
        'alter',
        'spend',
        'compare',
        'unit.yuan',
      )
    )
      return undefined;
    const named = reading.mentions.flatMap(({ entities }) =>
      entities.flatMap((entity) =>
        entity.kind === 'family'
          ? onlyRate(entity.members, circumstances)
          : (amountKey(entity, circumstances) ?? []),
      ),
    );
    const remembered =
      circumstances.last?.entities
        .map((entity) => amountKey(entity, circumstances))
        .filter((key) => key !== undefined) ?? [];
    const rate = [...named, ...remembered, ...named.flatMap((key) => rateOf(key, circumstances))].find(
      (key) => matches(key, number.unit, circumstances),
    );
    if (!rate) return undefined;
    const inputs = named.filter(
      (key) =>
        key !== rate &&
        !isBaseOf(rate, key, circumstances) &&
        circumstances.evaluation.facts.some((fact) => fact.key === key),
    );
    if (inputs.length > 1) return undefined;
    if (asksBase(rate, number, reading, circumstances)) return undefined;
    return { goal: rate, figure: number.id, by: inputs[0], relative };
  },
  *act({ goal: key, figure: stated, by, relative }, desk) {
    const figure = relative ? yield* changedBy(key, stated, desk) : stated;
    const base = relativeChangeOf(desk.catalogue.formulas.get(key))?.before;
    if (base && by === undefined) return yield* atMost(figure, key, base, desk);
    const outcome = yield* goalSeek(desk.evaluation.id, key, figure, by);
    const { current, needed, direction } = outcome;
    const less =
      direction === 'less' && current ? (yield* calculate(`${current.id} - ${needed.id}`)).figure : undefined;
    const { items } = yield* lookUp(desk.evaluation.id, [key]);
    const [item] = items;
    const now = workedOut(item);
    const other = by === undefined ? undefined : yield* otherWay(key, figure, by, desk);
    const apart = now && (yield* distance(now.id, outcome.goal.id, undefined)).gap;
    const exact = yield* toTheYuan(needed);
    return say(desk, 'goal', { ...outcome, exact, less, now, apart, other }, { figure: needed.id });
  },
  about: ({ goal: key }): Entity[] => [{ kind: 'key', key }],
});

/** A rate of change holds both ways: where its amount is sought, what it would be after a rise of that size. */
function* otherWay(key: string, goal: string, by: string, desk: Desk): Asking<{ id: string } | undefined> {
  const change = relativeChangeOf(desk.catalogue.formulas.get(key));
  if (change?.after !== by) return undefined;
  const { items } = yield* lookUp(desk.evaluation.id, [change.before]);
  const [item] = items;
  const from = asStated(item);
  return from && (yield* calculate(`${from.id} + ${from.id} * ${goal}`)).figure;
}

/** 翻倍: what the rate would be, as a figure. */
function* changedBy(key: string, change: string, desk: Desk): Asking<string> {
  const { items } = yield* lookUp(desk.evaluation.id, [key]);
  const [item] = items;
  const now = workedOut(item);
  const { figure } = yield* calculate(`${now?.id} + ${now?.id} * ${change}`, now?.unit);
  return figure.id;
}

/** 调整率控制在20%以内最多调减多少: a rate of change and what it is a change of give the amount, up or down. */
function* atMost(goal: string, key: string, base: string, desk: Desk): Asking<Draft> {
  const { items } = yield* lookUp(desk.evaluation.id, [key, base]);
  const [rate, from] = items.map(asStated);
  if (!rate || !from) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
  const { figure: amount } = yield* calculate(`${from.id} * ${goal}`);
  const { figure: lower } = yield* calculate(`${from.id} - ${from.id} * ${goal}`);
  const exact = yield* toTheYuan(amount);
  return say(desk, 'goal_change', { rate, goal: { id: goal }, amount, exact, lower }, { figure: amount.id });
}

/** An amount that rounding changes, in yuan: rounded up, the most that is allowed would be more than is allowed. */
function* toTheYuan({ id, value, unit }: FigureRef): Asking<FigureRef | undefined> {
  return unit === '万元' && !sameNumber(value, decimal(value).toFixed(2))
    ? (yield* calculate(id, '元')).figure
    : undefined;
}
