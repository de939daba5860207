// The facts of an evaluation that are lists: offices, parks, dimensions.
import type { Evaluation } from '../../../evaluation/shape.ts';

type ListFact = Extract<Evaluation['facts'][number], { type: 'list' }>;

export function listFacts({ facts }: Pick<Evaluation, 'facts'>): ListFact[] {
  return facts.filter((fact): fact is ListFact => fact.type === 'list');
}
