// Why something could not be done with a draft, and what others have changed since.
import type { ModalView } from '@slack/types';
import type { Change } from '../../drafting/diff.ts';
import type { Refused } from '../../drafting/opened.ts';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { callbacks } from '../action-ids.ts';
import type { ActionValue } from '../action-value.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { changeBlocks } from './draft-changes.ts';
import { fieldsOf } from './draft-edit-view.ts';
import { context } from './elements.ts';
import { linesOf } from './lines.ts';
import { modal } from './modal.ts';
import type { SlackMessage } from './pack.ts';
import { richText } from './rich-text.ts';
import { sayIn } from './words.ts';

export function refusalMessage(refusal: Refused, language: Language, prompts: Prompts): SlackMessage {
  const text = clipped(sentenceOf(refusal, language, prompts), limits.richText - 200);
  return {
    text: mrkdwn(text),
    blocks: [richText(linesOf([{ t: 'text', s: text }])), ...changeBlocks(refusal.changes ?? []).slice(0, 2)],
  };
}

/** In place of the form, with what was typed below, so that it can be taken along. */
export function refusalView(
  refusal: Refused,
  { text, about, language }: { text: string; about: ActionValue; language: Language },
  prompts: Prompts,
): ModalView {
  const { blocks } = refusalMessage({ ...refusal, changes: [] }, language, prompts);
  const changes: readonly Change[] = refusal.changes ?? [];
  const say = sayIn(language, prompts);
  // Whoever has read what others changed may still want their own text: it becomes a version after theirs.
  const submit = refusal.why === 'stale' ? 'save_over' : 'save';
  const fields = fieldsOf(text, say);
  const above = [...blocks, ...(notKept.has(refusal.why) ? [] : [context([say('draft_kept')])])];
  const told = changeBlocks(changes).slice(0, limits.view.blocks - above.length - fields.length);

  return modal(
    {
      callback: callbacks.draftEdit,
      title: 'title_draft',
      submit,
      blocks: [...above, ...told, ...fields],
      about,
    },
    say,
  );
}

const notKept: ReadonlySet<Refused['why']> = new Set(['unchanged', 'unknown_draft']);

function sentenceOf(refusal: Refused, language: Language, prompts: Prompts): string {
  const { why, found = '', may = [], state = 'drafting', event = 'edit', problems = [] } = refusal;
  const told = problems.map((problem) => prompts.render(language, 'drafting.problem', { ...problem }));
  return prompts.render(language, 'drafting.refused', {
    why,
    found: [found, ...told].filter((part) => part !== '').join('; '),
    may: may.join(', '),
    state: prompts.render(language, 'drafting.state', { state }),
    event: prompts.render(language, 'drafting.event', { event }),
  });
}
