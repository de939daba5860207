// Who the app is in Slack, asked for once at start; and, where Slack says no, what is wrong and what to do.
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackConfig } from '../config.ts';
import { faultOf, persist } from './calls.ts';
import { openClient } from './clients.ts';
import type { Journal } from './journal.ts';

export interface Identity {
  team: string;
  teamName: string;
  botId: string;
  botUserId: string;
  botName: string;
}

/** What keeps the app from starting, by the id of the sentence that says so. */
export interface Obstacle {
  sentence: string;
  data?: Readonly<Record<string, string>>;
}

export type Introduced =
  /** `lacking`: scopes without which something cannot be done, but most can. */
  { kind: 'known'; identity: Identity; lacking: string[] } | { kind: 'refused'; obstacle: Obstacle };

/** Undefined where there are tokens enough to try. */
export function missingCredential({ botToken, appToken, signingSecret }: SlackConfig): Obstacle | undefined {
  if (botToken === undefined) return { sentence: 'no_bot_token' };
  if (appToken === undefined && signingSecret === undefined) return { sentence: 'no_mode' };
  return undefined;
}

/** @param config tells where Slack is, and whether the token can be one at all */
export async function introduce(client: WebClient, config: SlackConfig): Promise<Introduced> {
  try {
    const answer = await persist(() => client.auth.test(), new AbortController().signal);
    // Of a person's token Slack says whose it is, and no bot.
    if (answer.bot_id === undefined) return { kind: 'refused', obstacle: { sentence: 'not_a_bot' } };
    const { team_id, team, bot_id, user_id, user } = whoami.parse(answer);
    const granted = answer.response_metadata?.scopes;
    const missing = neededScopes.filter((scope) => granted?.includes(scope) === false);
    if (missing.length > 0)
      return {
        kind: 'refused',
        obstacle: { sentence: 'missing_scopes', data: { scopes: missing.join(', ') } },
      };
    const identity = { team: team_id, teamName: team, botId: bot_id, botUserId: user_id, botName: user };
    const lacking = usefulScopes.filter((scope) => granted?.includes(scope) === false);
    return { kind: 'known', identity, lacking };
  } catch (error) {
    return { kind: 'refused', obstacle: obstacleIn(error, 'wrong_bot_token', config) };
  }
}

const whoami = z.object({
  team_id: z.string(),
  team: z.string().default(''),
  bot_id: z.string(),
  user_id: z.string(),
  user: z.string().default(''),
});

/** Without these there is no conversation. */
export const neededScopes: readonly string[] = ['chat:write', 'users:read', 'im:history'];

/** Without one of these, what it is for is left out. */
export const usefulScopes: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:write',
  'usergroups:read',
];

export type Reached =
  /** `host`: where Slack wants to be connected with in socket mode. */
  { kind: 'reached'; host?: string } | { kind: 'refused'; obstacle: Obstacle };

/** Whether the token for socket mode, where one is given, is taken. */
export async function checkAppToken(config: SlackConfig, journal: Journal): Promise<Reached> {
  const { appToken, apiUrl } = config;
  if (appToken === undefined) return { kind: 'reached' };
  try {
    const client = openClient(appToken, apiUrl, journal);
    const { url } = await persist(() => client.apps.connections.open(), new AbortController().signal);
    return { kind: 'reached', ...(url !== undefined && { host: new URL(url).host }) };
  } catch (error) {
    return { kind: 'refused', obstacle: obstacleIn(error, 'wrong_app_token', config) };
  }
}

/** Slack says no to the token, something else answers in its place, or nothing does. Throws what is none of these. */
function obstacleIn(
  error: unknown,
  token: 'wrong_bot_token' | 'wrong_app_token',
  { botToken = '', appToken = '', apiUrl = slackApi }: SlackConfig,
): Obstacle {
  const fault = faultOf(error);
  if (!fault) throw error;
  const { host } = new URL(apiUrl);
  if (fault.kind === 'refused') {
    // Every token that Slack gives out has digits in it.
    const isPlaceholder = !/\d/.test(token === 'wrong_bot_token' ? botToken : appToken);
    return { sentence: token, data: { code: fault.code, placeholder: isPlaceholder ? 'yes' : '' } };
  }
  const answer = answerIn(error);
  if (answer !== undefined) return { sentence: 'not_slack', data: { host, answer } };
  return { sentence: 'unreachable', data: { host, code: codeIn(error) } };
}

const slackApi = 'https://slack.com/api/';

/** What came in place of what Slack says; undefined where nothing did. */
function answerIn(error: unknown): string | undefined {
  if (error instanceof WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return 'HTTP 429';
  if (error instanceof WebAPIPlatformError) return 'HTTP 200';
  // The client follows no redirect, and has no error of its own for one.
  return causesOf(error).some(({ message }) => message === 'unexpected redirect') ? 'HTTP 3xx' : undefined;
}

/** The code of the system or of TLS, such as ENOTFOUND; empty where there is none. */
function codeIn(error: unknown): string {
  const codes = causesOf(error).map((cause) => ('code' in cause ? cause.code : undefined));
  return codes.find((code) => typeof code === 'string') ?? '';
}

/** What an error came from, the nearest first. */
function causesOf(error: unknown): Error[] {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? [cause, ...causesOf(cause)] : [];
}
