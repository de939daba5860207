// The one loop: the planner decides, the tools answer, until the planner replies.
import type { Fault, Planner, Reply, ToolCall, Turn } from '../planner/planner.ts';
import { failure, isFailure, type ToolContext } from '../tools/tool.ts';
import type { Journal } from './journal.ts';
import { referencesIn } from './references-in.ts';

// A question takes two or three rounds; a model that needs more than eight is going round in circles. The keyless planner
// takes some for each part of a question, one part after the other.
const mostRounds = { model: 8, offline: 40 } as const;
// No question needs more at once; what is beyond is refused as data.
const maxCalls = 16;

export interface Rounds {
  planner: Planner;
  /** Runs one tool: its output, or a failure as data. */
  runTool: (call: ToolCall, context: ToolContext) => Promise<unknown>;
  journal: Journal;
  /** Whether there is budget for one more step. */
  mayGoOn: () => boolean;
  /** Told each time tools are about to be called. Must not throw. */
  onProgress?: ((calls: readonly ToolCall[]) => void) | undefined;
}

export type Ended = { kind: 'reply'; reply: Reply } | { kind: 'fault'; fault: LoopFault };
/** stuck: no reply within the bound, or the same calls over again · budget_answer: nothing left to go on with. */
export type LoopFault = Fault | 'stuck' | 'budget_answer';

/** How it ended. What the tools answered stays in the turn. Rejects when the context is aborted, and on bugs. */
export async function replyTo(turn: Turn, context: ToolContext, rounds: Rounds): Promise<Ended> {
  const { planner, journal, mayGoOn, onProgress } = rounds;
  for (let number = 0; number < mostRounds[planner.name]; number += 1) {
    context.signal.throwIfAborted();
    if (!mayGoOn()) return { kind: 'fault', fault: 'budget_answer' };
    const step = await planner.next(turn, context.signal);
    journal.spend(step.spent);
    context.signal.throwIfAborted();
    if (step.kind !== 'calls') return step;
    const { calls, carried } = step;
    // The keyless planner ends by itself; a model may ask for the same things for ever.
    if (planner.name === 'model' && calls.every((call) => answered(call, turn) > 1)) break;
    onProgress?.(calls);
    const outputs: unknown[] = [];
    // One after the other, so that the ledger numbers its entries the same way every time.
    for (const [index, call] of calls.entries()) {
      outputs.push(index < maxCalls ? await output(call, turn, context, rounds) : tooMany);
    }
    turn.rounds.push({ calls, outputs, carried });
  }
  return { kind: 'fault', fault: 'stuck' };
}

const tooMany = {
  ...failure('not_possible', 'too_many_calls'),
  message: 'Too many calls at once. Make the others in the next round.',
};

async function output(
  call: ToolCall,
  turn: Turn,
  context: ToolContext,
  { planner, runTool, journal }: Rounds,
): Promise<unknown> {
  if (planner.name === 'model' && answered(call, turn) > 0)
    return {
      ...failure('not_possible', 'called_before'),
      message: 'This very call was made before; its answer stands above. Go on with it.',
    };
  const started = performance.now();
  const result = await runTool(call, context);
  journal.note({
    kind: 'tool_call',
    by: planner.name,
    tool: call.tool,
    input: call.input,
    outcome: isFailure(result) ? result.code : 'ok',
    ids: referencesIn(result),
    ms: Math.round(performance.now() - started),
  });
  return result;
}

/** How often this call stands among those made before. */
function answered({ tool, input }: ToolCall, { rounds }: Turn): number {
  const written = JSON.stringify(input);
  return rounds
    .flatMap(({ calls }) => calls)
    .filter((call) => call.tool === tool && JSON.stringify(call.input) === written).length;
}
