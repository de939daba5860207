// What stands below an answer: where it comes from, who worded it, what to press next, and, last, feedback.
import type { AnyBlock, ContextActionsBlock } from '@slack/types';
import type { Answer } from '../../assistant/answer.ts';
import { actions } from '../action-ids.ts';
import { writeValue } from '../action-value.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import type { AnswerPost, Place } from './answer-post.ts';
import { clipped } from './cut.ts';
import { actionsRow, button, context, plainText } from './elements.ts';
import type { Part } from './pack.ts';
import type { Say } from './words.ts';

/** One part, so that the buttons do not come apart from the line of sources. */
export function answerTail(post: AnswerPost, say: Say): Part[] {
  const { answer, onlyYou = false } = post;
  const lines = [
    ...sourceLines(post, say),
    ...(answer.planner === 'model' ? [say('by_model')] : []),
    ...(onlyYou ? [say('only_you')] : []),
  ].map((line) => clipped(line, longestLine));
  const buttons = buttonsOf(post, say);
  const blocks: AnyBlock[] = [
    ...(lines.length > 0 ? [context(lines)] : []),
    ...(buttons.length > 0 ? [actionsRow(buttons)] : []),
    ...(answer.kind === 'clarify' ? [] : [feedback(post.id, say)]),
  ];
  return [{ text: mrkdwn(lines.join('\n')), blocks }];
}

/** Whether anything shown can be opened: a formula, operands, or the words it was taken from. */
export function hasWorkings({ figures }: Answer): boolean {
  return figures.some(
    ({ formula, inputs, source }) =>
      formula !== null || inputs.length > 0 || (source?.quote ?? null) !== null,
  );
}

// The few lines of a tail together leave room for the rest of a message.
const longestLine = 600;
const mostPlaces = 4;

/** One line an evaluation: its title, the sections, the day of its data. */
function sourceLines({ answer: { sources }, evaluations }: AnswerPost, say: Say): string[] {
  const sections = Map.groupBy(sources, ({ evaluation }) => evaluation);
  const lines = [...sections].map(([id, found]) => {
    const place = evaluations.find(({ evaluation }) => evaluation === id) ?? unnamed(id);
    const at = [...new Set(found.map(({ section }) => section))];
    return say('source_line', { title: place.title, sections: at, date: place.dataDate ?? '' });
  });
  const shown = lines.slice(0, mostPlaces);
  return lines.length > shown.length ? [...shown, say('more_sources')] : shown;
}

function unnamed(evaluation: string): Place {
  return { evaluation, title: evaluation, madeUp: false };
}

function buttonsOf({ answer, id, chart = false, draft }: AnswerPost, say: Say): ReturnType<typeof button>[] {
  const value = { kind: 'answer', answer: id } as const;
  return [
    ...(hasWorkings(answer)
      ? [button({ action: actions.workedOut, label: say('button_worked_out'), value })]
      : []),
    ...(answer.sources.length > 0
      ? [button({ action: actions.sources, label: say('button_sources'), value })]
      : []),
    ...(chart ? [button({ action: actions.chart, label: say('button_chart'), value })] : []),
    ...(draft
      ? [button({ action: actions.draft, label: say('button_draft'), value: { kind: 'problem', ...draft } })]
      : []),
  ];
}

function feedback(answer: string, say: Say): ContextActionsBlock {
  const choice = (rating: 'good' | 'bad') => ({
    text: plainText(say(`feedback_${rating}`), limits.button.text),
    accessibility_label: say(`feedback_${rating}_spoken`),
    value: writeValue({ kind: 'feedback', answer, rating }),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actions.feedback,
        positive_button: choice('good'),
        negative_button: choice('bad'),
      },
    ],
  };
}
