// "What if …": inputs replaced by the asker's numbers, results recomputed, before and after side by side.
import { z } from 'zod';
import type { Unit } from '../../../evaluation/unit.ts';
import { type Circumstances, construction, type Desk } from '../construction.ts';
import { amountKey, isStated } from '../entities.ts';
import { isObject } from '../is-object.ts';
import { type Asking, type Change, calculate, lookUp, whatIf } from '../requests.ts';
import { say } from '../wording.ts';
import { dependsOn, moves, type Supposition, supposed, totalOf } from './supposition.ts';

export const whatIfConstruction = construction<Supposition>({
  name: 'what_if',
  understand(reading, circumstances) {
    const { last } = circumstances;
    // 调整后还是11.07万: a number that only repeats what is stated of something named changes nothing.
    const fresh = reading.numbers.filter(
      (each) => !isStated(each, reading.entities, circumstances.evaluation),
    );
    const [number] = reading.numbers.length > 1 ? fresh : reading.numbers;
    if (!number || (reading.numbers.length > 1 && fresh.length > 1) || reading.unknown.length > 0)
      return undefined;
    if (last?.construction === 'goal' && reading.mentions.length === 0) return undefined;
    const again = last?.construction === 'what_if' && reading.mentions.length === 0;
    const further =
      reading.has('more', 'reach') && (reading.before(number, 'raised') || reading.before(number, 'lowered'));
    if (!reading.has('if') && !again && !further) return undefined;
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
    if (again && moves(reading)) return undefined;
    if (again) {
      const frame = z.custom<Supposition>(isObject).parse(last.frame);
      const [first] = frame.changes;
      return first ? { ...frame, changes: [{ ...first, figure: number.id }] } : undefined;
    }
    return supposed(reading, number, circumstances);
  },
  *act({ changes, results }, desk) {
    const settled: Change[] = [];
    for (const change of changes) {
      const own = yield* settle(change, desk);
      settled.push(own, ...(yield* withTotal(own, change.unit, desk)));
    }
    const outcome = yield* whatIf(desk.evaluation.id, settled, results);
    return say(desk, 'what_if', { ...outcome }, { figure: outcome.results[0]?.after?.id });
  },
  about: ({ entities }) => entities,
  redirect(frame, entity, circumstances) {
    const keys = entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)];
    const results = keys.filter(
      (key) =>
        key !== undefined && frame.changes.every((change) => dependsOn(key, change.key, circumstances)),
    );
    return results.length > 0
      ? { ...frame, results: results.filter((key) => key !== undefined), entities: [entity] }
      : undefined;
  },
});

/** "Cut by 20" from the initial amount: the new amount is worked out first. */
function* settle({ mode, ...change }: Supposition['changes'][number], desk: Desk): Asking<Change> {
  if (mode !== 'below_initial' && mode !== 'above_initial')
    return { key: change.key, figure: change.figure, mode };
  const base = initialOf(change.key, desk);
  const { items } = yield* lookUp(desk.evaluation.id, [base]);
  const [item] = items;
  const initial = item?.found === 'figure' ? (item.reported ?? item.computed) : undefined;
  const sign = mode === 'below_initial' ? '-' : '+';
  const amount = change.unit === '%' ? `${initial?.id} * ${change.figure}` : change.figure;
  const { figure } = yield* calculate(`${initial?.id} ${sign} ${amount}`);
  return { key: change.key, figure: figure.id, mode: 'set' };
}

/** A part that changes takes its total with it, the other parts staying as they are. */
function* withTotal(change: Change, unit: Unit | undefined, desk: Desk): Asking<Change[]> {
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
  return [{ key, figure: figure.id, mode: 'set' }];
}

function initialOf(key: string, { catalogue }: Circumstances): string {
  for (const { formula } of catalogue.metrics.values()) {
    const [, after, before] = /^abs\(([\w.]+) - ([\w.]+)\)$/.exec(formula ?? '') ?? [];
    if (after === key && before) return before;
  }
  return key;
}
