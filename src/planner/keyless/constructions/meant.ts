// What the entities of a look-up come to: without what only says where they belong, with what goes without saying.
import { references } from '../../../evaluation/expression.ts';
import { denominatorOf, isKey, sameExpression, withKey } from '../../../evaluation/formula-shape.ts';
import { isBelow, subjectOf } from '../../../evaluation/key-path.ts';
import type { Circumstances } from '../construction.ts';
import { isText, keyEntity, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { meantBySense, problemsOf } from './by-sense.ts';
import { partyOf } from './implied.ts';
import { addends, partsOf, partsOfTotal } from './parts.ts';
import { isName, toldBy } from './told-by.ts';

/** The entities that are asked about, without what only says where they belong. */
export function meant(reading: Reading, circumstances: Circumstances): readonly Entity[] {
  const parts = partsOfTotal(reading, circumstances) ?? addends(reading, circumstances);
  if (parts) return parts;
  const special =
    problemsOf(reading, circumstances) ??
    meantBySense(reading, circumstances) ??
    toldBy(reading, circumstances);
  if (special) return special;
  const people =
    reading.has('ask.who') && reading.entities.every(({ kind }) => kind === 'key' || kind === 'finding')
      ? reading.entities.filter(({ kind }) => kind === 'key')
      : [];
  const party = partyOf(reading);
  const named = withoutWholes([
    ...(party ? [party] : []),
    ...(people.length > 0 ? people : reading.entities),
  ]);
  const entities = onBase(
    withoutContext(withoutLists(named, circumstances).map(wholeList), circumstances),
    circumstances,
  );
  const all = reading.has('breakdown')
    ? entities.flatMap((entity) => [entity, ...partsOf(entity, circumstances)])
    : entities;
  const graded = withGrade(all, reading);
  return graded.filter((entity, index) => graded.findIndex((each) => sameEntity(each, entity)) === index);
}

/** 得分 等级 发一下: beside the score, the word for a grade asks for it. */
function withGrade(entities: readonly Entity[], { has, tokens }: Reading): readonly Entity[] {
  const scored = entities.some((entity) => entity.kind === 'key' && entity.key === 'score.total');
  const said = tokens.some(({ senses }) => senses.some(({ atom }) => atom === 't:grade'));
  return scored && (has('grade.of') || said) ? [...entities, { kind: 'key', key: 'score.grade' }] : entities;
}

/** 支出结构：基本、项目各多少: of what is named in general and then one by one, the latter is asked for. */
function withoutWholes(entities: readonly Entity[]): readonly Entity[] {
  const keys = entities.flatMap((entity) => (entity.kind === 'key' ? [entity.key] : []));
  return entities.filter(
    (entity) =>
      entity.kind !== 'family' ||
      keys.filter((key) => entity.members.some((member) => key === member || isBelow(key, member))).length <
        2,
  );
}

/** 党建方面的工作目标 and "problems of performance management": the list only says what kind of thing is named. */
function withoutLists(entities: readonly Entity[], { evaluation }: Circumstances): readonly Entity[] {
  const types = entities.flatMap((entity) =>
    entity.kind === 'finding' ? evaluation.findings.filter(({ key }) => key === entity.key) : [],
  );
  // 归在哪个二级指标下: an indicator is shown with where it belongs.
  const placed = entities.some(({ kind }) => kind === 'indicator');
  // "Which laws do the recommendations name?" asks for what is named, not for all of them.
  const told = entities.length === 2 && entities.some((entity) => isText(entity, evaluation));

  return entities.filter(
    (entity) =>
      entity.kind !== 'list' ||
      (!(told && findingLists.has(entity.of)) &&
        !(types.some(({ type }) => type.endsWith(entity.of)) || (placed && above.has(entity.of)))),
  );
}

const findingLists: ReadonlySet<string> = new Set([
  'problem',
  'recommendation',
  'experience',
  'goal',
  'work_goal',
  'task',
]);

// What an indicator belongs to: where it stands in the tables, and the goals and tasks that it measures.
const above: ReadonlySet<string> = new Set(['level1', 'level2', 'goal', 'work_goal', 'task']);

/** One of a list is shown among its like: which office is the one for safety. */
function wholeList(entity: Entity): Entity {
  return entity.kind === 'item' ? { kind: 'key', key: entity.key } : entity;
}

/** "The execution rate on the initial budget": of several rates, the one with that base. */
export function onBase(entities: readonly Entity[], { catalogue }: Circumstances): readonly Entity[] {
  const family = entities.find((entity) => entity.kind === 'family');
  if (!family) return entities;
  const baseOf = (member: string, entity: Entity) =>
    entity.kind === 'key' && isKey(denominatorOf(catalogue.formulas.get(member)), entity.key);
  const chosen = family.members.filter((member) => entities.some((entity) => baseOf(member, entity)));
  if (chosen.length === 0) return entities;
  return entities.flatMap((entity): Entity[] => {
    if (entity === family) return chosen.map(keyEntity);
    return chosen.some((member) => baseOf(member, entity)) ? [] : [entity];
  });
}

/** "Which company leads the alliance": the alliance only says whose head is meant. */
function withoutContext(
  entities: readonly Entity[],
  { evaluation, catalogue }: Circumstances,
): readonly Entity[] {
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
  const within = entities.some(({ kind }) => kind === 'indicator' || kind === 'finding');
  return entities
    .filter((entity) => !(within && entity.kind === 'key' && entity.key === 'org.parks'))
    .filter(
      (entity) =>
        !isName(entity, catalogue) ||
        !entities.some(
          (other) => other !== entity && !isName(other, catalogue) && rootOf(other) === rootOf(entity),
        ),
    );
}

function rootOf(entity: Entity): string | undefined {
  return entity.kind === 'key' ? subjectOf(entity.key) : undefined;
}

/** After the share of projects, "and basic expenditure?" asks for its share: the metric of the same form with it in place of its like. */
export function inItsPlace(
  entity: Entity,
  last: Entity | undefined,
  { formulas, facts }: Circumstances['catalogue'],
): Entity | undefined {
  if (entity.kind !== 'key' || last?.kind !== 'key') return undefined;
  const formula = formulas.get(last.key);
  const family = facts.get(entity.key)?.family;
  if (!formula || family === undefined) return undefined;
  const likes = references(formula).filter((key) => facts.get(key)?.family === family);
  const sought = likes.map((like) => withKey(formula, like, entity.key));
  const found = [...formulas].filter(([, each]) => sought.some((one) => sameExpression(one, each)));
  const [only] = found;
  return only && found.length === 1 ? { kind: 'key', key: only[0] } : undefined;
}
