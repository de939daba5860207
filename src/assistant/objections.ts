// What speaks against a model's words besides what every prose is held to: figures beside what is not theirs, another
// language than the question's, or the words of its own instructions.
import type { Problem } from '../figures/problem.ts';
import { checkWritten } from '../figures/written.ts';
import type { Means } from './compose.ts';
import { leaked, type Told } from './leaked.ts';
import { wrongLanguage } from './wrong-language.ts';

/** @param whole the reply that the prose is of, so that what is spread over its parts is seen together */
export function objectionsTo(prose: string, whole: string, told: Told, means: Means): Problem[] {
  return [
    ...checkWritten(prose, means.ledger, means.grounds),
    ...wrongLanguage(prose, told.questions, means),
    ...leaked(whole, told, means),
  ];
}
