// A draft as a message: its title, how it stands, a page of its text, and what can be done with it.
import type { Button } from '@slack/types';
import { plain } from '../../drafting/document.ts';
import type { Shown } from '../../drafting/drafting.ts';
import { type Event, move } from '../../drafting/life.ts';
import type { Prompts } from '../../prompts.ts';
import { actions, numbered } from '../action-ids.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { draftLines } from './draft-lines.ts';
import { actionsRow, button, context, header } from './elements.ts';
import { runs, textOf } from './lines.ts';
import type { SlackMessage } from './pack.ts';
import { richText } from './rich-text.ts';
import { type Say, sayIn } from './words.ts';

/** The same for whoever reads the thread: what a press may do is decided at the press. */
export function draftMessage(shown: Shown, asked: number, prompts: Prompts): SlackMessage {
  const { view, document } = shown;
  const say = sayIn(document.language, prompts);
  const [first] = document.blocks;
  const title = first?.kind === 'title' ? plain(first.text) : say('title_draft');
  const pages = runs(draftLines(document.blocks), longestPage);
  const page = Math.max(0, Math.min(asked, pages.length - 1));
  const lines = pages[page] ?? [];
  const state = prompts.render(document.language, 'drafting.state', { state: view.state });
  const marks = [
    ...(document.mark === undefined ? [] : [document.mark]),
    say('draft_stands', { state, version: view.version, at: view.at.toISOString().slice(0, 10) }),
    ...(pages.length > 1 ? [say('page', { page: page + 1, pages: pages.length })] : []),
  ];
  const notes = notesOf(shown, say).map((note) => clipped(note, longestNote));
  const text = [title, ...marks, ...lines.map(textOf)].join('\n');
  return {
    text: clipped(mrkdwn(text), limits.message.text),
    blocks: [
      header(title),
      context(marks),
      ...runs(lines, limits.richText - 200).map(richText),
      ...(notes.length > 0 ? [context(notes)] : []),
      actionsRow([...turning(shown, page, pages.length, say), ...steps(shown, page, say)]),
    ],
  };
}

const longestPage = 6000;
const longestNote = 300;

function notesOf({ view, document, differences }: Shown, say: Say): string[] {
  const { origin, stated, doubts } = view.content;
  return [
    ...document.notes,
    ...origin.fallbacks,
    ...stated.map((each) => say('draft_stated', { text: each.text })),
    ...doubts.map(({ found }) => say('draft_doubt', { found })),
    ...differences.map(({ label, was, now = '' }) => say('draft_differs', { label, was, now })),
  ];
}

function turning({ view }: Shown, page: number, pages: number, say: Say): Button[] {
  const turn = (to: number, label: string): Button =>
    button({
      action: numbered(actions.draftPage, to),
      label: say(label),
      value: { kind: 'draft_at', draft: view.id, version: view.version, page: to },
    });
  return [
    ...(page > 0 ? [turn(page - 1, 'button_previous')] : []),
    ...(page < pages - 1 ? [turn(page + 1, 'button_next')] : []),
  ];
}

/** What the state allows to somebody with every right. */
function steps({ view, differences, events }: Shown, page: number, say: Say): Button[] {
  const value = { kind: 'draft_at', draft: view.id, version: view.version, page } as const;
  const all = { write: true, approve: true, approveOwn: true };
  const may = (event: Event): boolean => move(view, event, '', all).kind === 'moved';
  const offered: [string, string, boolean][] = [
    [actions.draftEdit, 'button_edit', may('edit')],
    [actions.draftRegenerate, 'button_regenerate', may('regenerate')],
    [actions.draftRefresh, 'button_refresh', may('refresh') && differences.length > 0],
    [
      actions.draftCompare,
      'button_compare',
      view.current > 1 || events.some(({ event }) => event === 'edit_refused'),
    ],
    [actions.draftSubmit, 'button_submit', may('submit')],
    [actions.draftApprove, 'button_approve', may('approve')],
    [actions.draftReturn, 'button_return', may('return')],
    [actions.draftExport, 'button_export', may('export')],
  ];
  return offered
    .filter(([, , isOffered]) => isOffered)
    .map(([action, label]) => button({ action, label: say(label), value }));
}
