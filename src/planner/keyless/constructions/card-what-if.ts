// "If the procurement rate rose to 80%, what would the total be?": one value supposed, the whole card worked out again.

import type { ScoringRule } from '../../../evaluation/rule.ts';
import type { Indicator } from '../../../evaluation/shape.ts';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Mention } from '../matching.ts';
import type { Reading } from '../reading.ts';
import { type Change, whatIf } from '../requests.ts';
import { say } from '../wording.ts';
import { cardSubject, hasRules, isClear } from './card-words.ts';
import { dependsOn } from './supposition.ts';

interface Frame {
  change: Change;
  about: Entity;
}

export const cardWhatIf = construction<Frame>({
  name: 'card_what_if',
  understand(reading, circumstances) {
    const [number, ...more] = [...reading.numbers, ...reading.counted];
    if (!hasRules(circumstances.evaluation) || !number || more.length > 0) return undefined;
    if (reading.unknown.length > 0 || !reading.has('if') || !reading.only(...known)) return undefined;
    if (reading.marked('all_of_them') || !isClear(reading)) return undefined;
    const { indicators, others, grades, dimensions } = cardSubject(reading, circumstances);
    if (grades.length > 0 || dimensions.length > 0 || indicators.length > 1 || others.length > 1)
      return undefined;
    const driven = others.flatMap((mention) => movedBy(mention, number.unit, circumstances));
    const named = indicators.flatMap((key) => measuredKey(key, number.unit, circumstances));
    const [key] = others.length > 0 ? driven : named;
    if (key === undefined || driven.length > 1) return undefined;
    // Another indicator named beside what changes is what is asked of it.
    if (others.length > 0 && indicators.some((each) => !restsOn(each, key, circumstances))) return undefined;
    const mode = modeOf(reading, number);
    return mode && { change: { key, figure: number.id, mode }, about: { kind: 'key', key: 'score.total' } };
  },
  *act({ change }, desk) {
    const outcome = yield* whatIf(desk.evaluation.id, [change], []);
    return say(desk, 'card_what_if', { ...outcome }, { figure: outcome.card?.total?.after.id });
  },
  about: ({ about }) => [about],
});

/** The value behind a name, of the unit, that some score of the card rests on. */
export function movedBy(mention: Mention, unit: Unit | undefined, circumstances: Circumstances): string[] {
  const keys = mention.entities
    .flatMap((entity) => (entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)]))
    .filter((key) => key !== undefined)
    .filter((key) => fits(key, unit, circumstances))
    .filter((key) =>
      circumstances.evaluation.indicators.some((each) => restsOn(each.key, key, circumstances)),
    );
  return keys.length === 1 ? keys : [];
}

function measuredKey(
  key: string,
  unit: Unit | undefined,
  { evaluation, catalogue }: Circumstances,
): string[] {
  const indicator = evaluation.indicators.find((each) => each.key === key);
  const rule = indicator && ruleOf(indicator, catalogue);
  if (!indicator || !rule || takesNoNumber.includes(rule.kind) || !('unit' in indicator.target)) return [];
  if (unit !== undefined && dimensionOf(unit) !== dimensionOf(indicator.target.unit)) return [];
  return rule.kind === 'better_of' && indicator.measured_by !== undefined
    ? [indicator.measured_by]
    : [`${key}.actual`];
}

const takesNoNumber: readonly ScoringRule['kind'][] = ['states', 'qualitative', 'checklist'];

function restsOn(indicator: string, key: string, { evaluation, catalogue }: Circumstances): boolean {
  const found = evaluation.indicators.find((each) => each.key === indicator);
  const rule = found && ruleOf(found, catalogue);
  if (!found || !rule) return false;
  const measures =
    rule.kind === 'better_of'
      ? rule.alternatives.map(({ measured_by }) => measured_by)
      : [found.measured_by ?? ''];
  return measures.some((measure) => dependsOn(measure, key, { catalogue }));
}

function ruleOf({ rule }: Indicator, { rules }: Circumstances['catalogue']): ScoringRule | undefined {
  return rule?.kind === 'declared' ? rules.get(rule.rule)?.rule : rule;
}

function fits(key: string, unit: Unit | undefined, { evaluation, catalogue }: Circumstances): boolean {
  const fact = evaluation.facts.find((each) => each.key === key);
  const own = catalogue.metrics.get(key)?.unit ?? (fact?.type === 'number' ? fact.unit : undefined);
  return unit === undefined || own === undefined || dimensionOf(own) === dimensionOf(unit);
}

/** What stands right before the number: 提高到 sets, 提高 adds; both ways at once is not understood. */
function modeOf({ before }: Reading, number: { start: number; end: number }): Change['mode'] | undefined {
  if (before(number, 'set_to') || before(number, 'up_to')) return 'set';
  const [more, less] = [before(number, 'raised'), before(number, 'lowered')];
  if (more && less) return undefined;
  return more ? 'add' : less ? 'subtract' : 'set';
}

const known = [
  'if',
  'reach',
  'actual',
  'need',
  'up',
  'down',
  'change',
  'alter',
  'direction',
  'more',
  'ask.amount',
  'ask.what',
  'ask.how',
  'ask.points',
  'ask.which',
  'ask.yesno',
  'score',
  'grade.of',
  'target',
  'compare',
  'fall',
  'share',
  'unit.percent',
  'unit.wan',
  'scoring.rise_to',
  'scoring.improve',
  'scoring.changes',
  'scoring.item',
  'spend',
];
