// "Which are …" and "how many …": indicators by level, group and kind, problems, recommendations, goals, tasks.
import type { IndicatorRef } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { indicatorsOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { type Asking, listFindings, listIndicators, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { miscounted } from './describe.ts';
import { placeOf, type Subject, subjectOf } from './listed.ts';
import { type ListingFrame, listingAsked } from './listing-asked.ts';

export const listing = construction<ListingFrame>({
  name: 'listing',
  understand: listingAsked,
  *act(frame, desk) {
    const drafts: Draft[] = [];
    for (const subject of frame.subjects) drafts.push(yield* describe(subject, frame, desk));
    if (frame.lost) drafts.push(...(yield* scoresUnstated(desk)));
    return joinDrafts(drafts);
  },
  about: ({ subjects, one }) =>
    one
      ? [{ kind: 'finding', key: one }]
      : subjects.flatMap((subject) =>
          subject.of === 'indicators' && subject.group
            ? [subject.group]
            : subject.of === 'findings'
              ? [{ kind: 'list', of: subject.type } as const]
              : [],
        ),
  redirect(frame, entity, circumstances) {
    const subject = subjectOf(entity);
    if (subject) return { ...frame, subjects: [ofSameKind(subject, frame.subjects)], ordinal: undefined };
    const place = placeOf(entity, frame.subjects, circumstances);
    return place && { ...frame, ...place };
  },
});

/** 定量指标有几个 → 属于产出的呢: another group, of the same kind. */
function ofSameKind(subject: Subject, [before]: readonly Subject[]): Subject {
  const type = before?.of === 'indicators' ? before.filter.type : undefined;
  return subject.of === 'indicators' && subject.group && type
    ? { ...subject, filter: { ...subject.filter, type } }
    : subject;
}

function* describe(subject: Subject, frame: ListingFrame, desk: Desk): Asking<Draft> {
  switch (subject.of) {
    case 'indicators': {
      const { indicators, count, groups } = yield* listIndicators(desk.evaluation.id, subject.filter);
      const group = subject.group?.kind === 'group' ? subject.group : undefined;
      // Where none of a group is of that kind, the group still has its name.
      const { type: _, ...wholly } = subject.filter;
      const [member] =
        group && indicators.length === 0
          ? (yield* listIndicators(desk.evaluation.id, wholly)).indicators
          : indicators;
      const named = group && (group.level === 1 ? member?.level1 : member?.level2);
      const { attribute } = frame;
      const missing = attribute !== 'target' && indicators.every((each) => each[attribute] === undefined);
      const { target } = subject.filter;
      const data = {
        indicators: (frame.count && target === undefined) || subject.whole ? [] : indicators,
        // A count of some of them must say which.
        aimed: target === undefined ? undefined : { id: target },
        count,
        groups,
        named,
        type: subject.filter.type,
        comparator: subject.filter.comparator,
        attribute: frame.attribute,
        counted: frame.count,
      };
      const wrong = [
        ...miscounted(frame.counted, count, desk, frame.exact),
        ...(frame.outOf
          ? miscounted(frame.outOf, (yield* listIndicators(desk.evaluation.id, {})).count, desk, true)
          : []),
      ];
      return missing
        ? say(desk, 'indicators_absent', data, { kind: 'not_in_data' })
        : joinDrafts([...wrong, say(desk, 'indicators', data)]);
    }
    case 'levels': {
      const { groups, count } = yield* listIndicators(
        desk.evaluation.id,
        subject.within === undefined ? {} : { level1: subject.within },
      );
      const shown =
        subject.level === 2 ? groups.filter(({ level2 }) => level2) : groups.filter(({ level2 }) => !level2);
      const sizes = shown.map(({ count: { value } }) => Number(value));
      const extreme = subject.most && (subject.most === 'most' ? Math.max(...sizes) : Math.min(...sizes));
      const first = shown.filter(({ count: { value } }) => Number(value) === extreme);
      return say(desk, 'levels', { groups: shown, level: subject.level, count, first, most: subject.most });
    }
    case 'findings': {
      const { findings: all, count } = yield* listFindings(desk.evaluation.id, subject.type);
      const findings = all
        .flatMap((item) => (item.found === 'finding' ? [item] : []))
        .filter((_, index) => frame.ordinal === undefined || index + 1 === frame.ordinal);
      if (findings.length === 0)
        return say(desk, 'no_such_finding', { type: subject.type }, { kind: 'not_in_data' });
      const measures = subject.type === 'task' ? yield* measuresOf(findings, desk) : [];
      const wrong = frame.ordinal === undefined ? miscounted(frame.counted, count, desk, frame.exact) : [];
      const listed = say(
        desk,
        'findings',
        { measures, findings, type: subject.type, count: frame.ordinal === undefined ? count : undefined },
        { notes: findings.flatMap(({ notes }) => notes) },
      );
      return joinDrafts([...wrong, listed]);
    }
  }
}

/** What each indicator lost is not known where its score is not. */
function* scoresUnstated(desk: Desk): Asking<Draft[]> {
  const { items } = yield* lookUp(desk.evaluation.id, ['indicators.scores']);
  return items.flatMap((item) =>
    item.found === 'absent' ? [say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' })] : [],
  );
}

/** The indicators that measure tasks, with their targets. */
function* measuresOf(
  findings: readonly { answers: readonly string[] }[],
  desk: Desk,
): Asking<IndicatorRef[]> {
  const keys = [...new Set(findings.flatMap(({ answers }) => answers))];
  if (keys.length === 0) return [];
  const { items } = yield* lookUp(desk.evaluation.id, keys);
  return items.flatMap((item) => (item.found === 'indicator' ? [item.indicator] : []));
}

/** Indicators an entity stands for, as entities; for arithmetic over a group. */
export function members(entity: Entity, circumstances: Circumstances): Entity[] {
  return indicatorsOf(entity, circumstances.evaluation).map(({ key }) => ({ kind: 'indicator', key }));
}
