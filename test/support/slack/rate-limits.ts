// How often a method may be called, where a test wants Slack to count.
import type { Clock } from './clock.ts';

export interface RateLimits {
  /** Seconds to wait, for `retry-after`; undefined where the call may pass, which then counts. */
  exceeded(method: string, channel: string | undefined): number | undefined;
}

/** Calls a minute of the tiers. */
const tiers = { one: 1, two: 20, three: 50, four: 100 } as const;

const tierOf: Readonly<Record<string, keyof typeof tiers>> = {
  'apps.connections.open': 'one',
  'chat.startStream': 'two',
  'chat.stopStream': 'two',
  'chat.appendStream': 'four',
  'chat.update': 'three',
  'chat.delete': 'three',
  'chat.postEphemeral': 'four',
  'conversations.history': 'three',
  'conversations.replies': 'three',
  'conversations.info': 'three',
  'conversations.members': 'four',
  'conversations.open': 'three',
  'users.info': 'four',
  'usergroups.users.list': 'two',
  'reactions.add': 'three',
  'agents.sessions.setStatus': 'three',
  'agents.sessions.rename': 'three',
};
const otherwise = 'four';

export function createRateLimits(clock: Clock): RateLimits {
  const calls = new Map<string, number[]>();
  return {
    exceeded: (method, channel) => {
      // Posting is counted for each channel: one a second.
      const [bucket, most, windowMs] =
        method === 'chat.postMessage'
          ? [`${method}:${channel}`, 1, 1000]
          : [method, tiers[tierOf[method] ?? otherwise], 60_000];
      const now = clock.now();
      const recent = (calls.get(bucket) ?? []).filter((at) => now - at < windowMs);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= most) return Math.ceil((oldest + windowMs - now) / 1000);
      calls.set(bucket, [...recent, now]);
      return undefined;
    },
  };
}
