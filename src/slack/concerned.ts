// Whether an answer concerns a problem that a recommendation can be drafted for.
import type { Rights } from '../access/rights.ts';
import type { Answer } from '../assistant/answer.ts';
import type { View } from '../assistant/question.ts';
import { evaluationsIn } from './seen-answer.ts';
import type { AnswerPost } from './views/answer-post.ts';

/** What the button below an answer is for; empty where there is to be none. */
export async function draftIn(
  answer: Answer,
  view: View,
  { may }: Rights,
): Promise<Pick<AnswerPost, 'draft'>> {
  if (!may.includes('draft') || answer.kind !== 'answer') return {};
  const [evaluation, ...others] = evaluationsIn(answer);
  const opened =
    evaluation === undefined || others.length > 0 ? undefined : await view.evaluations.open(evaluation);
  if (!opened) return {};
  const keys = new Set(answer.figures.map(({ key }) => key));
  const quotes = new Set(answer.sources.map(({ quote }) => quote));
  const concerned = opened.findings.filter(
    ({ type, evidence = [], cite }) =>
      type === 'problem' &&
      (evidence.some((key) => keys.has(key)) || cite.some(({ quote }) => quotes.has(quote))),
  );
  const [problem, ...more] = concerned;
  if (!problem) return {};
  return { draft: { evaluation: opened.id, ...(more.length === 0 && { problem: problem.key }) } };
}
