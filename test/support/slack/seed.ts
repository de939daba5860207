// Who and what is in the workspace at the start, unless a test says otherwise.
import type { Channel, User, Workspace } from './workspace.ts';

export interface Seed {
  users?: readonly (Partial<User> & { id: string })[];
  channels?: readonly (Partial<Omit<Channel, 'members'>> & { id: string; members: readonly string[] })[];
  groups?: Readonly<Record<string, readonly string[]>>;
}

/** Three colleagues, a guest and somebody of another organisation; C3 is where the app is not. */
export const usualSeed: Required<Seed> = {
  users: [
    { id: 'U1', name: '李雪', locale: 'zh-CN' },
    { id: 'U2', name: '王磊', locale: 'zh-CN' },
    { id: 'U3', name: 'Chen Jing' },
    { id: 'UGUEST', name: 'Guest', isGuest: true },
    { id: 'UOTHER', name: 'Visitor', teamId: 'T2' },
  ],
  channels: [
    { id: 'C1', name: 'budget', members: ['U1', 'U2', 'U3', 'UGUEST', 'UBOT'] },
    { id: 'C2', name: 'review', kind: 'private', members: ['U1', 'U2', 'UBOT'] },
    { id: 'C3', name: 'elsewhere', members: ['U1', 'U2'] },
    { id: 'C4', name: 'shared', isShared: true, members: ['U1', 'UOTHER', 'UBOT'] },
  ],
  groups: { S1: ['U1', 'U2'] },
};

export function createWorkspace(seed: Seed = usualSeed): Workspace {
  return {
    teamId: 'T1',
    appId: 'A1',
    botUser: bot.id,
    botId: 'B1',
    users: seededUsers(seed),
    channels: seededChannels(seed),
    groups: new Map(
      Object.entries(seed.groups ?? usualSeed.groups).map(([id, members]) => [id, [...members]]),
    ),
    messages: [],
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    sessions: new Map(),
    statuses: new Map(),
    threadTitles: new Map(),
    prompts: new Map(),
  };
}

const bot = { id: 'UBOT', name: 'suanpan' };

function seededUsers({ users = usualSeed.users }: Seed): Map<string, User> {
  return new Map(
    [...users, bot].map((user) => [
      user.id,
      { name: user.id, teamId: 'T1', locale: 'en-US', isGuest: false, isDeactivated: false, ...user },
    ]),
  );
}

function seededChannels({ channels = usualSeed.channels }: Seed): Map<string, Channel> {
  return new Map(
    channels.map(({ members, ...channel }) => [
      channel.id,
      {
        name: channel.id.toLowerCase(),
        kind: 'public',
        isArchived: false,
        isShared: false,
        ...channel,
        members: new Set(members),
      },
    ]),
  );
}
