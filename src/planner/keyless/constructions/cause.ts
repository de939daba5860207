// "Why …" and "with what effect": only what the report states; what it does not state is said to be unstated.
import type { Evaluation } from '../../../evaluation/shape.ts';
import { construction, type Desk, type Draft } from '../construction.ts';
import { problemOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { ordinalIn } from '../ordinal.ts';
import type { Reading } from '../reading.ts';
import { type Asking, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { directionDraft, directionSaid } from './direction.ts';

interface Frame {
  entities: Entity[];
  part: 'cause' | 'effect';
  /** The way the asker says the budget went. */
  direction?: 'up' | 'down' | undefined;
}

export const cause = construction<Frame>({
  name: 'cause',
  understand(reading, { evaluation, catalogue }) {
    if (
      !reading.has('ask.why', 'effect') ||
      !(reading.complete || supposesCause(reading)) ||
      reading.entities.length === 0 ||
      reading.numbers.length > 0
    )
      return undefined;
    if (
      !reading.only(
        'ask.why',
        'effect',
        'ask.what',
        'ask.which',
        'compare',
        'down',
        'up',
        'not',
        'max',
        'min',
        'actual',
        'list',
        'change',
        'direction',
        'difference',
        ...(supposesCause(reading) ? ['ask.yesno', 'verify'] : []),
      )
    )
      return undefined;
    if (relates(reading)) return { entities: [], part: 'cause' };
    const asked = reading.entities.every((entity) => entity.kind === 'list' && entity.of === 'problem')
      ? problemsAt(ordinalIn(reading), evaluation)
      : reading.entities;
    const concerned = asked.filter((entity) => problemOf(entity, evaluation, catalogue));
    if (concerned.length === 0) return undefined;
    return {
      entities: concerned,
      part: reading.has('effect') ? 'effect' : 'cause',
      direction: directionSaid(reading),
    };
  },
  *act({ entities, part, direction }, desk) {
    if (entities.length === 0) return say(desk, 'relation_unexplained', {}, { kind: 'not_in_data' });
    const corrected = yield* againstDirection(direction, entities, desk);
    const keys = entities.map((entity) => problemOf(entity, desk.evaluation, desk.catalogue)?.key ?? '');
    const { items } = yield* lookUp(desk.evaluation.id, [...new Set(keys)]);
    const drafts: Draft[] = items.flatMap((item) => {
      if (item.found !== 'finding') return [];
      const stated = item[part];
      return [
        stated
          ? say(desk, `${part}_stated`, { item, stated }, { notes: item.notes })
          : say(desk, `${part}_unstated`, { item }, { kind: 'not_in_data', notes: item.notes }),
      ];
    });
    return joinDrafts([...corrected, ...drafts]);
  },
  about: ({ entities }) => entities,
  redirect: (frame, entity, { evaluation, catalogue }) =>
    problemOf(entity, evaluation, catalogue) ? { ...frame, entities: [entity] } : undefined,
});

/** 是不是因为疫情: whatever the asker supposes, what the report states of the cause is the answer. */
function supposesCause(reading: Reading): boolean {
  return asksWhether(reading) && reading.entities.length === reading.mentions.length;
}

/** The problem in that place, or all of them. */
function problemsAt(ordinal: number | undefined, { findings }: Evaluation): Entity[] {
  const problems = findings.filter(({ type }) => type === 'problem');
  const asked = ordinal === undefined ? problems : problems.slice(ordinal - 1, ordinal);
  return asked.map(({ key }) => ({ kind: 'finding', key }));
}

/** "Why was the budget raised?" where it was cut is put right before the cause is given. */
function* againstDirection(
  direction: Frame['direction'],
  entities: readonly Entity[],
  desk: Desk,
): Asking<Draft[]> {
  const budget = entities.some((entity) =>
    problemOf(entity, desk.evaluation, desk.catalogue)?.evidence?.includes('budget.adjustment_amount'),
  );
  // 调整率上升 speaks of the rate, not of the budget.
  const rate = entities.some((entity) => entity.kind === 'key' && entity.key.endsWith('_rate'));
  if (!direction || !budget || rate) return [];
  const { items } = yield* lookUp(desk.evaluation.id, ['budget.adjustment_amount']);
  const [item] = items;
  const actual = item?.found === 'figure' ? item.computed?.direction : undefined;
  return actual === undefined || actual === direction ? [] : [yield* directionDraft(direction, actual, desk)];
}

/** Why two things are the same, or why one is what it is although the other is: the cause of either is not that of both together. */
function relates({ mentions, has, marked }: Reading): boolean {
  return mentions.length === 2 && ((has('compare') && marked('same_of_two')) || marked('although'));
}
