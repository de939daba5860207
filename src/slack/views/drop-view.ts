// What is said of files that were dropped: every problem as a table; or what an import would change, what should be
// looked at, and, in a message of its own that is replaced by the outcome, Import and Cancel.
import type { Language } from '../../figures/figure.ts';
import type { Checked } from '../../intake/intake.ts';
import type { Prompts } from '../../prompts.ts';
import { actions } from '../action-ids.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import { changePart, evaluationLines } from './change-table.ts';
import { actionsRow, button } from './elements.ts';
import { issuePart } from './issue-table.ts';
import { linesOf, runs, textOf } from './lines.ts';
import { type Part, packed, type SlackMessage } from './pack.ts';
import { richText } from './rich-text.ts';
import { type Say, sayIn } from './words.ts';

export interface DropTold {
  checked: Pick<Checked, 'problems' | 'warnings' | 'changes'>;
  /** Whether something was written beside the files, which is not answered. */
  hasWords: boolean;
  language: Language;
}

export function problemMessages(
  { checked: { problems, warnings }, hasWords, language }: DropTold,
  prompts: Prompts,
): SlackMessage[] {
  const say = sayIn(language, prompts);
  const heading = say('drop_refused', { count: problems.length });
  return packed(
    [
      issuePart(problems, heading, language, prompts),
      ...warningParts(warnings, language, prompts),
      ...wordsPart(hasWords, say),
    ],
    say('continued'),
  );
}

/** `changes` of which each is the same says that there is nothing to import. */
export function previewMessages(
  { checked: { warnings, changes }, hasWords, language }: DropTold,
  prompts: Prompts,
): SlackMessage[] {
  const say = sayIn(language, prompts);
  const isNothing = changes.every(({ kind }) => kind === 'same');
  const lines = [say(isNothing ? 'drop_nothing' : 'drop_preview'), ...evaluationLines(changes, say)];
  return packed(
    [
      ...textParts(lines.join('\n')),
      ...changePart(changes, say),
      ...warningParts(warnings, language, prompts),
      ...wordsPart(hasWords, say),
    ],
    say('continued'),
  );
}

/** To be replaced by what becomes of it. */
export function questionMessage(
  { drop, changes, language }: { drop: string; changes: Checked['changes']; language: Language },
  prompts: Prompts,
): SlackMessage {
  const say = sayIn(language, prompts);
  const text = say('drop_question', { count: changes.filter(({ kind }) => kind !== 'same').length });
  const value = { kind: 'drop', drop } as const;
  return {
    text: mrkdwn(text),
    blocks: [
      richText(linesOf([{ t: 'text', s: text }])),
      actionsRow([
        button({ action: actions.dropImport, label: say('button_import'), value, style: 'primary' }),
        button({ action: actions.dropCancel, label: say('button_cancel'), value }),
      ]),
    ],
  };
}

function warningParts(warnings: Checked['warnings'], language: Language, prompts: Prompts): Part[] {
  if (warnings.length === 0) return [];
  const heading = sayIn(language, prompts)('drop_warnings', { count: warnings.length });
  return [issuePart(warnings, heading, language, prompts)];
}

function wordsPart(hasWords: boolean, say: Say): Part[] {
  return hasWords ? textParts(say('drop_words')) : [];
}

function textParts(text: string): Part[] {
  return runs(linesOf([{ t: 'text', s: text }]), limits.richText).map((lines) => ({
    text: mrkdwn(lines.map(textOf).join('\n')),
    blocks: [richText(lines)],
  }));
}
