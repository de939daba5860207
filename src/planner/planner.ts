// The seam: who decides the next step. The keyless planner and the model are two implementations of it, so
// that access, verification, rendering and tests exist once.
import type { Language } from '../evaluation/shape.ts';

export type AnswerKind = 'answer' | 'clarify' | 'not_in_data' | 'refused';

export interface ToolCall {
  id: string;
  tool: string;
  input: unknown;
}

export interface ToolResult {
  call: ToolCall;
  /** What the tool gave, or a failure with code and message: both are data for the planner. */
  output: unknown;
}

/** One question as the planner sees it: what was asked, what was said before, what the tools answered so far. */
export interface Turn {
  question: string;
  language: Language;
  history: PastTurn[];
  results: ToolResult[];
}

export interface PastTurn {
  question: string;
  /** The text that was shown. */
  answer: string;
  /** What the planner itself wished to remember of the turn. */
  memo?: unknown;
}

/** Prose refers to figures, quotes and names by [[id]]; it types no number. */
export interface Reply {
  kind: AnswerKind;
  prose: string;
  notes: string[];
  choices: string[];
  memo?: unknown;
}

export type Step = { kind: 'calls'; calls: ToolCall[] } | { kind: 'reply'; reply: Reply };

export interface Planner {
  name: 'offline' | 'model';
  /** Must not throw on anything a person or a tool can cause: those end in a reply. */
  next(turn: Turn, signal: AbortSignal): Promise<Step>;
}
