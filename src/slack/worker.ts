// Works on what is in the inbox: several conversations at once, each in order, and hands back what it cannot finish.
import { type Claim, claim, extendLease, finish, giveUp, handBack, tryAgain } from '../store/inbox.ts';
import type { Store } from '../store/open-store.ts';
import { faultOf } from './calls.ts';
import type { Journal } from './journal.ts';

export interface Worker {
  /** There may be something new. */
  wake(): void;
  /** Takes no more, waits for what is being worked on, and after a while hands it back. */
  drain(patienceMs: number): Promise<void>;
}

export interface WorkerParts {
  db: Store['db'];
  concurrency: number;
  journal: Journal;
  /** Does one piece of work. Aborted when another has taken it over, or the program is going down. */
  work: (held: Claim, signal: AbortSignal) => Promise<void>;
  /** Says that a piece of work failed for good. */
  apologise: (held: Claim, signal: AbortSignal) => Promise<void>;
  /** Waits until a piece may be begun. */
  mayBegin?: () => Promise<void>;
  leaseMs?: number;
  /** How often to look for what other processes left behind. */
  pollMs?: number;
}

export function startWorker(parts: WorkerParts): Worker {
  const { db, concurrency, journal, leaseMs = 10_000, pollMs = 1000, mayBegin = atOnce } = parts;
  const running = new Map<Promise<void>, AbortController>();
  const drained = new AbortController();
  let looking: Promise<void> | undefined;
  let again = false;

  const look = async (): Promise<void> => {
    do {
      again = false;
      while (!drained.signal.aborted && running.size < concurrency) {
        await mayBegin();
        if (drained.signal.aborted) break;
        const held = await claim(db, { leaseMs });
        if (!held) break;
        start(held);
      }
    } while (again && !drained.signal.aborted);
  };
  const wake = (): void => {
    again = true;
    if (looking || drained.signal.aborted) return;
    looking = look()
      .catch((error: unknown) => journal.error('inbox_unreadable', { error }))
      .finally(() => {
        looking = undefined;
      });
  };
  const start = (held: Claim): void => {
    const control = new AbortController();
    const piece = run(held, control, { ...parts, leaseMs }).finally(() => {
      running.delete(piece);
      wake();
    });
    running.set(piece, control);
  };

  const poll = setInterval(wake, pollMs);
  wake();
  return {
    wake,
    drain: async (patienceMs) => {
      drained.abort();
      clearInterval(poll);
      await looking;
      const patience = setTimeout(() => {
        for (const control of running.values()) control.abort(goingDown);
      }, patienceMs);
      await Promise.all(running.keys());
      clearTimeout(patience);
    },
  };
}

async function atOnce(): Promise<void> {}

/** Why work is aborted: the two cases in which nothing is to be said to anybody. */
const goingDown = new Error('the program is going down');
const takenOver = new Error('another worker has taken this over');

async function run(
  held: Claim,
  control: AbortController,
  parts: WorkerParts & { leaseMs: number },
): Promise<void> {
  const { db, journal, leaseMs, work } = parts;
  const { signal } = control;
  const { id, event, lane, claims } = held;
  journal.info('begun', { id, event, lane, claims });
  const renew = setInterval(() => {
    extendLease(db, held, { leaseMs }).then(
      (mine) => mine || control.abort(takenOver),
      (error: unknown) => journal.warn('lease_not_extended', { id: held.id, error }),
    );
  }, leaseMs / 3);
  try {
    if (held.failures >= mostFailures || held.claims > mostClaims) await resign(held, signal, parts);
    else {
      await work(held, signal);
      await finish(db, held);
    }
  } catch (error) {
    await settle(held, error, signal, parts).catch((worse: unknown) =>
      journal.error('not_settled', { id: held.id, error: worse }),
    );
  } finally {
    clearInterval(renew);
  }
}

// Failures are answered by Slack or by a bug; claims without either mean that the program died over it.
const mostFailures = 4;
const mostClaims = 20;

async function settle(
  held: Claim,
  error: unknown,
  signal: AbortSignal,
  { db, journal }: WorkerParts,
): Promise<void> {
  const { id, failures } = held;
  if (signal.reason === takenOver) return;
  if (signal.reason === goingDown) {
    await handBack(db, held);
    journal.info('handed_back', { id });
    return;
  }
  const fault = faultOf(error);
  const pause = fault?.kind === 'limited' ? fault.ms : firstPauseMs * 2 ** failures;
  const problem = fault?.kind === 'refused' ? fault.code : (fault?.kind ?? 'bug');
  journal[fault ? 'warn' : 'error']('work_failed', { id, failures, problem, error });
  await tryAgain(db, held, { at: Date.now() + pause, problem });
}

const firstPauseMs = 300;

async function resign(
  held: Claim,
  signal: AbortSignal,
  { db, journal, apologise }: WorkerParts,
): Promise<void> {
  const { id, failures, claims } = held;
  await apologise(held, signal).catch((error: unknown) => journal.error('not_apologised', { id, error }));
  await giveUp(db, held, failures >= mostFailures ? 'failed' : 'died');
  journal.error('given_up', { id, failures, claims });
}
