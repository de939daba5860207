// Conversations in the store, so that one can be taken up again after a restart. What a turn holds belongs to the
// assistant: the store keeps it as JSON and hands it back unread.
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export interface TurnRecord {
  question: string;
  answer: unknown;
  /** What the planner wished to remember; undefined where it wished nothing. */
  memo?: unknown;
  /** Hashes of the prompts that took part in the answer, by prompt id. */
  promptHashes: Record<string, string>;
  usage?: unknown;
  at: Date;
}

export interface ConversationRecord {
  id: string;
  owner: string;
  startedAt: Date;
  /** The ledger after the last turn; undefined before the first. */
  ledger?: unknown;
  turns: TurnRecord[];
}

/** Starts a conversation that only its owner can take up again. Returns its id. */
export async function startConversation(
  db: Kysely<Schema>,
  owner: string,
  at: Date = new Date(),
): Promise<string> {
  const id = timeOrderedId(at);
  await db
    .insertInto('conversation')
    .values({ id, owner, started_at: at.toISOString(), ledger: null })
    .execute();
  return id;
}

/** Id of the conversation that its owner began last, or undefined where there is none. */
export async function lastConversationOf(db: Kysely<Schema>, owner: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('owner', '=', owner)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** What is to be kept together with a turn, in its transaction. */
export type Alongside = (within: Kysely<Schema>, conversationId: string) => Promise<unknown>;

/** Starts a conversation with its first turn, as {@link startConversation} and {@link saveTurn}: all or nothing. */
export async function saveFirstTurn(
  db: Kysely<Schema>,
  owner: string,
  turn: TurnWithLedger,
  alongside?: Alongside,
): Promise<string> {
  return await db.transaction().execute(async (transaction) => {
    const id = await startConversation(transaction, owner, turn.at);
    await addTurn(transaction, { ...turn, conversationId: id });
    await alongside?.(transaction, id);
    return id;
  });
}

/** Adds a turn, and keeps the ledger as it stands after it, and what else there is. All or nothing. */
export async function saveTurn(
  db: Kysely<Schema>,
  turn: TurnWithLedger & { conversationId: string },
  alongside?: Alongside,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await addTurn(transaction, turn);
    await alongside?.(transaction, turn.conversationId);
  });
}

type TurnWithLedger = TurnRecord & { ledger: unknown };

async function addTurn(
  transaction: Transaction<Schema>,
  { conversationId, ledger, ...turn }: TurnWithLedger & { conversationId: string },
): Promise<void> {
  await transaction
    .insertInto('turn')
    .values((build) => ({
      conversation_id: conversationId,
      ordinal: build
        .selectFrom('turn as earlier')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('earlier.conversation_id', '=', conversationId),
      question: turn.question,
      answer: JSON.stringify(turn.answer),
      memo: toJsonOrNull(turn.memo),
      prompt_hashes: JSON.stringify(turn.promptHashes),
      usage: toJsonOrNull(turn.usage),
      at: turn.at.toISOString(),
    }))
    .execute();
  await transaction
    .updateTable('conversation')
    .set({ ledger: JSON.stringify(ledger) })
    .where('id', '=', conversationId)
    .execute();
}

/** The conversation with all its turns in order, or undefined where the owner has none with this id. */
export async function loadConversation(
  db: Kysely<Schema>,
  id: string,
  owner: string,
): Promise<ConversationRecord | undefined> {
  const head = await db
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst();
  if (!head) return undefined;
  const rows = await db
    .selectFrom('turn')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('ordinal')
    .execute();
  return {
    id,
    owner,
    startedAt: new Date(head.started_at),
    ledger: fromJsonOrNull(head.ledger),
    turns: rows.map((row) => ({
      question: row.question,
      answer: JSON.parse(row.answer),
      memo: fromJsonOrNull(row.memo),
      promptHashes: JSON.parse(row.prompt_hashes),
      usage: fromJsonOrNull(row.usage),
      at: new Date(row.at),
    })),
  };
}

function toJsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function fromJsonOrNull(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}
