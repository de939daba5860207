// Brings an answer to where it belongs: as the end of the stream that was begun, else as a message; to the asker alone
// where others could read it; by direct message where Slack allows nothing else.
import type { Answer } from '../assistant/answer.ts';
import type { View } from '../assistant/question.ts';
import { keepPostedAnswer } from '../store/slack-answers.ts';
import type { Asker } from './askers.ts';
import type { Place as AskedPlace } from './asked.ts';
import { persist, refusalOf } from './calls.ts';
import type { SlackParts } from './parts.ts';
import { post, replace, type Target } from './post.ts';
import type { Progress } from './progress.ts';
import { evaluationsIn } from './seen-answer.ts';
import type { AnswerPost, Place } from './views/answer-post.ts';
import { answerView } from './views/answer-view.ts';
import type { SlackMessage } from './views/pack.ts';

/** Where an answer goes and how far it has got; kept in the inbox. */
export interface Delivery {
  id: string;
  place: AskedPlace;
  asker: string;
  target: Target;
  /** Whether nothing can have been sent by an earlier try. */
  fresh: boolean;
  /** A streamed message whose place the answer takes. */
  stream?: string;
}
