// What a press, a command or a form asks for at once, begun; and, where nothing comes of it, a plain sentence to whoever
// waits for it: what they pressed never ends in silence.
import type { Language } from '../evaluation/shape.ts';
import { postedAnswer } from '../store/slack-answers.ts';
import { faultOf } from './calls.ts';
import { whereabouts } from './carried.ts';
import type { Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import { answerIn } from './seen-answer.ts';
import type { Show } from './shows.ts';
import { tellAlone, tellDirectly } from './tell.ts';
import { type Notice, noticeView } from './views/notices.ts';
import { sayIn } from './views/words.ts';

/** Never rejects. */
export async function heeded(press: Pressed, show: Show, parts: SlackParts): Promise<void> {
  try {
    await show(press, parts);
  } catch (error) {
    parts.journal.warn('not_shown', { event: press.event, error });
    await tellPresser(failureOf(error, press), press, parts);
  }
}

/**
 * For a form that could not be looked at: it stays open, with all that was typed, and says so at its first field. Slack
 * waits for this and is asked nothing more: the language is that of what was typed, or of the program.
 */
export function formFailed(
  { view, event }: Pressed,
  error: unknown,
  { journal, prompts, language }: SlackParts,
): Record<string, string> {
  journal.warn('not_shown', { event, error });
  const fields = Object.entries(view?.values ?? {});
  const typed = JSON.stringify(fields);
  const say = sayIn(/\p{Script=Han}/u.test(typed) ? 'zh' : language, prompts);
  const [first = ''] = fields.map(([name]) => name);
  return { [first]: say('notice_form_failed', { reference: event }) };
}

function failureOf(error: unknown, { value, event: reference }: Pressed): Notice {
  // The thumb was kept before anything was shown.
  if (value?.kind === 'feedback') return { kind: value.rating === 'bad' ? 'feedback_kept' : 'thanks' };
  const fault = faultOf(error);
  if (fault?.kind === 'refused' && spentTriggers.has(fault.code))
    return { kind: 'press_failed', why: 'late', reference };
  const why = fault === undefined || fault.kind === 'refused' ? 'other' : fault.kind;
  return { kind: 'press_failed', why, reference };
}

/** A dialogue may be opened within three seconds of the press, and once. */
const spentTriggers: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'trigger_expired',
  'exchanged_trigger_id',
  'trigger_exchanged',
  'invalid_trigger_id',
  'invalid_trigger',
]);

async function tellPresser(notice: Notice, press: Pressed, parts: SlackParts): Promise<void> {
  const { journal, prompts } = parts;
  const { user, event } = press;
  const language = await languageOf(press, parts);
  const told = { user, language, key: `${event}:${notice.kind}` };
  try {
    await tellAlone(notice, whereabouts(press, parts), told, parts);
  } catch (error) {
    journal.warn('not_told_in_place', { event, error });
    await tellDirectly(noticeView(notice, language, prompts), told, parts).catch((worse: unknown) =>
      journal.error('not_told', { event, error: worse }),
    );
  }
}

/** Slack may be what failed: then that of the answer below which it was pressed, or of the program. */
async function languageOf(
  { user, value }: Pressed,
  { askerOf, language, program }: SlackParts,
): Promise<Language> {
  const asker = await askerOf({ user }).catch(() => undefined);
  if (asker) return asker.language ?? language;
  const posted = value && 'answer' in value ? await postedAnswer(program.db, value.answer) : undefined;
  return posted ? answerIn(posted.answer).language : language;
}
