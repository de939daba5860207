// Which input a supposition changes, to what, and what is asked of it. Units must fit, and half a supposition is none.

import { fractions, sums } from '../../../evaluation/declared.ts';
import { references } from '../../../evaluation/expression.ts';
import { changeOf, changeWithin, fractionOf, isKey } from '../../../evaluation/formula-shape.ts';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Change } from '../requests.ts';
import { adjusted, isMoved, modeOf, saysChange } from './change-said.ts';
import { executedOf } from './executed-of.ts';
import type { Relation } from './threshold.ts';
import { wholeOf } from './whole-of.ts';

export interface Supposition {
  changes: (Omit<Change, 'mode'> & {
    /** `times`: so many times what it is. */
    mode: Change['mode'] | 'below_initial' | 'above_initial' | 'times';
    unit?: Unit | undefined;
    /** What the asker then adds to it or takes from it. */
    further?: { figure: string; sign: '+' | '-' }[];
  })[];
  results: string[];
  entities: Entity[];
  /** A line that the first result is held against. */
  line?: { figure: string; asked: Relation | undefined } | undefined;
}

/** The amount nearest before the number is what changes; what else is named, or depends on it, is what is asked. */
export function supposed(
  reading: Reading,
  number: StatedNumber,
  circumstances: Circumstances,
): Supposition | undefined {
  const named = reading.mentions.flatMap((mention) => {
    const keys = mention.entities
      .flatMap((entity) => (entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)]))
      .filter((key) => key !== undefined);
    return keys.length > 0 ? [{ key: keys[0] ?? '', keys, at: mention.from }] : [];
  });
  if (named.length < reading.mentions.length) return undefined;
  const at = reading.tokens.findIndex(({ start }) => start === number.start);
  // 再多执行1万元采购: the verb before the number has its object behind it.
  const verb = bareVerb(reading, at);
  const object = verb === undefined ? undefined : named.find((each) => each.at === at + 1);
  if (verb !== undefined && !object) return undefined;
  if (object) named.splice(0, named.length, ...named.filter((each) => each.at !== verb));
  // 支出只有8万元: called so without more, it is the whole and none of its parts.
  for (const each of named) if (each.at < at) each.keys = wholeOf(each.keys, number.unit, circumstances);
  const moved = isMoved(number, reading);
  const first = named.filter((each) => each.at < at);
  // "another 20,000 yuan on procurement", "20,000 yuan more procured"
  const behind = moved && first.length === 0 ? objectBehind(at, named, reading) : undefined;
  const ahead = object ? [object] : behind ? [behind] : first;
  const before = (ahead.length > 0 || moved ? ahead : named.slice(0, 1)).map((each) => ({
    ...each,
    keys: executedOf(each, named, number, reading, circumstances),
  }));
  // Two inputs that both change need two changes; one of them alone would be half the question.
  if (reading.marked('all_of_them')) return undefined;
  const changed = chooseInput(
    before.map(({ keys }) => keys),
    number,
    reading,
    circumstances,
  );
  if (!changed) return undefined;
  const byName = before.some(({ keys }) => keys.length === 1 && keys[0] === changed);
  // 降低20个百分点, "20 points lower": no amount is moved by that.
  const relative = number.unit === '%' || number.unit === '倍';
  if (!relative && !fits(changed, number.unit, circumstances)) return undefined;
  const said = modeOf(reading, number, changed, byName, circumstances);
  // Unnamed, it is the adjustment that has this size: 调减额是10万, "cut of 10"; only 到 and "to" give the new amount.
  const sized = before.length === 0 && said === 'set' && !reading.before(number, 'up_to');
  const multiple = number.unit === '倍';
  let mode: Supposition['changes'][number]['mode'] | undefined =
    multiple && said === 'set'
      ? 'times'
      : sized
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
        changeWithin(circumstances.catalogue.formulas.get(key)) !== undefined,
    ),
  );
  // 调整额减半: the change itself is scaled, which no input is set by.
  if (isScaledChange(before, number, reading, circumstances)) return undefined;
  if (byChange && mode === 'set' && !reading.before(number, 'up_to')) {
    // 如果调减额是15万: the name of the adjustment says which way it goes.
    const [up, down] = [reading.said.has('up'), reading.said.has('down')];
    if (up === down) return undefined;
    mode = down ? 'below_initial' : 'above_initial';
  }
  const others = named.filter(({ keys }) => !keys.includes(changed)).flatMap(({ keys }) => keys);
  if (others.length > 0 && !others.some((key) => dependsOn(key, changed, circumstances))) return undefined;
  const asked = named
    .flatMap(({ keys }) => keys)
    .filter((key) => (key !== changed || mode !== 'set') && dependsOn(key, changed, circumstances));
  // "What if procurement doubled?": what is named is only what changes, and what rests on it is what is asked.
  const bare = asked.every((key) => key === changed);
  const whole = totalOf(changed, circumstances.catalogue);
  const change = { key: changed, figure: number.id, mode, unit: number.unit };
  if (bare && whole && reading.has('share'))
    return supposing(
      change,
      fractions(circumstances.catalogue)
        .filter((each) => each.part === changed && each.whole === whole)
        .map(({ key }) => key),
    );
  if (bare && whole && reading.has('sum')) return supposing(change, [whole]);
  if (bare && reading.has('remaining')) return supposing(change, leftOf(changed, circumstances));
  // With a part its total changes too; what else that would touch is not shown unasked.
  if (asked.length === 0 && whole) return undefined;
  const shares = reading.has('share') ? sharesAmong(named, circumstances) : undefined;
  if (shares?.length === 0) return undefined;
  const results = shares ?? (bare ? [...asked, ...dependents(changed, circumstances)] : asked);
  return supposing(change, results);
}

function supposing(change: Supposition['changes'][number], results: string[]): Supposition | undefined {
  return results.length > 0
    ? {
        changes: [change],
        results: [...new Set(results)].slice(0, 6),
        entities: [{ kind: 'key', key: results[0] ?? change.key }],
      }
    : undefined;
}

/** What is left where this is used: the declared differences that it is taken from. */
function leftOf(used: string, { catalogue }: Circumstances): string[] {
  return [...catalogue.formulas]
    .filter(
      ([, formula]) => formula.kind === 'operation' && formula.operator === '-' && isKey(formula.right, used),
    )
    .map(([key]) => key);
}

/** 调整额减半, but not 预算调减一半: a change named by its size, and a word of its own for what becomes of it. */
function isScaledChange(
  before: readonly { keys: string[]; at: number }[],
  number: StatedNumber,
  reading: Reading,
  { catalogue }: Circumstances,
): boolean {
  const named = before.some(
    ({ keys, at }) =>
      keys.some((key) => changeOf(catalogue.formulas.get(key)) !== undefined) &&
      (saysChange(number, reading) || !namesDirection(reading, at)),
  );
  return named && (number.unit === '%' || number.unit === '倍');
}

function namesDirection({ mentions, tokens }: Reading, at: number): boolean {
  const mention = mentions.find(({ from }) => from === at);
  return tokens
    .slice(mention?.from, mention?.to)
    .some(({ senses }) => senses.some(({ atom }) => atom === 'up' || atom === 'down'));
}

/** 项目支出占总支出的比例: the declared share of two amounts that are named; a rate that is named is one itself. */
function sharesAmong(
  named: readonly { keys: string[] }[],
  { catalogue }: Circumstances,
): string[] | undefined {
  const keys = named.flatMap((each) => each.keys);
  if (keys.some((key) => catalogue.metrics.get(key)?.unit === '%')) return undefined;
  return fractions(catalogue)
    .filter(({ part, whole }) => keys.includes(part) && keys.includes(whole))
    .map(({ key }) => key);
}

/** A new value is in the unit of what it is set for; a per cent of money is a change, not a value. */
export function fits(key: string, unit: Unit | undefined, circumstances: Circumstances): boolean {
  const own = inputUnit(key, circumstances);
  return unit === undefined || own === undefined || dimensionOf(own) === dimensionOf(unit);
}

function chooseInput(
  before: string[][],
  number: StatedNumber,
  reading: Reading,
  circumstances: Circumstances,
): string | undefined {
  const { unit } = number;
  const moved = isMoved(number, reading);
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
      (unit === undefined ||
        dimensionOf(direct) === dimensionOf(unit) ||
        (moved && (unit === '%' || unit === '倍')))
    )
      return key;
    const input = inputBehind(key, unit, circumstances);
    if (input) return input;
  }
  // "要是只减了二十万，调整率是多少": what is cut, though unnamed, is what the asked rate adjusts.
  return moved && before.length === 0 && unit !== '分' ? adjusted(circumstances) : undefined;
}

/** Where a bare 执行 right before the number is taken for a name of its own: the token it stands at. */
function bareVerb({ mentions, tokens }: Reading, number: number): number | undefined {
  const before = mentions.find(({ to }) => to === number);
  const isVerb =
    before?.to === (before?.from ?? 0) + 1 &&
    tokens[number - 1]?.senses.some(({ atom }) => atom === 't:execute') === true;
  return isVerb ? before?.from : undefined;
}

/** What stands right behind the number, but for small words. */
function objectBehind<Named extends { at: number }>(
  number: number,
  named: readonly Named[],
  { tokens }: Reading,
): Named | undefined {
  const [next] = named.filter((each) => each.at > number);
  return tokens.slice(number + 1, next?.at).every(isSmall) ? next : undefined;
}

function isSmall({ senses }: Reading['tokens'][number]): boolean {
  return senses.some(({ role, atom }) => role === 'filler' || atom === 'more' || atom === 'compare');
}

/** The total that a check declares to be the sum of this part and others. */
export function totalOf(key: string, catalogue: Circumstances['catalogue']): string | undefined {
  return sums(catalogue).find(({ parts }) => parts.includes(key))?.total;
}

/** The unit of a stated fact; undefined for what is computed. */
export function inputUnit(key: string, { evaluation }: Circumstances) {
  const fact = evaluation.facts.find((each) => each.key === key);
  return fact?.type === 'number' ? fact.unit : undefined;
}

/** Behind an adjustment stands the adjusted amount; behind a rate, where money is meant, its numerator. */
function inputBehind(
  key: string,
  unit: StatedNumber['unit'],
  { catalogue }: Circumstances,
): string | undefined {
  const formula = catalogue.formulas.get(key);
  const change = changeWithin(formula);
  if (change) return change.after;
  const isRate = catalogue.metrics.get(key)?.unit === '%';
  return isRate && unit !== undefined && dimensionOf(unit) === 'money'
    ? fractionOf(formula)?.part
    : undefined;
}

export function dependsOn(
  key: string,
  input: string,
  { catalogue }: Pick<Circumstances, 'catalogue'>,
  depth = 0,
): boolean {
  if (key === input || totalOf(input, catalogue) === key) return true;
  const formula = catalogue.formulas.get(key);
  if (!formula || depth > 6) return false;
  return references(formula).some((part) => dependsOn(part, input, { catalogue }, depth + 1));
}

/** The rates that depend on an input, those the report itself states first. */
export function dependents(input: string, circumstances: Circumstances): string[] {
  const metrics = [...circumstances.catalogue.metrics.values()].filter(
    ({ key }) => circumstances.catalogue.formulas.has(key) && dependsOn(key, input, circumstances),
  );
  const stated = metrics.filter(({ reported_as }) => reported_as !== undefined);
  return (stated.length > 0 ? stated : metrics).map(({ key }) => key).slice(0, 3);
}
