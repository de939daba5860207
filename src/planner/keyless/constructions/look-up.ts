// "What is …": facts, metrics, indicators, findings, one or several, with the attribute that is asked for.
import { differenceOf } from '../../../evaluation/formula-shape.ts';
import { isPart, parentOf, subjectOf } from '../../../evaluation/key-path.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { canonicalKey, dimensionOfAmount, isStated, keyEntity, repeats } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { apart, isShareOf, type Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts } from '../wording.ts';
import { comparisonAsked } from './asked-comparison.ts';
import { attributeOf } from './attribute.ts';
import { type Attribute, describe, miscounted } from './describe.ts';
import { implied } from './implied.ts';
import { isAsserted } from './listing.ts';
import { allowedFor, asking } from './look-up-cues.ts';
import { inItsPlace, meant } from './meant.ts';
import { indicatorsOfWord } from './of-a-word.ts';
import { isBrokenDown, withoutWhole } from './parts.ts';
import { sharesOfFamily } from './shares.ts';

interface Frame {
  entities: Entity[];
  attribute: Attribute;
  unit?: Unit | undefined;
  /** How many the asker takes them to be. */
  counted?: { id: string; value: string } | undefined;
  /** Whether just so many are asserted. */
  exact?: boolean;
}

export const lookUpConstruction = construction<Frame>({
  name: 'look_up',
  understand(reading, circumstances) {
    const shares = sharesOfFamily(reading, circumstances);
    if (shares && reading.complete && reading.only(...asking, 'share'))
      return { entities: shares.map(keyEntity), attribute: 'value' };
    const entities = withoutWhole(
      indicatorsOfWord(reading, circumstances) ??
        (reading.entities.length > 0 ? meant(reading, circumstances) : implied(reading, circumstances)),
      reading,
      circumstances,
    );
    if (
      !reading.complete ||
      entities.length === 0 ||
      !reading.numbers.every((number) =>
        isStated(
          number,
          [...entities, ...reading.entities, ...entities.flatMap(above), total],
          circumstances.evaluation,
        ),
      )
    )
      return undefined;
    if (!reading.only(...asking, ...allowedFor({ ...reading, entities }, circumstances))) return undefined;
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
    if (
      (reading.entities.length > 1 &&
        entities.length > 1 &&
        !apart(reading) &&
        !isBrokenDown(reading, circumstances)) ||
      !(countsFit(reading, circumstances) || countsFit({ ...reading, entities }, circumstances)) ||
      asksWhen(reading, entities, circumstances)
    )
      return undefined;
    if (
      entities.length > 1 &&
      (reading.said.has('share') || isShareOf(reading)) &&
      entities.some((entity) => dimensionOfAmount(entity, circumstances) !== 'share')
    )
      return undefined;
    if (reading.has('share') && reading.marked('relative')) return undefined;
    // "Does A exceed B?" wants a yes or no, and a difference by its name does not tell which was set against which.
    if (entities.some(isDifference(circumstances)) && comparisonAsked(reading)) return undefined;
    if (!saysRate(reading, entities, circumstances) || asksOther(reading, entities, circumstances))
      return undefined;
    // What an office does is not where it stands in a list.
    const duties = new Set([...circumstances.catalogue.facts.values()].map((fact) => fact.duties));
    if (
      reading.has('ask.do') &&
      reading.entities.some(({ kind }) => kind === 'indicator' || kind === 'item') &&
      !entities.some(
        (entity) => entity.kind === 'finding' || (entity.kind === 'key' && duties.has(entity.key)),
      )
    )
      return undefined;
    if (
      (reading.has('verify') &&
        !isCounted(reading, circumstances) &&
        !areTexts(reading, circumstances) &&
        attributeOf(reading, entities) !== 'actual') ||
      (reading.numbers.length > 0 && reading.has('actual', 'spend'))
    )
      return undefined;
    return {
      entities: [...entities],
      attribute: attributeOf(reading, entities),
      unit: unitOf(reading),
      counted: reading.counted[0],
      exact: isAsserted(reading),
    };
  },
  *act(frame, desk) {
    const keys = frame.entities.flatMap((entity) => keysFor(entity, frame.attribute, desk));
    const { items } = yield* lookUp(desk.evaluation.id, [...new Set(keys)]);
    const drafts: Draft[] = [];
    for (const item of items) {
      if (item.found === 'list') drafts.push(...miscounted(frame.counted, item.count, desk, frame.exact));
      drafts.push(yield* describe(item, frame, desk));
    }
    return joinDrafts(drafts);
  },
  about: ({ entities }) => entities,
  redirect(frame, entity, { catalogue }) {
    if (entity.kind === 'list' || entity.kind === 'group' || entity.kind === 'item') return undefined;
    const [last] = frame.entities;
    const alike = inItsPlace(entity, last, catalogue);
    if (!alike && last && rateTurnedAmount(last, entity, catalogue)) return undefined;
    return { ...frame, entities: [alike ?? entity] };
  },
});

const total: Entity = { kind: 'key', key: 'score.total' };

function isDifference({ catalogue }: Circumstances): (entity: Entity) => boolean {
  return (entity) => entity.kind === 'key' && differenceOf(catalogue.formulas.get(entity.key)) !== undefined;
}

/** What a part is a part of: 6.26 may be said beside its goods. */
function above(entity: Entity): Entity[] {
  return entity.kind === 'key' && isPart(entity.key) ? [keyEntity(parentOf(entity.key))] : [];
}

/** After a rate of procurement, "and for goods?" does not ask for the goods budget. */
export function rateTurnedAmount(
  last: Entity,
  entity: Entity,
  { metrics }: Circumstances['catalogue'],
): boolean {
  if (last.kind !== 'key' || entity.kind !== 'key') return false;
  const sameSubject = subjectOf(last.key) === subjectOf(entity.key);
  return sameSubject && metrics.has(last.key) && !metrics.has(entity.key);
}

/** How many of a text, how many yuan of a rate, a share of what was said before: not what is named. */
function asksOther(reading: Reading, entities: readonly Entity[], circumstances: Circumstances): boolean {
  const { catalogue, evaluation } = circumstances;
  const isText = (entity: Entity) =>
    entity.kind === 'key' &&
    (catalogue.facts.get(entity.key)?.type ??
      evaluation.facts.find(({ key }) => key === entity.key)?.type) === 'text';
  const isList = (entity: Entity) =>
    entity.kind === 'key' &&
    evaluation.facts.some(
      ({ key, type }) => key === entity.key && type === 'list' && key !== 'score.dimensions',
    );
  if (reading.has('count') && entities.every(isText)) return true;
  if (reading.has('ask.who') && entities.some((entity) => entity.kind === 'finding' || isList(entity)))
    return true;
  if (
    reading.has('unit.wan', 'unit.yuan') &&
    entities.every((entity) => dimensionOfAmount(entity, circumstances) === 'share')
  )
    return true;
  return /^(?:and )?as an? (?:share|percentage|proportion) of|^(?:那)?(?:又)?占/.test(reading.text.trim());
}

/** "The group has been set up, right?": what the report says of it in words stands as the answer. */
function areTexts({ entities, numbers }: Reading, { evaluation }: Circumstances): boolean {
  return (
    numbers.length === 0 &&
    entities.every(
      (entity) =>
        entity.kind === 'key' &&
        evaluation.facts.some(({ key, type }) => key === entity.key && type === 'text' && key !== gradeKey),
    )
  );
}

// A grade claimed is confirmed or denied outright.
const gradeKey = 'score.grade';

/** "There are five offices, right?": a list, and how many the asker takes there to be. */
function isCounted({ counted, entities }: Reading, { evaluation }: Circumstances): boolean {
  const isList = (entity: Entity) =>
    entity.kind === 'key' && evaluation.facts.some(({ key, type }) => key === entity.key && type === 'list');
  return counted.length === 1 && entities.every(isList);
}

/** A rate is meant only where a rate or a share is spoken of: 年初采购预算 is no percentage. */
function saysRate(reading: Reading, entities: readonly Entity[], circumstances: Circumstances): boolean {
  const rate = entities.some(
    (entity) => entity.kind === 'key' && dimensionOfAmount(entity, circumstances) === 'share',
  );
  const named = reading.mentions.some(({ parts }) =>
    parts.some((part) => part.some((atom) => atom.startsWith('w:') || atom.startsWith('p:'))),
  );
  if (!rate || named || reading.mentions.length === 0) return true;
  return (
    reading.said.has('share') ||
    reading.said.has('convert') ||
    reading.said.has('unit.percent') ||
    reading.tokens.some(
      ({ senses, text }) =>
        senses.some(({ atom }) => atom === 't:rate') || /幅度|程度|%|情况|execut|adjust/.test(text),
    )
  );
}

/** "The three projects" are not one figure: what is counted must be a list, or as many things as are named. */
function countsFit({ counts, entities }: Reading, circumstances: Circumstances): boolean {
  return counts.every(
    (count) =>
      entities.length === count ||
      repeats({ value: String(count) }, entities, circumstances) ||
      entities.some((entity) =>
        entity.kind === 'family' ? entity.members.length === count : entity.kind === 'finding',
      ) ||
      entities.some(
        (entity) =>
          entity.kind === 'key' &&
          (circumstances.catalogue.facts.get(entity.key)?.type === 'list' ||
            /^(?:org|score\.dim|indicators)/.test(entity.key)),
      ),
  );
}

/** "By when" asks for a deadline; a number of things is no answer to it. */
function asksWhen(reading: Reading, entities: readonly Entity[], { evaluation }: Circumstances): boolean {
  return (
    reading.has('ask.when') &&
    entities.some(
      (entity) =>
        entity.kind === 'indicator' &&
        evaluation.indicators.some(({ key, type }) => key === entity.key && type !== 'time'),
    )
  );
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
      return attribute === 'score' || attribute === 'weight' || attribute === 'deduction'
        ? [`indicators.${attribute === 'weight' ? 'weights' : 'scores'}`]
        : [entity.key];
    case 'grade':
    case 'group':
    case 'item':
    case 'list':
      return [];
  }
}
