// `tools`: lists what can be asked of the data, and runs one tool by hand.
import { z } from 'zod';
import { excerpt } from '../importers/issue.ts';
import { jsonFrom } from '../importers/json-file.ts';
import { nearest } from '../tools/nearest.ts';
import { isFailure, type Tool } from '../tools/tool.ts';
import { type Command, type Desk, type ExitCode, type TerminalApp, wrongUsage } from './command.ts';
import { issueLines } from './issue-lines.ts';
import { printable } from './printable.ts';
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
    if (action === 'call') return wrongUsage('tools', { wrong: 'too_few', option: '', meant: '' }, desk);
    return wrongUsage('tools', { wrong: 'unknown_word', option: '', meant: action }, desk);
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
async function callAll(app: TerminalApp, words: readonly string[], desk: Desk): Promise<ExitCode> {
  const { io, language } = desk;
  const context = await toolContext(app, desk);
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', json = '{}'] = words.slice(at, at + 2);
    const tool = app.tools.find((each) => each.name === name);
    if (!tool) {
      const names = app.tools.map((each) => each.name);
      return complain(1, 'no_tool', { name, names, meant: nearest(name, names, 1).join('') }, desk);
    }
    const input = jsonFrom(tool.input, name, json);
    if (input.kind === 'refused' && input.issues.some(({ code }) => code === 'not_json' || code === 'empty'))
      return complain(2, 'not_json', { name, json: excerpt(json) }, desk);
    if (input.kind === 'refused') {
      io.errors.write(`${issueLines(input.issues, desk.prompts, language).join('\n')}\n`);
      return 1;
    }
    const result = await app.runTool(name, input.value, context);
    if (isFailure(result)) return complain(1, 'tool_failed', { name, ...result }, desk);
    io.output.write(`${JSON.stringify(result.output, null, 2)}\n`);
  }
  return 0;
}

function complain(code: 1 | 2, id: string, data: Record<string, unknown>, desk: Desk): ExitCode {
  const { io, prompts, language } = desk;
  io.errors.write(`${printable(prompts.render(language, `terminal.${id}`, data))}\n`);
  return code;
}
