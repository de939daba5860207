// An answer in the audit log, and the rows it is kept in: bounded on the way in, whole on the way out.
import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';

export interface LoggedAnswer {
  id: string;
  /** Id of the conversation; null where none is kept. */
  conversation: string | null;
  caller: string;
  workspace: string;
  question: string;
  language: string;
  /** Of the answer; 'stopped' where the asker ended it before there was one. */
  kind: string;
  /** What the person was shown. */
  text: string;
  planner: string;
  /** Why the model did not answer although one is set, such as 'rate_limited', 'rejected', 'budget_user'. */
  fallback: string | null;
  usage: { modelCalls: number; inputTokens: number; outputTokens: number; cachedTokens: number };
  /** Hashes of the prompts that took part, by prompt id. */
  promptHashes: Record<string, string>;
  ms: number;
  at: Date;
  /** In the order in which they were taken. */
  steps: LoggedStep[];
}

export type LoggedStep =
  | {
      kind: 'tool_call';
      /** The planner that called. */
      by: string;
      tool: string;
      input: unknown;
      /** 'ok', or the code of the failure. */
      outcome: string;
      /** Of the figures, quotes and names it gave. */
      ids: string[];
      ms: number;
    }
  | {
      kind: 'model_request';
      requestId: string | null;
      model: string;
      outcome: string;
      inputTokens: number;
      outputTokens: number;
      cachedTokens: number;
      /** Set where the server did not say what it took. */
      estimated?: true;
      ms: number;
    }
  | {
      kind: 'rejected';
      prose: string;
      problems: { code: string; found: string }[];
      /** What of the answer was left out; absent where all of it was refused. */
      part?: 'note' | 'choice';
    };

/**
 * How many characters of a question, a text, a draft, the words of a problem and the input of a tool are kept; what is
 * longer ends with …, and such an input is kept as the beginning of its JSON. A question that is answered has at most
 * 2,000 and an answer far less than this, so only what went wrong is ever cut.
 */
export const longestLogged = 20_000;

type AnswerRow = Selectable<Schema['answer_log']>;
type StepRow = Selectable<Schema['answer_log_step']>;

/** The row of an answer and those of its steps. */
export function toRows(id: string, answer: Omit<LoggedAnswer, 'id'>): { row: AnswerRow; steps: StepRow[] } {
  const { conversation, caller, workspace, language, kind, planner, fallback, usage, steps } = answer;
  return {
    row: {
      id,
      conversation,
      caller,
      workspace,
      language,
      kind,
      planner,
      fallback,
      question: cut(answer.question),
      text: cut(answer.text),
      model_calls: usage.modelCalls,
      input_tokens: usage.inputTokens,
      output_tokens: usage.outputTokens,
      cached_tokens: usage.cachedTokens,
      prompt_hashes: JSON.stringify(answer.promptHashes),
      ms: Math.round(answer.ms),
      at: answer.at.toISOString(),
    },
    steps: steps.map((step, ordinal) => ({
      answer_id: id,
      ordinal,
      kind: step.kind,
      step: JSON.stringify(bounded(step)),
    })),
  };
}

function bounded(step: LoggedStep): LoggedStep {
  switch (step.kind) {
    case 'tool_call': {
      const input = JSON.stringify(step.input ?? null);
      const kept = input.length > longestLogged ? cut(input) : (step.input ?? null);
      return { ...step, input: kept, ms: Math.round(step.ms) };
    }
    case 'rejected':
      return {
        ...step,
        prose: cut(step.prose),
        problems: step.problems.map(({ code, found }) => ({ code, found: cut(found) })),
      };
    case 'model_request':
      return { ...step, ms: Math.round(step.ms) };
  }
}

/** Bounded, and what every database takes for text: no NUL, no half of a character. */
function cut(text: string): string {
  const short = text.length > longestLogged ? `${text.slice(0, longestLogged - 1)}…` : text;
  return short.toWellFormed().replaceAll('\0', '\ufffd');
}

/** An answer as it was kept. Not checked again: the log holds what was put into it. */
export function fromRows(row: AnswerRow, steps: readonly StepRow[]): LoggedAnswer {
  const { model_calls, input_tokens, output_tokens, cached_tokens, prompt_hashes, at, ...same } = row;
  return {
    ...same,
    usage: {
      modelCalls: model_calls,
      inputTokens: input_tokens,
      outputTokens: output_tokens,
      cachedTokens: cached_tokens,
    },
    promptHashes: JSON.parse(prompt_hashes),
    at: new Date(at),
    steps: steps.map(({ step }) => JSON.parse(step)),
  };
}
