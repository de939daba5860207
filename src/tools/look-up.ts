// Tool: what the data holds under some keys, or under a name.
import { z } from 'zod';
import type { Evaluation } from '../evaluation/shape.ts';
import { findByWords } from './find-by-words.ts';
import { itemsOf } from './items.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { type Item, item } from './shapes.ts';
import { defineTool, isFailure, type ToolContext } from './tool.ts';

export const lookUp = defineTool({
  name: 'look_up',
  use: 'Use it to get facts, figures, indicators, dimensions and findings of an evaluation, by key or by what they are called.',
  effect: 'read',
  input: z
    .strictObject({
      evaluation: evaluationId,
      keys: z
        .array(z.string().min(1).max(100))
        .min(1)
        .max(20)
        .optional()
        .describe(
          'Keys, such as budget.initial, procurement.execution_rate, ind.trainings.target or problem.procurement',
        ),
      words: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .describe('A name in Chinese or English, instead of keys when none is known'),
    })
    .refine(({ keys, words }) => (keys === undefined) !== (words === undefined), {
      message: 'give either keys or words',
    }),
  output: z.object({ items: z.array(item) }),
  async run({ evaluation: id, keys, words = '' }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    if (keys) return { items: keys.flatMap((key) => itemsOf(key, evaluation, context)) };
    return { items: itemsNamed(words, evaluation, context) };
  },
});

function itemsNamed(words: string, evaluation: Evaluation, context: ToolContext): Item[] {
  const found = findByWords(words, evaluation, context.catalogue);
  if (found.keys.length === 0) return [{ found: 'unknown', key: words, nearest: found.nearest }];
  const items = found.keys.flatMap((key) => itemsOf(key, evaluation, context));
  // A metric is named under its own key and under the one that reports state it by.
  return [...new Map(items.map((each) => [each.key, each])).values()];
}
