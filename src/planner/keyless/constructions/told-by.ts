// What tells it, where who, by when, which or what it does is asked of something named.
import type { Circumstances } from '../construction.ts';
import { indicatorsOf, isText } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';

/** The things that answer such a question; undefined where none is asked, or nothing tells it. */
export function toldBy(reading: Reading, circumstances: Circumstances): readonly Entity[] | undefined {
  const { entities } = reading;
  const found = [
    reading.has('ask.which') ? cited(reading, circumstances) : [],
    reading.has('ask.which') ? nameAsked(reading, circumstances) : [],
    reading.has('ask.when') ? dueWith(reading, circumstances) : [],
    reading.has('ask.do') ||
    (reading.has('ask.what') && reading.marked('ends_in_duty', 'atEnd', unmarked(reading)))
      ? ofEach(entities, (each) => dutiesOf(each, circumstances))
      : dutiesNamed(entities, circumstances),
    namedAs(reading, circumstances),
    reading.has('ask.who') ? ofEach(entities, (each) => whoOf(each, circumstances)) : [],
  ];
  return found.find((each) => each.length > 0);
}

/** The question without the mark that ends it. */
function unmarked({ text }: Reading): string {
  return text.replace(/[?？!。.\s]+$/u, '');
}

/** Only where all of them tell something. */
function ofEach(entities: readonly Entity[], tells: (entity: Entity) => Entity[]): Entity[] {
  const told = entities.map(tells);
  const distinct = new Map(told.flat().map((each) => [JSON.stringify(each), each]));
  return told.every((each) => each.length > 0) ? [...distinct.values()] : [];
}

/** "Which laws are cited in the recommendation on procurement?" asks for the laws. */
function cited({ entities }: Reading, { evaluation }: Circumstances): Entity[] {
  const texts = entities.filter((entity) => isText(entity, evaluation));
  const findings = entities.filter(({ kind }) => kind === 'finding');
  return texts.length === 1 && findings.length > 0 && findings.length === entities.length - 1 ? texts : [];
}

/** "Which zone does the park belong to?" asks for the zone, "which dimensions is the score based on" for those. */
function nameAsked(
  { mentions: [named], entities: [first], tokens, at }: Reading,
  { evaluation, catalogue }: Circumstances,
): Entity[] {
  const [which] = at('ask.which');
  const isList =
    first?.kind === 'key' && evaluation.facts.some(({ key, type }) => key === first.key && type === 'list');
  if (which === undefined || !named || !first || !(isList || isName(first, catalogue))) return [];
  // Which four dimensions: how many there are may stand between.
  return tokens.slice(which + 1, named.from).every(({ number }) => number) && named.from > which
    ? [first]
    : [];
}

export function isName(entity: Entity, { facts }: Circumstances['catalogue']): boolean {
  return entity.kind === 'key' && facts.get(entity.key)?.is_name === true;
}

/** "By when is the training due?": beside numbers of things, the times that the report sets for the same. */
function dueWith({ entities: [only, ...others] }: Reading, { evaluation }: Circumstances): Entity[] {
  const asked = only?.kind === 'indicator' || only?.kind === 'group' ? indicatorsOf(only, evaluation) : [];
  if (asked.length === 0 || asked.some(({ type }) => type === 'time') || others.length > 0) return [];
  const together = evaluation.findings.flatMap(({ answers = [] }) =>
    asked.some(({ key }) => answers.includes(key)) ? answers : [],
  );
  return evaluation.indicators
    .filter(({ key, type }) => type === 'time' && together.includes(key))
    .map(({ key }): Entity => ({ kind: 'indicator', key }));
}

/** What something does, where that is asked: the fact that tells it. */
function dutiesOf(entity: Entity, { catalogue, evaluation }: Circumstances): Entity[] {
  // 推动项目建设列了哪几项工作内容: what was to be done for an indicator.
  if (entity.kind === 'indicator')
    return evaluation.findings
      .filter(({ answers, points }) => answers?.includes(entity.key) && points !== undefined)
      .map(({ key }): Entity => ({ kind: 'finding', key }));
  const duties = 'key' in entity ? catalogue.facts.get(entity.key)?.duties : undefined;
  return duties === undefined ? [] : [{ kind: 'key', key: duties }];
}

/** 推动项目建设这项履职目标包括什么: the goal of that kind which an indicator of the same name measures. */
function namedAs(
  { entities: [first, second, ...others], has }: Reading,
  { evaluation }: Circumstances,
): Entity[] {
  if (first?.kind !== 'indicator' || second?.kind !== 'list' || others.length > 0) return [];
  if (!has('ask.what', 'ask.do')) return [];
  return evaluation.findings
    .filter(({ type, answers }) => type === second.of && answers?.includes(first.key))
    .map(({ key }): Entity => ({ kind: 'finding', key }));
}

/** 企业服务办公室的职责: one of a list beside what tells the duties of all in it. */
function dutiesNamed([first, second, ...others]: readonly Entity[], circumstances: Circumstances): Entity[] {
  if (first?.kind !== 'item' || second?.kind !== 'key' || others.length > 0) return [];
  return dutiesOf(first, circumstances).filter(
    (duties) => duties.kind === 'key' && duties.key === second.key,
  );
}

/** Who a fact is asked about: the facts that tell it, as far as the report states them. */
function whoOf(entity: Entity, { catalogue, evaluation }: Circumstances): Entity[] {
  const keys = (entity.kind === 'key' && catalogue.facts.get(entity.key)?.who) || [];
  return keys
    .filter((key) => evaluation.facts.some((fact) => fact.key === key))
    .map((key): Entity => ({ kind: 'key', key }));
}
