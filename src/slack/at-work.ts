// While a draft is being written, whoever asked for it sees that it is, and may stop it: the model with it.

import type { SlackParts } from './parts.ts';
import { beginProgress } from './progress.ts';
import type { Viewer } from './viewer.ts';
import { draftingStatus } from './views/progress.ts';

export interface AtWork {
  channel: string;
  thread: string;
  viewer: Viewer;
  /** Whether an earlier try has perhaps left signs of work. */
  again: boolean;
  signal: AbortSignal;
}

/** `work` is given a signal that Stop aborts, and must reject then, with nothing done. */
export async function stoppable<T>(
  { channel, thread, viewer, again, signal }: AtWork,
  work: (signal: AbortSignal) => Promise<T>,
  { clients, journal, prompts, stops }: SlackParts,
): Promise<T | 'stopped'> {
  const { user, team, language } = viewer;
  const stopping = stops.watch({ team, channel, thread, user });
  const progress = beginProgress({
    client: clients.posts,
    prompts,
    language,
    journal,
    channel,
    thread,
    again,
    status: draftingStatus(language, prompts),
    stream: undefined,
    streamTo: undefined,
    onStream: async () => undefined,
  });
  try {
    return await work(AbortSignal.any([signal, stopping.signal]));
  } catch (error) {
    if (!stopping.signal.aborted || signal.aborted) throw error;
    journal.info('stopped', { channel, thread });
    return 'stopped';
  } finally {
    stopping.done();
    await progress.end();
  }
}
