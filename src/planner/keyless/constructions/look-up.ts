// "What is …": facts, metrics, indicators, findings, one or several, with the attribute that is asked for.
import { isPart, parentOf, subjectOf } from '../../../evaluation/key-path.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { canonicalKey, isStated, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { asksOneUnit, unitAsked } from '../unit-asked.ts';
import { joinDrafts } from '../wording.ts';
import { attributeOf } from './attribute.ts';
import { asksOther, asksToReckon, goTogether } from './beyond-look-up.ts';
import { type Attribute, describe, miscounted } from './describe.ts';
import { implied } from './implied.ts';
import { isAsserted } from './listing-asked.ts';
import { allowedFor, asking } from './look-up-cues.ts';
import { inItsPlace, meant } from './meant.ts';
import { indicatorsOfWord } from './of-a-word.ts';
import { withoutWhole } from './parts.ts';
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
    const entities = askedAbout(reading, circumstances);
    if (!isAccountedFor(reading, entities, circumstances) || !goTogether(reading, entities, circumstances))
      return undefined;
    if (asksToReckon(reading, entities, circumstances) || asksOther(reading, entities, circumstances))
      return undefined;
    return {
      entities: [...entities],
      attribute: attributeOf(reading, entities),
      unit: unitAsked(reading),
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

function askedAbout(reading: Reading, circumstances: Circumstances): readonly Entity[] {
  const named =
    indicatorsOfWord(reading, circumstances) ??
    (reading.entities.length > 0 ? meant(reading, circumstances) : implied(reading, circumstances));
  return withoutWhole(named, reading, circumstances);
}

/** Everything that is said has its place: the names, the numbers as stated ones, the cues beside what is named. */
function isAccountedFor(
  reading: Reading,
  entities: readonly Entity[],
  circumstances: Circumstances,
): boolean {
  const statedOf = [...entities, ...reading.entities, ...entities.flatMap(above), total];
  return (
    reading.complete &&
    asksOneUnit(reading) &&
    entities.length > 0 &&
    reading.numbers.every((number) => isStated(number, statedOf, circumstances.evaluation)) &&
    reading.only(...asking, ...allowedFor({ ...reading, entities }, circumstances)) &&
    entities.every(({ kind }) => !shownByListing.has(kind))
  );
}

const shownByListing: ReadonlySet<Entity['kind']> = new Set(['list', 'item', 'grade', 'group']);

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

function keysFor(entity: Entity, attribute: Attribute, { catalogue, evaluation }: Desk): string[] {
  const isScored = attribute === 'score' || attribute === 'weight' || attribute === 'deduction';
  const ofAll = (of: 'indicators' | 'dimensions') => [
    `${of}.${attribute === 'weight' ? 'weights' : 'scores'}`,
  ];
  switch (entity.kind) {
    case 'family':
      return isScored ? ofAll('indicators') : entity.members;
    case 'key':
      if (entity.key === 'score.dimensions' && attribute !== 'value') return ofAll('dimensions');
      return isScored ? ofAll('indicators') : [canonicalKey(entity.key, catalogue)];
    case 'dimension':
      return attribute === 'value' ? [entity.key] : ofAll('dimensions');
    case 'indicator':
      return attribute === 'value' || evaluation.indicators.some(({ key }) => key === entity.key)
        ? [entity.key]
        : [];
    case 'finding':
      return isScored ? ofAll('indicators') : [entity.key];
    case 'grade':
    case 'group':
    case 'item':
    case 'list':
      return [];
  }
}
