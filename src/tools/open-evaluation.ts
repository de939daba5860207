// Opens the evaluation a tool was asked about. What the asker may not see is unknown to them.

import { z } from 'zod';
import type { Evaluation } from '../evaluation/shape.ts';
import { nearest } from './nearest.ts';
import { failure, type ToolContext, type ToolFailure } from './tool.ts';

export const evaluationId = z
  .string()
  .min(1)
  .max(60)
  .describe('Id of the evaluation, as list_evaluations gives it');

/** Which of a list are meant, where not all of them are. */
export const keysMeant = z
  .array(z.string().min(1).max(120))
  .min(1)
  .max(200)
  .describe('Keys of those that are meant');

export async function openEvaluation(id: string, context: ToolContext): Promise<Evaluation | ToolFailure> {
  const found = await context.evaluations.open(id);
  if (found) return found;
  const heads = await context.evaluations.list(mostNamed);
  const [meant] = nearest(
    id,
    heads.map((head) => head.id),
    1,
  );
  return failure('unknown_evaluation', 'no_evaluation', { id, meant: meant ?? '' });
}

// Enough to catch a misspelling among the evaluations of one office, without reading thousands.
const mostNamed = 200;
