// The direct message with a person, where whatever can stand nowhere else is said.
import type { WebClient } from '@slack/web-api';
import { persist } from './calls.ts';

/** Its channel; opened where there is none yet. */
export async function directWith(user: string, client: WebClient, signal: AbortSignal): Promise<string> {
  const { channel } = await persist(() => client.conversations.open({ users: user }), signal);
  if (channel?.id === undefined) throw new Error('Slack opened a direct message without an id');
  return channel.id;
}
