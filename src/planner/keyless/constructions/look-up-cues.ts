// The cue words a look-up accounts for: those that only ask, and those that make sense beside certain things.

import type { Catalogue } from '../../../evaluation/catalogue.ts';
import { changes as changesOf } from '../../../evaluation/declared.ts';
import { changeWithin, differenceOf } from '../../../evaluation/formula-shape.ts';
import type { Evaluation } from '../../../evaluation/shape.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, dimensionOfAmount } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { unitCues } from '../unit-asked.ts';

export const asking = [
  'ask.amount',
  'ask.what',
  'ask.which',
  'ask.who',

  'ask.yesno',
  'list',
  'count',
  ...unitCues,
  'unit.percent',
  'convert',
  'grade.of',
  'summary',
  'ask.year',
  'breakdown',
  'evidence',
  'ask.points',
  'verify',
];

/** Cues that make sense only beside certain things. */
export function allowedFor(reading: Reading, { evaluation, catalogue }: Circumstances): string[] {
  const { entities } = reading;
  const indicators = entities.every(({ kind }) => kind === 'indicator');
  const dimensions = entities.every(({ kind }) => kind === 'dimension');
  if (indicators)
    return [
      'ask.when',
      // 培训几次: how many times is asked of what is counted in times.
      ...(entities.every((entity) => targetUnit(entity, evaluation) === '次') ? ['ask.times'] : []),
      'target',
      'actual',
      'spend',
      'score',
      'weight',
      'deduction',
      'reach',
      'need',
      'not',
      'max',
      'share',
      'up',
      'sum',
      ...(reading.has('verify') ? ['compare', 'difference'] : []),
    ];
  if (dimensions)
    return [
      'score',
      'weight',
      'deduction',
      'actual',
      ...(reading.has('deduction') ? ['ask.why'] : []),
      ...(reading.has('weight') ? ['share'] : []),
    ];
  const details = entities.every((entity) => entity.kind === 'key' && entity.key.startsWith('adjustment.'));
  const families = entities.every(({ kind }) => kind === 'family');
  const differences = entities.every(
    (entity) => entity.kind === 'key' && differenceOf(catalogue.formulas.get(entity.key)) !== undefined,
  );
  const changes = entities.every(
    (entity) =>
      changeWithin(catalogue.formulas.get(amountKey(entity, { evaluation, catalogue }) ?? '')) !== undefined,
  );
  // 砍到多少: what a change ended at, beside the word for the change.
  const ends = entities.every(
    (entity) =>
      entity.kind === 'key' &&
      changesOf(catalogue).some(({ after }) => after === entity.key) &&
      reading.said.has('reach'),
  );
  const left = entities.every((entity) => goesWith('remaining', entity, catalogue));
  const rates = entities.every((entity) => dimensionOfAmount(entity, { evaluation, catalogue }) === 'share');
  const spent = entities.every(
    (entity) =>
      amountKey(entity, { evaluation, catalogue }) !== undefined && goesWith('spend', entity, catalogue),
  );
  const spentOnEach = entities.some(
    (entity) => isDeclaredList(entity, catalogue) && goesWith('spend', entity, catalogue),
  );
  const budgeted = entities.every(
    (entity) =>
      entity.kind === 'key' &&
      // What a rate may come to at most is not what it is.
      !(reading.marked('a_limit') && dimensionOfAmount(entity, { evaluation, catalogue }) === 'share') &&
      (catalogue.metrics.get(entity.key)?.formula ?? entity.key)
        .split(' / ')
        .every((each) => each.includes('budget')),
  );
  const dims = entities.every((entity) => entity.kind === 'key' && entity.key === 'score.dimensions');
  const texts = entities.every(
    (entity) =>
      entity.kind === 'finding' ||
      (entity.kind === 'key' && amountKey(entity, { evaluation, catalogue }) === undefined),
  );
  return [
    // What is recommended for next year.
    ...(texts && reading.marked('coming_year') ? ['previous'] : []),
    // How something is split: its parts are asked for, not a calculation.
    ...(reading.has('breakdown') ? ['ask.how'] : []),
    ...(spentOnEach ? ['spend'] : []),
    ...(details ? ['ask.when', 'up', 'down', 'change', 'direction'] : []),
    ...(dims ? ['per'] : []),
    // A budget is a plan.
    ...(budgeted ? ['target'] : []),
    ...(families ? ['weight', 'deduction'] : []),
    ...(ends ? ['up', 'down', 'reach'] : []),
    ...(differences ? ['difference', 'compare', 'more', 'reach'] : []),
    ...(changes ? ['up', 'down', 'direction', 'change', 'difference', 'compare'] : []),
    ...(texts
      ? ['ask.when', 'sum', 'score', 'weight', 'deduction', 'not', 'actual', 'target', 'ask.do', 'need']
      : [
          'actual',
          'sum',
          'score',
          ...(left ? ['remaining'] : []),
          ...(rates ? ['share', 'weight', 'spend', 'remaining'] : []),
          // "What percentage of A does B represent?"
          ...(rates && reading.said.has('share') ? ['stand_for'] : []),
          ...(spent ? ['spend'] : []),
          ...(spent && reading.has('spend') ? ['ask.where'] : []),
        ]),
  ];
}

/** Whether the catalogue says that a word for spending or for a rest says no more of it. */
function goesWith(word: 'spend' | 'remaining', entity: Entity, { facts, metrics }: Catalogue): boolean {
  if (entity.kind !== 'key') return false;
  return (facts.get(entity.key) ?? metrics.get(entity.key))?.goes_with?.includes(word) === true;
}

function isDeclaredList(entity: Entity, { facts }: Catalogue): boolean {
  return entity.kind === 'key' && facts.get(entity.key)?.type === 'list';
}

function targetUnit(entity: Entity, { indicators }: Evaluation): string | undefined {
  const target = indicators.find(({ key }) => entity.kind === 'indicator' && key === entity.key)?.target;
  return target && 'unit' in target ? target.unit : undefined;
}
