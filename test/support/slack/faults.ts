// What goes wrong on purpose: a queue of faults, each for the next calls of a method.

export interface Fault {
  /** Name of a Web API method, `response_url`, `upload` or `download`; `*` is any. */
  method: string;
  /** Whether the call has had its effect when it goes wrong. Before is the default. */
  when?: 'before' | 'after';
  /** HTTP status; with 429 goes `retry-after`, one second unless `headers` say otherwise. */
  status?: number;
  /** An answer of `{ ok: false, error }`, with status 200 unless given. */
  error?: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as it is instead of an answer. */
  body?: string;
  /** Answers so much later; alone, the call is only slow. */
  delayMs?: number;
  /** Closes the connection instead of answering; of a file, where it is after, in the middle of it. */
  cut?: boolean;
  /** How many calls it is for: one unless given. */
  times?: number;
}

export interface Faults {
  add(...faults: Fault[]): void;
  /** Asked for each call that no queued fault is for; for faults by chance. Undefined ends it. */
  byChance(choose: ((method: string) => Fault | undefined) | undefined): void;
  take(method: string): Fault | undefined;
  /** Faults that nothing has met yet. */
  left(): number;
  clear(): void;
}

export function createFaults(): Faults {
  let queue: { fault: Fault; left: number }[] = [];
  let chance: ((method: string) => Fault | undefined) | undefined;
  return {
    add: (...faults) => {
      queue.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })));
    },
    byChance: (choose) => {
      chance = choose;
    },
    take: (method) => {
      const met = queue.find(({ fault }) => fault.method === method || fault.method === '*');
      if (!met) return chance?.(method);
      met.left -= 1;
      queue = queue.filter(({ left }) => left > 0);
      return met.fault;
    },
    left: () => queue.reduce((sum, { left }) => sum + left, 0),
    clear: () => {
      queue = [];
      chance = undefined;
    },
  };
}
