// Import or Cancel was pressed below files that were found in order. Whoever pressed must be the one who dropped them, and
// must have the right now; the files are checked again, and are imported only if that comes to what was shown.
import { uploadsOf } from '../importers/upload.ts';
import type { Claim } from '../store/inbox.ts';
import { type Decision, decideDrop, dropById, type KeptDrop } from '../store/slack-drops.ts';
import type { DropWork } from './asked.ts';
import type { SlackParts } from './parts.ts';
import { replace } from './post.ts';
import { tellAlone } from './tell.ts';
import { seenBy, type Viewer } from './viewer.ts';
import { type Notice, noticeView } from './views/notices.ts';

export interface Deciding {
  held: Claim;
  wish: Extract<DropWork, { kind: 'drop_decision' }>;
  viewer: Viewer;
  signal: AbortSignal;
  parts: SlackParts;
}

export async function decide(deciding: Deciding): Promise<void> {
  const { wish, viewer, held } = deciding;
  const drop = await dropOf(deciding);
  const tell = (notice: Notice): Promise<void> => tellWhoPressed(notice, deciding);
  // The same words for what never was, is no longer kept, or is somebody else's.
  if (!drop) return await tell({ kind: 'drop_gone' });
  if (drop.state !== 'open')
    return drop.decidedBy === held.id ? await show(drop, deciding) : await tell({ kind: 'drop_decided' });
  if (wish.decision === 'import' && !viewer.rights.may.includes('import'))
    return await tell({ kind: 'no_import' });
  if (wish.decision === 'cancel') await close('cancelled', drop, deciding);
  else if (!(await imported(drop, deciding))) await close('stale', drop, deciding);
  const decided = await dropOf(deciding);
  if (decided) await show(decided, deciding);
}

/** Says that nothing came of it, or what did before all that was to be said of it failed. */
export async function apologiseForDecision(deciding: Deciding): Promise<void> {
  const { held } = deciding;
  const drop = await dropOf(deciding);
  const notice = drop && drop.state !== 'open' && drop.decidedBy === held.id ? outcomeOf(drop) : undefined;
  await tellWhoPressed(notice ?? { kind: 'drop_failed', reference: held.id }, deciding);
}

async function tellWhoPressed(notice: Notice, { held, wish, viewer, parts }: Deciding): Promise<void> {
  await tellAlone(notice, wish.place, { ...viewer, key: `${held.id}:${notice.kind}` }, parts);
}

/** What was dropped, where it is this person's and stands in this message. */
async function dropOf({ wish, parts }: Deciding): Promise<KeptDrop | undefined> {
  const { place, asker, drop: id, ts } = wish;
  const drop = await dropById(parts.program.db, id);
  const isTheirs =
    drop?.team === place.team && drop.channel === place.channel && drop.ts === ts && drop.asker === asker;
  return isTheirs ? drop : undefined;
}

/** All of it and the decision in one transaction, or nothing; false where it is no longer what was shown. */
async function imported(
  drop: Extract<KeptDrop, { state: 'open' }>,
  { held, viewer, parts }: Deciding,
): Promise<boolean> {
  const { intake } = parts.program;
  const checked = await intake.check(uploadsOf(drop.files), { sees: seenBy(viewer) });
  if (checked.problems.length > 0 || checked.basis !== drop.basis) return false;
  const person = `slack/${viewer.team}/${viewer.user}`;
  const outcome = await checked.apply(person, async (transaction, batch) => {
    const isMine = await decideDrop(transaction, drop.id, { decision: 'imported', by: held.id, batch });
    if (!isMine) throw new Error('another has taken this over');
  });
  if (outcome.kind !== 'stored') return false;
  parts.journal.info('drop_imported', { id: drop.id, batch: outcome.batch });
  return true;
}

async function close(decision: Decision, { id }: KeptDrop, { held, parts }: Deciding): Promise<void> {
  await decideDrop(parts.program.db, id, { decision, by: held.id });
  parts.journal.info('drop_closed', { id, decision });
}

/** In the place of the buttons. */
async function show(drop: KeptDrop, { wish, signal, parts }: Deciding): Promise<void> {
  const notice = outcomeOf(drop);
  if (!notice) return;
  const { place, ts } = wish;
  const message = noticeView(notice, drop.language, parts.prompts);
  await replace(
    parts.clients.posts,
    { channel: place.channel, ts, message, key: `${drop.id}:question` },
    signal,
  );
}

function outcomeOf(drop: KeptDrop): Notice | undefined {
  switch (drop.state) {
    case 'open':
      return undefined;
    case 'imported':
      return { kind: 'drop_imported', batch: drop.batch ?? '' };
    case 'cancelled':
      return { kind: 'drop_cancelled' };
    case 'stale':
      return { kind: 'drop_stale' };
  }
}
