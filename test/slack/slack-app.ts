// The whole Slack app beside the fake Slack, in one process: real Bolt, a real store, the shipped data and the made-up
// example, HTTP or socket mode.
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type Access, access } from '../../src/access/shape.ts';
import { type App, openApp, promptsFolder } from '../../src/app.ts';
import { type Environment, parseConfig } from '../../src/config.ts';
import { loadPrompts, type Prompts } from '../../src/prompts.ts';
import type { Obstacle } from '../../src/slack/identity.ts';
import { openJournal } from '../../src/slack/journal.ts';
import { type RunningSlack, startSlack } from '../../src/slack/start.ts';
import { importInto } from '../support/import-into.ts';
import { asInstalled } from '../support/slack/as-installed.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from '../support/slack/fake-slack.ts';
import { livePosts } from '../support/slack/quiet-posts.ts';
import type { Said } from '../support/slack/speaking.ts';
import type { Message } from '../support/slack/workspace.ts';

export type Mode = 'http' | 'socket';
export const modes: readonly Mode[] = ['http', 'socket'];

export interface SlackHouse {
  slack: FakeSlack;
  app: App;
  running: RunningSlack;
  prompts: Prompts;
  /** What is granted, as the running app reads it. */
  access: Access;
  /** Lines of the log, as objects. */
  log: Record<string, unknown>[];
  /** What whoever runs it was told. */
  told: Obstacle[];
  /** Address of the app in HTTP mode. */
  address: string;
  /** What was answered to something said in public, when there is something and nothing more is under way. */
  replies(said: Said): Promise<Message[]>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  fake?: FakeSlackOptions;
  env?: Environment;
  /** Everybody may see everything, U1 import, and answers stand in C1, unless given. */
  access?: unknown;
  /** Replaces the assistant of the program. */
  assistant?: (app: App) => App['assistant'];
  leaseMs?: number;
  downloadMs?: number;
}

const example = join(import.meta.dirname, '../../data/examples/lumingwan-2022.yaml');

export const openAccess: Access = access.parse({
  members: { see: [{ departments: 'all' }], may: ['draft'] },
  users: { U1: { may: ['import'] } },
  channels: { C1: { answers: 'open' } },
});

// Read once for all the houses of a test file: nothing in them changes.
const prompts = loadPrompts(promptsFolder);

export async function openHouse(mode: Mode, options: HouseOptions = {}): Promise<SlackHouse> {
  const slack = await startFakeSlack({ ...asInstalled, ...options.fake });
  const port = await freePort();
  const read = parseConfig({
    DATABASE_URL: 'sqlite::memory:',
    SLACK_BOT_TOKEN: slack.botToken,
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    LOG_LEVEL: 'debug',
    ...options.env,
  });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  const app = await openApp(read.config, prompts, () => undefined);
  await importInto(app, example);
  const log: Record<string, unknown>[] = [];
  const told: Obstacle[] = [];
  const granted = options.access === undefined ? openAccess : access.parse(options.access);
  const started = await startSlack({
    config: read.config,
    program: { ...app, ...(options.assistant && { assistant: options.assistant(app) }) },
    access: granted,
    prompts,
    journal: openJournal(read.config, (line) => log.push(JSON.parse(line))),
    tell: (obstacle) => told.push(obstacle),
    pollMs: 50,
    ...(options.leaseMs !== undefined && { leaseMs: options.leaseMs }),
    ...(options.downloadMs !== undefined && { downloadMs: options.downloadMs }),
  });
  if (started.kind === 'refused') throw new Error(started.obstacle.sentence);
  const address = `http://127.0.0.1:${port}`;
  if (mode === 'http') slack.deliverTo(`${address}/slack/events`);
  else await slack.waitFor(() => (slack.sockets.open() > 0 ? true : undefined), 'a socket');
  return {
    slack,
    app,
    running: started.slack,
    prompts,
    access: granted,
    log,
    told,
    address,
    replies: async (said) => {
      await slack.waitFor(
        () => slack.repliesTo(said).find(({ stream }) => stream?.state !== 'open'),
        'an answer',
      );
      await slack.settled();
      return slack.repliesTo(said);
    },
    stop: async () => {
      await started.slack.stop(1000);
      await app.close();
      await slack.close();
      // Of whatever the test had the app say.
      const live = livePosts(slack.calls);
      if (live.length > 0) throw new Error(`Slack would open or link what was said: ${live.join('; ')}`);
    },
  };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return isAddress(address) ? address.port : 0;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
