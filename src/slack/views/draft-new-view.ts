// The forms before a draft: for which evaluation, about what, and how it is to be written.
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { type Choices, lengths, numberings, tones } from '../../drafting/choices.ts';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { callbacks, inputs } from '../action-ids.ts';
import type { ActionValue } from '../action-value.ts';
import { limits } from '../limits.ts';
import { context, option, plainText } from './elements.ts';
import { modal } from './modal.ts';
import { type Say, sayIn } from './words.ts';

export interface NewDraft {
  language: Language;
  about: ActionValue;
  /** What can be written about, as it is called. */
  matters: readonly { key: string; name: string }[];
  /** Keys of those that are chosen at first. */
  chosen: readonly string[];
  /** What the person chose last. */
  choices: Choices;
}

export function newDraftView(
  { language, about, matters, chosen, choices }: NewDraft,
  prompts: Prompts,
): ModalView {
  const say = sayIn(language, prompts);
  const options = matters.slice(0, limits.option.perMenu).map(({ key, name }) => option(name, key));
  const initial = options.filter(({ value }) => chosen.includes(value ?? ''));
  const which: InputBlock = {
    type: 'input',
    block_id: inputs.matters.block,
    label: plainText(say('draft_matters'), limits.input.label),
    element: {
      type: 'multi_static_select',
      action_id: inputs.matters.action,
      options,
      ...(initial.length > 0 && { initial_options: initial }),
    },
  };
  const blocks = [
    which,
    menu('tone', tones, choices.tone, say),
    menu('length', lengths, choices.length, say),
    menu('language', ['zh', 'en'], choices.language, say),
    menu('numbering', numberings, choices.numbering, say),
  ];
  return modal(
    { callback: callbacks.draftNew, title: 'button_draft_short', submit: 'send', blocks, about },
    say,
  );
}

export function whichEvaluationView(
  {
    language,
    about,
    evaluations,
    words,
  }: Pick<NewDraft, 'language' | 'about'> & {
    /** All that can be meant; a menu lists as many as it holds. */
    evaluations: readonly { id: string; name: string }[];
    /** By which they were named; empty where all there are can be meant. */
    words: string;
  },
  prompts: Prompts,
): ModalView {
  const say = sayIn(language, prompts);
  const options = evaluations.slice(0, limits.option.perMenu).map(({ id, name }) => option(name, id));
  const listed = say('draft_listed', { listed: options.length, total: evaluations.length, words });
  const blocks = [
    select('evaluation', options, undefined, say),
    ...(options.length < evaluations.length ? [context([listed])] : []),
  ];
  return modal(
    { callback: callbacks.draftWhich, title: 'button_draft_short', submit: 'send', blocks, about },
    say,
  );
}

type Choice = 'tone' | 'length' | 'language' | 'numbering';

function menu(name: Choice, values: readonly string[], chosen: string, say: Say): InputBlock {
  const options = values.map((value) => option(say(`draft_${name}_is`, { value }), value));
  return select(
    name,
    options,
    options.find(({ value }) => value === chosen),
    say,
  );
}

function select(
  name: Choice | 'evaluation',
  options: PlainTextOption[],
  initial: PlainTextOption | undefined,
  say: Say,
): InputBlock {
  return {
    type: 'input',
    block_id: inputs[name].block,
    label: plainText(say(`draft_${name}`), limits.input.label),
    element: {
      type: 'static_select',
      action_id: inputs[name].action,
      options,
      ...(initial && { initial_option: initial }),
    },
  };
}
