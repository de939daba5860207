// `tools`: lists what can be asked of the data, and runs one tool by hand.
import { z } from 'zod';
import { isFailure, type Tool } from '../tools/tool.ts';
import type { Command, Desk, ExitCode, TerminalApp } from './command.ts';
import { styleFor } from './style.ts';
import { toolContext } from './tool-context.ts';

// More than anybody types by hand.
const mostCalls = 50;

export const tools: Command = {
  name: 'tools',
  options: { json: { type: 'boolean' } },
  words: { min: 0, max: 1 + 2 * mostCalls },
  run: async ({ words, flag }, desk) => {
    const [action, ...calls] = words;
    const app = await desk.open();
    if (action === undefined) return list(app.tools, flag('json'), desk);
    if (action === 'call' && calls.length > 0) return await callAll(app, calls, desk);
    desk.io.errors.write(`${desk.prompts.render(desk.language, 'terminal.help_tools')}\n`);
    return 2;
  },
};

function list(all: readonly Tool[], json: boolean, { io }: Desk): ExitCode {
  const style = styleFor(io.colour);
  const described = all.map(({ name, use, effect, input }) => ({ name, use, effect, input: inputOf(input) }));
  const lines = described.map(
    ({ name, use, effect, input }) =>
      `${style.strong(name)} (${Object.keys(input.properties ?? {}).join(', ')}) ${style.faint(effect)}\n  ${use}`,
  );
  io.output.write(`${json ? JSON.stringify(described) : lines.join('\n')}\n`);
  return 0;
}

function inputOf(shape: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(shape, { io: 'input' });
}

/** Runs the calls one after another in one conversation: a later one may name the figures that an earlier one gave. */
async function callAll(
  app: TerminalApp,
  words: readonly string[],
  { io, language }: Desk,
): Promise<ExitCode> {
  const context = await toolContext(app, language);
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', json = '{}'] = words.slice(at, at + 2);
    const input = parseJson(json);
    if (input === undefined) {
      io.errors.write(`The input of ${name} is not JSON: ${json.slice(0, 80)}\n`);
      return 2;
    }
    const result = await app.runTool(name, input.value, context);
    if (isFailure(result)) {
      io.errors.write(`${result.code}: ${result.message}\n`);
      return 1;
    }
    io.output.write(`${JSON.stringify(result.output, null, 2)}\n`);
  }
  return 0;
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
