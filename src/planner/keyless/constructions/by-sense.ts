// What is asked for by the sense of a question rather than by a name in it.
import type { Circumstances } from '../construction.ts';
import { isText, keyEntity, problemOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { isYesNo } from '../yes-no.ts';
import { evaluationYear } from './implied.ts';
import { usages } from './usage.ts';

/** What is asked for by the sense of the question rather than by a name in it. */
export function meantBySense(
  reading: Reading,
  { evaluation, catalogue }: Circumstances,
): readonly Entity[] | undefined {
  const { entities } = reading;
  if (reading.has('ask.year')) {
    const texts = entities.filter((entity) => isText(entity, evaluation));
    // 哪一年的评价？谁委托的？ asks for both.
    const ofTexts = texts.length === entities.length && texts.length > 0 && !reading.has('ask.who');
    const listed = namedBeforeYear(reading);
    return ofTexts ? texts : listed.length > 0 ? [...listed, evaluationYear] : [evaluationYear, ...texts];
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
  // 预算砍到多少: what it ended at.
  const ended =
    reading.said.has('reach') && reading.has('ask.amount', 'ask.what') && reading.numbers.length === 0;
  if (ended && reading.said.has('down') && entities.length > 0 && entities.every(isBudgetOrChange))
    return [{ kind: 'key', key: 'budget.adjusted' }];
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
  if (zone && parks && entities.length === 1 && reading.has('count', 'ask.which', 'list')) {
    // 归哪个开发区，一共几个园 asks for both.
    const itself = reading.has('count') && isAskedWhich(reading);
    return [...(itself ? entities : []), { kind: 'key', key: 'org.parks' }];
  }
  const problem = entities.map((entity) => problemOf(entity, evaluation, catalogue)).find(Boolean);
  if (reading.has('evidence') && problem) return (problem.evidence ?? []).map(keyEntity);
  if (reading.has('ask.who') && problem && entities.every(({ kind }) => kind === 'finding'))
    return (problem.evidence ?? []).filter((key) => key.endsWith('.in_charge')).map(keyEntity);
  return undefined;
}

/** 总分、等级、评价的是哪一年: what a list names before a question, a mark between the two. */
function namedBeforeYear({ at, mentions, tokens }: Reading): Entity[] {
  const [place = 0] = at('ask.year');
  const before = mentions.filter(({ to }) => to <= place);
  const isApart = tokens.slice(before.at(-1)?.to ?? place, place).some(({ kind }) => kind === 'stop');
  return isApart ? before.flatMap(({ entities: [first] }) => first ?? []) : [];
}

/** Whether "which" stands right before what is named. */
function isAskedWhich({ mentions: [named], at }: Reading): boolean {
  return named !== undefined && at('ask.which').includes(named.from - 1);
}

/** "How much of the adjusted budget was used, in %": the rate of which more is better, on the base that is named. */
function usedShare(
  { entities, has, marked }: Reading,
  { catalogue }: Pick<Circumstances, 'catalogue'>,
): readonly Entity[] | undefined {
  const [entity, ...others] = entities;
  if (entity?.kind !== 'key' || others.length > 0) return undefined;
  // "Was the adjusted budget fully spent?"
  const whether = isYesNo({ marked });
  const inFull = whether && has('spend', 'actual') && marked('in_full');
  if (!inFull && !has('share', 'unit.percent')) return undefined;
  const rates = usages(catalogue).filter(
    ({ used, budget }) => used === entity.key || (has('spend', 'actual') && budget === entity.key),
  );
  const [only] = rates;
  return only && rates.length === 1 ? [{ kind: 'key', key: only.rate }] : undefined;
}

/** "Which problem concerns the leading group?": the problem that what is named belongs to. */
export function problemsOf(
  reading: Reading,
  { evaluation, catalogue }: Circumstances,
): readonly Entity[] | undefined {
  const { entities } = reading;
  // Set apart they are asked for one by one.
  if (isListed(reading) || reading.has('ask.amount')) return undefined;
  const others = entities.filter((entity) => entity.kind !== 'list');
  const asksProblem = entities.some((entity) => entity.kind === 'list' && entity.of === 'problem');
  if (!asksProblem || others.length === 0 || others.length !== entities.length - 1) return undefined;
  if (others.some(({ kind }) => kind === 'finding')) return undefined;
  const problems = others.flatMap((entity) => problemOf(entity, evaluation, catalogue) ?? []);
  return problems.length === others.length
    ? [...new Set(problems.map(({ key }) => key))].map((key): Entity => ({ kind: 'finding', key }))
    : undefined;
}

/** 采购、问题: a mark or a joining word between the two; 采购有什么问题 has none. */
function isListed({ mentions, tokens }: Reading): boolean {
  return mentions
    .slice(1)
    .some(({ from }, index) =>
      tokens
        .slice(mentions[index]?.to ?? 0, from)
        .some(({ kind, senses }) => kind === 'stop' || senses.some(({ role }) => role === 'separator')),
    );
}

function isBudget(entity: Entity): boolean {
  return (
    (entity.kind === 'key' && ['budget.initial', 'budget.adjusted'].includes(entity.key)) ||
    (entity.kind === 'family' && entity.key === 'family.budget')
  );
}

function isBudgetOrChange(entity: Entity): boolean {
  return isBudget(entity) || isChange(entity);
}

function isChange(entity: Entity): boolean {
  return entity.kind === 'key' && entity.key.startsWith('budget.adjustment_');
}

function isGrade(entity: Entity): boolean {
  return entity.kind === 'key' && entity.key === 'score.grade';
}
