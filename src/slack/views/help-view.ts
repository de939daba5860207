// Help: what can be asked and typed, with questions to press.
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { command } from '../action-ids.ts';
import { mrkdwn } from '../escape.ts';
import { linesOf } from './lines.ts';
import { packed, type SlackMessage } from './pack.ts';
import { offered, questionRows } from './questions.ts';
import { richText } from './rich-text.ts';
import { sayIn } from './words.ts';

export interface Help {
  language: Language;
  /** Questions that fit what this person may see; none where that is nothing. */
  questions: readonly string[];
  mayDraft: boolean;
  mayImport: boolean;
}

export function helpView(
  { language, questions, mayDraft, mayImport }: Help,
  prompts: Prompts,
): SlackMessage[] {
  const say = sayIn(language, prompts);
  const text = say('help', { command, mayDraft, mayImport });
  const parts = [
    { text: mrkdwn(text), blocks: [richText(linesOf([{ t: 'text', s: text }]))] },
    { text: mrkdwn(offered(questions).join('\n')), blocks: questionRows(questions) },
  ];
  return packed(parts, say('continued'));
}
