// What a tool is: a declaration from which help, listings, model schemas and validation are all derived.
import type { z } from 'zod';
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Evaluation, Language } from '../evaluation/shape.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Prompts } from '../prompts.ts';

/** What the outside gives a tool for one call. Everything it can see has passed the asker's rights already. */
export interface ToolContext {
  language: Language;
  /** What figures are called that nothing in the data names. */
  prompts: Pick<Prompts, 'render' | 'has'>;
  ledger: Ledger;
  catalogue: Catalogue;
  evaluations: EvaluationSource;
  signal: AbortSignal;
}

/** The evaluations the asker may see. What they may not see is not there: not listed, not opened, not counted. */
export interface EvaluationSource {
  list(limit: number): Promise<EvaluationHead[]>;
  count(): Promise<number>;
  open(id: string): Promise<Evaluation | undefined>;
  search(id: string, words: string, limit: number): Promise<Passage[]>;
}

export interface EvaluationHead {
  id: string;
  departmentId: string;
  names: { zh: string[]; en: string[] };
  year: number;
  madeUp: boolean;
}

export interface Passage {
  evaluation: string;
  section: string;
  text: string;
  score: number;
}

export interface Tool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  name: string;
  /** When to use it, in one sentence. */
  use: string;
  effect: 'read' | 'write';
  input: Input;
  output: Output;
  run(input: z.output<Input>, context: ToolContext): Promise<z.input<Output> | ToolFailure>;
}

/** Why a tool could not do what was asked: data for the planner, never an exception. */
export interface ToolFailure {
  failed: true;
  code:
    | 'unknown_tool'
    | 'invalid_input'
    | 'invalid_output'
    | 'unknown_evaluation'
    | 'unknown_key'
    | 'not_in_data'
    | 'undefined_value'
    | 'not_possible'
    | 'aborted';
  /** What went wrong, by the name of its sentence in prompts/<language>/failures.md; `about` is what it speaks of. */
  because: string;
  about: Record<string, string>;
}

/** The same with its sentence in the asker's language, as it leaves the tools. */
export type ToldFailure = ToolFailure & { message: string };

/** Keeps the types of a declaration while it is listed among others. */
export function defineTool<Input extends z.ZodType, Output extends z.ZodType>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}

export function failure(
  code: ToolFailure['code'],
  because: string,
  about: Record<string, string> = {},
): ToolFailure {
  return { failed: true, code, because, about };
}

export function isFailure(result: unknown): result is ToolFailure {
  return typeof result === 'object' && result !== null && 'failed' in result && result.failed === true;
}
