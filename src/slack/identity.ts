// Who the app is in Slack, asked for once at start; and, where Slack says no, what is wrong and what to do.
import type { WebClient } from '@slack/web-api';
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

export async function introduce(client: WebClient): Promise<Introduced> {
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
    const fault = faultOf(error);
    if (!fault) throw error;
    if (fault.kind !== 'refused') return { kind: 'refused', obstacle: { sentence: 'unreachable' } };
    return { kind: 'refused', obstacle: { sentence: 'wrong_bot_token', data: { code: fault.code } } };
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
export async function checkAppToken({ appToken, apiUrl }: SlackConfig, journal: Journal): Promise<Reached> {
  if (appToken === undefined) return { kind: 'reached' };
  try {
    const client = openClient(appToken, apiUrl, journal);
    const { url } = await persist(() => client.apps.connections.open(), new AbortController().signal);
    return { kind: 'reached', ...(url !== undefined && { host: new URL(url).host }) };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    if (fault.kind !== 'refused') return { kind: 'refused', obstacle: { sentence: 'unreachable' } };
    return { kind: 'refused', obstacle: { sentence: 'wrong_app_token', data: { code: fault.code } } };
  }
}
