// The seam: who decides the next step. The keyless planner and the model stand behind it, so that access, verification,
// rendering and tests exist once.
import type { FoundNumber } from '../evaluation/numerals.ts';
import type { Evaluation, Language, Wording } from '../evaluation/shape.ts';
import type { Prompts } from '../prompts.ts';

export type AnswerKind = 'answer' | 'clarify' | 'not_in_data' | 'refused';

export interface ToolCall {
  id: string;
  tool: string;
  input: unknown;
}

/** What a planner asked of the tools at once, and what they answered. */
export interface Round {
  calls: readonly ToolCall[];
  /** One for each call, in their order: what the tool gave, or a failure with code and message. Both are data. */
  outputs: readonly unknown[];
  /** What the planner wished to be handed back with the answers. */
  carried?: unknown;
}

/** One question as the planner sees it: what was asked, what was said before, what the tools answered so far. */
export interface Turn {
  question: string;
  language: Language;
  history: readonly PastTurn[];
  rounds: Round[];
  /** Prose of this planner that did not pass, and why; it is asked once more. */
  rejected?: Rejection;
  /** The numbers the asker typed, already in the ledger as user_stated figures; offsets into plainText(question). */
  stated: StatedNumber[];
  /** The evaluations the asker may see: how many, and the only one where there is just one. */
  scope: Scope;
  /** To be rendered through, so that what took part in an answer is known. */
  prompts: Prompts;
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

/** One visible evaluation: of which department, in which year. */
export interface Place {
  evaluation: string;
  department: string;
  year: number;
}

/** One of the evaluations that a name stands for, with how its department is written. */
export interface NamedEvaluation {
  evaluation: string;
  year: number;
  title: Wording;
}

export interface DepartmentIndex {
  /** Visible evaluations in all. */
  count: number;
  /** All of them; evaluations of one department share its name. */
  all: readonly Place[];
  /** Ids of the newest few, for choices to offer. */
  examples: { evaluation: string; name: Wording; year: number }[];
  /** The evaluations whose department's name or alias stands in the text, longest name first. */
  findIn(text: string): { start: number; end: number; name: string; evaluations: NamedEvaluation[] }[];
}

export interface PastTurn {
  question: string;
  /** The text that was shown, as prose: with references to the figures, quotes and names in it. */
  answer: string;
  /** The figures in it: what each is, and what was shown for it. */
  figures: readonly PastFigure[];
  /** Ids of the evaluations that were opened for it. */
  evaluations: readonly string[];
  /** What was offered to go on with; empty where nothing was. */
  choices: readonly string[];
  /** What the planner itself wished to remember of the turn. */
  memo?: unknown;
}

export interface PastFigure {
  id: string;
  label: string;
  /** Absent where values are withheld from the planner. */
  display?: string;
}

export interface Rejection {
  prose: string;
  /** What is wrong, and which references could stand there instead. */
  problems: readonly { code: string; found: string; may: readonly string[] }[];
}

/** Prose refers to figures, quotes and names by [[id]]; it types no number. */
export interface Reply {
  kind: AnswerKind;
  prose: string;
  notes: string[];
  choices: string[];
  /** Whether the planner understood the question completely. If not, another may be asked. */
  understood: boolean;
  memo?: unknown;
}

/** What comes next. `spent` is what it took to decide, where that cost anything. */
export type Step = (
  | { kind: 'calls'; calls: readonly ToolCall[]; carried?: unknown }
  | { kind: 'reply'; reply: Reply }
  | { kind: 'fault'; fault: Fault }
) & { spent?: Spent };

/** Why a planner that depends on others could not go on. */
export const faults = [
  'unauthorized',
  'forbidden',
  'model_not_found',
  'rate_limited',
  'quota_spent',
  'bad_request',
  'server_error',
  'timeout',
  'stopped',
  'unreachable',
  'not_api',
  'cut_off',
  'empty',
  'refused',
  'too_long',
  'filtered',
  'unreadable',
] as const;
export type Fault = (typeof faults)[number];

/** One request to a model. */
export interface Spent {
  model: string;
  requestId: string | null;
  /** `ok`, or the fault it ended in. */
  outcome: string;
  inputTokens: number;
  outputTokens: number;
  /** Those of the input tokens that the server had kept from before. */
  cachedTokens: number;
  /** Set where the server did not say what it took: the tokens are an estimate then, on the high side. */
  estimated?: true;
  ms: number;
}

export interface Planner {
  name: 'offline' | 'model';
  /** Must not throw on anything a person, a tool or a server can cause, a stop included: those end in a reply or a fault. */
  next(turn: Turn, signal: AbortSignal): Promise<Step>;
}
