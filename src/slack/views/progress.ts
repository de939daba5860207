// What is said while an answer is worked on: a status, and a line for each tool that runs.
import type { TaskUpdateChunk } from '@slack/types';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { plain } from '../escape.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { sayIn } from './words.ts';

export interface Status {
  status: string;
  loading_messages: string[];
}

/** For assistant.threads.setStatus; an empty status clears it. */
export function statusOf(language: Language, prompts: Prompts): Status {
  const say = sayIn(language, prompts);
  return { status: say('status'), loading_messages: say('loading_messages').split('\n') };
}

/** The same while a draft is written. */
export function draftingStatus(language: Language, prompts: Prompts): Status {
  const say = sayIn(language, prompts);
  return { status: say('drafting_status'), loading_messages: say('drafting_messages').split('\n') };
}

export interface Task {
  /** Unique within the message. */
  id: string;
  tool: string;
  status: TaskUpdateChunk['status'];
}

/** Names a tool in plain words: what it does while it runs, what it did afterwards. */
export function taskChunk({ id, tool, status }: Task, language: Language, prompts: Prompts): TaskUpdateChunk {
  const say = sayIn(language, prompts);
  const title = say(status === 'complete' ? 'task_done' : 'task', { tool });
  return { type: 'task_update', id, title: clipped(plain(title), limits.stream.task), status };
}
