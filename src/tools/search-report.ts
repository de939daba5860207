// Tool: passages of the report that share words with a question.
import { z } from 'zod';
import { enterQuotes } from './enter.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { quoteRef } from './shapes.ts';
import { defineTool, isFailure } from './tool.ts';

export const searchReport = defineTool({
  name: 'search_report',
  use: 'Use it when no key fits the question, to find the passages of the report nearest to its words, verbatim.',
  effect: 'read',
  input: z.strictObject({
    evaluation: evaluationId,
    words: z.string().min(1).max(500).describe('Words to look for, in Chinese or English'),
    limit: z.int().min(1).max(10).default(3).describe('How many passages at most'),
  }),
  output: z.object({ passages: z.array(quoteRef) }),
  async run({ evaluation: id, words, limit }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const passages = await context.evaluations.search(id, words, limit);
    const cite = passages.map(({ section, text }) => ({ section, quote: text }));
    return { passages: enterQuotes(cite, evaluation, context) };
  },
});
