// What takes longer with a draft than a person waits: begun, written again, exported. It stands in the inbox, so that it
// is done once, whatever ends the program on the way.
import { z } from 'zod';
import { isRefused, refused } from '../drafting/opened.ts';
import { type Claim, keepProgress } from '../store/inbox.ts';
import { standsIn } from '../store/slack-drafts.ts';
import { type DraftWork, draftWork } from './asked.ts';
import { stoppable } from './at-work.ts';
import { persist } from './calls.ts';
import { begin, put, type Spot, showDraft, targetFor } from './draft-place.ts';
import { drafterOf } from './drafter.ts';
import type { SlackParts } from './parts.ts';
import { isUploaded } from './post.ts';
import { clearSigns } from './progress.ts';
import { type Told, tellAlone, tellRefusal } from './tell.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { refusalMessage } from './views/draft-refusal.ts';
import { noticeView } from './views/notices.ts';

/** Does one piece of the inbox. Rejects where it has to be tried again, or was aborted. */
export async function workOnDraft(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const { wish, errand } = await opened(held, signal, parts);
  switch (wish.kind) {
    case 'draft_start':
      return await start(wish, errand);
    case 'draft_regenerate':
      return await regenerate(wish, errand);
    case 'draft_export':
      return await exportDraft(wish, errand);
  }
}

/** Says that nothing came of it, and leaves what there was as it was. */
export async function apologiseForDraft(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const { wish, errand } = await opened(held, signal, parts);
  const { viewer } = errand;
  const notice = { kind: 'draft_failed', reference: held.id } as const;
  if (wish.kind === 'draft_start') {
    const spot = await spotOf(wish, errand);
    await put(spot, noticeView(notice, viewer.language, parts.prompts), parts);
    return await clear(spot, wish.place, parts);
  }
  const spot: Spot = { channel: wish.place.channel, ts: wish.ts };
  if (wish.kind === 'draft_regenerate') {
    await showDraft(wish.draft, spot, 0, viewer, parts);
    await clear(spot, wish.place, parts);
  }
  await tellAlone(notice, wish.place, errand.told('failed'), parts);
}

/** Takes away the signs of work of a try that died. */
async function clear(spot: Spot, place: DraftWork['place'], { clients, journal }: SlackParts): Promise<void> {
  const thread = threadOf(spot, place);
  await clearSigns({ client: clients.posts, journal, channel: spot.channel, thread });
}

interface Errand {
  id: string;
  /** Whether an earlier try may have done some of it. */
  again: boolean;
  viewer: Viewer;
  /** Whoever asked for it, to be told something alone. */
  told: (what: string) => Told;
  parts: SlackParts;
  signal: AbortSignal;
  /** How far it has come: where the draft is to stand. */
  spot: Spot | undefined;
  keep: (spot: Spot) => Promise<void>;
}

async function opened(
  held: Claim,
  signal: AbortSignal,
  parts: SlackParts,
): Promise<{ wish: DraftWork; errand: Errand }> {
  const wish = draftWork.parse(held.request);
  const { place, asker: user } = wish;
  const viewer = await viewerOf({ user, team: place.team, place }, parts);
  const errand: Errand = {
    id: held.id,
    again: held.claims > 1,
    viewer,
    told: (what) => ({ ...viewer, key: `${held.id}:${what}` }),
    parts,
    signal,
    spot: kept.parse(held.progress)?.spot,
    keep: async (spot) => {
      if (!(await keepProgress(parts.program.db, held, { spot })))
        throw new Error('another has taken this over');
    },
  };
  return { wish, errand };
}

// The store hands back what was put into it.
const kept = z.custom<{ spot: Spot } | undefined>();

async function start(wish: Extract<DraftWork, { kind: 'draft_start' }>, errand: Errand): Promise<void> {
  const { id, viewer, parts } = errand;
  const { evaluation, matters, choices } = wish;
  const spot = await spotOf(wish, errand);
  const request = { id, evaluation, matters, choices, language: choices.language };
  const { drafting } = parts.program;
  const made = await stoppable(
    { ...errand, channel: spot.channel, thread: threadOf(spot, wish.place) },
    (mayGoOn) => drafting.start(request, drafterOf(viewer, parts.access, mayGoOn)),
    parts,
  );
  if (made === 'stopped')
    return await put(spot, noticeView({ kind: 'draft_stopped' }, viewer.language, parts.prompts), parts);
  if (isRefused(made)) return await put(spot, refusalMessage(made, viewer.language, parts.prompts), parts);
  await showDraft(made.id, spot, 0, viewer, parts);
  parts.journal.info('drafted', { draft: made.id });
}

/** The thread a message stands in, or begins. */
function threadOf({ channel, ts }: Spot, place: DraftWork['place']): string {
  return (channel === place.channel ? place.thread : undefined) ?? ts;
}

/** Where the draft is to stand: the message that says it is being written. */
async function spotOf({ place }: DraftWork, { id, again, viewer, parts, spot, keep }: Errand): Promise<Spot> {
  if (spot) return spot;
  const { channel, thread } = place;
  const target = await targetFor({ channel, thread }, viewer, parts);
  const drafting = noticeView({ kind: 'drafting' }, viewer.language, parts.prompts);
  const begun = await begin(target, drafting, { key: `draft/${id}`, sentPerhaps: again }, parts);
  await keep(begun);
  return begun;
}

/** Meanwhile the message says so; whatever came of it, the draft takes its place again. */
async function regenerate(
  { draft, ts, base, remark, paragraph, place }: Extract<DraftWork, { kind: 'draft_regenerate' }>,
  errand: Errand,
): Promise<void> {
  const { again, viewer, told, parts, signal } = errand;
  const { drafting, db } = parts.program;
  const spot: Spot = { channel: place.channel, ts };
  const person = drafterOf(viewer, parts.access, signal);
  const isThere = await standsIn(db, { team: place.team, ...spot }, draft);
  const before = isThere ? await drafting.show(draft, person) : refused('unknown_draft');
  if (isRefused(before)) return await tellRefusal(before, place, told('refused'), parts);
  const done =
    again &&
    before.events.some(
      ({ event, person: by, version }) => event === 'regenerate' && by === person.id && version === base + 1,
    );
  if (done) return void (await showDraft(draft, spot, 0, viewer, parts));
  if (person.rights.write)
    await put(spot, noticeView({ kind: 'drafting' }, viewer.language, parts.prompts), parts);
  const outcome = await stoppable(
    { ...errand, channel: spot.channel, thread: threadOf(spot, place) },
    (mayGoOn) =>
      drafting.regenerate(draft, { base, remark, paragraph }, drafterOf(viewer, parts.access, mayGoOn)),
    parts,
  );
  await showDraft(draft, spot, 0, viewer, parts);
  if (outcome === 'stopped') return await tellAlone({ kind: 'draft_stopped' }, place, told('stopped'), parts);
  if (isRefused(outcome)) await tellRefusal(outcome, place, told('refused'), parts);
}

/** Uploads the draft, as a Word file and as Markdown, below itself. */
async function exportDraft(
  { draft, ts, at, place }: Extract<DraftWork, { kind: 'draft_export' }>,
  { again, viewer, told, parts, signal }: Errand,
): Promise<void> {
  const { program, access, clients, botId } = parts;
  const { channel, team, thread = ts } = place;
  if (!(await standsIn(program.db, { team, channel, ts }, draft)))
    return await tellRefusal(refused('unknown_draft'), place, told('refused'), parts);
  const person = drafterOf(viewer, access, signal);
  const before = again ? await program.drafting.show(draft, person) : undefined;
  const isNoted =
    before &&
    !isRefused(before) &&
    before.events.some(
      (each) => each.event === 'export' && each.person === person.id && each.at >= new Date(at),
    );
  const exported = isNoted ? before : await program.drafting.export(draft, person);
  if (isRefused(exported)) return await tellRefusal(exported, place, told('refused'), parts);
  const { toDocx } = await import('../drafting/docx.ts');
  const { toMarkdown } = await import('../drafting/markdown.ts');
  const { view, document } = exported;
  const name = `${view.evaluation}-${view.id.slice(-8)}-v${view.version}`;
  const files = [
    { file: await toDocx(document), filename: `${name}.docx` },
    { file: Buffer.from(toMarkdown(document)), filename: `${name}.md` },
  ];
  const upload = {
    target: { channel, thread },
    botId,
    names: files.map(({ filename }) => filename),
    since: new Date(at),
  };
  if (again && (await persist(() => isUploaded(clients.posts, upload), signal))) return;
  await clients.posts.filesUploadV2({ channel_id: channel, thread_ts: thread, file_uploads: files });
}
