// An answer that was given before, for somebody who wants to see more of it: only where all it rests on may be seen.
import { z } from 'zod';
import type { Answer } from '../assistant/answer.ts';
import type { View } from '../assistant/question.ts';
import type { Store } from '../store/open-store.ts';
import { type PostedAnswer, postedAnswer } from '../store/slack-answers.ts';

export interface SeenAnswer {
  posted: PostedAnswer;
  answer: Answer;
}

/** Undefined alike where there is none, where it was another's own, and where the rights no longer cover it. */
export async function seenAnswer(
  db: Store['db'],
  id: string,
  { user, team, view }: { user: string; team: string; view: View },
): Promise<SeenAnswer | undefined> {
  const posted = await postedAnswer(db, id);
  if (!posted || posted.team !== team) return undefined;
  if (posted.ts === undefined && posted.asker !== user) return undefined;
  const answer = answerIn(posted.answer);
  return (await covers(view, answer)) ? { posted, answer } : undefined;
}

/** Whether everything an answer rests on is in a view. */
export async function covers(view: View, answer: Answer): Promise<boolean> {
  for (const id of evaluationsIn(answer)) if (!(await view.evaluations.open(id))) return false;
  return true;
}

/** The evaluations an answer shows something of, each once. */
export function evaluationsIn({ figures, sources, segments }: Answer): string[] {
  const quoted = segments.flatMap((segment) => (segment.t === 'quote' ? [segment.source] : []));
  const ids = [...figures, ...sources, ...quoted].map(({ evaluation }) => evaluation);
  return [...new Set(ids.filter((id) => id !== null))];
}

export function answerIn(kept: unknown): Answer {
  return keptAnswer.parse(kept);
}

// The store hands back what was put into it.
const keptAnswer = z.custom<Answer>();
