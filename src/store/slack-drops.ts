// Files dropped in Slack that were found in order and await Import or Cancel: the bytes that were checked, and what they
// were compared with. Decided once; the bytes are forgotten with the decision.
import type { Kysely } from 'kysely';
import type { Language } from '../evaluation/shape.ts';
import type { Schema } from './schema.ts';

export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

export interface Drop {
  id: string;
  team: string;
  channel: string;
  asker: string;
  language: Language;
  files: DroppedFile[];
  basis: string;
}

/** `stale`: what it was compared with had changed by the time it was to be imported. */
export type Decision = 'imported' | 'cancelled' | 'stale';

export type KeptDrop = Omit<Drop, 'files'> & { ts: string | undefined } & (
    | { state: 'open'; files: DroppedFile[] }
    | { state: Decision; decidedBy: string; batch: string | undefined }
  );

/** Keeps a drop; where it is there already, nothing changes. */
export async function keepDrop(db: Kysely<Schema>, drop: Drop, at: Date = new Date()): Promise<void> {
  const { files, ...rest } = drop;
  await db
    .insertInto('slack_drop')
    .values({
      ...rest,
      ts: null,
      files: JSON.stringify(
        files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') })),
      ),
      state: 'open',
      decided_by: null,
      batch: null,
      at: at.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Keeps in which message the buttons stand. */
export async function placeDrop(db: Kysely<Schema>, id: string, ts: string): Promise<void> {
  await db.updateTable('slack_drop').set({ ts }).where('id', '=', id).execute();
}

export async function dropById(db: Kysely<Schema>, id: string): Promise<KeptDrop | undefined> {
  const row = await db.selectFrom('slack_drop').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { team, channel, asker, basis, state, decided_by } = row;
  const language = row.language === 'zh' ? 'zh' : 'en';
  const head = { id, team, channel, asker, language, basis, ts: row.ts ?? undefined } as const;
  if (state === 'open') return { ...head, state, files: filesIn(row.files) };
  return { ...head, state, decidedBy: decided_by ?? '', batch: row.batch ?? undefined };
}

function filesIn(text: string | null): DroppedFile[] {
  const files: { name: string; bytes: string }[] = JSON.parse(text ?? '[]');
  return files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }));
}

/** Decides a drop, and forgets its files. False where it is decided already. */
export async function decideDrop(
  db: Kysely<Schema>,
  id: string,
  { decision, by, batch }: { decision: Decision; by: string; batch?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('slack_drop')
    .set({ state: decision, decided_by: by, files: null, batch: batch ?? null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets drops that came before a time, whatever became of them. */
export async function forgetDropsBefore(db: Kysely<Schema>, time: Date): Promise<void> {
  await db.deleteFrom('slack_drop').where('at', '<', time.toISOString()).execute();
}
