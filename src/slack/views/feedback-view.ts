// The modal that asks why an answer was not helpful.
import type { ModalView } from '@slack/types';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { callbacks, inputs } from '../action-ids.ts';
import { limits } from '../limits.ts';
import { option, plainText } from './elements.ts';
import { modal } from './modal.ts';
import { sayIn } from './words.ts';

/** What can be wrong with an answer: the values of the reason that comes back. */
export const reasons = ['wrong_figure', 'misunderstood', 'incomplete', 'unclear', 'other'] as const;

export function feedbackReasonView(
  { answer, language }: { answer: string; language: Language },
  prompts: Prompts,
): ModalView {
  const say = sayIn(language, prompts);
  return modal(
    {
      callback: callbacks.feedbackReason,
      title: 'title_feedback',
      submit: 'send',
      about: { kind: 'feedback', answer, rating: 'bad' },
      blocks: [
        {
          type: 'input',
          block_id: inputs.reason.block,
          label: plainText(say('feedback_reason'), limits.input.label),
          element: {
            type: 'radio_buttons',
            action_id: inputs.reason.action,
            options: reasons.map((reason) => option(say('reason', { reason }), reason)),
          },
        },
        {
          type: 'input',
          block_id: inputs.detail.block,
          optional: true,
          label: plainText(say('feedback_detail'), limits.input.label),
          element: {
            type: 'plain_text_input',
            action_id: inputs.detail.action,
            multiline: true,
            max_length: limits.input.text,
          },
        },
      ],
    },
    say,
  );
}
