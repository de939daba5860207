// The forms about a draft: its text to be edited, the wish for another one, the reason why it is sent back.
import type { AnyBlock, InputBlock, ModalView } from '@slack/types';
import type { Change } from '../../drafting/diff.ts';
import { linesOf } from '../../drafting/document.ts';
import type { Shown } from '../../drafting/drafting.ts';
import type { Unsaved } from '../../drafting/unsaved.ts';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { actions, callbacks, inputs } from '../action-ids.ts';
import type { ActionValue } from '../action-value.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { changeBlocks } from './draft-changes.ts';
import { actionsRow, button, context, option, plainText } from './elements.ts';
import { modal } from './modal.ts';
import { type Say, sayIn } from './words.ts';

export interface DraftForm {
  language: Language;
  about: Extract<ActionValue, { kind: 'draft_at' }>;
  /** What the person wrote before and could not save. */
  unsaved?: Unsaved | undefined;
}

/** Undefined where a line is longer than a field of Slack takes. */
export function draftEditView(text: string, form: DraftForm, prompts: Prompts): ModalView | undefined {
  const say = sayIn(form.language, prompts);
  const fields = fieldsOf(text, say);
  if (text.split('\n').some((line) => line.length > longestField) || fields.length > mostFields)
    return undefined;
  const blocks = [context([say('draft_edit_note')]), ...takingUp(form, say), ...fields];
  return modal(
    { callback: callbacks.draftEdit, title: 'title_edit', submit: 'save', blocks, about: form.about },
    say,
  );
}

/** Offers the text that could not be saved, where the fields of Slack take it. */
function takingUp({ unsaved, about }: DraftForm, say: Say): AnyBlock[] {
  if (!unsaved || !fits(unsaved.text)) return [];
  const { version, at } = unsaved;
  const told = say('draft_unsaved', { version, at: at.toISOString().slice(0, 16).replace('T', ' ') });
  const { draft } = about;
  const takeUp = button({
    action: actions.draftTakeUp,
    label: say('button_take_up'),
    value: { kind: 'draft', draft },
  });
  return [context([told]), actionsRow([takeUp])];
}

/** The text that could not be saved, with what others have changed since it was written. */
export function takenUpView(
  text: string,
  { language, about, changes }: DraftForm & { changes: readonly Change[] },
  prompts: Prompts,
): ModalView {
  const say = sayIn(language, prompts);
  const said = changes.length > 0 ? 'draft_taken_up_late' : 'draft_taken_up';
  const blocks = [context([say(said)]), ...changeBlocks(changes), ...fieldsOf(text, say, 'kept')];
  const submit = changes.length > 0 ? 'save_over' : 'save';
  return modal({ callback: callbacks.draftEdit, title: 'title_edit', submit, blocks, about }, say);
}

const longestField = 2400;
const mostFields = 40;

/** The text in fields, cut between lines; each leaves room to add something. */
export function fieldsOf(text: string, say: Say, name: FieldName = 'text'): InputBlock[] {
  const fields: string[] = [];
  for (const line of text.split('\n')) {
    const last = fields.at(-1);
    if (last !== undefined && last.length + line.length < longestField)
      fields[fields.length - 1] = `${last}\n${line}`;
    else fields.push(line.slice(0, limits.input.text));
  }
  return fields.map((field, index) => ({
    type: 'input',
    block_id: `${name}.${index + 1}`,
    optional: true,
    label: plainText(say('draft_text', { part: index + 1, parts: fields.length }), limits.input.label),
    element: {
      type: 'plain_text_input',
      action_id: `${name}.${index + 1}`,
      multiline: true,
      max_length: limits.input.text,
      ...(field.trim() !== '' && { initial_value: field }),
    },
  }));
}

// Slack keeps what was typed under a name that stays: another text in the same dialogue takes other names.
type FieldName = 'text' | 'kept';

function fits(text: string): boolean {
  return text.split('\n').every((line) => line.length <= limits.input.text) && text.length < longestText;
}

// So many fields of the length that is aimed at, with room for what others changed.
const longestText = 30 * 2000;

/** What `fieldsOf` took apart, as it was sent. */
export function textIn(values: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const name: FieldName = values['kept.1'] === undefined ? 'text' : 'kept';
  const fields: string[] = [];
  for (let part = 1; ; part += 1) {
    const field = `${name}.${part}`;
    const text = values[field]?.[field];
    if (text === undefined) return fields.join('\n');
    fields.push(text);
  }
}

export function regenerateView({ document }: Shown, form: DraftForm, prompts: Prompts): ModalView {
  const say = sayIn(form.language, prompts);
  const paragraphs = document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' || block.kind === 'item'
      ? [option(`${index + 1}. ${linesOf({ blocks: [block] }).join(' ')}`, String(index + 1))]
      : [],
  );
  const options = [option(say('whole_draft'), wholeDraft), ...paragraphs].slice(0, limits.option.perMenu);
  const which: AnyBlock = {
    type: 'input',
    block_id: inputs.paragraph.block,
    label: plainText(say('draft_paragraph'), limits.input.label),
    element: {
      type: 'static_select',
      action_id: inputs.paragraph.action,
      options,
      initial_option: options[0] ?? option(say('whole_draft'), wholeDraft),
    },
  };
  const blocks = [which, remarkField('draft_remark', true, say)];
  const { about } = form;
  return modal(
    { callback: callbacks.draftRegenerate, title: 'title_regenerate', submit: 'send', blocks, about },
    say,
  );
}

export const wholeDraft = 'whole';

export function returnView({ language, about }: DraftForm, prompts: Prompts): ModalView {
  const say = sayIn(language, prompts);
  const blocks = [remarkField('draft_reason', false, say)];
  return modal(
    { callback: callbacks.draftReturn, title: 'title_return', submit: 'send', blocks, about },
    say,
  );
}

function remarkField(label: string, optional: boolean, say: Say): InputBlock {
  return {
    type: 'input',
    block_id: inputs.remark.block,
    optional,
    label: plainText(clipped(say(label), limits.input.label), limits.input.label),
    element: {
      type: 'plain_text_input',
      action_id: inputs.remark.action,
      multiline: true,
      max_length: limits.input.text,
    },
  };
}
