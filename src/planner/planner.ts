// The seam: who decides the next step. Every planner stands behind it, today the keyless one, so that access,
// verification, rendering and tests exist once.
import type { FoundNumber } from '../evaluation/numerals.ts';
import type { Evaluation, Language, Wording } from '../evaluation/shape.ts';

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
  /** The numbers the asker typed, already in the ledger as user_stated figures; offsets into plainText(question). */
  stated: StatedNumber[];
  /** The evaluations the asker may see: how many, and the only one where there is just one. */
  scope: Scope;
}

export interface StatedNumber extends FoundNumber {
  /** Id of the user_stated figure. */
  id: string;
}

/** What the asker may see, as far as a planner needs it to know which evaluation is meant. */
export interface Scope {
  /** Department names and years of all visible evaluations, by name. */
  departments: DepartmentIndex;
  open(id: string): Promise<Evaluation | undefined>;
}

export interface DepartmentIndex {
  /** Visible evaluations in all. */
  count: number;
  /** Ids of the newest few, for choices to offer. */
  examples: { evaluation: string; name: Wording; year: number }[];
  /** The evaluations whose department's name or alias stands in the text, longest name first. */
  findIn(
    text: string,
  ): { start: number; end: number; name: string; evaluations: { evaluation: string; year: number }[] }[];
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
