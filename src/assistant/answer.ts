// An answer as every surface shows it and every program reads it: the contract of `ask --json`.
import type { Language, Segment } from '../figures/figure.ts';
import type { FigureJson } from '../figures/figure-json.ts';
import type { AnswerKind, Planner } from '../planner/planner.ts';

export interface Answer {
  kind: AnswerKind;
  language: Language;
  /** What a person is shown: exactly the segments joined. */
  text: string;
  segments: Segment[];
  /** Every figure shown in text or notes and, transitively, its operands. */
  figures: FigureJson[];
  /** Where it all stands, each place once. */
  sources: AnswerSource[];
  notes: string[];
  /** For a question back: what can be asked next. */
  choices: string[];
  planner: Planner['name'];
  usage: Usage;
  /** Milliseconds from question to answer. */
  ms: number;
}

export interface AnswerSource {
  evaluation: string;
  section: string;
  /** Verbatim from the report, or null where nothing is quoted. */
  quote: string | null;
}

/** What the model cost; all zero without one. */
export interface Usage {
  modelCalls: number;
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
}

export const noUsage: Usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
