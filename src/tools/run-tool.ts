// Runs one tool call: the only way a tool is reached, by planners and by people alike.
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { failure, isFailure, type Tool, type ToolContext, type ToolFailure } from './tool.ts';

export interface ToolRequest {
  tool: string;
  input: unknown;
}

/**
 * Checks the input, runs the tool, checks the output. What the caller got wrong, what the data does not hold and an
 * abort come back as a failure; only a bug throws.
 */
export async function runTool(
  tools: readonly Tool[],
  request: ToolRequest,
  context: ToolContext,
): Promise<{ output: unknown } | ToolFailure> {
  const tool = tools.find(({ name }) => name === request.tool);
  if (!tool) return unknownTool(request.tool, tools);
  const input = tool.input.safeParse(request.input);
  if (!input.success)
    return failure('invalid_input', 'wrong_input', { tool: tool.name, detail: z.prettifyError(input.error) });
  const result = await orAborted(tool, input.data, context);
  if (isFailure(result)) return result;
  const output = tool.output.safeParse(result);
  if (!output.success)
    return failure('invalid_output', 'wrong_output', {
      tool: tool.name,
      detail: z.prettifyError(output.error),
    });
  return { output: output.data };
}

function unknownTool(asked: string, tools: readonly Tool[]): ToolFailure {
  const names = tools.map(({ name }) => name);
  const [meant] = nearest(asked, names, 1);
  return failure('unknown_tool', 'no_tool', { asked, meant: meant ?? '', tools: names.join(', ') });
}

/** A tool that does not look at the signal must not hold up the one who gave it. */
async function orAborted(tool: Tool, input: unknown, context: ToolContext): Promise<unknown> {
  const { signal } = context;
  const aborted = failure('aborted', 'stopped', { tool: tool.name });
  if (signal.aborted) return aborted;
  const { promise, resolve } = Promise.withResolvers<ToolFailure>();
  const stop = (): void => resolve(aborted);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([tool.run(input, context), promise]);
  } catch (error) {
    if (signal.aborted) return aborted;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
