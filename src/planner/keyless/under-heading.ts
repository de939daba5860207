// "采购这块：预算多少、花了多少", "Procurement: budget, spent": each question behind the colon is about what stands before it.
import { type Background, clauses, read } from './reading.ts';
import type { Understanding, Understood } from './understanding.ts';

/**
 * The questions under a heading, each as `understand` takes it with the heading before it; undefined where there is no
 * heading, or one of them is not understood so.
 */
export function underHeading(
  text: string,
  background: Background,
  understand: (question: string) => Understanding,
): Understood[] | undefined {
  const [, heading = '', rest = ''] = /^([^:：?？,，。;；\n]{1,40})[:：]\s*(\S.*)$/su.exec(text) ?? [];
  if (heading === '') return undefined;
  const topic = read(heading, background);
  if (!topic.complete || topic.mentions.length === 0 || topic.cues.size > 0) return undefined;
  if (topic.numbers.length > 0 || read(rest, background).numbers.length > 0) return undefined;
  const joint = /[\p{Script=Han}]$/u.test(heading) ? '' : ' ';
  const questions = clauses(rest, true).map(({ start, end }) => rest.slice(start, end).trim());
  if (questions.length < 2) return undefined;
  const parts = questions.map((question) => understand(`${heading}${joint}${question}`));
  return parts.every((part) => part.kind === 'understood') ? parts.flatMap((part) => part.parts) : undefined;
}
