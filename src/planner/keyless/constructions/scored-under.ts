// What a scoring rule is applied to where the asker says so: a value supposed for the rate (如果执行率是80%), or what the
// rate leaves of the whole (100% − 调整率).
import { decimal } from '../../../evaluation/decimal.ts';
import { dimensionOf } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import type { Reading } from '../reading.ts';
import type { Change } from '../requests.ts';
import { dependsOn, supposed } from './supposition.ts';

/** The rate the asker supposes, and the reading without the clause that does. */
export function supposedRate(reading: Reading): { rate: string; rule: Reading } | undefined {
  if (!reading.has('if')) return undefined;
  const set = reading.numbers.filter((number) => number.unit === '%' && isSetAlone(number, reading));
  const [number, ...others] = set;
  if (!number || others.length > 0) return undefined;
  const rule = withoutClause(number, reading);
  return opensRule(number, rule, reading) ? undefined : { rate: number.id, rule };
}

/** 如果采购执行额是5万: the amount that the asker supposes, where the rates rest on it, and the reading without it. */
export function supposedAmount(
  reading: Reading,
  keys: readonly string[],
  circumstances: Circumstances,
): { changes: Change[]; rule: Reading } | 'unclear' | undefined {
  const amounts = reading.numbers.filter(({ unit }) => unit !== undefined && dimensionOf(unit) === 'money');
  const [amount, ...others] = amounts;
  if (!amount) return undefined;
  if (others.length > 0 || !reading.has('if')) return 'unclear';
  const frame = supposed({ ...reading, numbers: [amount] }, amount, circumstances);
  const changes = frame?.changes.flatMap(({ key, figure, mode, unit }): Change[] =>
    (mode === 'set' || mode === 'add' || mode === 'subtract') && unit !== '倍' ? [{ key, figure, mode }] : [],
  );
  const rests = keys.every((key) => changes?.some((change) => dependsOn(key, change.key, circumstances)));
  return frame && changes && rests && changes.length === frame.changes.length
    ? { changes, rule: withoutClause(amount, reading) }
    : 'unclear';
}

/** 100%减调整率, "(1 - rate)": the whole ahead of the rate, and the reading without it. */
export function complementIn(
  reading: Reading,
): { whole: { figure: string; share: boolean }; rule: Reading } | undefined {
  const whole = reading.numbers.find(
    (number) => isWhole(number) && reading.mentions.some((mention) => isTakenFrom(number, mention, reading)),
  );
  if (!whole) return undefined;
  return {
    whole: { figure: whole.id, share: whole.unit === '%' },
    rule: { ...reading, numbers: reading.numbers.filter((number) => number !== whole) },
  };
}

function isWhole({ value, unit }: StatedNumber): boolean {
  return (value === '100' && unit === '%') || (value === '1' && unit === undefined);
}

function isTakenFrom(
  { end }: StatedNumber,
  { from }: Reading['mentions'][number],
  { tokens, slice, marked }: Reading,
): boolean {
  const between = slice(end, tokens[from]?.start ?? end).replace(/\bthe\b/, '');
  return marked('taken_from', 'wholly', between.trim());
}

/** Nothing but its name and a word that sets it stands before it in its clause, and nothing behind it. */
function isSetAlone({ start }: StatedNumber, { tokens, mentions }: Reading): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const name = mentions.findLast(({ to }) => to <= at);
  const next = tokens[at + 1];
  const closes =
    !next ||
    next.kind === 'stop' ||
    next.senses.some(({ role, atom }) => role === 'separator' || atom === 'if');
  return name !== undefined && closes && tokens.slice(name.to, at).every(sets);
}

function sets({ kind, senses }: Reading['tokens'][number]): boolean {
  return (
    kind !== 'stop' &&
    senses.some(({ role, atom }) => role === 'filler' || role === 'light' || settingCues.has(atom))
  );
}

const settingCues: ReadonlySet<string> = new Set(['if', 'reach', 'actual', 'up', 'down', 'change', 'alter']);

function withoutClause(number: StatedNumber, reading: Reading): Reading {
  const stops = reading.tokens.filter(({ kind }) => kind === 'stop');
  const start = stops.findLast((stop) => stop.end <= number.start)?.end ?? 0;
  const end = stops.find((stop) => stop.start >= number.end)?.end ?? number.end;
  const slice = (from: number, to: number) =>
    reading.slice(from, Math.min(to, start)) + reading.slice(Math.max(from, end), to);
  const rest = slice(0, Number.POSITIVE_INFINITY);
  return {
    ...reading,
    numbers: reading.numbers.filter((each) => each !== number),
    slice,
    marked: (mark, where, text = rest.trim()) => reading.marked(mark, where, text),
    only: (...allowed) => reading.only(...allowed, ...settingCues),
  };
}

/** 如果达到80%，得5分，不足的按比例: the line from which on points are given is part of the rule, and supposes nothing. */
function opensRule(number: StatedNumber, rule: Reading, { numbers, before, has }: Reading): boolean {
  const next = numbers.find(({ start }) => start > number.end);
  const text = rule.slice(number.end, Number.POSITIVE_INFINITY).trim();
  const awarded =
    next?.unit === '分' &&
    before(next, 'awarded') &&
    rule.marked('awarded', 'atStart', text) &&
    !rule.marked('full_points', 'atStart', text);
  const again = rule.numbers.some(
    (each) => each.unit === '%' && decimal(each.value).eq(decimal(number.value)),
  );
  const alone = !rule.numbers.some(({ unit }) => unit === '%') && !has('per');
  return awarded || again || (alone && (rule.marked('below') || rule.marked('otherwise')));
}
