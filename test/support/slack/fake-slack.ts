// A Slack for tests: a workspace with people in it, the Web API, events, interactions and sockets, all over the wire.
import { type Acting, acting } from './acting.ts';
import type { Call } from './calls.ts';
import { type Clock, createClock, createIds } from './clock.ts';
import { createDeliveries, type Delivered, type Deliveries } from './delivery.ts';
import { botMessageEvent, changedEvent, messageEvent } from './events.ts';
import { createFaults, type Faults } from './faults.ts';
import type { Change, Desk } from './method.ts';
import { createPostman, type Postman } from './postman.ts';
import { createRateLimits } from './rate-limits.ts';
import { createResponseUrls } from './response-urls.ts';
import { createWorkspace, type Seed } from './seed.ts';
import { startServer } from './server.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { type Speaking, speaking } from './speaking.ts';
import { createTriggers } from './triggers.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import { findMessage, type Message, threadOf, type View, type Workspace } from './workspace.ts';

export interface FakeSlackOptions {
  seed?: Seed;
  /** Bot scopes; those of the usual manifest unless given. */
  scopes?: readonly string[];
  /** Events the app has subscribed to, by their names in a manifest. */
  events?: readonly string[];
  /** Methods this workspace does not have yet, such as chat.startStream. */
  missing?: readonly string[];
  /** Counts calls as Slack does, and answers 429. */
  rateLimited?: boolean;
  /** Waits before an event is tried again; a sixtieth of Slack's unless given. */
  retryDelaysMs?: readonly number[];
  streamLifeMs?: number;
  /** Whether the app hears of its own messages, as in Slack, where it has subscribed. */
  echoes?: boolean;
  port?: number;
}

export interface Person extends Speaking, Acting {
  id: string;
  /** Messages of a channel that this person sees, those only they see included, by time. */
  sees(channel: string): { ts: string; text: string; isEphemeral: boolean }[];
  /** The modal on top of their screen. */
  view(): View | undefined;
  home(): View | undefined;
}

export interface FakeSlack extends Waiting {
  url: string;
  /** For `clientOptions.slackApiUrl` and SLACK_API_URL; ends in /api/. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  workspace: Workspace;
  calls: Call[];
  clock: Clock;
  faults: Faults;
  deliveries: Deliveries;
  sockets: Sockets;
  postman: Postman;
  /** Delivers to this address of the app from now on; without it, by socket. */
  deliverTo(requestUrl: string | undefined): void;
  user(id: string): Person;
  /** Another app says something. */
  otherApp(channel: string, text: string, threadTs?: string): Promise<Delivered>;
  /** Calls of one method that the app made, in order. */
  callsOf(method: string): Call[];
  /** What stands in the thread of something said, without what was said. */
  repliesTo(said: { channel: string; ts: string; threadTs: string }): Message[];
  message(channel: string, ts: string): Message | undefined;
  close(): Promise<void>;
}

/** The scopes and events of a usual manifest for an agent. */
const usualScopes = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
  'im:write',
  'users:read',
  'usergroups:read',
  'files:read',
  'files:write',
];
const usualEvents = [
  'app_home_opened',
  'app_mention',
  'message.im',
  'agent_session_stopped',
  'app_context_changed',
  'app_uninstalled',
  'tokens_revoked',
];

export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { scopes = usualScopes, events = usualEvents, echoes = true, streamLifeMs = 5 * 60_000 } = options;
  const server = await startServer(options.port);
  const clock = createClock();
  const ids = createIds(clock);
  const workspace = createWorkspace(options.seed);
  const faults = createFaults();
  const calls: Call[] = [];
  const botToken = 'xoxb-fake-bot-token';
  const appToken = 'xapp-fake-app-token';
  const signingSecret = 'fake-signing-secret';

  const waiting = createWaiting(() => underWay(desk, server.busy(), deliveries.pending()));
  const sockets = createSockets(waiting.changed);
  const deliveries = createDeliveries({
    signingSecret,
    sockets,
    retryDelaysMs: options.retryDelaysMs ?? [0, 1000, 5000],
    changed: waiting.changed,
  });
  const desk: Desk = {
    workspace,
    clock,
    ids,
    triggers: createTriggers(clock, ids),
    responseUrls: createResponseUrls(server.url, clock, ids),
    url: server.url,
    subscribed: new Set(events),
    streamLifeMs,
    scopes: new Set(scopes),
    changed: (change) => {
      if (echoes) echo(desk, postman, change);
      waiting.changed();
    },
  };
  const postman = createPostman(desk, deliveries);
  server.serve(
    {
      desk,
      botToken,
      appToken,
      faults,
      ...(options.rateLimited && { rateLimits: createRateLimits(clock) }),
      missing: new Set(options.missing),
      calls,
    },
    sockets,
  );

  return {
    ...waiting,
    url: server.url,
    apiUrl: `${server.url}/api/`,
    botToken,
    appToken,
    signingSecret,
    workspace,
    calls,
    clock,
    faults,
    deliveries,
    sockets,
    postman,
    deliverTo: deliveries.to,
    user: (id) => person(desk, postman, id),
    otherApp: (channel, text, threadTs) => postman.event(botMessageEvent(desk, channel, text, threadTs)),
    callsOf: (method) => calls.filter((call) => call.method === method),
    repliesTo: ({ channel, ts, threadTs }) =>
      threadOf(workspace, channel, threadTs).filter(
        (each) => each.ts > ts && each.user === workspace.botUser,
      ),
    message: (channel, ts) => findMessage(workspace, channel, ts),
    close: async () => {
      deliveries.close();
      await sockets.close();
      await server.close();
    },
  };
}

function person(desk: Desk, postman: Postman, id: string): Person {
  const { workspace } = desk;
  if (!workspace.users.has(id)) throw Error(`There is no ${id} in this workspace`);
  return {
    id,
    ...speaking(desk, postman, id),
    ...acting(desk, postman, id),
    sees: (channel) =>
      [
        ...workspace.messages.map((each) => ({ ...each, isEphemeral: false })),
        ...workspace.ephemerals
          .filter(({ to, isSeen }) => to === id && isSeen)
          .map((each) => ({ ...each, isEphemeral: true })),
      ]
        .filter((each) => each.channel === channel && workspace.channels.get(channel)?.members.has(id))
        .sort((one, other) => (one.ts < other.ts ? -1 : 1)),
    view: () => workspace.modals.get(id)?.at(-1),
    home: () => workspace.homes.get(id),
  };
}

/** Slack tells an app of its own messages as well, where it listens. */
function echo(desk: Desk, postman: Postman, change: Change): void {
  if (change.kind === 'other') return;
  const message = findMessage(desk.workspace, change.channel, change.ts);
  if (message?.user !== desk.workspace.botUser || message.stream?.state === 'open') return;
  const event = change.kind === 'posted' ? messageEvent(desk, message) : changedEvent(desk, message);
  void postman.event(event);
}

function underWay({ workspace, clock, streamLifeMs }: Desk, requests: number, deliveries: number): string[] {
  const { sessions, statuses, messages } = workspace;
  const isYoung = (since: number, lifeMs: number): boolean => clock.now() - since < lifeMs;
  const counted = {
    requests,
    deliveries,
    'status lines': [...statuses.values()].filter(({ setAt }) => isYoung(setAt, statusLifeMs)).length,
    'sessions at work': [...sessions.values()].filter(({ status }) => status === 'processing').length,
    streams: messages.filter(
      ({ stream }) => stream?.state === 'open' && isYoung(stream.openedAt, streamLifeMs),
    ).length,
  };
  return Object.entries(counted).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}

const statusLifeMs = 2 * 60_000;
