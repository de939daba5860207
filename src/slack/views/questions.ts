// Questions to press, each asked as if it had been typed.
import type { ActionsBlock } from '@slack/types';
import { actions, numbered } from '../action-ids.ts';
import { actionsRow, button } from './elements.ts';

/** The few first ones of a length that a button can carry. */
export function offered(questions: readonly string[]): string[] {
  return questions.filter((question) => question !== '' && question.length <= longest).slice(0, most);
}

export function questionRows(questions: readonly string[]): ActionsBlock[] {
  const shown = offered(questions);
  if (shown.length === 0) return [];
  return [
    actionsRow(
      shown.map((question, index) =>
        button({
          action: numbered(actions.ask, index + 1),
          label: question,
          value: { kind: 'question', question },
        }),
      ),
    ),
  ];
}

const most = 5;
const longest = 300;
