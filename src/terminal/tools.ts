// `tools`: lists what can be asked of the data, and runs one tool by hand.
import { z } from 'zod';
import { isFailure, type Tool } from '../tools/tool.ts';
import type { Command, Desk, ExitCode, TerminalApp } from './command.ts';
import { styleFor } from './style.ts';
import { toolContext } from './tool-context.ts';

export const tools: Command = {
  name: 'tools',
  options: { json: { type: 'boolean' } },
  words: { min: 0, max: 3 },
  run: async ({ words, flag }, desk) => {
    const [action, name, input = '{}'] = words;
    const app = await desk.open();
    if (action === undefined) return list(app.tools, flag('json'), desk);
    if (action === 'call' && name !== undefined) return await call(app, name, input, desk);
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

async function call(app: TerminalApp, name: string, json: string, { io, language }: Desk): Promise<ExitCode> {
  const input = parseJson(json);
  if (input === undefined) {
    io.errors.write(`The input of ${name} is not JSON: ${json.slice(0, 80)}\n`);
    return 2;
  }
  const result = await app.runTool(name, input.value, await toolContext(app, language));
  if (isFailure(result)) {
    io.errors.write(`${result.code}: ${result.message}\n`);
    return 1;
  }
  io.output.write(`${JSON.stringify(result.output, null, 2)}\n`);
  return 0;
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
