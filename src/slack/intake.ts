// What Slack waits for goes before what people wait for. Slack gives an event three seconds and then brings it again a
// minute later; an answer keeps the one thread of the program busy for a while, and of those who knock meanwhile Node
// lets in one at each turn of its loop. So a piece of work is not begun while something is coming in.
import { setImmediate } from 'node:timers/promises';

export interface Intake {
  /** Takes something in: what is done here is done before work is begun. */
  taking<T>(take: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is coming in, or after a while: whoever asks much does not keep others from being answered. */
  quiet(): Promise<void>;
}

/** @param longestMs how long work waits at most */
export function openIntake(longestMs = 250): Intake {
  let arrivals = 0;
  let underWay = 0;
  return {
    taking: async (take) => {
      arrivals += 1;
      underWay += 1;
      try {
        return await take();
      } finally {
        underWay -= 1;
      }
    },
    quiet: async () => {
      const end = performance.now() + longestMs;
      let seen = arrivals;
      let turns = 0;
      while (turns < quietTurns && performance.now() < end) {
        await setImmediate();
        turns = underWay === 0 && arrivals === seen ? turns + 1 : 0;
        seen = arrivals;
      }
    },
  };
}

// A connection is let in at one turn, and what comes by it is read at the next ones.
const quietTurns = 3;
