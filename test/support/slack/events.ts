// The events of the Events API as Slack words them, and the envelope around each.
import type { Desk } from './method.ts';
import { shownFile } from './methods/files.ts';
import { shown } from './posting.ts';
import type { Message } from './workspace.ts';

export type SlackEvent = { type: string; [field: string]: unknown };

/** The name under which an app subscribes: `message.im` for a message in a direct message. */
export function subscription(event: SlackEvent): string {
  return event.type === 'message'
    ? `message.${String(event.channel_type).replace('channel', 'channels').replace('group', 'groups')}`
    : event.type;
}

export function envelope(
  { workspace, ids, clock }: Desk,
  event: SlackEvent,
  eventId = ids.next('Ev'),
): Record<string, unknown> {
  const { teamId, appId, botUser } = workspace;
  return {
    token: 'unused',
    team_id: teamId,
    api_app_id: appId,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(clock.now() / 1000),
    event_context: ids.next('EC'),
    is_ext_shared_channel: workspace.channels.get(String(event.channel))?.isShared ?? false,
    authorizations: [
      { enterprise_id: null, team_id: teamId, user_id: botUser, is_bot: true, is_enterprise_install: false },
    ],
    event,
  };
}

export function messageEvent(desk: Desk, message: Message): SlackEvent {
  const { workspace } = desk;
  const author = workspace.users.get(message.user);
  return {
    ...shown(message),
    ...(message.files.length > 0 && {
      files: message.files.flatMap((id) => {
        const file = workspace.files.get(id);
        if (!file) return [];
        return file.isThin ? [{ id, file_access: 'check_file_info' }] : [shownFile(desk, file)];
      }),
    }),
    type: 'message',
    channel: message.channel,
    channel_type: channelType(desk, message.channel),
    event_ts: message.ts,
    team: author?.teamId ?? workspace.teamId,
    ...(author &&
      author.teamId !== workspace.teamId && { user_team: author.teamId, source_team: author.teamId }),
    ...(message.botId === undefined && { client_msg_id: desk.ids.next('client-') }),
  };
}

export function changedEvent(desk: Desk, message: Message): SlackEvent {
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: message.channel,
    channel_type: channelType(desk, message.channel),
    ts: desk.ids.ts(),
    event_ts: desk.ids.ts(),
    message: shown(message),
    previous_message: { type: 'message', user: message.user, ts: message.ts },
  };
}

export function joinEvent(desk: Desk, user: string, channel: string): SlackEvent {
  const ts = desk.ids.ts();
  return {
    type: 'message',
    subtype: 'channel_join',
    user,
    text: `<@${user}> has joined the channel`,
    channel,
    channel_type: channelType(desk, channel),
    ts,
    event_ts: ts,
  };
}

/** Of another app, which may speak wherever it is. */
export function botMessageEvent(desk: Desk, channel: string, text: string, threadTs?: string): SlackEvent {
  const ts = desk.ids.ts();
  return {
    type: 'message',
    subtype: 'bot_message',
    bot_id: 'BOTHER',
    username: 'another app',
    text,
    channel,
    channel_type: channelType(desk, channel),
    ts,
    event_ts: ts,
    ...(threadTs && { thread_ts: threadTs }),
  };
}

export function mentionEvent(desk: Desk, message: Message): SlackEvent {
  const { channel_type: _, ...rest } = messageEvent(desk, message);
  return { ...rest, type: 'app_mention' };
}

export function homeOpenedEvent(
  desk: Desk,
  user: string,
  tab: 'home' | 'messages',
  context?: unknown,
): SlackEvent {
  return {
    type: 'app_home_opened',
    user,
    channel: `D${user}`,
    tab,
    ...(context !== undefined && { context }),
    event_ts: desk.ids.ts(),
  };
}

export function stoppedEvent(
  desk: Desk,
  user: string,
  channel: string,
  threadTs: string,
  streams: string[],
): SlackEvent {
  return {
    type: 'agent_session_stopped',
    channel,
    user,
    thread_ts: threadTs,
    streaming_message_ts: streams,
    event_ts: desk.ids.ts(),
  };
}

export function contextEvent(desk: Desk, user: string, entities: readonly unknown[]): SlackEvent {
  return {
    type: 'app_context_changed',
    channel: `D${user}`,
    user,
    context: entities.length > 0 ? { entities } : {},
    event_ts: desk.ids.ts(),
  };
}

function channelType({ workspace }: Desk, channel: string): string {
  const kind = workspace.channels.get(channel)?.kind ?? 'public';
  return { public: 'channel', private: 'group', im: 'im' }[kind];
}
