// What a person sees while an answer is made: that it is being looked up, and, where that takes a while, what is being
// done. Nothing here may cost the answer: whatever fails is noted and let be.

import type { AnyBlock, TaskUpdateChunk } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Language } from '../evaluation/shape.ts';
import type { Prompts } from '../prompts.ts';
import { faultOf } from './calls.ts';
import type { Journal } from './journal.ts';
import { type Status, type Task, taskChunk } from './views/progress.ts';

export interface Progress {
  /** Told that tools are about to be called. */
  tools(names: readonly string[]): void;
  /** Nothing more is begun. Resolves when what was is shown: whether there may be a stream that nobody knows of. */
  settled(): Promise<{ doubtful: boolean }>;
  /** Ends the stream with these blocks, where one is open. */
  finish(blocks: AnyBlock[]): Promise<void>;
  /** Takes away every sign of work, a stream that was not finished included. */
  end(): Promise<void>;
}

export interface ProgressParts {
  client: WebClient;
  prompts: Prompts;
  language: Language;
  journal: Journal;
  channel: string;
  thread: string;
  /** What the thread says meanwhile. */
  status: Status;
  /** Who is to be shown a stream in a channel; undefined where nothing may be streamed. */
  streamTo: { team: string; user: string } | undefined;
  /** Whether an earlier try has perhaps left signs of work. */
  again: boolean;
  /** The stream that an earlier try began, and perhaps did not end. */
  stream: string | undefined;
  /** Told of the stream as soon as there is one. */
  onStream: (ts: string) => Promise<void>;
}

export function beginProgress(parts: ProgressParts): Progress {
  const { client, channel, thread, prompts, language } = parts;
  const { quietly, status, session } = signsIn(parts);
  let begun: Promise<unknown> | undefined;
  const begin = (): void => {
    begun ??= Promise.all([status(parts.status), session('processing')]);
  };
  const soon = setTimeout(begin, parts.again ? 0 : unnoticedMs);

  // One call after the other: a stream does not bear two at once.
  let ts = parts.stream;
  let isOpen = ts !== undefined;
  let doubtful = false;
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = (call: () => Promise<unknown>): void => {
    line = line.then(() => quietly('stream', call));
  };
  const begunAt = performance.now();
  let doing: Omit<Task, 'status'> | undefined;
  let tasks = 0;
  const chunk = (task: Task): TaskUpdateChunk => taskChunk(task, language, prompts);

  return {
    tools: (names) => {
      const { streamTo } = parts;
      const soon = performance.now() - begunAt < streamAfterMs;
      if (!streamTo || (soon && ts === undefined)) return;
      const before = doing ? [chunk({ ...doing, status: 'complete' })] : [];
      tasks += 1;
      doing = { id: `task${tasks}`, tool: names[0] ?? '' };
      const chunks = [...before, chunk({ ...doing, status: 'in_progress' })];
      inTurn(async () => {
        if (ts !== undefined) {
          await client.chat.appendStream({ channel, ts, chunks });
          return;
        }
        const recipient = { recipient_team_id: streamTo.team, recipient_user_id: streamTo.user };
        const started = await client.chat
          .startStream({ channel, thread_ts: thread, ...recipient, chunks })
          .catch((error: unknown) => {
            doubtful ||= faultOf(error)?.kind === 'unclear';
            throw error;
          });
        ts = started.ts;
        isOpen = ts !== undefined;
        if (ts !== undefined) await parts.onStream(ts);
      });
    },
    settled: async () => {
      clearTimeout(soon);
      await line;
      return { doubtful: doubtful && ts === undefined };
    },
    finish: async (blocks) => {
      await line;
      if (ts === undefined || !isOpen) return;
      isOpen = false;
      const stop = {
        channel,
        ts,
        blocks,
        ...(doing && { chunks: [chunk({ ...doing, status: 'complete' })] }),
      };
      await quietly('stop_stream', () => client.chat.stopStream(stop));
    },
    end: async () => {
      clearTimeout(soon);
      await Promise.all([begun, line]);
      const stream = ts;
      if (isOpen && stream !== undefined)
        await quietly('stop_stream', () => client.chat.stopStream({ channel, ts: stream }));
      if (begun || parts.again) await Promise.all([status({ status: '' }), session('active')]);
    },
  };
}

/** Takes away the signs of work that a try left behind which died. */
export async function clearSigns(where: Thread): Promise<void> {
  const { status, session } = signsIn(where);
  await Promise.all([status({ status: '' }), session('active')]);
}

type Thread = Pick<ProgressParts, 'client' | 'journal' | 'channel' | 'thread'>;

function signsIn({ client, journal, channel, thread }: Thread): {
  quietly: (event: string, call: () => Promise<unknown>) => Promise<void>;
  session: (status: 'processing' | 'active') => Promise<void>;
  status: (shown: { status: string }) => Promise<void>;
} {
  const place = { channel_id: channel, thread_ts: thread };
  const quietly = async (event: string, call: () => Promise<unknown>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      journal.debug(event, { channel, thread, error });
    }
  };
  return {
    quietly,
    session: (status) =>
      quietly('session_status', () => client.agents.sessions.setStatus({ ...place, status })),
    status: (shown) =>
      quietly('thread_status', () => client.assistant.threads.setStatus({ ...place, ...shown })),
  };
}

// What is there sooner than anybody could read that it is being looked up needs no sign of it: most answers without a
// model are, and four calls to Slack for each would delay them and use up what Slack allows.
export const unnoticedMs = 100;

// A look-up is answered long before; what takes longer may say what it is doing.
const streamAfterMs = 1000;
