// Somebody before a screen in Slack: who they are, what they may see now, and in which language they are spoken to.
import { maySee, type Rights } from '../access/rights.ts';
import type { View } from '../assistant/question.ts';
import type { Language } from '../evaluation/shape.ts';
import { openLedger } from '../figures/ledger.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Place } from './asked.ts';
import type { SlackParts } from './parts.ts';

export interface Viewer {
  user: string;
  team: string;
  rights: Rights;
  view: View;
  language: Language;
}

/** Looked up anew each time: what was allowed when a button was made says nothing about now. */
export async function viewerOf(
  { user, team, place }: { user: string; team: string; place?: Place },
  { askerOf, program, language: first }: SlackParts,
): Promise<Viewer> {
  const inChannel = place !== undefined && !place.channel.startsWith('D') && place.channel !== '';
  const { rights, language = first } = await askerOf({ user, ...(inChannel && { channel: place.channel }) });
  return { user, team, rights, view: await program.viewFor(rights), language };
}

/** Whether somebody may see the evaluations of a department and year. */
export function seenBy({ rights }: Pick<Viewer, 'rights'>): (what: Parameters<typeof maySee>[1]) => boolean {
  return (what) => maySee(rights, what);
}

/** Whoever sent a dialogue, with the rights of the channel it was opened in. */
export async function viewerAt(
  { user, team }: Pick<Viewer, 'user' | 'team'>,
  channel: string | undefined,
  parts: SlackParts,
): Promise<Viewer> {
  const place = channel === undefined ? {} : { place: { kind: 'channel' as const, team, channel } };
  return await viewerOf({ user, team, ...place }, parts);
}

/** What a tool needs when it is called outside any conversation. */
export function toolContextOf(
  { view, language }: Pick<Viewer, 'view' | 'language'>,
  { program, prompts }: SlackParts,
): ToolContext {
  const { signal } = new AbortController();
  const { catalogue } = program;
  return { language, prompts, ledger: openLedger(), catalogue, evaluations: view.evaluations, signal };
}
