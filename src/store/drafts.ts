// Drafts in the store. What a version holds belongs to drafting: it is kept as JSON and handed back unread. A step is
// one transaction: the new version, the new state and the record of the event, or none of them.
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export interface DraftHead {
  id: string;
  evaluation: string;
  state: string;
  /** Number of the current version, from 1. */
  version: number;
  createdBy: string;
  createdAt: Date;
}

export interface DraftVersion {
  number: number;
  author: string;
  at: Date;
  content: unknown;
}

export interface DraftEvent {
  event: string;
  person: string;
  /** The version it concerned; a new one where it made one. */
  version: number;
  note: string | null;
  at: Date;
}

/** Keeps a new draft with its first version. Returns its id, which sorts by the time it was made unless it is given. */
export async function createDraft(
  db: Kysely<Schema>,
  draft: { id?: string; evaluation: string; state: string; author: string; content: unknown; at: Date },
): Promise<string> {
  const { evaluation, state, author, content, at, id = timeOrderedId(at) } = draft;
  const time = at.toISOString();
  await db.transaction().execute(async (transaction) => {
    const head = {
      id,
      evaluation_id: evaluation,
      state,
      version: 1,
      step: 1,
      created_by: author,
      created_at: time,
    };
    await transaction.insertInto('draft').values(head).execute();
    const version = { draft_id: id, ordinal: 1, author, at: time, content: JSON.stringify(content) };
    await transaction.insertInto('draft_version').values(version).execute();
    await record(transaction, id, 1, { event: 'create', person: author, version: 1, note: null, at });
  });
  return id;
}

export interface DraftStep {
  /** What the person saw: if the draft has moved on since, nothing is changed. */
  seen: { version: number; state: string };
  to: string;
  event: string;
  person: string;
  note: string | null;
  /** Content of a new version, where the step makes one. */
  content?: unknown;
  at: Date;
}

/** Takes a step, unless the draft is not as it was seen. Undefined where there is no such draft. */
export async function stepDraft(
  db: Kysely<Schema>,
  id: string,
  { seen, to, event, person, note, content, at }: DraftStep,
): Promise<{ kind: 'taken'; version: number } | { kind: 'stale' } | undefined> {
  return await db.transaction().execute(async (transaction) => {
    const head = await transaction.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
    if (!head) return undefined;
    if (head.version !== seen.version || head.state !== seen.state) return { kind: 'stale' };
    const version = content === undefined ? head.version : head.version + 1;
    if (content !== undefined) {
      const row = { draft_id: id, ordinal: version, author: person, at: at.toISOString() };
      await transaction
        .insertInto('draft_version')
        .values({ ...row, content: JSON.stringify(content) })
        .execute();
    }
    const step = head.step + 1;
    await transaction.updateTable('draft').set({ state: to, version, step }).where('id', '=', id).execute();
    await record(transaction, id, step, { event, person, version, note, at });
    return { kind: 'taken', version };
  });
}

/** Notes something that changed nothing, such as a text that came too late. */
export async function noteOnDraft(db: Kysely<Schema>, id: string, event: DraftEvent): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { step } = await transaction
      .updateTable('draft')
      .set(({ eb }) => ({ step: eb('step', '+', 1) }))
      .where('id', '=', id)
      .returning('step')
      .executeTakeFirstOrThrow();
    await record(transaction, id, step, event);
  });
}

async function record(
  transaction: Transaction<Schema>,
  id: string,
  ordinal: number,
  { event, person, version, note, at }: DraftEvent,
): Promise<void> {
  const row = { draft_id: id, ordinal, event, person, version, note, at: at.toISOString() };
  await transaction.insertInto('draft_event').values(row).execute();
}

export async function draftHead(db: Kysely<Schema>, id: string): Promise<DraftHead | undefined> {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toHead(row);
}

/** The latest drafts, the newest first: of everybody, or of one person those that are not in a state. */
export async function listDrafts(
  db: Kysely<Schema>,
  limit: number,
  own?: { createdBy: string; besides: string },
): Promise<DraftHead[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .$if(own !== undefined, (query) =>
      query.where('created_by', '=', own?.createdBy ?? '').where('state', '!=', own?.besides ?? ''),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toHead);
}

function toHead(row: Schema['draft']): DraftHead {
  const { id, evaluation_id, state, version, created_by, created_at } = row;
  return {
    id,
    evaluation: evaluation_id,
    state,
    version,
    createdBy: created_by,
    createdAt: new Date(created_at),
  };
}

export async function draftVersion(
  db: Kysely<Schema>,
  id: string,
  number: number,
): Promise<DraftVersion | undefined> {
  const row = await db
    .selectFrom('draft_version')
    .selectAll()
    .where('draft_id', '=', id)
    .where('ordinal', '=', number)
    .executeTakeFirst();
  return row && { number, author: row.author, at: new Date(row.at), content: JSON.parse(row.content) };
}

/** Everything that happened to a draft, in order. */
export async function draftEvents(db: Kysely<Schema>, id: string): Promise<DraftEvent[]> {
  const rows = await db
    .selectFrom('draft_event')
    .selectAll()
    .where('draft_id', '=', id)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ event, person, version, note, at }) => ({
    event,
    person,
    version,
    note,
    at: new Date(at),
  }));
}

/** What a person chose last, or undefined where they never chose. */
export async function choicesOf(db: Kysely<Schema>, person: string): Promise<unknown> {
  const row = await db
    .selectFrom('draft_choice')
    .select('choices')
    .where('person', '=', person)
    .executeTakeFirst();
  return row && JSON.parse(row.choices);
}

export async function keepChoices(db: Kysely<Schema>, person: string, choices: unknown): Promise<void> {
  const row = { choices: JSON.stringify(choices) };
  await db
    .insertInto('draft_choice')
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}
