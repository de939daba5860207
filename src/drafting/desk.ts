// What drafting works with; the composition root puts it together.
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import type { Allowed } from '../figures/allowed.ts';
import type { Writer } from '../planner/writer.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';

export interface DraftingDesk {
  prompts: Prompts;
  catalogue: Catalogue;
  /** Runs one tool: its output, or a failure as data. */
  runTool: (call: { tool: string; input: unknown }, context: ToolContext) => Promise<unknown>;
  /** The words of an evaluation that may stand in typed text although they hold a number. */
  allowedIn: (evaluation: Evaluation) => Allowed;
  /** Takes numbers out of what a model is told, where values are withheld from it. */
  mask?: ((text: string, allowed: Allowed) => string) | undefined;
  /** Absent where no model is set. */
  writer?: Writer | undefined;
}
