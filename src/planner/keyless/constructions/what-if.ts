// "What if …": inputs replaced by the asker's numbers, results recomputed, before and after side by side.
import { z } from 'zod';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Desk } from '../construction.ts';
import { amountKey } from '../entities.ts';
import { isObject } from '../is-object.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, type Change, calculate, lookUp, whatIf } from '../requests.ts';
import { say } from '../wording.ts';

interface Frame {
  changes: (Omit<Change, 'mode'> & {
    mode: Change['mode'] | 'below_initial' | 'above_initial';
    unit?: Unit | undefined;
  })[];
  results: string[];
  entities: Entity[];
}

export const whatIfConstruction = construction<Frame>({
  name: 'what_if',
  understand(reading, circumstances) {
    const { last } = circumstances;
    const number = reading.numbers[0];
    if (!number || reading.numbers.length !== 1 || reading.unknown.length > 0) return undefined;
    if (last?.construction === 'goal' && reading.mentions.length === 0) return undefined;
    const again = last?.construction === 'what_if' && reading.mentions.length === 0;
    if (!reading.has('if') && !again) return undefined;
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
        'add',
      )
    )
      return undefined;
    if (again && moves(reading)) return undefined;
    if (again) {
      const frame = z.custom<Frame>(isObject).parse(last.frame);
      const [first] = frame.changes;
      return first ? { ...frame, changes: [{ ...first, figure: number.id }] } : undefined;
    }
    return frameOf(reading, number, circumstances);
  },
  *act({ changes, results }, desk) {
    const settled: Change[] = [];
    for (const change of changes) settled.push(yield* settle(change, desk));
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
function* settle({ mode, ...change }: Frame['changes'][number], desk: Desk): Asking<Change> {
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

function initialOf(key: string, { catalogue }: Circumstances): string {
  for (const { formula } of catalogue.metrics.values()) {
    const [, after, before] = /^abs\(([\w.]+) - ([\w.]+)\)$/.exec(formula ?? '') ?? [];
    if (after === key && before) return before;
  }
  return key;
}

/** The amount nearest before the number is what changes; what else is named, or depends on it, is what is asked. */
function frameOf(reading: Reading, number: StatedNumber, circumstances: Circumstances): Frame | undefined {
  const named = reading.mentions.flatMap((mention) => {
    const keys = mention.entities
      .flatMap((entity) => (entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)]))
      .filter((key) => key !== undefined);
    return keys.length > 0 ? [{ key: keys[0] ?? '', keys, at: mention.from }] : [];
  });
  if (named.length < reading.mentions.length) return undefined;
  const at = reading.tokens.findIndex(({ start }) => start === number.start);
  const ahead = named.filter((each) => each.at < at);
  const moved = moves(reading);
  const before = ahead.length > 0 || moved ? ahead : named.slice(0, 1);
  // Two inputs that both change need two changes; one of them alone would be half the question.
  if (reading.marked('all_of_them')) return undefined;
  const changed = chooseInput(
    before.map(({ keys }) => keys),
    number,
    reading,
    circumstances,
  );
  if (!changed || isPart(changed, circumstances)) return undefined;
  const byName = before.some(({ keys }) => keys.length === 1 && keys[0] === changed);
  const said = modeOf(reading, number, changed, byName, circumstances);
  // Unnamed, it is the adjustment that has this size: 调减额是10万, "cut of 10"; only 到 and "to" give the new amount.
  const sized = before.length === 0 && said === 'set' && !reading.before(number, 'up_to');
  const mode = sized
    ? reading.said.has('down')
      ? 'below_initial'
      : reading.said.has('up')
        ? 'above_initial'
        : undefined
    : said;
  if (!mode || (mode === 'set' && !fits(changed, number.unit, circumstances))) return undefined;
  // An adjustment is set: it is counted from where the budget began, if it is said which way.
  const byChange = before.some(({ keys }) =>
    keys.some(
      (key) =>
        key !== changed &&
        inputBehind(key, number.unit, circumstances) === changed &&
        circumstances.catalogue.metrics.get(key)?.formula?.startsWith('abs('),
    ),
  );
  if (byChange && mode === 'set' && !reading.said.has('reach')) return undefined;
  const others = named.filter(({ keys }) => !keys.includes(changed)).flatMap(({ keys }) => keys);
  if (others.length > 0 && !others.some((key) => dependsOn(key, changed, circumstances))) return undefined;
  const asked = named
    .flatMap(({ keys }) => keys)
    .filter((key) => (key !== changed || mode !== 'set') && dependsOn(key, changed, circumstances));
  const results = asked.length > 0 ? asked : dependents(changed, circumstances);
  return results.length > 0
    ? {
        changes: [{ key: changed, figure: number.id, mode, unit: number.unit }],
        results: [...new Set(results)].slice(0, 6),
        entities: [{ kind: 'key', key: results[0] ?? changed }],
      }
    : undefined;
}

/** A new value is in the unit of what it is set for; a per cent of money is a change, not a value. */
function fits(key: string, unit: Unit | undefined, circumstances: Circumstances): boolean {
  const own = inputUnit(key, circumstances);
  return unit === undefined || own === undefined || dimensionOf(own) === dimensionOf(unit);
}

function moves({ said }: Reading): boolean {
  return said.has('up') || said.has('down') || said.has('change');
}

function chooseInput(
  before: string[][],
  { unit }: StatedNumber,
  reading: Reading,
  circumstances: Circumstances,
): string | undefined {
  const moved = moves(reading);
  const candidates = before
    .toReversed()
    .flatMap((keys) => (keys.length > 1 && moved ? keys.toReversed() : keys));
  const several = before.some(
    (keys) => keys.filter((key) => inputUnit(key, circumstances) !== undefined).length > 1,
  );
  if (several && !moved) return undefined;
  for (const key of candidates) {
    const direct = inputUnit(key, circumstances);
    if (
      direct &&
      (unit === undefined || dimensionOf(direct) === dimensionOf(unit) || (moved && unit === '%'))
    )
      return key;
    const input = inputBehind(key, unit, circumstances);
    if (input) return input;
  }
  // "要是只减了二十万，调整率是多少": what is cut, though unnamed, is what the asked rate adjusts.
  return moved && before.length === 0 ? adjusted(circumstances) : undefined;
}

/** The amount that an adjustment changes: the first of a declared abs(after - before). */
function adjusted({ catalogue }: Circumstances): string | undefined {
  const formulas = [...catalogue.metrics.values()].map(
    ({ formula }) => /^abs\(([\w.]+) - ([\w.]+)\)$/.exec(formula ?? '')?.[1],
  );
  return formulas.find((key) => key !== undefined);
}

/** A part of a stated total moves the total too, which the report states by itself: no answer is better than half of one. */
function isPart(key: string, { catalogue }: Circumstances): boolean {
  return catalogue.checks.some(
    ({ relation, left }) =>
      relation === '=' &&
      left.includes('+') &&
      new RegExp(`(?<![\\w.])${key.replaceAll('.', '\\.')}(?![\\w.])`).test(left),
  );
}

/** The unit of a stated fact; undefined for what is computed. */
function inputUnit(key: string, { evaluation }: Circumstances) {
  const fact = evaluation.facts.find((each) => each.key === key);
  return fact?.type === 'number' ? fact.unit : undefined;
}

/** Behind an adjustment stands the adjusted amount; behind a rate, where money is meant, its numerator. */
function inputBehind(
  key: string,
  unit: StatedNumber['unit'],
  { catalogue }: Circumstances,
): string | undefined {
  const metric = catalogue.metrics.get(key);
  const formula = metric?.formula ?? '';
  const change = /^abs\(([\w.]+) - ([\w.]+)\)/.exec(formula);
  if (change) return change[1];
  const rate = /^([\w.]+) \/ [\w.]+$/.exec(formula);
  return rate && unit !== undefined && dimensionOf(unit) === 'money' && metric?.unit === '%'
    ? rate[1]
    : undefined;
}

/**
 * What stands right before the number says what it does: 增加1万, "by 1" is on top of what is; 到1万, "to 1" and 为1万 is
 * the new amount. Only for an adjustment (减了20万) it is counted from where the budget began.
 */
function modeOf(
  { before, after, marked }: Reading,
  number: StatedNumber,
  changed: string,
  byName: boolean,
  circumstances: Circumstances,
): Change['mode'] | 'below_initial' | 'above_initial' | undefined {
  const further = marked('further');
  const afterwards = after(number, 'more_than_now');
  const more = before(number, 'raised') || afterwards;
  const less = before(number, 'lowered') || after(number, 'less_than_now');
  if (before(number, 'set_to')) return afterwards ? 'add' : 'set';
  if (more && less) return undefined;
  if (!more && !less) return 'set';
  if (further || byName || changed !== adjusted(circumstances)) return more ? 'add' : 'subtract';
  return less ? 'below_initial' : 'above_initial';
}

function dependsOn(
  key: string,
  input: string,
  { catalogue }: Pick<Circumstances, 'catalogue'>,
  depth = 0,
): boolean {
  if (key === input) return true;
  const formula = catalogue.metrics.get(key)?.formula;
  if (!formula || depth > 6) return false;
  return (formula.match(/[a-z][\w.]*/g) ?? []).some((part) =>
    dependsOn(part, input, { catalogue }, depth + 1),
  );
}

/** The rates that depend on an input, those the report itself states first. */
function dependents(input: string, circumstances: Circumstances): string[] {
  const metrics = [...circumstances.catalogue.metrics.values()].filter(
    ({ key, formula }) => formula && dependsOn(key, input, circumstances),
  );
  const stated = metrics.filter(({ reported_as }) => reported_as !== undefined);
  return (stated.length > 0 ? stated : metrics).map(({ key }) => key).slice(0, 3);
}
