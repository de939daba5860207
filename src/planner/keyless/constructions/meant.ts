// What the entities of a look-up come to: without what only says where they belong, with what goes without saying.
import type { Circumstances } from '../construction.ts';
import { problemOf, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { apart, type Reading } from '../reading.ts';
import { addends, partsOf, partsOfTotal } from './parts.ts';

/** The entities that are asked about, without what only says where they belong. */
export function meant(reading: Reading, circumstances: Circumstances): readonly Entity[] {
  const parts = partsOfTotal(reading, circumstances) ?? addends(reading, circumstances);
  if (parts) return parts;
  // "Which laws are cited in the recommendation on procurement?" asks for the laws.
  const cited = reading.entities.filter((entity) => isText(entity, circumstances.evaluation));
  const findings = reading.entities.filter(({ kind }) => kind === 'finding');
  if (
    reading.has('ask.which') &&
    cited.length === 1 &&
    findings.length === reading.entities.length - 1 &&
    findings.length > 0
  )
    return cited;
  const special = problemsOf(reading, circumstances) ?? meantBySense(reading, circumstances);
  if (special) return special;
  // "Which zone does the park belong to?" asks for the zone.
  const [asked] = reading.mentions;
  const [which] = reading.at('ask.which');
  const [first] = reading.entities;
  if (which !== undefined && asked?.from === which + 1 && first && isName(first)) return [first];
  const due = reading.has('ask.when') ? dueWith(reading, circumstances) : [];
  if (due.length > 0) return due;
  const duties = reading.has('ask.do')
    ? reading.entities.flatMap((each) => dutiesOf(each, circumstances))
    : [];
  if (duties.length > 0 && duties.length === reading.entities.length)
    return [...new Set(duties)].map((key): Entity => ({ kind: 'key', key }));
  const told = reading.has('ask.who') ? reading.entities.flatMap((each) => whoOf(each, circumstances)) : [];
  if (told.length > 0 && reading.entities.every((each) => whoOf(each, circumstances).length > 0)) return told;
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
  return all.filter((entity, index) => all.findIndex((each) => sameEntity(each, entity)) === index);
}

/** "By when is the training due?": beside a number of things, the time that the report sets for the same. */
function dueWith({ entities }: Reading, { evaluation }: Circumstances): Entity[] {
  const [only, ...others] = entities;
  const asked = evaluation.indicators.find(({ key }) => only?.kind === 'indicator' && key === only.key);
  if (!asked || asked.type === 'time' || others.length > 0) return [];
  const together = evaluation.findings.flatMap(({ answers = [] }) =>
    answers.includes(asked.key) ? answers : [],
  );
  return evaluation.indicators
    .filter(({ key, type }) => type === 'time' && together.includes(key))
    .map(({ key }): Entity => ({ kind: 'indicator', key }));
}

/** What something does, where that is asked: the fact that tells it. */
function dutiesOf(entity: Entity, { catalogue }: Circumstances): string[] {
  const duties = 'key' in entity ? catalogue.facts.get(entity.key)?.duties : undefined;
  return duties === undefined ? [] : [duties];
}

/** Who a fact is asked about: the facts that tell it, as far as the report states them. */
function whoOf(entity: Entity, { catalogue, evaluation }: Circumstances): Entity[] {
  const keys = (entity.kind === 'key' && catalogue.facts.get(entity.key)?.who) || [];
  return keys
    .filter((key) => evaluation.facts.some((fact) => fact.key === key))
    .map((key): Entity => ({ kind: 'key', key }));
}

/** "Which problem concerns the leading group?": the problem that what is named belongs to. */
function problemsOf(
  reading: Reading,
  { evaluation, catalogue }: Circumstances,
): readonly Entity[] | undefined {
  const { entities } = reading;
  // Set apart they are asked for one by one.
  if (apart(reading) || reading.has('ask.amount')) return undefined;
  const others = entities.filter((entity) => entity.kind !== 'list');
  const asksProblem = entities.some((entity) => entity.kind === 'list' && entity.of === 'problem');
  if (!asksProblem || others.length === 0 || others.length !== entities.length - 1) return undefined;
  if (others.some(({ kind }) => kind === 'finding')) return undefined;
  const problems = others.flatMap((entity) => problemOf(entity, evaluation, catalogue) ?? []);
  return problems.length === others.length
    ? [...new Set(problems.map(({ key }) => key))].map((key): Entity => ({ kind: 'finding', key }))
    : undefined;
}

/** 支出结构：基本、项目各多少: of what is named in general and then one by one, the latter is asked for. */
function withoutWholes(entities: readonly Entity[]): readonly Entity[] {
  const keys = entities.flatMap((entity) => (entity.kind === 'key' ? [entity.key] : []));
  return entities.filter(
    (entity) =>
      entity.kind !== 'family' ||
      keys.filter((key) => entity.members.some((member) => key === member || key.startsWith(`${member}.`)))
        .length < 2,
  );
}

/** What is asked for by the sense of the question rather than by a name in it. */
function meantBySense(
  reading: Reading,
  { evaluation, catalogue }: Circumstances,
): readonly Entity[] | undefined {
  const { entities } = reading;
  if (reading.has('ask.year')) {
    const texts = entities.filter((entity) => isText(entity, evaluation));
    // 哪一年的评价？谁委托的？ asks for both.
    const ofTexts = texts.length === entities.length && texts.length > 0 && !reading.has('ask.who');
    return ofTexts ? texts : [evaluationYear, ...texts];
  }
  const tasks = entities.some((entity) => entity.kind === 'finding' && entity.key.startsWith('task.'));
  const projects = entities.some(
    (entity) =>
      (entity.kind === 'key' &&
        entity.key === 'expenditure.project' &&
        (reading.counts.length > 0 || reading.has('per'))) ||
      (entity.kind === 'list' && entity.of === 'task' && reading.has('spend')),
  );
  if (projects || (tasks && reading.has('spend', 'actual') && reading.has('ask.amount')))
    return [{ kind: 'key', key: 'expenditure.by_project' }];
  const budget = entities.every(
    (entity) => (entity.kind === 'family' || entity.kind === 'key') && entity.key.includes('budget'),
  );
  if (reading.has('ask.when') && budget && entities.length > 0)
    return [{ kind: 'key', key: 'adjustment.details' }];
  if (
    reading.has('up', 'down') &&
    reading.has('ask.amount', 'share', 'unit.percent') &&
    entities.length > 0 &&
    entities.every(isBudget)
  )
    return [
      {
        kind: 'key',
        key: reading.has('share', 'unit.percent') ? 'budget.adjustment_rate' : 'budget.adjustment_amount',
      },
    ];
  // "How much was cut from the budget, as a percentage?"
  if (reading.has('share', 'unit.percent') && entities.length > 0 && entities.every(isChange))
    return [{ kind: 'key', key: 'budget.adjustment_rate' }];
  // 69.3%是增加还是减少: the change itself says which way it went.
  if (reading.said.has('up') && reading.said.has('down') && entities.some(isChange))
    return [{ kind: 'key', key: 'budget.adjustment_amount' }, ...entities];
  const used = usedShare(reading, { catalogue });
  if (used) return used;
  const procured = entities.every((entity) => entity.kind === 'key' && entity.key.startsWith('procurement.'));
  if (reading.has('remaining') && reading.has('ask.amount') && procured && entities.length > 0)
    return [
      ...entities.filter((entity) => entity.kind === 'key' && entity.key === 'procurement.executed'),
      { kind: 'key', key: 'procurement.unexecuted' },
    ];
  if (reading.has('score') && entities.length > 0 && entities.every(isGrade))
    return [{ kind: 'key', key: 'score.total' }, ...entities];
  const zone = entities.some((entity) => entity.kind === 'key' && entity.key === 'org.zone');
  const parks = reading.tokens.some(({ senses }) => senses.some(({ atom }) => atom === 't:park'));
  if (zone && parks && entities.length === 1 && reading.has('count', 'ask.which', 'list'))
    return [{ kind: 'key', key: 'org.parks' }];
  const problem = entities.map((entity) => problemOf(entity, evaluation, catalogue)).find(Boolean);
  if (reading.has('evidence') && problem)
    return (problem.evidence ?? []).map((key): Entity => ({ kind: 'key', key }));
  if (reading.has('ask.who') && problem && entities.every(({ kind }) => kind === 'finding'))
    return (problem.evidence ?? [])
      .filter((key) => key.endsWith('.in_charge'))
      .map((key): Entity => ({ kind: 'key', key }));
  return undefined;
}

/** "How much of the adjusted budget was used, in %": the rate of which more is better, on the base that is named. */
function usedShare(
  { entities, has, marked }: Reading,
  { catalogue }: Pick<Circumstances, 'catalogue'>,
): readonly Entity[] | undefined {
  const [entity, ...others] = entities;
  if (entity?.kind !== 'key' || others.length > 0) return undefined;
  // "Was the adjusted budget fully spent?"
  const whether = marked('ends_yes_no', 'atEnd') || marked('opens_yes_no', 'atStart');
  const inFull = whether && has('spend', 'actual') && marked('in_full');
  if (!inFull && !has('share', 'unit.percent')) return undefined;
  const rates = [...catalogue.metrics.values()].filter(
    ({ key, better, formula }) =>
      better === 'higher' &&
      !key.startsWith('common.') &&
      ((has('spend', 'actual') && formula?.endsWith(` / ${entity.key}`) === true) ||
        formula?.startsWith(`${entity.key} / `) === true),
  );
  const [only] = rates;
  return only && rates.length === 1 ? [{ kind: 'key', key: only.key }] : undefined;
}

function isText(entity: Entity, { facts }: Circumstances['evaluation']): boolean {
  return (
    entity.kind === 'key' &&
    entity.key !== 'evaluation.year' &&
    facts.some(({ key, type }) => key === entity.key && type === 'text')
  );
}

function isBudget(entity: Entity): boolean {
  return (
    (entity.kind === 'key' && ['budget.initial', 'budget.adjusted'].includes(entity.key)) ||
    (entity.kind === 'family' && entity.key === 'family.budget')
  );
}

function isChange(entity: Entity): boolean {
  return entity.kind === 'key' && entity.key.startsWith('budget.adjustment_');
}

function isGrade(entity: Entity): boolean {
  return entity.kind === 'key' && entity.key === 'score.grade';
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
    entity.kind === 'key' && catalogue.metrics.get(member)?.formula?.endsWith(` / ${entity.key}`) === true;
  const chosen = family.members.filter((member) => entities.some((entity) => baseOf(member, entity)));
  if (chosen.length === 0) return entities;
  return entities.flatMap((entity): Entity[] => {
    if (entity === family) return chosen.map((key) => ({ kind: 'key', key }));
    return chosen.some((member) => baseOf(member, entity)) ? [] : [entity];
  });
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
  const within = entities.some(({ kind }) => kind === 'indicator' || kind === 'finding');
  return entities
    .filter((entity) => !(within && entity.kind === 'key' && entity.key === 'org.parks'))
    .filter(
      (entity) =>
        !isName(entity) ||
        !entities.some(
          (other) => other !== entity && !isName(other) && subjectOf(other) === subjectOf(entity),
        ),
    );
}

function isName(entity: Entity): boolean {
  return entity.kind === 'key' && (entity.key.endsWith('.name') || entity.key === 'org.zone');
}

function subjectOf(entity: Entity): string | undefined {
  return entity.kind === 'key' ? entity.key.split('.')[0] : undefined;
}

/** 得了多少分 and 什么等级 name nothing: the total score and the grade are meant. */
export function implied(reading: Reading, { last, catalogue, evaluation }: Circumstances): Entity[] {
  const party = partyOf(reading);
  if (party) return [party, ...(reading.has('ask.year') ? [evaluationYear] : [])];
  if (reading.has('ask.who') && reading.marked('the_report') && reading.marked('written'))
    return [{ kind: 'key', key: 'evaluator.name' }];
  // Whether the money was all spent: the rates at which it was.
  const whether = reading.marked('ends_yes_no', 'atEnd') || reading.marked('opens_yes_no', 'atStart');
  if (!last && reading.has('spend') && whether && reading.marked('in_full')) return ratesOf(spent, catalogue);
  if (!last && reading.has('ask.when') && reading.marked('the_report'))
    return [{ kind: 'key', key: 'report.date' }];
  if (reading.has('ask.year')) return [evaluationYear];
  const score: Entity[] = reading.has('score') ? [{ kind: 'key', key: 'score.total' }] : [];
  if (!last && reading.has('ask.when') && reading.has('need', 'target', 'actual'))
    return evaluation.indicators
      .filter(({ type }) => type === 'time')
      .map(({ key }): Entity => ({ kind: 'indicator', key }));
  if (!last && reading.has('spend') && reading.has('ask.amount'))
    return [{ kind: 'key', key: 'expenditure.final' }];
  return reading.has('grade.of') ? [...score, { kind: 'key', key: 'score.grade' }] : score;
}

const spent = 'expenditure.final';

/** The rates at which an amount was used. */
function ratesOf(amount: string, { metrics }: Circumstances['catalogue']): Entity[] {
  return [...metrics.values()].flatMap(({ key, better, formula }): Entity[] =>
    better === 'higher' && formula?.startsWith(`${amount} / `) === true && !key.startsWith('common.')
      ? [{ kind: 'key', key }]
      : [],
  );
}

/** Who evaluates, or who is evaluated, said with a verb alone. */
function partyOf(reading: Reading): Entity | undefined {
  if (!reading.has('ask.who')) return undefined;
  if (reading.marked('evaluates')) return { kind: 'key', key: 'evaluator.name' };
  return reading.marked('is_evaluated') ? { kind: 'key', key: 'org.name' } : undefined;
}

const evaluationYear: Entity = { kind: 'key', key: 'evaluation.year' };

/** After the share of projects, "and basic expenditure?" asks for its share: the metric of the same form with it in place of its like. */
export function inItsPlace(
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
