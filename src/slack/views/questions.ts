// Questions to press, each asked as if it had been typed.
import type { ActionsBlock } from '@slack/types';
import { actions, numbered } from '../action-ids.ts';
import { actionsRow, button } from './elements.ts';

/** The few first ones that a button can hold. */
export function questionRows(questions: readonly string[]): ActionsBlock[] {
  const shown = questions.filter((question) => question !== '' && question.length <= longest).slice(0, most);
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
/** Of Slack for the value of a button, less what JSON adds to it. */
const longest = 300;
