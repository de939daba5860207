// What is to be listed: indicators by group and kind, levels, findings of one type, as the things named come to.
import { plainText } from '../../../evaluation/plain-text.ts';
import type { Evaluation, Finding } from '../../../evaluation/shape.ts';
import type { Circumstances } from '../construction.ts';
import { problemOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { IndicatorFilter } from '../requests.ts';

export type Subject =
  | { of: 'indicators'; filter: IndicatorFilter; group?: Entity; whole?: true }
  | { of: 'levels'; level: 1 | 2; within?: string; most?: 'most' | 'fewest' | undefined }
  | { of: 'findings'; type: Finding['type'] };

export function subjectsOf(reading: Reading): Subject[] | undefined {
  const { entities } = reading;
  const named = entities.map(subjectOf);
  if (named.includes(undefined)) return undefined;
  const subjects = [
    ...new Map(
      named.filter((subject) => subject !== undefined).map((subject) => [JSON.stringify(subject), subject]),
    ).values(),
  ];
  const narrowed = subjects.filter(
    (subject) => !(subject.of === 'indicators' && Object.keys(subject.filter).length === 0),
  );
  if (
    reading.has('count') &&
    subjects.length > narrowed.length &&
    narrowed.every(({ of }) => of === 'findings')
  )
    return subjects.filter(({ of }) => of === 'indicators');
  // 产出下面有哪些二级指标: the levels of that group, not its indicators.
  const [levels] = narrowed.filter((subject) => subject.of === 'levels');
  const [above] = narrowed.flatMap((subject) =>
    subject.of === 'indicators' ? (subject.filter.level1 ?? []) : [],
  );
  if (levels?.level === 2 && above && narrowed.length === 2) return [{ ...levels, within: above }];
  const kinds = narrowed.filter((subject) => subject.of === 'indicators' && subject.filter.type);
  const groups = narrowed.filter((subject) => subject.of === 'indicators' && !subject.filter.type);
  if (
    kinds.length === 1 &&
    groups.length === 1 &&
    kinds[0]?.of === 'indicators' &&
    groups[0]?.of === 'indicators'
  ) {
    return [{ ...groups[0], filter: { ...groups[0].filter, ...kinds[0].filter } }];
  }
  return narrowed.length > 0 && narrowed.length < subjects.length && subjects[0] && entities.length === 2
    ? narrowed
    : subjects;
}

export function oneOf(
  [subject]: readonly Subject[],
  ordinal: number | undefined,
  { findings }: Circumstances['evaluation'],
): string | undefined {
  if (ordinal === undefined || subject?.of !== 'findings') return undefined;
  return findings.filter(({ type }) => type === subject.type)[ordinal - 1]?.key;
}

/** Which of the problems, or of the recommendations, is about that. */
export function placeOf(
  entity: Entity,
  [subject, ...others]: readonly Subject[],
  { evaluation, catalogue }: Circumstances,
): { ordinal: number; one: string } | undefined {
  const problem = problemOf(entity, evaluation, catalogue);
  if (!problem || subject?.of !== 'findings' || others.length > 0) return undefined;
  const all = evaluation.findings.filter(({ type }) => type === subject.type);
  const fits = all.filter(({ key, answers }) => key === problem.key || answers?.includes(problem.key));
  const [only] = fits;
  return only && fits.length === 1 ? { ordinal: all.indexOf(only) + 1, one: only.key } : undefined;
}

export function subjectOf(entity: Entity): Subject | undefined {
  if (entity.kind === 'group') return groupSubject(entity);
  return entity.kind === 'list' ? listSubject(entity.of) : undefined;
}

function groupSubject(entity: Extract<Entity, { kind: 'group' }>): Subject {
  return {
    of: 'indicators',
    filter: entity.level === 1 ? { level1: entity.name } : { level2: entity.name },
    group: entity,
  };
}

function listSubject(of: string): Subject | undefined {
  switch (of) {
    case 'indicator':
      return { of: 'indicators', filter: {} };
    case 'level1':
      return { of: 'levels', level: 1 };
    case 'level2':
      return { of: 'levels', level: 2 };
    case 'quantitative':
    case 'qualitative':
    case 'time':
      return { of: 'indicators', filter: { type: of } };
    case 'problem':
    case 'recommendation':
    case 'experience':
    case 'goal':
    case 'work_goal':
    case 'task':
      return { of: 'findings', type: of };
    default:
      return undefined;
  }
}

export function isEvery(subject: Subject): boolean {
  return subject.of === 'indicators' && Object.keys(subject.filter).length === 0;
}

/** Which of them, or how many: a number beside it says what their target is. */
export function asksWhich(reading: Reading): boolean {
  return reading.has('ask.which', 'count', 'list') || (reading.has('ask.what') && reading.has('target'));
}

/** 目标是2022年全年的有几个: those whose target has the wording that is said. */
export function aimedInWords({ text, said }: Reading, { indicators }: Evaluation): { only?: string[] } {
  if (!said.has('target')) return {};
  const keys = indicators.flatMap(({ key, target }) => {
    const wordings = 'wording' in target ? [target.wording.zh, target.wording.en] : [];
    return wordings.some((wording) => /\d/.test(wording) && text.includes(plainText(wording))) ? [key] : [];
  });
  return keys.length > 0 ? { only: keys } : {};
}
