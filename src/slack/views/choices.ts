// What can be asked instead, to press: buttons where there are few and short ones, else a menu.
import { actions, numbered } from '../action-ids.ts';
import { writeValue } from '../action-value.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import type { AnswerPost } from './answer-post.ts';
import { pieces } from './cut.ts';
import { actionsRow, button, context, option, plainText } from './elements.ts';
import type { Part } from './pack.ts';
import type { Say } from './words.ts';

/** A choice too long for where it stands is cut there, and stands whole above. */
export function choiceParts({ answer: { choices }, id }: AnswerPost, say: Say): Part[] {
  if (choices.length === 0) return [];
  const offered = choices.slice(0, limits.option.perMenu);
  const lines = offered.map((choice, index) => `${index + 1}. ${choice}`);
  const isLong = offered.some((choice) => choice.length > limits.button.text - roomForNumber);
  const listed = lines.flatMap((line) => pieces(line, limits.context.text - 200));
  const asMenu = offered.length > mostButtons || isLong;
  return [
    ...listed.map((line) => ({ text: mrkdwn(line), blocks: isLong ? [context([line])] : [] })),
    { text: '', blocks: [asMenu ? menu(offered, isLong, id, say) : row(offered, id)] },
  ];
}

const mostButtons = 5;
const roomForNumber = 5;

function row(choices: readonly string[], answer: string): ReturnType<typeof actionsRow> {
  return actionsRow(
    choices.map((label, choice) =>
      button({
        action: numbered(actions.choice, choice + 1),
        label,
        value: { kind: 'choice', answer, choice },
      }),
    ),
  );
}

function menu(
  choices: readonly string[],
  withNumbers: boolean,
  answer: string,
  say: Say,
): ReturnType<typeof actionsRow> {
  return actionsRow([
    {
      type: 'static_select',
      action_id: actions.choiceMenu,
      placeholder: plainText(say('choose'), limits.input.placeholder),
      options: choices.map((text, choice) =>
        option(withNumbers ? `${choice + 1}. ${text}` : text, writeValue({ kind: 'choice', answer, choice })),
      ),
    },
  ]);
}
