// Which conversation a thread in Slack is for one asker with certain rights.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** One asker in one thread, while they may see the same. */
export interface Place {
  team: string;
  channel: string;
  thread: string;
  asker: string;
  /** What the asker may see, in a canonical form. */
  sight: string;
}

export async function conversationAt(db: Kysely<Schema>, place: Place): Promise<string | undefined> {
  const { team, channel, thread, asker, sight } = place;
  const row = await db
    .selectFrom('slack_conversation')
    .select('conversation_id')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('thread', '=', thread)
    .where('asker', '=', asker)
    .where('sight', '=', sight)
    .executeTakeFirst();
  return row?.conversation_id;
}

/** Remembers the conversation at a place. The first one stays. */
export async function placeConversation(db: Kysely<Schema>, place: Place, id: string): Promise<void> {
  await db
    .insertInto('slack_conversation')
    .values({ ...place, conversation_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
