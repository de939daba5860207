// The two clients of Slack's API. A 429 halts a whole client until it is over, so what somebody waits for, with a
// trigger that lasts three seconds, never stands in a queue behind messages to be posted.
import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { SlackConfig } from '../config.ts';
import type { Journal } from './journal.ts';

export interface Clients {
  /** For what a person waits for. Fails at once rather than late. */
  interactive: WebClient;
  /** For messages. It does not repeat a call by itself: `calls.ts` knows which may be repeated, and how. */
  posts: WebClient;
}

export function openClients({ botToken, apiUrl }: SlackConfig, journal: Journal): Clients {
  return {
    interactive: openClient(botToken, apiUrl, journal, patienceMs),
    posts: openClient(botToken, apiUrl, journal),
  };
}

/** How long a person is kept waiting by one call: less than the three seconds that a trigger lasts. */
export const patienceMs = 2500;

export function openClient(
  token: string | undefined,
  apiUrl: string | undefined,
  journal: Journal,
  timeout = 10_000,
): WebClient {
  return new WebClient(token, {
    ...(apiUrl !== undefined && { slackApiUrl: withSlash(apiUrl) }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger(journal),
    timeout,
  });
}

/** Slack's libraries resolve methods against the address, so it must end in a slash. */
export function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** What Slack's libraries say of themselves, without the bodies of requests, which they are free with. */
export function quietLogger(journal: Journal): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...messages) => journal.debug('slack_library', said(messages)),
    error: (...messages) => journal.warn('slack_library', said(messages)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function said(messages: unknown[]): { text: string } {
  return { text: messages.map(String).join(' ') };
}
