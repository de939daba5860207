// auth.test, users.*, usergroups.*, conversations.*, reactions.*: who and what is in the workspace.
import { z } from 'zod';
import { count, flag, text } from '../arguments.ts';
import { type Desk, defineMethod, type Method, refused } from '../method.ts';
import { shown } from '../posting.ts';
import { directMessage, findMessage, type Message, threadOf, type User } from '../workspace.ts';
import { shownFile } from './files.ts';
import { isRefusal, placeToRead, scopeFor } from './places.ts';

const page = { cursor: text.optional(), limit: count.min(1).max(999).optional() };
const range = { latest: text.optional(), oldest: text.optional(), inclusive: flag.optional() };

export const peopleMethods: readonly Method[] = [
  defineMethod({
    name: 'auth.test',
    input: z.looseObject({}),
    run: (_, { workspace: { teamId, botUser, botId }, url }) => ({
      ok: true,
      url: `${url}/`,
      team: 'Workspace',
      user: 'suanpan',
      team_id: teamId,
      user_id: botUser,
      bot_id: botId,
      is_enterprise_install: false,
    }),
  }),
  defineMethod({
    name: 'apps.connections.open',
    token: 'app',
    input: z.looseObject({}),
    run: (_, { url, ids }) => ({
      ok: true,
      url: `${url.replace('http', 'ws')}/socket?ticket=${ids.next('t')}`,
    }),
  }),
  defineMethod({
    name: 'users.info',
    scopes: ['users:read'],
    input: z.strictObject({ user: text, include_locale: flag.optional() }),
    run: (args, { workspace }) => {
      const user = workspace.users.get(args.user);
      if (!user) return refused('user_not_found');
      return {
        ok: true,
        user: shownUser(user, workspace.botUser, args.include_locale ?? false, workspace.teamId),
      };
    },
  }),
  defineMethod({
    name: 'usergroups.users.list',
    scopes: ['usergroups:read'],
    input: z.strictObject({ usergroup: text, include_disabled: flag.optional(), team_id: text.optional() }),
    run: (args, { workspace }) => {
      const users = workspace.groups.get(args.usergroup);
      return users ? { ok: true, users } : refused('no_such_subteam');
    },
  }),
  defineMethod({
    name: 'conversations.info',
    scopes: (args, desk) => scopeFor(desk, args.channel, 'read'),
    input: z.strictObject({
      channel: text,
      include_locale: flag.optional(),
      include_num_members: flag.optional(),
    }),
    run: (args, desk) => {
      const channel = desk.workspace.channels.get(args.channel);
      const isMember = channel?.members.has(desk.workspace.botUser) ?? false;
      if (!channel || (channel.kind !== 'public' && !isMember)) return refused('channel_not_found');
      const { id, name, kind, isArchived, isShared, members } = channel;
      return {
        ok: true,
        channel: {
          id,
          name,
          is_channel: kind === 'public',
          is_group: kind === 'private',
          is_im: kind === 'im',
          is_private: kind !== 'public',
          is_archived: isArchived,
          is_ext_shared: isShared,
          is_member: isMember,
          ...(kind === 'im' && { user: [...members].find((each) => each !== desk.workspace.botUser) }),
        },
      };
    },
  }),
  defineMethod({
    name: 'conversations.open',
    scopes: ['im:write'],
    input: z.strictObject({
      users: text.optional(),
      channel: text.optional(),
      return_im: flag.optional(),
      prevent_creation: flag.optional(),
    }),
    run: (args, { workspace }) => {
      const user = args.users ?? args.channel?.replace(/^D/, '') ?? '';
      if (!workspace.users.has(user)) return refused('user_not_found');
      return { ok: true, channel: { id: directMessage(workspace, user).id } };
    },
  }),
  defineMethod({
    name: 'conversations.members',
    scopes: (args, desk) => scopeFor(desk, args.channel, 'read'),
    input: z.strictObject({ channel: text, ...page }),
    run: (args, desk) => {
      const place = placeToRead(desk, args.channel);
      if (isRefusal(place)) return place;
      const { of, next } = paged([...place.members], args);
      return { ok: true, members: of, response_metadata: { next_cursor: next } };
    },
  }),
  defineMethod({
    name: 'conversations.history',
    scopes: (args, desk) => scopeFor(desk, args.channel, 'history'),
    input: z.strictObject({ channel: text, ...page, ...range, include_all_metadata: flag.optional() }),
    run: (args, desk) => {
      const roots = desk.workspace.messages.filter(
        ({ channel, ts, threadTs }) =>
          channel === args.channel && (threadTs === undefined || threadTs === ts),
      );
      return history(desk, args, roots.reverse());
    },
  }),
  defineMethod({
    name: 'conversations.replies',
    scopes: (args, desk) => scopeFor(desk, args.channel, 'history'),
    input: z.strictObject({
      channel: text,
      ts: text,
      ...page,
      ...range,
      include_all_metadata: flag.optional(),
    }),
    run: (args, desk) => {
      const thread = threadOf(desk.workspace, args.channel, args.ts);
      return thread.length === 0 ? refused('thread_not_found') : history(desk, args, thread);
    },
  }),
  defineMethod({
    name: 'reactions.add',
    scopes: ['reactions:write'],
    input: z.strictObject({ channel: text, timestamp: text, name: text }),
    run: (args, desk) => {
      const message = findMessage(desk.workspace, args.channel, args.timestamp);
      if (!message) return refused('message_not_found');
      const users = message.reactions.get(args.name) ?? new Set();
      if (users.has(desk.workspace.botUser)) return refused('already_reacted');
      message.reactions.set(args.name, users.add(desk.workspace.botUser));
      desk.changed({ kind: 'other' });
      return { ok: true };
    },
  }),
];

interface HistoryArguments {
  channel: string;
  cursor?: string | undefined;
  limit?: number | undefined;
  latest?: string | undefined;
  oldest?: string | undefined;
  inclusive?: boolean | undefined;
  include_all_metadata?: boolean | undefined;
}

function history(desk: Desk, args: HistoryArguments, all: readonly Message[]): ReturnType<Method['run']> {
  const place = placeToRead(desk, args.channel);
  if (isRefusal(place)) return place;
  const { latest = '9', oldest = '0', inclusive = false } = args;
  const within = all.filter(
    ({ ts }) => (ts > oldest && ts < latest) || (inclusive && [latest, oldest].includes(ts)),
  );
  const { of, next } = paged(within, args);
  const messages = of.map((message) => {
    const { metadata, ...plain } = shown(message);
    const files = message.files.flatMap((id) => desk.workspace.files.get(id) ?? []);
    const rest = { ...plain, ...(files.length > 0 && { files: files.map((file) => shownFile(desk, file)) }) };
    return args.include_all_metadata && metadata !== undefined ? { ...rest, metadata } : rest;
  });
  return { ok: true, messages, has_more: next !== '', response_metadata: { next_cursor: next } };
}

function paged<Item>(
  items: readonly Item[],
  { cursor = '0', limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): { of: Item[]; next: string } {
  const from = Number(cursor);
  const to = from + limit;
  return { of: items.slice(from, to), next: to < items.length ? String(to) : '' };
}

function shownUser(user: User, bot: string, withLocale: boolean, team: string): Record<string, unknown> {
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    real_name: user.name,
    deleted: user.isDeactivated,
    is_bot: user.id === bot,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    is_stranger: user.teamId !== team,
    tz: 'Asia/Shanghai',
    ...(withLocale && { locale: user.locale }),
    profile: { real_name: user.name, display_name: user.name, team: user.teamId },
  };
}
