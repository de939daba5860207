// What is said besides answers: short messages of one or two sentences.
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { linesOf } from './lines.ts';
import type { SlackMessage } from './pack.ts';
import { questionRows } from './questions.ts';
import { richText } from './rich-text.ts';
import { sayIn } from './words.ts';

export type Notice =
  /** The asker pressed Stop. */
  | { kind: 'stopped' }
  /** No answer will come; `reference` finds the question in the log. */
  | { kind: 'failed'; reference: string }
  /** Asked where figures may not be shown, answered in a direct message. */
  | { kind: 'sent_to_you' }
  /** Nothing may be seen by this person. The same words whatever there is. */
  | { kind: 'no_access' }
  /** What a button, menu or modal named may not be seen, or is no longer there. The same words for both. */
  | { kind: 'gone' }
  | { kind: 'unknown_command' }
  | { kind: 'thanks' }
  /** A thumb is kept, and the form for its reason could not be opened. */
  | { kind: 'feedback_kept' }
  /** Nothing came of a press, or nobody knows; `reference` finds it in the log. */
  | { kind: 'press_failed'; why: 'late' | 'limited' | 'unclear' | 'other'; reference: string }
  /** A form that was sent could not be looked at; it stands open still. */
  | { kind: 'form_failed'; reference: string }
  /** Above what was perhaps shown to this person alone. */
  | { kind: 'perhaps_shown' }
  /** An answer was perhaps shown to this person alone. */
  | { kind: 'perhaps_answered'; question: string }
  /** An answer to a command is being made. */
  | { kind: 'working'; question: string }
  /** A draft is being written, and will stand here. */
  | { kind: 'drafting' }
  /** Whoever asked for it stopped it before anything was written. */
  | { kind: 'draft_stopped' }
  /** Nothing came of what was to be done with a draft; `reference` finds it in the log. */
  | { kind: 'draft_failed'; reference: string }
  /** Drafting is not among this person's rights. */
  | { kind: 'no_drafting' }
  /** A draft has a line that no field of Slack takes. */
  | { kind: 'draft_too_long' }
  /** A picture was asked for where none can be shown to one person, and sent by direct message. */
  | { kind: 'chart_sent' }
  /** No picture will come; `reference` finds it in the log. */
  | { kind: 'chart_failed'; reference: string }
  /** Slack would not take the picture, and says why. */
  | { kind: 'chart_refused'; code: string }
  /** The data does not hold it; the sentence says what it lacks. */
  | { kind: 'chart_not_drawn'; text: string }
  /** It is not clear of which department; some of those there are. */
  | { kind: 'chart_which'; departments: readonly string[]; isMore: boolean }
  /** Importing is not among this person's rights. */
  | { kind: 'no_import' }
  /** Files came in a channel, where nothing is imported. */
  | { kind: 'drop_elsewhere' }
  | { kind: 'drop_too_many'; most: number }
  /** Nothing came of files that were dropped; `reference` finds them in the log. */
  | { kind: 'drop_failed'; reference: string }
  /** Files a button names are not kept: never were, no longer are, or are somebody else's. The same words for all. */
  | { kind: 'drop_gone' }
  /** What is to become of the files was decided before. */
  | { kind: 'drop_decided' }
  | { kind: 'drop_imported'; batch: string }
  | { kind: 'drop_cancelled' }
  /** What the files were compared with, or what the person may see, has changed since. */
  | { kind: 'drop_stale' }
  | { kind: 'chart_names'; names: readonly { name: string; does: string }[] };

export function noticeView(notice: Notice, language: Language, prompts: Prompts): SlackMessage {
  const { kind, ...data } = notice;
  const text = clipped(sayIn(language, prompts)(`notice_${kind}`, data), limits.richText);
  return { text: mrkdwn(text), blocks: [richText(linesOf([{ t: 'text', s: text }]))] };
}

/** What was perhaps shown before, with a line above that says so: whoever has seen it reads that it is the same. */
export function perhapsShown(
  { text, blocks }: SlackMessage,
  language: Language,
  prompts: Prompts,
): SlackMessage {
  const line = noticeView({ kind: 'perhaps_shown' }, language, prompts);
  return { text: `${line.text}\n${text}`, blocks: [...line.blocks, ...blocks] };
}

/** That an answer to a command is being made. */
export function workingOn(question: string, language: Language, prompts: Prompts): SlackMessage {
  return noticeView({ kind: 'working', question: clipped(question, longestEcho) }, language, prompts);
}

const longestEcho = 200;

/** The same for an answer, which is not repeated: its question, to be asked again by whoever has not seen it. */
export function perhapsAnswered(question: string, language: Language, prompts: Prompts): SlackMessage {
  const { text, blocks } = noticeView(
    { kind: 'perhaps_answered', question: clipped(question, longestEcho) },
    language,
    prompts,
  );
  return { text, blocks: [...blocks, ...questionRows([question])] };
}
