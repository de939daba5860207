// The sign of work for whoever asked by command: there is no thread that could have a status, so it is a line that they
// alone are shown. It has no end to be taken away: the answer follows it.
import { showAlone } from './alone.ts';
import { refusalOf } from './calls.ts';
import type { Job } from './job.ts';
import type { SlackParts } from './parts.ts';
import { unreachable } from './post.ts';
import { type Progress, unnoticedMs } from './progress.ts';
import { directTo, sendOnce } from './send-once.ts';
import type { SlackMessage } from './views/pack.ts';

/** Shown once, and only where the answer is not there sooner than anybody could read it. */
export function signAlone(message: SlackMessage, job: Job, parts: SlackParts): Progress {
  const { clients, journal } = parts;
  const over = new AbortController();
  const signal = AbortSignal.any([job.signal, over.signal]);
  let said: Promise<void> | undefined;
  const say = async (): Promise<void> => {
    const { target } = job.come;
    const { only: user } = target;
    try {
      if (user !== undefined) await showAlone(clients.posts, { target, user, message, signal });
    } catch (error) {
      if (!unreachable.has(refusalOf(error) ?? '')) throw error;
      // The answer will go there, too.
      job.come.target = await directTo(job.asked.asker, job, parts);
      await sendOnce({ message, key: `${job.id}:working` }, job, parts);
    }
  };
  const soon = setTimeout(() => {
    said = say().catch((error: unknown) => journal.debug('sign_of_work', { id: job.id, error }));
  }, unnoticedMs);
  const end = async (): Promise<void> => {
    clearTimeout(soon);
    over.abort();
    await said;
  };
  return {
    tools: () => undefined,
    settled: async () => {
      await end();
      return { doubtful: false };
    },
    finish: end,
    end,
  };
}
