// "Since it was rated Excellent, what did it do best?": a grade that is taken for granted and is not the reported one.
import type { Circumstances } from './construction.ts';
import { claim } from './constructions/claim.ts';
import type { Entity } from './lexicon.ts';
import { type Background, clauses, type Reading, read } from './reading.ts';
import type { Understood } from './understanding.ts';

/** The first clause that states such a grade and asks nothing, as a claim to be put right; the rest may be anything. */
export function presupposed(
  text: string,
  background: Background,
  circumstances: Circumstances,
): Understood | undefined {
  const spans = clauses(text);
  if (spans.length < 2) return undefined;
  for (const { start, end } of spans) {
    const grade = gradeStated(read(text, background, start, end));
    if (grade && !isReported(grade, circumstances))
      return { construction: claim, frame: { entities: [grade], stated: [], result: true } };
  }
  return undefined;
}

/** The grade of a clause that says nothing but a grade, plainly: no question, no supposition, no distance. */
function gradeStated(reading: Reading): Extract<Entity, { kind: 'grade' }> | undefined {
  const grades = reading.entities.filter((entity) => entity.kind === 'grade');
  const [grade, ...others] = grades;
  const plainly = reading.complete && reading.only('grade.of', 'score', 'actual') && !reading.said.has('if');
  const ofScore = reading.entities.every(
    (entity) => entity.kind === 'grade' || (entity.kind === 'key' && entity.key.startsWith('score.')),
  );
  return plainly && ofScore && others.length === 0 && reading.numbers.length === 0 ? grade : undefined;
}

function isReported({ grade }: { grade: string }, { evaluation }: Circumstances): boolean {
  return evaluation.facts.some(
    (fact) => fact.key === 'score.grade' && fact.type === 'text' && fact.text.zh === grade,
  );
}
