// The time of the fake, which a test can move on, and the ids and timestamps made from it.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets triggers, streams, statuses and response addresses grow old without waiting. */
  advance(ms: number): void;
}

export function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

export interface Ids {
  /** A message timestamp: later than every one before, as Slack's are unique within a channel. */
  ts(): string;
  /** Such as `V7` for the prefix `V`. */
  next(prefix: string): string;
}

export function createIds(clock: Clock): Ids {
  let last = 0;
  let count = 0;
  return {
    ts: () => {
      // Microseconds; a double holds them exactly until the year 2255.
      last = Math.max(last + 1, clock.now() * 1000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
    next: (prefix) => {
      count += 1;
      return `${prefix}${String(count).padStart(6, '0')}`;
    },
  };
}
