// "What is …": facts, metrics, indicators, findings, one or several, with the attribute that is asked for.
import type { Unit } from '../../../evaluation/unit.ts';
import type { Item } from '../../../tools/shapes.ts';
import { type Action, type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, canonicalKey, isStated } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { apart, type Reading } from '../reading.ts';
import { calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

export type Attribute = 'value' | 'actual' | 'score' | 'weight' | 'deduction';

interface Frame {
  entities: Entity[];
  attribute: Attribute;
  unit?: Unit | undefined;
}

export const lookUpConstruction = construction<Frame>({
  name: 'look_up',
  understand(reading, circumstances) {
    const entities = reading.entities.length > 0 ? meant(reading, circumstances) : implied(reading);
    if (
      !reading.complete ||
      entities.length === 0 ||
      !reading.numbers.every((number) => isStated(number, entities, circumstances.evaluation))
    )
      return undefined;
    if (!reading.only(...asking, ...allowedFor(reading, circumstances))) return undefined;
    if (
      !entities.every(
        (entity) =>
          entity.kind !== 'list' &&
          entity.kind !== 'item' &&
          entity.kind !== 'grade' &&
          entity.kind !== 'group',
      )
    )
      return undefined;
    if ((entities.length > 1 && !apart(reading)) || !countsFit(reading) || asksWhen(reading, circumstances))
      return undefined;
    if (reading.has('ask.do') && entities.some(({ kind }) => kind === 'indicator')) return undefined;
    if (reading.has('verify') || (reading.numbers.length > 0 && reading.has('actual', 'spend')))
      return undefined;
    return { entities: [...entities], attribute: attributeOf(reading, entities), unit: unitOf(reading) };
  },
  *act(frame, desk) {
    const keys = frame.entities.flatMap((entity) => keysFor(entity, frame.attribute, desk));
    const { items } = yield* lookUp(desk.evaluation.id, [...new Set(keys)]);
    const drafts: Draft[] = [];
    for (const item of items) drafts.push(yield* describe(item, frame, desk));
    return joinDrafts(drafts);
  },
  about: ({ entities }) => entities,
  redirect(frame, entity, { catalogue }) {
    if (entity.kind === 'list' || entity.kind === 'group' || entity.kind === 'item') return undefined;
    return { ...frame, entities: [inItsPlace(entity, frame.entities[0], catalogue) ?? entity] };
  },
});

/** The entities that are asked about, without what only says where they belong. */
function meant(reading: Reading, circumstances: Circumstances): readonly Entity[] {
  if (reading.has('ask.year')) return [{ kind: 'key', key: 'evaluation.year' }];
  if (
    reading.has('spend', 'actual') &&
    reading.has('ask.amount') &&
    reading.entities.some((entity) => entity.kind === 'finding' && entity.key.startsWith('task.'))
  )
    return [{ kind: 'key', key: 'expenditure.by_project' }];
  const entities = onBase(withoutContext(reading.entities, circumstances), circumstances);
  return reading.has('breakdown')
    ? entities.flatMap((entity) => [entity, ...partsOf(entity, circumstances)])
    : entities;
}

/** "The execution rate on the initial budget": of several rates, the one with that base. */
function onBase(entities: readonly Entity[], { catalogue }: Circumstances): readonly Entity[] {
  const family = entities.find((entity) => entity.kind === 'family');
  if (!family) return entities;
  const bases = entities.filter((entity) => entity.kind === 'key').map(({ key }) => key);
  const chosen = family.members.filter((member) =>
    bases.some((base) => catalogue.metrics.get(member)?.formula?.endsWith(`/ ${base}`)),
  );
  return chosen.length === 0 || bases.length !== entities.length - 1
    ? entities
    : chosen.map((key) => ({ kind: 'key', key }));
}

/** What a total is made up of, as the checks of the catalogue have it. */
function partsOf(entity: Entity, { catalogue }: Circumstances): Entity[] {
  if (entity.kind !== 'key') return [];
  const check = catalogue.checks.find(
    ({ left, relation, right }) => relation === '=' && right === entity.key && left.includes('+'),
  );
  return (check?.left.match(/[a-z_]+(?:\.[a-z_]+)+/g) ?? []).map((key) => ({ kind: 'key', key }));
}

/** "Which company leads the alliance": the alliance only says whose head is meant. */
function withoutContext(entities: readonly Entity[], { evaluation }: Circumstances): readonly Entity[] {
  const absent = entities.filter(
    (entity) => entity.kind === 'key' && evaluation.absent.some(({ key }) => key === entity.key),
  );
  if (
    absent.length > 0 &&
    entities.every(
      (entity) => absent.includes(entity) || entity.kind === 'finding' || entity.kind === 'family',
    )
  )
    return absent;
  const family = (entity: Entity) => (entity.kind === 'key' ? entity.key.split('.')[0] : undefined);
  const isName = (entity: Entity) =>
    entity.kind === 'key' && (entity.key.endsWith('.name') || entity.key === 'org.zone');
  const inPlace = (entity: Entity) =>
    entity.kind === 'key' &&
    entity.key === 'org.parks' &&
    entities.some(({ kind }) => kind === 'indicator' || kind === 'finding');
  return entities
    .filter((entity) => !inPlace(entity))
    .filter(
      (entity) =>
        !isName(entity) ||
        !entities.some((other) => other !== entity && !isName(other) && family(other) === family(entity)),
    );
}

/** 得了多少分 and 什么等级 name nothing: the total score and the grade are meant. */
function implied(reading: Reading): Entity[] {
  const score: Entity[] = reading.has('score') ? [{ kind: 'key', key: 'score.total' }] : [];
  if (reading.has('spend') && reading.has('ask.amount')) return [{ kind: 'key', key: 'expenditure.final' }];
  return reading.has('grade.of') ? [...score, { kind: 'key', key: 'score.grade' }] : score;
}

/** After the share of projects, "and basic expenditure?" asks for its share: the metric of the same form with it in place of its like. */
function inItsPlace(
  entity: Entity,
  last: Entity | undefined,
  { metrics, facts }: Circumstances['catalogue'],
): Entity | undefined {
  if (entity.kind !== 'key' || last?.kind !== 'key') return undefined;
  const formula = metrics.get(last.key)?.formula;
  const family = facts.get(entity.key)?.family;
  const likes = (formula?.match(/[a-z_]+(?:\.[a-z_]+)+/g) ?? []).filter(
    (key) => family !== undefined && facts.get(key)?.family === family,
  );
  const found = [...metrics.values()].filter((metric) =>
    likes.some((like) => metric.formula === formula?.replace(like, entity.key)),
  );
  const [only] = found;
  return only && found.length === 1 ? { kind: 'key', key: only.key } : undefined;
}

const asking = [
  'ask.amount',
  'ask.what',
  'ask.which',
  'ask.who',
  'ask.when',
  'ask.yesno',
  'list',
  'count',
  'unit.yuan',
  'unit.wan',
  'unit.percent',
  'convert',
  'grade.of',
  'summary',
  'ask.year',
  'breakdown',
];

/** Cues that make sense only beside certain things. */
function allowedFor(reading: Reading, { evaluation, catalogue }: Circumstances): string[] {
  const { entities } = reading;
  const indicators = entities.every(({ kind }) => kind === 'indicator');
  const dimensions = entities.every(({ kind }) => kind === 'dimension');
  if (indicators)
    return [
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
    ];
  if (dimensions)
    return ['score', 'weight', 'deduction', 'actual', ...(reading.has('deduction') ? ['ask.why'] : [])];
  const changes = entities.every(
    (entity) => amountKey(entity, { evaluation, catalogue })?.startsWith('budget.adjust') === true,
  );
  const left = entities.every(
    (entity) => entity.kind === 'key' && /carryover|unexecuted|balance/.test(entity.key),
  );
  const texts = entities.every(
    (entity) =>
      entity.kind === 'finding' ||
      (entity.kind === 'key' && amountKey(entity, { evaluation, catalogue }) === undefined),
  );
  return [
    ...(changes ? ['up', 'down', 'direction', 'change', 'difference', 'compare'] : []),
    ...(texts
      ? ['score', 'weight', 'deduction', 'not', 'actual', 'target', 'ask.do', 'need']
      : ['actual', 'spend', 'sum', 'score', ...(left ? ['remaining'] : [])]),
  ];
}

/** "The three projects" are not one figure: what is counted must be a list, or as many things as are named. */
function countsFit({ counts, entities }: Reading): boolean {
  return counts.every(
    (count) =>
      entities.length === count ||
      entities.some((entity) =>
        entity.kind === 'family' ? entity.members.length === count : entity.kind === 'finding',
      ) ||
      entities.some((entity) => entity.kind === 'key' && /^(?:org|score\.dim|indicators)/.test(entity.key)),
  );
}

/** "By when" asks for a deadline; a number of things is no answer to it. */
function asksWhen(reading: Reading, { evaluation }: Circumstances): boolean {
  return (
    reading.has('ask.when') &&
    reading.entities.some(
      (entity) =>
        entity.kind === 'indicator' &&
        evaluation.indicators.some(({ key, type }) => key === entity.key && type !== 'time'),
    )
  );
}

function attributeOf(reading: Reading, entities: readonly Entity[]): Attribute {
  const beside = entities.every(({ kind }) => kind === 'indicator' || kind === 'dimension');
  const dimensions = entities.some((entity) => entity.kind === 'key' && entity.key === 'score.dimensions');
  if (dimensions && reading.has('ask.which') && !reading.has('weight')) return 'value';
  if (reading.has('deduction')) return 'deduction';
  if (reading.has('weight')) return 'weight';
  if (
    reading.has('score') &&
    (beside ||
      entities.every(
        (entity) =>
          entity.kind === 'family' ||
          (entity.kind === 'key' && (entity.key === 'score.dimensions' || !entity.key.startsWith('score.'))),
      ))
  )
    return 'score';
  if (reading.has('actual', 'spend') && beside && !reading.has('target', 'need')) return 'actual';
  return 'value';
}

function unitOf(reading: Reading): Unit | undefined {
  return reading.has('unit.yuan') ? '元' : undefined;
}

function keysFor(entity: Entity, attribute: Attribute, { catalogue, evaluation }: Desk): string[] {
  switch (entity.kind) {
    case 'family':
      return attribute === 'score' || attribute === 'weight' || attribute === 'deduction'
        ? [`indicators.${attribute === 'weight' ? 'weights' : 'scores'}`]
        : entity.members;
    case 'key':
      if (entity.key === 'score.dimensions' && attribute !== 'value')
        return [`dimensions.${attribute === 'weight' ? 'weights' : 'scores'}`];
      return attribute === 'score' || attribute === 'weight' || attribute === 'deduction'
        ? [`indicators.${attribute === 'weight' ? 'weights' : 'scores'}`]
        : [canonicalKey(entity.key, catalogue)];
    case 'dimension':
      return attribute === 'value'
        ? [entity.key]
        : [`dimensions.${attribute === 'weight' ? 'weights' : 'scores'}`];
    case 'indicator':
      return attribute === 'value' || evaluation.indicators.some(({ key }) => key === entity.key)
        ? [entity.key]
        : [];
    case 'finding':
      return [entity.key];
    default:
      return [];
  }
}

/** One item in words, by what it turned out to be. */
export function* describe(
  item: Item,
  { attribute, unit }: { attribute: Attribute; unit?: Unit | undefined },
  desk: Desk,
): Generator<import('../construction.ts').Request[], Draft, unknown[]> {
  switch (item.found) {
    case 'figure': {
      const main = item.reported ?? item.computed;
      const converted = unit && main?.unit === '万元' ? (yield* calculate(main.id, unit)).figure : undefined;
      return say(
        desk,
        'figure',
        { item, main, converted },
        { figure: item.computed?.id ?? main?.id, notes: item.notes },
      );
    }
    case 'text':
      return say(desk, 'text', { item }, { notes: item.notes });
    case 'list':
      return say(desk, 'list', { item }, { notes: item.notes });
    case 'indicator':
      return describeIndicator(item, attribute, desk);
    case 'dimension':
      return say(desk, 'dimension', { item }, { notes: item.notes });
    case 'finding':
      return say(desk, 'finding', { item }, { notes: item.notes });
    case 'absent':
      return say(
        desk,
        'absent',
        { item, see: yield* seen(item.see, desk) },
        { kind: 'not_in_data', notes: item.notes },
      );
    case 'unknown':
      return say(desk, 'unknown', { item }, { kind: 'not_in_data' });
  }
}

function describeIndicator(
  item: Extract<Item, { found: 'indicator' }>,
  attribute: Attribute,
  desk: Desk,
): Draft {
  const { indicator } = item;
  if (attribute === 'value')
    return say(desk, 'indicator', { indicator }, { notes: item.notes, figure: figureOf(indicator.target) });
  const stated = attribute === 'deduction' ? indicator.deduction : indicator[attribute];
  if (stated === undefined)
    return say(
      desk,
      'indicator_absent',
      { indicator, attribute },
      { kind: 'not_in_data', notes: item.notes },
    );
  return say(desk, 'indicator_stated', { indicator, attribute, stated }, { notes: item.notes });
}

function figureOf(level: { kind: string; figure?: { id: string } }): string | undefined {
  return level.figure?.id;
}

/** What is there instead of what is absent: its figures and texts, one line each. */
function* seen(
  keys: readonly string[],
  desk: Desk,
): Generator<import('../construction.ts').Request[], string[], unknown[]> {
  if (keys.length === 0) return [];
  const { items } = yield* lookUp(desk.evaluation.id, keys.slice(0, 4));
  return items
    .filter(({ found }) => found !== 'absent' && found !== 'unknown')
    .map((item) => say(desk, 'seen', { item }).prose);
}

export type { Action };
