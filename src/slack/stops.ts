// What is being answered right now, so that whoever asked can stop it. Known to this process only: a stop that reaches
// another one ends nothing there.
export interface Stops {
  /** Aborted when the asker stops what is going on in the thread. `done` has to be called at the end. */
  watch(thread: Thread): { signal: AbortSignal; done: () => void };
  /** Stops what this person asked in the thread. False where there is nothing. */
  stop(thread: Thread): boolean;
}

export interface Thread {
  team: string;
  channel: string;
  thread: string;
  user: string;
}

export function openStops(): Stops {
  const going = new Map<string, AbortController>();
  return {
    watch: (thread) => {
      const control = new AbortController();
      const key = keyOf(thread);
      going.set(key, control);
      return {
        signal: control.signal,
        done: () => {
          if (going.get(key) === control) going.delete(key);
        },
      };
    },
    stop: (thread) => {
      const control = going.get(keyOf(thread));
      control?.abort(new Error('stopped by the asker'));
      return control !== undefined;
    },
  };
}

function keyOf({ team, channel, thread, user }: Thread): string {
  return [team, channel, thread, user].join('/');
}
