// What has to be known to show an answer in Slack, besides the answer.
import type { Answer } from '../../assistant/answer.ts';

export interface AnswerPost {
  answer: Answer;
  /** Under which the answer is kept: what its buttons name. */
  id: string;
  /** The evaluations its sources stand in; one that is missing is shown by its id. */
  evaluations: readonly Place[];
  /** Where the asker may draft and the answer concerns a problem: which one, or only the evaluation. */
  draft?: { evaluation: string; problem?: string };
  /** Whether what it says can be drawn. */
  chart?: boolean;
  /** Shown to the asker alone, in a channel that is not on the list. */
  onlyYou?: boolean;
}

/** An evaluation as a context line names it. */
export interface Place {
  evaluation: string;
  /** In the language of the answer. */
  title: string;
  /** YYYY-MM-DD */
  dataDate?: string;
  madeUp: boolean;
}
