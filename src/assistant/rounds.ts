// The one loop: the planner decides, the tools answer, until the planner replies.
import type { Planner, Reply, ToolCall, Turn } from '../planner/planner.ts';
import type { ToolContext } from '../tools/tool.ts';

// A question takes two or three rounds; the planner that needs more than eight is going round in circles.
const maxRounds = 8;

export interface Rounds {
  planner: Planner;
  /** Runs one tool: its output, or a failure as data. */
  runTool: (call: ToolCall, context: ToolContext) => Promise<unknown>;
  /** Told each time tools are about to be called. Must not throw. */
  onProgress?: ((calls: readonly ToolCall[]) => void) | undefined;
}

/** The planner's reply, or undefined where it gave none within the bound. Rejects when the context is aborted. */
export async function replyTo(
  turn: Turn,
  context: ToolContext,
  { planner, runTool, onProgress }: Rounds,
): Promise<Reply | undefined> {
  for (let round = 0; round < maxRounds; round += 1) {
    context.signal.throwIfAborted();
    const step = await planner.next(turn, context.signal);
    if (step.kind === 'reply') return step.reply;
    onProgress?.(step.calls);
    // One after the other, so that the ledger numbers its entries the same way every time.
    for (const call of step.calls) turn.results.push({ call, output: await runTool(call, context) });
  }
  return undefined;
}
