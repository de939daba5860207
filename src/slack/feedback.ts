// What somebody thinks of an answer: the thumb is kept as soon as it is pressed, the reason as soon as it is sent, and
// Slack is asked nothing for either, so that neither is lost whatever Slack does.
import { keepFeedback, type PostedAnswer, postedAnswer } from '../store/slack-answers.ts';
import { inputs } from './action-ids.ts';
import { carriedIn, carrying, whereabouts } from './carried.ts';
import type { Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import { seenAnswer } from './seen-answer.ts';
import type { Show } from './shows.ts';
import { tellAlone } from './tell.ts';
import { viewerOf } from './viewer.ts';
import { feedbackReasonView } from './views/feedback-view.ts';
import { noticeModal } from './views/notice-modal.ts';

/** A thumb was pressed below an answer. */
export async function keepThumb(press: Pressed, { program: { db } }: SlackParts): Promise<void> {
  const { value, user } = press;
  if (value?.kind !== 'feedback') return;
  const posted = await postedAnswer(db, value.answer);
  if (posted && isBefore(press, posted))
    await keepFeedback(db, posted.id, { user, rating: value.rating, at: new Date() });
}

/** Whether an answer stands where the thumb was pressed: whoever can press it there has the answer before their eyes. */
function isBefore({ team, user, place }: Pressed, posted: PostedAnswer): boolean {
  if (posted.team !== team) return false;
  return posted.asker === user || (posted.ts !== undefined && posted.channel === place?.channel);
}

/** Thanks for praise, and asks what was wrong where there is none. */
export const answerThumb: Show = async (press, parts) => {
  const { value, user, trigger, event } = press;
  if (value?.kind !== 'feedback') return;
  const viewer = await viewerOf(press, parts);
  const { prompts, clients, program } = parts;
  const where = whereabouts(press, parts);
  const seen = await seenAnswer(program.db, value.answer, viewer);
  if (seen && value.rating === 'good')
    return await tellAlone(
      { kind: 'thanks' },
      where,
      { user, language: viewer.language, key: `${event}:thanks` },
      parts,
    );
  const view = seen
    ? carrying(
        feedbackReasonView({ answer: value.answer, language: seen.answer.language }, prompts),
        where,
        press,
        parts,
      )
    : noticeModal({ kind: 'gone' }, viewer.language, prompts);
  await clients.interactive.views.open({ trigger_id: trigger, view });
};

/** The form for the reason was sent. Only whoever it was opened to holds its seal, and saw the answer then. */
export async function keepReason(press: Pressed, parts: SlackParts): Promise<void> {
  const { user, view } = press;
  const about = carriedIn(press, parts);
  if (view === undefined || about?.kind !== 'feedback') return;
  const typed = [inputs.reason, inputs.detail].map(({ block, action }) => view.values[block]?.[action] ?? '');
  const reason = typed.filter((text) => text !== '').join(': ');
  await keepFeedback(parts.program.db, about.answer, { user, rating: 'bad', reason, at: new Date() });
}
