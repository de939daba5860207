// What speaks against a model's words besides its figures: claims of all or none that nothing confirms, another language
// than the question's, or the words of its own instructions.
import type { Problem } from '../figures/problem.ts';
import { checkSweeping } from '../figures/sweeping.ts';
import type { Means } from './compose.ts';
import { leaked, type Told } from './leaked.ts';
import { wrongLanguage } from './wrong-language.ts';

/** @param whole the reply that the prose is of, so that what is spread over its parts is seen together */
export function objectionsTo(prose: string, whole: string, told: Told, means: Means): Problem[] {
  return [
    ...checkSweeping(prose, means.ledger),
    ...wrongLanguage(prose, told.questions, means),
    ...leaked(whole, told, means),
  ];
}
