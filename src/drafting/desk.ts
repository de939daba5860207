// What drafting works with; the composition root puts it together.
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import type { Allowed } from '../figures/allowed.ts';
import type { TermIndex } from '../figures/terms.ts';
import type { Writer } from '../planner/writer.ts';
import type { Prompts } from '../prompts.ts';
import type { LoggedStep } from '../store/answer-log.ts';
import type { ToolContext } from '../tools/tool.ts';

export interface DraftingDesk {
  prompts: Prompts;
  catalogue: Catalogue;
  /** Runs one tool: its output, or a failure as data. */
  runTool: (call: { tool: string; input: unknown }, context: ToolContext) => Promise<unknown>;
  /** The words of an evaluation that may stand in typed text although they hold a number. */
  allowedIn: (evaluation: Evaluation) => Allowed;
  /** What an evaluation calls its metrics; a figure may stand beside its own name alone. */
  namesIn: (evaluation: Evaluation) => readonly TermIndex[];
  /** Takes numbers out of what a model is told, where values are withheld from it. */
  mask?: ((text: string, allowed: Allowed) => string) | undefined;
  /** What a model may cost, and where that is noted. */
  meter?: Meter | undefined;
  /** Absent where no model is set. */
  writer?: Writer | undefined;
}

/** Who a model is paid for. */
export interface Payer {
  id: string;
  /** Absent where there is only one, as in a terminal. */
  workspace?: string | undefined;
}

export interface Meter {
  /** Most tokens of one draft. */
  most: number;
  /** Why nothing may be spent any more, or undefined where something may. */
  over(payer: Payer): Promise<'budget_user' | 'budget_workspace' | undefined>;
  /** Notes what a draft took of the model. */
  note(entry: MeterEntry): Promise<void>;
}

export interface MeterEntry {
  payer: Payer;
  language: string;
  /** Keys of what was written about. */
  subject: string;
  promptHashes: Record<string, string>;
  /** Whether any of the model's prose stands in the draft. */
  byModel: boolean;
  /** Why a section was written from its template although the model was asked, as a code; null where none was. */
  fellBack: string | null;
  steps: LoggedStep[];
}
