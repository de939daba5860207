// "Were all 20 projects supported?", 成本超支了吗: a result is asked of what has only a target, which is said and is no answer.
import type { Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { dimensionOfAmount, indicatorsOf, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { targetOf } from '../looked-up.ts';
import { apart, type Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether, isYesNo } from '../yes-no.ts';
import { agrees, type Stated } from './held-against.ts';

interface Frame {
  /** Which side of the indicators is asked for, as a look-up says it. */
  attribute: 'actual';
  /** Indicators, or the total of their targets, or what is said of all results. */
  keys: string[];
  /** What is claimed of the target on the way. */
  stated: Stated[];
}

export const resultAsked = construction<Frame>({
  name: 'result_asked',
  understand(reading, circumstances) {
    if (!reading.complete || reading.entities.length === 0) return undefined;
    if (!reading.only(...known, ...besideNumbers(reading)) || isOfWhatIsToCome(reading)) return undefined;
    const keys = keysOf(reading, circumstances);
    if (!keys || !(saysDone(reading) || asksWhatCame(reading, circumstances))) return undefined;
    return {
      attribute: 'actual',
      keys,
      stated: reading.said.has('target')
        ? [...reading.numbers, ...reading.counted].map(({ id, value, unit }) => ({ id, value, unit }))
        : [],
    };
  },
  *act({ keys, stated }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const all = items.flatMap((item) => (item.found === 'indicator' ? [item.indicator] : []));
    const wrong = items.length === 1 ? wrongTarget(items[0], stated, desk) : [];
    const notes = items.flatMap((item) => ('notes' in item ? item.notes : []));
    const absent =
      all.length > mostSingly
        ? [say(desk, 'indicators_absent', { indicators: all, attribute: 'actual' }, { kind: 'not_in_data' })]
        : items.map((item) => absence(item, desk));
    // The target put right beside it is no answer to what was asked.
    return { ...joinDrafts([...wrong, ...absent]), kind: 'not_in_data', notes: [...new Set(notes)] };
  },
  about: ({ keys }): Entity[] =>
    keys.map((key) => (key.startsWith('ind.') ? { kind: 'indicator', key } : keyEntity(key))),
});

const mostSingly = 3;

/** What is named, if all of it has a target and no result. */
function keysOf(reading: Reading, circumstances: Circumstances): string[] | undefined {
  const { evaluation } = circumstances;
  const entities = withoutAside(reading);
  const noneIsStated = evaluation.absent.some(({ key }) => key === allResults);
  const keys = entities.map((entity): string[] => {
    if (entity.kind === 'key') return isTotalOfTargets(entity.key, circumstances) ? [entity.key] : [];
    // How far goals were met is told by the results of the indicators alone.
    if (entity.kind === 'finding' && !isAdvice(entity))
      return noneIsStated && isAim(entity.key, circumstances) && reading.has('actual') ? [allResults] : [];
    const indicators = indicatorsOf(entity, evaluation);
    // "What did the report recommend?" asks for the advice itself.
    const itself = reading.has('ask.what', 'ask.which') && !reading.has('actual', 'reach');
    if (isAdvice(entity))
      return reading.marked('put_into_practice') || (asksWhether(reading) && !itself)
        ? notCarriedOut(circumstances)
        : [];
    if (entity.kind === 'list') return noneIsStated && indicators.length > 0 ? [allResults] : [];
    return indicators.some(({ actual }) => actual !== undefined) ? [] : indicators.map(({ key }) => key);
  });
  return keys.length === 0 || keys.some((each) => each.length === 0) ? undefined : [...new Set(keys.flat())];
}

const allResults = 'indicators.actuals';

function isAim(key: string, { evaluation: { findings } }: Circumstances): boolean {
  return findings.some((each) => each.key === key && (each.type === 'goal' || each.type === 'work_goal'));
}

function isAdvice(entity: Entity): boolean {
  return entity.kind === 'list'
    ? entity.of === 'recommendation'
    : entity.kind === 'finding' && entity.key.startsWith('recommendation.');
}

/** What came of recommendations, where the report does not tell. */
function notCarriedOut({ evaluation }: Circumstances): string[] {
  return evaluation.absent.flatMap(({ key }) => (key === 'rectification.status' ? [key] : []));
}

/** "The completion rate of the upgrades", "the party building project": right beside an indicator, what is said of it only. */
function withoutAside(reading: Reading): readonly Entity[] {
  const { entities } = reading;
  const [first, second, ...others] = entities;
  const pair = first && second && others.length === 0 ? [first, second] : undefined;
  const own = pair?.find((each) => each.kind === 'indicator' || isAdvice(each));
  const aside = pair?.some(
    (each) =>
      (each.kind === 'family' && each.key === 'family.execution_rate') ||
      (each.kind === 'key' && each.key === 'expenditure.project' && !apart(reading)),
  );
  return own && aside ? [own] : entities;
}

/** A sum of targets, which nobody need have spent. */
function isTotalOfTargets(key: string, { catalogue, evaluation }: Circumstances): boolean {
  return (
    catalogue.metrics.get(key)?.sum_of !== undefined &&
    evaluation.indicators.every(({ actual }) => actual === undefined)
  );
}

/** Whatever is said of the target: done, spent, held, reached. */
function saysDone(reading: Reading): boolean {
  const { has, said, marked, numbers, mentions } = reading;
  if (has('actual') || said.has('spend') || marked('happened') || marked('put_into_practice')) return true;
  if (marked('overrun') && isYesNo(reading)) return true;
  // "The target was 85%, did they score 85%?"
  if (has('score') && numbers.length > 0) return true;
  // "Did it exceed the target?"
  const against = said.has('target') && has('difference', 'reach', 'more');
  const within = marked('within') || marked('stays_within');
  return mentions.length === 1 && asksWhether(reading) && numbers.length === 0 && (against || within);
}

/** No target is spoken of, and something is asked or said as done: 产值增长了多少, "so training was held?". */
function asksWhatCame(reading: Reading, circumstances: Circumstances): boolean {
  const { has, said, marked } = reading;
  if (said.has('target') || reading.tokens.some(({ senses }) => senses.some(isWordOfTable))) return false;
  const asksAmount = said.has('ask.amount');
  if (marked('roster') || asksAmountOfWords(reading, circumstances)) return true;
  if (circumstances.language === 'en')
    return marked('came_about') && (asksWhether(reading) || asksAmount || has('ask.what'));
  const moved = has('up', 'down') && (asksAmount || asksWhether(reading));
  return (
    moved ||
    marked('came_about') ||
    (isYesNo(reading) && !marked('follow_on_end', 'atEnd') && !has('ask.yesno') && !marked('belongs'))
  );
}

/** 产值多少, "investment amount", 考察费用多少: an amount of what is aimed at in words, or money where only a ceiling is known. */
function asksAmountOfWords(reading: Reading, circumstances: Circumstances): boolean {
  const { entities, said, marked } = reading;
  const indicators = entities.flatMap((entity) => indicatorsOf(entity, circumstances.evaluation));
  const amount = said.has('ask.amount') || marked('amount_word');
  const inWords = indicators.length > 0 && indicators.every(({ target }) => !('value' in target));
  const money = entities.every((entity) => dimensionOfAmount(entity, circumstances) === 'money');
  return amount && ((inWords && !said.has('count')) || (money && marked('money_spent')));
}

function isWordOfTable({ atom }: { atom: string }): boolean {
  return atom === 'l:indicator';
}

/** What is to be done, supposed, or asked about how and by whom is no question of the result. */
function isOfWhatIsToCome({ has, marked }: Reading): boolean {
  return has('if', 'need') || marked('future') || marked('aimed_at');
}

/** "Did they score 85%?" says a result; 得了几分 asks for points. */
function besideNumbers({ numbers, has }: Reading): string[] {
  return numbers.some(({ unit }) => unit === '%') && !has('ask.points') ? ['score'] : [];
}

/** "Did they meet the 90% target?": the target is put right first. */
function wrongTarget(item: Item | undefined, stated: readonly Stated[], desk: Desk): Draft[] {
  const figure = targetOf(item);
  const [number] = stated;
  if (!figure || !number || stated.some((each) => agrees(each, figure))) return [];
  return [say(desk, 'claim', { figure, stated: number, right: false })];
}

function absence(item: Item, desk: Desk): Draft {
  const kind = 'not_in_data';
  if (item.found === 'indicator')
    return say(desk, 'indicator_absent', { indicator: item.indicator, attribute: 'actual' }, { kind });
  if (item.found === 'figure')
    return say(desk, 'target_total_absent', { figure: item.computed ?? item.reported }, { kind });
  return say(desk, 'absent', { item, see: [] }, { kind });
}

const known = [
  'target',
  'actual',
  'spend',
  'reach',
  'verify',
  'hearsay',
  'ask.yesno',
  'ask.amount',
  'ask.what',
  'ask.which',
  'ask.times',
  'count',
  'compare',
  'difference',
  'up',
  'down',
  'change',
  'direction',
  'max',
  'min',
  'more',
  'not',
  'sum',
  'share',
  'unit.percent',
  'unit.wan',
  'unit.yuan',
];
