// An answer as Slack messages. Pure: an answer and what is known of its evaluations in, blocks and fallback out.
import type { Prompts } from '../../prompts.ts';
import type { AnswerPost } from './answer-post.ts';
import { answerTail } from './answer-tail.ts';
import { answerText } from './answer-text.ts';
import { choiceParts } from './choices.ts';
import { noteParts } from './notes.ts';
import { type Part, packed, type SlackMessage } from './pack.ts';
import { sayIn } from './words.ts';

/** The sentence first, then notes, choices, sources, buttons, feedback; several messages where one would be too long. */
export function answerView(post: AnswerPost, prompts: Prompts): SlackMessage[] {
  const say = sayIn(post.answer.language, prompts);
  const parts: Part[] = [
    ...answerText(post.answer, say),
    ...noteParts(post.answer.notes, say),
    ...choiceParts(post, say),
    ...answerTail(post, say),
  ];
  return packed(parts, say('continued'));
}
