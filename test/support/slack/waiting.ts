// Waiting for what the app does, without guessing how long it takes.
import { setTimeout as wait } from 'node:timers/promises';

export interface Waiting {
  /** The first answer of `find` that is not undefined; asked again after each change. */
  waitFor<Found>(find: () => Found | undefined, what?: string, withinMs?: number): Promise<Found>;
  /** Calls back after each change, until the function it returns is called. */
  listen(onChange: () => void): () => void;
  /**
   * Until nothing is under way and nothing has changed for a moment. What an app does between acknowledging and its
   * first call cannot be seen from here: to wait for an answer, use `waitFor`.
   */
  settled(withinMs?: number): Promise<void>;
  changed: () => void;
}

const patienceMs = 10_000;
// Counted in turns of the event loop, not by the clock: an app in the same process may hold it for a while.
const tickMs = 8;
const quietTicks = 8;

/** `underWay` names what is not finished yet; empty where all is. */
export function createWaiting(underWay: () => string[]): Waiting {
  const lasting = new Set<() => void>();
  let listeners: (() => void)[] = [];
  let changes = 0;
  const nextChange = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, ms);
      listeners.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  return {
    waitFor: async (find, what = 'what the test waits for', withinMs = patienceMs) => {
      const until = Date.now() + withinMs;
      for (;;) {
        const found = find();
        if (found !== undefined) return found;
        if (Date.now() >= until) throw Error(`${what} did not come within ${withinMs} ms`);
        await nextChange(until - Date.now());
      }
    },
    listen: (onChange) => {
      lasting.add(onChange);
      return () => lasting.delete(onChange);
    },
    settled: async (withinMs = patienceMs) => {
      const until = Date.now() + withinMs;
      for (let ticks = 0; ticks < quietTicks; ) {
        const before = changes;
        const busy = underWay();
        if (Date.now() >= until && busy.length > 0) {
          throw Error(`Still under way after ${withinMs} ms: ${busy.join(', ')}`);
        }
        if (busy.length > 0) await nextChange(Math.max(0, until - Date.now()));
        else await wait(tickMs);
        ticks = busy.length === 0 && changes === before ? ticks + 1 : 0;
      }
    },
    changed: () => {
      changes += 1;
      const heard = listeners;
      listeners = [];
      for (const listener of [...heard, ...lasting]) listener();
    },
  };
}
