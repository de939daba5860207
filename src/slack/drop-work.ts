// Files dropped in the direct message: fetched, checked by the importer, and answered with every problem, or with what an
// import would change and two buttons. It stands in the inbox, so that it is done once, whatever ends the program.
import { detectLanguage } from '../assistant/language.ts';
import { uploadsOf } from '../importers/upload.ts';
import type { Checked } from '../intake/intake.ts';
import type { Claim } from '../store/inbox.ts';
import { dropById, keepDrop, placeDrop } from '../store/slack-drops.ts';
import { type DropWork, dropWork } from './asked.ts';
import { apologiseForDecision, decide } from './drop-decision.ts';
import { fetchDropped } from './drop-files.ts';
import { limits } from './limits.ts';
import type { SlackParts } from './parts.ts';
import { post } from './post.ts';
import { tellAlone } from './tell.ts';
import { seenBy, type Viewer, viewerOf } from './viewer.ts';
import { previewMessages, problemMessages, questionMessage } from './views/drop-view.ts';
import { type Notice, noticeView } from './views/notices.ts';
import type { SlackMessage } from './views/pack.ts';

/** Does one piece of the inbox. Rejects where it has to be tried again, or was aborted. */
export async function workOnDrop(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const wish = dropWork.parse(held.request);
  const { place, asker: user } = wish;
  const viewer = await viewerOf({ user, team: place.team, place }, parts);
  switch (wish.kind) {
    case 'drop':
      return await look({ held, wish, viewer, signal, parts });
    case 'drop_decision':
      return await decide({ held, wish, viewer, signal, parts });
  }
}

/** Says that nothing came of it. */
export async function apologiseForDrop(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const wish = dropWork.parse(held.request);
  const { place, asker: user } = wish;
  const viewer = await viewerOf({ user, team: place.team, place }, parts);
  if (wish.kind === 'drop_decision') return await apologiseForDecision({ held, wish, viewer, signal, parts });
  const notice = { kind: 'drop_failed', reference: held.id } as const;
  if (place.kind !== 'direct')
    return await tellAlone(notice, place, { ...viewer, key: `${held.id}:${notice.kind}` }, parts);
  await say(notice, inLanguage({ held, wish, viewer, signal, parts }));
}

interface Errand {
  held: Claim;
  wish: Extract<DropWork, { kind: 'drop' }>;
  viewer: Viewer;
  signal: AbortSignal;
  parts: SlackParts;
}

/** In the language of what was written beside the files, if anything was. */
function inLanguage(errand: Errand): Errand {
  const { wish, viewer } = errand;
  return { ...errand, viewer: { ...viewer, language: detectLanguage(wish.words, viewer.language) } };
}

async function look(given: Errand): Promise<void> {
  const errand = inLanguage(given);
  const { held, wish, viewer, parts } = errand;
  const { place, files } = wish;
  if (place.kind !== 'direct') {
    const told = { ...viewer, key: `${held.id}:drop_elsewhere` };
    return await tellAlone({ kind: 'drop_elsewhere' }, place, told, parts);
  }
  if (!viewer.rights.may.includes('import')) return await say({ kind: 'no_import' }, errand);
  if (files.length > limits.drop.files)
    return await say({ kind: 'drop_too_many', most: limits.drop.files }, errand);
  const checked = await check(errand);
  const { problems, warnings, changes } = checked;
  parts.journal.info('drop_checked', {
    id: held.id,
    problems: problems.length,
    warnings: warnings.length,
    evaluations: changes.map(({ id }) => id),
  });
  const told = { checked, hasWords: wish.words !== '', language: viewer.language };
  if (problems.length > 0) return await sendAll(problemMessages(told, parts.prompts), errand);
  const preview = previewMessages(told, parts.prompts);
  await sendAll(preview, errand);
  if (changes.every(({ kind }) => kind === 'same')) return;
  const question = questionMessage({ drop: held.id, changes, language: viewer.language }, parts.prompts);
  const ts = await send(question, 'question', errand);
  if (ts !== undefined) await placeDrop(parts.program.db, held.id, ts);
}

/** Keeps the files before anything is said of them, so that what is imported is what was shown. */
async function check({ held, wish, viewer, signal, parts }: Errand): Promise<Checked> {
  const { db, intake } = parts.program;
  const sees = seenBy(viewer);
  const kept = await dropById(db, held.id);
  if (kept?.state === 'open') return await intake.check(uploadsOf(kept.files), { sees });
  const { files, issues } = await fetchDropped(wish.files, parts.downloads, signal);
  const checked = await intake.check(uploadsOf(files), { sees });
  const problems = [...issues, ...checked.problems];
  if (problems.length > 0 || checked.changes.every(({ kind }) => kind === 'same'))
    return { ...checked, problems };
  const { basis } = checked;
  const { place, asker } = wish;
  const { team, channel } = place;
  await keepDrop(db, { id: held.id, team, channel, asker, language: viewer.language, files, basis });
  return checked;
}

async function say(notice: Notice, errand: Errand): Promise<void> {
  const { viewer, parts } = errand;
  await send(noticeView(notice, viewer.language, parts.prompts), notice.kind, errand);
}

async function sendAll(messages: readonly SlackMessage[], errand: Errand): Promise<void> {
  for (const [index, message] of messages.entries()) await send(message, `${index}`, errand);
}

async function send(
  message: SlackMessage,
  name: string,
  { held, wish: { place }, signal, parts }: Errand,
): Promise<string | undefined> {
  const { channel, thread } = place;
  const target = { channel, ...(thread !== undefined && { thread }) };
  const key = `${held.id}:${name}`;
  return await post(parts.clients.posts, { target, message, key, sentPerhaps: held.claims > 1, signal });
}
