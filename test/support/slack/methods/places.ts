// Whether the app may speak in a channel, and what Slack says where it may not.
import { type Desk, type Refusal, refused } from '../method.ts';
import { type Channel, directMessage, threadOf } from '../workspace.ts';

/** The channel the app may post to; the id of a user means the direct message with them. */
export function placeToPost(desk: Desk, id: string, threadTs?: string): Channel | Refusal {
  const { workspace } = desk;
  const user = workspace.users.get(id);
  const channel = user ? directMessage(workspace, id) : workspace.channels.get(id);
  if (!channel) return refused('channel_not_found');
  if (channel.isArchived) return refused('is_archived');
  if (!channel.members.has(workspace.botUser)) {
    if (channel.kind !== 'public') return refused('channel_not_found');
    if (!desk.scopes.has('chat:write.public')) return refused('not_in_channel');
  }
  if (threadTs !== undefined && threadOf(workspace, channel.id, threadTs).length === 0) {
    return refused('thread_not_found');
  }
  return channel;
}

/** The channel the app may read. */
export function placeToRead({ workspace }: Desk, id: string): Channel | Refusal {
  const channel = workspace.channels.get(id);
  if (!channel) return refused('channel_not_found');
  if (channel.members.has(workspace.botUser)) return channel;
  return refused(channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found');
}

/** The scope with this beginning that a kind of channel needs, such as `im:history`. */
export function scopeFor({ workspace }: Desk, id: unknown, ending: string): string[] {
  const kind = workspace.channels.get(String(id))?.kind;
  if (kind === undefined) return [];
  return [`${{ public: 'channels', private: 'groups', im: 'im' }[kind]}:${ending}`];
}

export function isRefusal(value: Channel | Refusal): value is Refusal {
  return 'ok' in value;
}
