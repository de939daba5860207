// A scoring rule stated in the question, applied to a figure of the report. The rule is the asker's; the answer says so.

import { z } from 'zod';
import { sameNumber } from '../../../evaluation/decimal.ts';
import { fractions } from '../../../evaluation/declared.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft, type Memo } from '../construction.ts';
import { amountKey, canonicalKey, dimensionOfAmount } from '../entities.ts';
import { isObject } from '../is-object.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, attempt, type Change, calculate, lookUp, scoreByRule, whatIf } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { onlyRate } from './goal-asked.ts';
import { type LinearRule, linearRule, linearScore } from './linear-rule.ts';
import { inItsPlace, onBase } from './meant.ts';
import { type Rule, ruleInWords } from './rule-in-words.ts';
import { complementIn, supposedAmount, supposedRate } from './scored-under.ts';
import { rateOfChange } from './threshold.ts';

interface Frame {
  /** What is scored: one figure, or the same rate on each base that is named. */
  keys: string[];
  rule?: Rule | undefined;
  linear?: LinearRule | undefined;
  /** Figure of some points, where the rule gives none outside its bands. */
  otherwiseNone?: string | undefined;
  /** A value the asker supposes in place of the reported one. */
  supposed?: string | undefined;
  /** What the asker supposes of the amounts that the value is worked out from. */
  changes?: Change[] | undefined;
  /** What the value is taken from before it is scored. */
  whole?: { figure: string; share: boolean } | undefined;
  /** The points that are lost are asked for. */
  lost?: boolean | undefined;
}

export const scoringRule = construction<Frame>({
  name: 'scoring_rule',
  understand(asked, circumstances) {
    const { reading: said, keys } = toScore(asked, circumstances);
    if (said.unknown.length > 0 || said.numbers.length === 0) return undefined;
    const again = withOtherPoints(asked, circumstances.last);
    if (again) return again;
    const amount = supposedAmount(said, keys, circumstances);
    if (amount === 'unclear') return undefined;
    const supposed = supposedRate(amount?.rule ?? said);
    const rest = supposed?.rule ?? amount?.rule ?? said;
    const complement = complementIn(rest);
    const reading = complement?.rule ?? rest;
    const under = {
      changes: amount?.changes,
      supposed: supposed?.rate,
      whole: complement?.whole,
      lost: reading.marked('asks_lost') || undefined,
    };
    const shares = reading.numbers.some(({ unit }) => unit === '%' || unit === '百分点');
    const isShare = (key: string) => dimensionOfAmount({ kind: 'key', key }, circumstances) === 'share';
    if (keys.length === 0 || (shares && !keys.every(isShare))) return undefined;
    const linear = shares ? linearRule(reading) : undefined;
    if (linear || reading.marked('linear')) return linear && { keys, linear, ...under };
    const lowerIsBetter = keys.every((key) => circumstances.catalogue.metrics.get(key)?.better === 'lower');
    // What the rate leaves is only multiplied by the points.
    if (complement && !(reading.has('formula.rate') || reading.marked('multiplied'))) return undefined;
    const rule = ruleInWords(reading, lowerIsBetter);
    const [points] = reading.numbers.filter(({ unit }) => unit === '分');
    const otherwiseNone = reading.said.has('threshold') ? points?.id : undefined;
    return rule && { keys, rule, otherwiseNone, ...under };
  },
  *act(frame, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, frame.keys);
    const drafts: Draft[] = [];
    for (const item of items) drafts.push(yield* scored(item, frame, desk));
    return joinDrafts(drafts);
  },
  about: ({ keys }): Entity[] => keys.map((key) => ({ kind: 'key', key })),
  redirect(frame, entity, { catalogue }) {
    // 按年初算呢: the same rule on the same rate over another base. A rule for one rate says nothing about another.
    const [key = ''] = frame.keys;
    const alike = inItsPlace(entity, { kind: 'key', key }, catalogue);
    return alike?.kind === 'key' ? { ...frame, keys: [alike.key] } : undefined;
  },
});

function* scored(item: Item, frame: Frame, desk: Desk): Asking<Draft> {
  const { rule, linear, otherwiseNone } = frame;
  const reported = item.found === 'figure' ? (item.computed ?? item.reported) : undefined;
  const actual = yield* scoredFigure(item, reported, frame, desk);
  if (!actual) return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' });
  const known = frame.supposed || frame.changes ? { reported, assumed: frame.changes && actual } : {};
  if (linear) return yield* linearScore(linear, actual, desk, known);
  if (!rule) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
  const given = yield* attempt(
    scoreByRule({ actual: actual.id, rule: yield* settled(rule, actual.id, desk) }),
  );
  if (given) {
    const lostLabel = desk.prompts.render(desk.language, 'answers.rule_lost_label');
    const lost =
      frame.lost && (yield* calculate(`${given.points.id} - ${given.score.id}`, '分', lostLabel)).figure;
    const data = { actual, rule: rule.kind, ...given, ...known, lost, whole: frame.whole };
    return say(desk, 'scoring_rule', data, { figure: lost ? lost.id : given.score.id });
  }
  if (!otherwiseNone) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
  const { figure } = yield* calculate(`${otherwiseNone} - ${otherwiseNone}`, '分');
  return say(desk, 'scoring_rule_none', { actual, score: figure, ...known }, { figure: figure.id });
}

/** The reported value, the one the asker supposes, or what either leaves of the whole. */
function* scoredFigure(
  item: Item,
  reported: FigureRef | undefined,
  { supposed, changes, whole }: Frame,
  desk: Desk,
): Asking<FigureRef | undefined> {
  const name = (item.found === 'figure' ? item.name.text : undefined) ?? reported?.label;
  const label = desk.prompts.render(desk.language, 'answers.supposed_label', { name });
  const value = changes
    ? (yield* whatIf(desk.evaluation.id, changes, [item.key])).results[0]?.after
    : supposed
      ? (yield* calculate(supposed, '%', label)).figure
      : reported;
  if (!whole || !value) return value;
  const rest = desk.prompts.render(desk.language, 'answers.complement_label', { name: value.label });
  const left = `${whole.figure} - ${value.id}`;
  return (yield* calculate(whole.share ? `(${left}) / ${whole.figure}` : left, '%', rest)).figure;
}

/** 那要是10分呢: the rule of the turn before with other points. */
function withOtherPoints(
  { numbers, mentions, only, marked }: Reading,
  last: Memo | undefined,
): Frame | undefined {
  const [number, ...others] = numbers;
  if (last?.construction !== 'scoring_rule' || mentions.length > 0 || !number || others.length > 0)
    return undefined;
  const frame = z.custom<Frame>(isObject).parse(last.frame);
  const { rule } = frame;
  // 起扣点改成80%
  if (number.unit === '%' && marked('starting_line') && only('if', 'reach', 'deduction'))
    return rule?.kind === 'deduct_per_unit' ? { ...frame, rule: { ...rule, from: number.id } } : undefined;
  if (number.unit !== '分' || !only('if', 'full', 'reach')) return undefined;
  return !rule || rule.kind === 'bands' ? undefined : { ...frame, rule: { ...rule, points: number.id } };
}

/** Deduction from nothing on needs a figure to begin at. */
function* settled(rule: Rule, actual: string, desk: Desk): Asking<Rule> {
  if (rule.kind !== 'deduct_per_unit' || rule.from !== 'nothing') return rule;
  const { figure } = yield* calculate(
    `(${actual} - ${actual}) / ${actual}`,
    '%',
    desk.prompts.render(desk.language, 'answers.nothing_label'),
  );
  return { ...rule, from: figure.id };
}

/** "How many points does 26.04% earn": nothing is named but the value, and only one thing has it. */
function toScore(reading: Reading, circumstances: Circumstances): { reading: Reading; keys: string[] } {
  const named = reading.entities.some((entity) => !saysScore(entity));
  const found = named
    ? []
    : reading.numbers
        .filter(({ unit }) => unit === '%')
        .flatMap((number) => {
          const having = circumstances.evaluation.facts.filter(
            (fact) => fact.type === 'number' && fact.unit === '%' && sameNumber(fact.value, number.value),
          );
          const [fact, ...others] = having;
          return fact && others.length === 0 ? [{ number, key: fact.key }] : [];
        });
  const [only, ...others] = found;
  if (!only || others.length > 0) return { reading, keys: scoredKeys(reading, circumstances) };
  return {
    reading: { ...reading, numbers: reading.numbers.filter((number) => number !== only.number) },
    keys: [canonicalKey(only.key, circumstances.catalogue)],
  };
}

function saysScore(entity: Entity): boolean {
  return entity.kind === 'list' || (entity.kind === 'key' && entity.key.startsWith('score.'));
}

/** What is scored: A ÷ B where both are named, else the rates, else the first amount, else what was talked about. */
function scoredKeys(reading: Reading, circumstances: Circumstances): string[] {
  const { catalogue, last } = circumstances;
  const named = reading.mentions.flatMap(({ entities }) => entities);
  const keys = onBase(named, circumstances).flatMap((entity) =>
    entity.kind === 'family'
      ? onlyRate(entity.members, circumstances)
      : (amountKey(entity, circumstances) ?? []),
  );
  const remembered = last?.entities.flatMap((entity) => amountKey(entity, circumstances) ?? []) ?? [];
  const shares = reading.numbers.some(({ unit }) => unit === '%' || unit === '百分点');
  const rates = [...new Set(keys.filter((each) => catalogue.metrics.get(each)?.unit === '%'))];
  const divided = quotient(keys, reading, circumstances);
  if (rates.length > 0) return divided !== undefined && rates.length === 1 ? [divided] : rates;
  const key =
    divided ??
    // Each point of the adjustment: what is counted in points of a change is its rate.
    (shares ? keys.map((each) => rateOfChange(each, catalogue)).find(Boolean) : undefined) ??
    keys.find((each) => catalogue.metrics.has(each)) ??
    keys[0] ??
    remembered[0];
  return key === undefined ? [] : [key];
}

/** "10 points × (A ÷ B)": the metric that is A over B. */
function quotient(
  keys: readonly string[],
  { marked }: Reading,
  { catalogue }: Circumstances,
): string | undefined {
  if (!marked('divided')) return undefined;
  return fractions(catalogue).find(({ part, whole }) =>
    keys.some((key, index) => key === part && keys[index + 1] === whole),
  )?.key;
}
