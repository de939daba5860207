// "What if …": inputs replaced by the asker's numbers, results recomputed, before and after side by side.
import { z } from 'zod';
import { changes } from '../../../evaluation/declared.ts';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { FigureRef } from '../../../tools/shapes.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, isStated } from '../entities.ts';
import { isObject } from '../is-object.ts';
import { asStated } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { type Asking, type Change, calculate, lookUp, type WhatIf, whatIf } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { moves, saysChange } from './change-said.ts';
import { severalSupposed } from './several-supposed.ts';
import { dependsOn, type Supposition, supposed, totalOf } from './supposition.ts';
import { distance, verdict } from './threshold.ts';

export const whatIfConstruction = construction<Supposition>({
  name: 'what_if',
  understand(reading, circumstances) {
    const { last } = circumstances;
    // 调整后还是11.07万: a number that only repeats what is stated of something named changes nothing.
    const fresh = reading.numbers.filter(
      (each) => !isStated(each, reading.entities, circumstances.evaluation),
    );
    const [number] = reading.numbers.length > 1 ? fresh : reading.numbers;
    if (!number || reading.unknown.length > 0) return undefined;
    if (fresh.length > 1) return severalSupposed(reading, fresh, circumstances);
    // 没有调减，决算还是11.07万: nothing is supposed of the number, and what is denied would be ignored.
    if (reading.has('not') && (fresh.length === 0 || moves(reading))) return undefined;
    if (last?.construction === 'goal' && reading.mentions.length === 0) return undefined;
    // What is taken over from the turn before stands nowhere in this one.
    const again = last?.construction === 'what_if' && reading.mentions.every(({ from, to }) => from === to);
    const change = reading.before(number, 'raised') || reading.before(number, 'lowered');
    const further = reading.has('more', 'reach') && change;
    if (!reading.has('if') && !again && !further && !(change || saysChange(number, reading)))
      return undefined;
    if (
      !reading.only(
        'if',
        'reach',
        'need',
        'ask.amount',
        'ask.what',
        'ask.how',
        'up',
        'down',
        'change',
        'actual',
        'alter',
        'more',
        'remaining',
        'difference',
        'share',
        'fall',
        'unit.wan',
        'unit.percent',
        'max',
        'min',
        'not',
        'convert',
        'ask.yesno',
        'compare',
        'spend',
        'sum',
      )
    )
      return undefined;
    if (again) return supposedAgain(reading, number, z.custom<Supposition>(isObject).parse(last.frame));
    const frame = supposed(reading, number, circumstances);
    return reading.has('if') || further || asksEffect(frame, reading, number, circumstances)
      ? frame
      : undefined;
  },
  *act({ changes, results, line }, desk) {
    const settled: Change[] = [];
    const workings: FigureRef[] = [];
    for (const change of changes) {
      const { working, ...own } = yield* settle(change, desk);
      if (working) workings.push(working);
      const totals = yield* withTotal(own, change.unit, desk);
      workings.push(...totals.flatMap(({ working: total }) => total ?? []));
      settled.push(own, ...totals.map(({ key, figure, mode }) => ({ key, figure, mode })));
    }
    // What was set is said as the assumption already.
    const said = settled.filter(
      ({ key, mode }) => mode === 'set' && changes.some((each) => each.key === key),
    );
    const others = results.filter((key) => !said.some((each) => each.key === key));
    const bare = changes.some(({ unit, mode }) => unit === undefined && mode.endsWith('initial'));
    const shown = others.length > 0 ? others : results;
    const outcome = yield* supposedly(settled, shown, workings, desk, bare);
    if (!line || outcome.figure === undefined) return outcome;
    return joinDrafts([yield* heldAgainst(outcome.figure, line, desk), outcome]);
  },
  about: ({ entities }) => entities,
  redirect(frame, entity, circumstances) {
    const keys = entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)];
    const results = keys.filter(
      (key) =>
        key !== undefined && frame.changes.every((change) => dependsOn(key, change.key, circumstances)),
    );
    return results.length > 0
      ? { ...frame, results: results.filter((key) => key !== undefined), entities: [entity], line: undefined }
      : undefined;
  },
});

/** 超过90%了吗: what it would come to, held against a line. */
function* heldAgainst(
  figure: string,
  { figure: line, asked }: NonNullable<Supposition['line']>,
  desk: Desk,
): Asking<Draft> {
  const { sign, gap } = yield* distance(figure, line, undefined);
  const data = { figure: { id: figure }, line: { id: line }, gap, sign, answer: verdict(asked, sign) };
  return say(desk, 'threshold', data, { figure });
}

/** 4万呢 sets it to another amount, 再加1万呢 goes on from the amount that was supposed. */
function supposedAgain(reading: Reading, number: StatedNumber, before: Supposition): Supposition | undefined {
  const frame = { ...before, line: undefined };
  const [first, ...others] = frame.changes;
  if (!first || others.length > 0 || first.unit === undefined || number.unit === undefined) return undefined;
  if (dimensionOf(first.unit) !== dimensionOf(number.unit)) return undefined;
  const [more, less] = [reading.before(number, 'raised'), reading.before(number, 'lowered')];
  if (!more && !less && (reading.has('more') || moves(reading))) return undefined;
  if (!more && !less) return { ...frame, changes: [{ ...first, figure: number.id, further: [] }] };
  if (first.mode !== 'set' || (more && less)) return undefined;
  const step = { figure: number.id, sign: more ? '+' : '-' } as const;
  return { ...frame, changes: [{ ...first, further: [...(first.further ?? []), step] }] };
}

/** 采购执行额减半，执行率是多少: without an "if", one thing is said to change, and what rests on it is asked for. */
function asksEffect(
  frame: Supposition | undefined,
  { mentions, tokens, has }: Reading,
  number: StatedNumber,
  { catalogue }: Circumstances,
): boolean {
  const at = tokens.findIndex(({ start }) => start === number.start);
  const keys = frame?.changes.map(({ key }) => key) ?? [];
  // 年初预算调减24.99万: an adjustment is something that was.
  const adjusts = changes(catalogue).some(
    ({ after, before }) => keys.includes(after) || keys.includes(before),
  );
  return (
    !adjusts &&
    has('ask.amount', 'ask.what') &&
    mentions.filter(({ to }) => to <= at).length === 1 &&
    mentions.some(({ from }) => from > at)
  );
}

/** What the results come to under the changes, and of a rate, how many points it moves; `bare`: a number had no unit. */
export function* supposedly(
  changes: readonly Change[],
  results: readonly string[],
  workings: readonly FigureRef[],
  desk: Desk,
  bare = false,
): Asking<Draft> {
  const outcome = yield* whatIf(desk.evaluation.id, changes, results);
  const worked: (WhatIf['results'][number] & {
    apart?: { id: string } | undefined;
    assumed: boolean;
  })[] = [];
  for (const each of outcome.results) {
    const { before, after } = each;
    const apart =
      before && after?.unit === '%' ? (yield* distance(after.id, before.id, undefined)).gap : undefined;
    // What was set is told with its working already.
    const assumed = changes.some(({ key, mode }) => key === each.key && mode === 'set');
    worked.push({ ...each, apart, assumed });
  }
  return say(
    desk,
    'what_if',
    { ...outcome, results: worked, workings, assumedUnit: outcome.assumedUnit || bare },
    { figure: outcome.results[0]?.after?.id },
  );
}

/** "Cut by 20" from the initial amount: the new amount is worked out first. */
function* settle(
  { mode, further = [], ...change }: Supposition['changes'][number],
  desk: Desk,
): Asking<Change & { working?: FigureRef }> {
  if (further.length > 0) {
    const expression = [change.figure, ...further.map(({ sign, figure }) => `${sign} ${figure}`)].join(' ');
    const changed = desk.prompts.render(desk.language, 'answers.changed_label');
    const working = (yield* calculate(expression, undefined, changed)).figure;
    return { key: change.key, figure: working.id, mode: 'set', working };
  }
  if (change.unit === '倍') return yield* multiplied({ ...change, mode }, desk);
  if (mode !== 'below_initial' && mode !== 'above_initial' && mode !== 'times')
    return { key: change.key, figure: change.figure, mode };
  const base = initialOf(change.key, desk);
  const { items } = yield* lookUp(desk.evaluation.id, [base]);
  const [item] = items;
  const initial = asStated(item);
  const sign = mode === 'below_initial' ? '-' : '+';
  const amount = change.unit === '%' ? `${initial?.id} * ${change.figure}` : change.figure;
  const label = desk.prompts.render(desk.language, 'answers.changed_label');
  // 减了5: a bare number is in the unit of what it is taken from.
  const unit = change.unit === undefined ? initial?.unit : undefined;
  const { figure } = yield* calculate(`${initial?.id} ${sign} ${amount}`, unit, label);
  return { key: change.key, figure: figure.id, mode: 'set', working: figure };
}

/** 两倍, "three times as much": of what it is, or so much on top of it. */
function* multiplied(
  { key, figure, mode }: Supposition['changes'][number],
  desk: Desk,
): Asking<Change & { working?: FigureRef }> {
  const { items } = yield* lookUp(desk.evaluation.id, [key]);
  const [item] = items;
  const now = asStated(item);
  const label = desk.prompts.render(desk.language, 'answers.changed_label');
  const grown = `${now?.id} * ${figure}`;
  const expression =
    mode === 'add' ? `${now?.id} + ${grown}` : mode === 'subtract' ? `${now?.id} - ${grown}` : grown;
  const working = (yield* calculate(expression, now?.unit, label)).figure;
  return { key, figure: working.id, mode: 'set', working };
}

/** A part that changes takes its total with it, the other parts staying as they are. */
function* withTotal(
  change: Change,
  unit: Unit | undefined,
  desk: Desk,
): Asking<(Change & { working?: FigureRef })[]> {
  const key = totalOf(change.key, desk.catalogue);
  if (key === undefined) return [];
  const { items } = yield* lookUp(desk.evaluation.id, [key, change.key]);
  const [total, part] = items.map((item) => (item.found === 'figure' ? item.reported : undefined));
  if (!total || !part) return [];
  if (change.mode !== 'set' && unit !== '%') return [{ ...change, key }];
  const moved =
    change.mode === 'set'
      ? `${total.id} - ${part.id} + ${change.figure}`
      : `${total.id} ${change.mode === 'add' ? '+' : '-'} ${part.id} * ${change.figure}`;
  const { figure } = yield* calculate(
    moved,
    undefined,
    desk.prompts.render(desk.language, 'answers.total_label'),
  );
  return [{ key, figure: figure.id, mode: 'set', working: figure }];
}

function initialOf(key: string, { catalogue }: Circumstances): string {
  return changes(catalogue).find(({ after }) => after === key)?.before ?? key;
}
