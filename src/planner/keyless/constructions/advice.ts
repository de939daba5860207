// "What is recommended about …": the recommendation that answers a problem, and how problems and recommendations pair.
import type { Evaluation } from '../../../evaluation/shape.ts';
import { construction, type Draft } from '../construction.ts';
import { isText, problemOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { ordinalIn } from '../ordinal.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

interface Frame {
  entities: Entity[];
}

export const advice = construction<Frame>({
  name: 'advice',
  understand(reading, { evaluation, catalogue }) {
    const asked = reading.tokens.some(({ senses }) => senses.some(({ atom }) => atom === 'l:recommendation'));
    const rest = reading.entities.filter((entity) => entity.kind !== 'list');
    const both =
      asked && reading.entities.some((entity) => entity.kind === 'list' && entity.of === 'problem');
    const advised = asked || isOught(reading, evaluation);
    if (!advised || !reading.complete || (rest.length === 0 && !both)) return undefined;
    if (
      !reading.only(
        'ask.what',
        'ask.which',
        'ask.amount',
        'ask.how',
        'list',
        'compare',
        'down',
        'up',
        'not',
        'count',
        'change',
        'reach',
        'need',
        'target',
        'max',
        'alter',
        'more',
        'difference',
        'draft',
        ...(reading.marked('coming_year') ? ['previous'] : []),
      )
    )
      return undefined;
    const problems = evaluation.findings
      .filter(({ type }) => type === 'problem')
      .map(({ key }): Entity => ({ kind: 'finding', key }));
    const ordinal = ordinalIn(reading);
    const entities =
      rest.length > 0 ? rest : ordinal === undefined ? problems : problems.slice(ordinal - 1, ordinal);
    if (entities.length === 0) return undefined;
    return entities.every((entity) => problemOf(entity, evaluation, catalogue)) ? { entities } : undefined;
  },
  *act({ entities }, desk) {
    const problems = [
      ...new Set(entities.map((entity) => problemOf(entity, desk.evaluation, desk.catalogue)?.key ?? '')),
    ];
    const { items } = yield* lookUp(desk.evaluation.id, problems);
    const drafts: Draft[] = [];
    for (const problem of items) {
      if (problem.found !== 'finding') continue;
      const answers =
        problem.answeredBy.length > 0 ? (yield* lookUp(desk.evaluation.id, problem.answeredBy)).items : [];
      const recommendations = answers.filter((item) => item.found === 'finding');
      drafts.push(
        say(
          desk,
          recommendations.length > 0 ? 'advice' : 'no_advice',
          { problem, recommendations },
          { kind: recommendations.length > 0 ? 'answer' : 'not_in_data' },
        ),
      );
    }
    return joinDrafts(drafts);
  },
  about: ({ entities }) => entities,
  redirect: (frame, entity, { evaluation, catalogue }) =>
    problemOf(entity, evaluation, catalogue) ? { ...frame, entities: [entity] } : undefined,
});

/** "What should the new rules specify?": of what a problem is about, what ought to be is what is recommended. */
function isOught({ entities, has, marked }: Reading, evaluation: Evaluation): boolean {
  return (
    has('ask.what') &&
    marked('ought') &&
    entities.length > 0 &&
    entities.every((entity) => isText(entity, evaluation))
  );
}
