// A modal with its title and buttons.
import type { AnyBlock, ModalView } from '@slack/types';
import { type ActionValue, writeValue } from '../action-value.ts';
import { limits } from '../limits.ts';
import { plainText } from './elements.ts';
import type { Say } from './words.ts';

export interface ModalParts {
  callback: string;
  /** Ids of sentences. */
  title: string;
  submit?: string;
  blocks: AnyBlock[];
  /** What a listener reads back from private_metadata. */
  about: ActionValue;
}

export function modal({ callback, title, submit, blocks, about }: ModalParts, say: Say): ModalView {
  return {
    type: 'modal',
    callback_id: callback,
    title: plainText(say(title), limits.view.title),
    close: plainText(say('close'), limits.view.close),
    ...(submit !== undefined && { submit: plainText(say(submit), limits.view.submit) }),
    private_metadata: writeValue(about),
    blocks,
  };
}
