// Bolt, in HTTP mode or in socket mode: the table of listeners put on it, and Slack told that something has come only
// once it is safe.
import { setTimeout } from 'node:timers/promises';
import { App, HTTPReceiver, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import type { Config } from '../config.ts';
import { quietLogger, withSlash } from './clients.ts';
import type { Ears } from './ears.ts';
import type { Identity, Obstacle } from './identity.ts';
import type { Intake } from './intake.ts';
import type { Journal } from './journal.ts';
import { type Listener, listeners } from './listeners.ts';

export interface Mouthpiece {
  start(): Promise<void>;
  /** Takes nothing more, and resolves when what was taken has been dealt with. */
  stop(): Promise<void>;
}

export interface BoltParts {
  config: Pick<Config, 'slack' | 'host' | 'port'>;
  identity: Identity;
  ears: Ears;
  journal: Journal;
  intake: Intake;
  /** Says a sentence to whoever runs the program. */
  tell: (obstacle: Obstacle) => void;
  /** What /health says. */
  health: () => Promise<object>;
}

export function openBolt(parts: BoltParts): Mouthpiece {
  const { config, identity, ears, journal } = parts;
  const receiver = config.slack.appToken === undefined ? httpReceiver(parts) : socketReceiver(parts);
  const { botToken = '', apiUrl } = config.slack;
  const { botId, botUserId, team } = identity;
  const app = new App({
    receiver,
    // Checked before: Bolt would ask Slack again, and keep asking for half an hour where it fails.
    authorize: () => Promise.resolve({ botToken, botId, botUserId, teamId: team }),
    logger: quietLogger(journal),
    ...(apiUrl !== undefined && { clientOptions: { slackApiUrl: withSlash(apiUrl) } }),
  });
  for (const listener of listeners) listenTo(app, listener, ears);
  // Thrown on, so that Slack is not told that all is well.
  app.error((error) => Promise.reject(error));
  const settled = acknowledgeLate(app, parts);
  return {
    start: async () => {
      if (receiver instanceof HTTPReceiver) await receiver.start({ port: config.port, host: config.host });
      else await connected(app);
    },
    stop: async () => {
      await app.stop();
      await settled();
    },
  };
}

/** Slack's library would go on trying for ever, and say nothing. */
async function connected(app: App): Promise<void> {
  const gaveUp = new AbortController();
  const late = setTimeout(socketMs, undefined, { signal: gaveUp.signal }).then(() => {
    void app.stop();
    throw new SocketUnreached();
  });
  await Promise.race([app.start(), late]).finally(() => gaveUp.abort());
}

export class SocketUnreached extends Error {
  override readonly name = 'SocketUnreached';
}

export const socketMs = 15_000;

function listenTo(app: App, { hear, ...to }: Listener, ears: Ears): void {
  switch (to.on) {
    case 'event':
      app.event(to.name, ({ body }) => hear(body, ears));
      return;
    case 'command':
      app.command(to.name, async ({ body, ack }) => {
        await hear(body, ears);
        await ack();
      });
      return;
    case 'action':
      app.action(to.name, async ({ body, ack }) => {
        await hear(body, ears);
        await ack();
      });
      return;
    case 'view':
      app.view(to.name, async ({ body, ack }) => {
        const next = await to.dialogue?.(body, ears);
        if (!next) await hear(body, ears);
        await ack(...(next ? [next] : []));
      });
      return;
    case 'shortcut':
      app.shortcut(to.name, async ({ body, ack }) => {
        await hear(body, ears);
        await ack();
      });
      return;
  }
}

/**
 * Bolt acknowledges an event before any listener has run; a crash in between would lose it. Here Slack is told when all
 * listeners are through, and not at all where one failed, so that it sends the event again.
 * @returns resolves when nothing is being dealt with
 */
function acknowledgeLate(app: App, { identity: { team }, journal, intake }: BoltParts): () => Promise<void> {
  const going = new Set<Promise<void>>();
  const handle = app.processEvent.bind(app);
  const late = async (event: ReceiverEvent): Promise<void> => {
    if (isFromFuture(event)) throw new FutureRequest();
    let answer: { body: Parameters<ReceiverEvent['ack']>[0] } | undefined;
    if (teamOf(event.body) === team)
      await handle({
        ...event,
        ack: async (body) => {
          answer = { body };
        },
      });
    else journal.warn('other_workspace');
    await event.ack(...(answer === undefined ? [] : [answer.body]));
  };
  app.processEvent = async (event) => {
    const piece = intake.taking(() => late(event));
    going.add(piece);
    try {
      await piece;
    } finally {
      going.delete(piece);
    }
  };
  return async () => {
    await Promise.allSettled(going);
  };
}

/** Slack's library refuses requests from the past only. */
class FutureRequest extends Error {
  override readonly name = 'FutureRequest';
}

function isFromFuture({ customProperties }: ReceiverEvent): boolean {
  const sent = Number(customProperties?.sentAt ?? 0);
  return sent * 1000 > Date.now() + toleranceMs;
}

const toleranceMs = 5 * 60 * 1000;

function teamOf(body: ReceiverEvent['body']): unknown {
  return body.team_id ?? body.team?.id;
}

function httpReceiver({ config, journal, health, tell }: BoltParts): HTTPReceiver {
  const notVerified = sayingOnce((why) => tell({ sentence: 'not_verified', data: { why } }));
  const logger = quietLogger(journal);
  return new HTTPReceiver({
    signingSecret: config.slack.signingSecret ?? '',
    logger: {
      ...logger,
      warn: (...messages) => {
        // Slack's library tells of it in no other way.
        if (/signature mismatch/.test(String(messages[0]))) notVerified('secret');
        if (/must differ from system time/.test(String(messages[0]))) notVerified('time');
        logger.warn(...messages);
      },
    },
    customPropertiesExtractor: ({ headers }) => ({ sentAt: headers['x-slack-request-timestamp'] }),
    processEventErrorHandler: async ({ error, response }) => {
      const forged = error instanceof FutureRequest;
      if (forged) notVerified('time');
      else journal.error('not_recorded', { error });
      // Anything but success has Slack send an event again.
      response.writeHead(forged ? 401 : 500).end();
      return false;
    },
    customRoutes: [
      {
        path: '/health',
        method: 'GET',
        handler: (_, response) => {
          health().then(
            (state) =>
              response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(state)),
            () => response.writeHead(503).end(),
          );
        },
      },
    ],
  });
}

/** Whoever can reach the address could make it say as much as they like. */
function sayingOnce(say: (what: string) => void): (what: string) => void {
  const said = new Set<string>();
  return (what) => {
    if (!said.has(what)) say(what);
    said.add(what);
  };
}

function socketReceiver({ config, journal }: BoltParts): Receiver {
  const { appToken = '', apiUrl } = config.slack;
  return new SocketModeReceiver({
    appToken,
    logger: quietLogger(journal),
    // Each time Slack renews the connection, this long goes by before there is another: buttons pressed meanwhile fail.
    clientPingTimeout: 1500,
    ...(apiUrl !== undefined && { installerOptions: { clientOptions: { slackApiUrl: withSlash(apiUrl) } } }),
    processEventErrorHandler: async ({ error }) => {
      journal.error('not_recorded', { error });
      // Not acknowledged: Slack sends it again.
      return false;
    },
  });
}
