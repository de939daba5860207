// A notice in a dialogue of its own, for somebody who pressed something and has to be told why nothing comes of it.
import type { ModalView } from '@slack/types';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { limits } from '../limits.ts';
import { plainText } from './elements.ts';
import { type Notice, noticeView } from './notices.ts';
import { sayIn } from './words.ts';

export function noticeModal(notice: Notice, language: Language, prompts: Prompts): ModalView {
  const say = sayIn(language, prompts);
  return {
    type: 'modal',
    title: plainText(say('title_notice'), limits.view.title),
    close: plainText(say('close'), limits.view.close),
    blocks: noticeView(notice, language, prompts).blocks,
  };
}
