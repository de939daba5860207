// What is shown to somebody who presses something: dialogues, Home, suggestions. Each looks up anew what that person may
// see; whatever they may not is said to be gone, in the same words as what never was.
import type { HomeView, ModalView } from '@slack/types';
import { carriedIn, carrying, whereabouts } from './carried.ts';
import { placesOf } from './deliver.ts';
import type { Pressed } from './heard.ts';
import { homeOf } from './home.ts';
import type { SlackParts } from './parts.ts';
import { type SeenAnswer, seenAnswer } from './seen-answer.ts';
import { suggestionsFor } from './suggestions.ts';
import type { Whereabouts } from './tell.ts';
import { type Viewer, viewerAt, viewerOf } from './viewer.ts';
import { homeView } from './views/home-view.ts';
import { noticeModal } from './views/notice-modal.ts';
import { sourcesView } from './views/sources-view.ts';
import { figureView, workedOutView } from './views/worked-out-view.ts';

export type Show = (press: Pressed, parts: SlackParts) => Promise<void>;

/** A tab of the app was opened. */
export async function opening(
  { tab, user, team, channel }: { tab: 'home' | 'messages'; user: string; team: string; channel: string },
  parts: SlackParts,
): Promise<void> {
  const viewer = await viewerOf({ user, team }, parts);
  if (tab === 'home') return await publishHome(viewer, 0, parts);
  const prompts = suggestionsFor(viewer, parts.prompts).map((message) => ({ title: message, message }));
  if (prompts.length === 0) return;
  // Without thread_ts: with one Slack takes it and shows nothing.
  await parts.clients.interactive.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
}

export const home: Show = async (press, parts) => {
  const page = press.value?.kind === 'home_page' ? press.value.page : 0;
  await publishHome(await viewerOf(press, parts), page, parts);
};

async function publishHome(viewer: Viewer, page: number, parts: SlackParts): Promise<void> {
  const view: HomeView = homeView(await homeOf(viewer, page, parts), parts.prompts);
  await parts.clients.interactive.views.publish({ user_id: viewer.user, view });
}

export const workedOut: Show = async (press, parts) => {
  await onAnswer(press, parts, ({ posted: { id }, answer }) =>
    workedOutView({ answer, id, page: pageOf(press) }, parts.prompts),
  );
};

export const figure: Show = async (press, parts) => {
  const { value } = press;
  if (value?.kind !== 'figure') return;
  const { figure, depth } = value;
  await onAnswer(press, parts, ({ posted: { id }, answer }) =>
    figureView({ answer, id, figure, depth }, parts.prompts),
  );
};

export const sources: Show = async (press, parts) => {
  await onAnswer(press, parts, async ({ posted: { id }, answer }, { view }) =>
    sourcesView(
      { answer, id, evaluations: await placesOf(answer, view), page: pageOf(press) },
      parts.prompts,
    ),
  );
};

function pageOf({ value }: Pressed): number {
  return value?.kind === 'page' ? value.page : 0;
}

/** Shows a dialogue about an answer to somebody who may see all of it, and that it is gone to anybody else. */
async function onAnswer(
  press: Pressed,
  parts: SlackParts,
  dialogue: (seen: SeenAnswer, viewer: Viewer) => ModalView | undefined | Promise<ModalView | undefined>,
): Promise<void> {
  const { channel, thread } = placeOf(press, parts);
  const viewer = await viewerAt(press, channel, parts);
  const seen = await answerFor(press, viewer, parts);
  const view = seen && (await dialogue(seen, viewer));
  await openDialogue(
    press,
    view
      ? carrying(view, { channel, thread }, press, parts)
      : noticeModal({ kind: 'gone' }, viewer.language, parts.prompts),
    parts,
  );
}

/** What a dialogue says of where it was opened counts for the answer it was opened about. */
function placeOf(press: Pressed, parts: SlackParts): Whereabouts {
  const carried = press.place ? undefined : carriedIn(press, parts);
  const { value } = press;
  if (carried && !('answer' in carried && value && 'answer' in value && carried.answer === value.answer))
    return {};
  return whereabouts(press, parts);
}

async function answerFor(
  { value }: Pressed,
  viewer: Viewer,
  { program }: SlackParts,
): Promise<SeenAnswer | undefined> {
  return value && 'answer' in value ? await seenAnswer(program.db, value.answer, viewer) : undefined;
}

/** A page takes the place of the one before it, a figure goes on top; Slack holds three. */
async function openDialogue(
  { trigger, view: under, value }: Pressed,
  view: ModalView,
  { clients: { interactive } }: SlackParts,
): Promise<void> {
  if (under?.type !== 'modal') await interactive.views.open({ trigger_id: trigger, view });
  else if (value?.kind === 'figure' && value.depth <= mostDialogues)
    await interactive.views.push({ trigger_id: trigger, view });
  else await interactive.views.update({ view_id: under.id, view });
}

const mostDialogues = 3;
