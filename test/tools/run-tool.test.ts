// The runner: what it refuses, how it says so, and that it is never held up.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runTool } from '../../src/tools/run-tool.ts';
import { defineTool, failure } from '../../src/tools/tool.ts';
import { contextOf } from './context.ts';

const double = defineTool({
  name: 'double',
  use: 'Use it to double a text.',
  effect: 'read',
  input: z.strictObject({ text: z.string().describe('The text'), times: z.int().default(2) }),
  output: z.object({ text: z.string() }),
  run: async ({ text, times }) =>
    text === '' ? failure('not_possible', 'nothing to double') : { text: text.repeat(times) },
});
const wrong = defineTool({ ...double, name: 'wrong', output: z.object({ text: z.string().max(1) }) });
const broken = defineTool({ ...double, name: 'broken', run: async () => Promise.reject(new Error('a bug')) });
const hanging = defineTool({
  ...double,
  name: 'hanging',
  run: async () => await new Promise<never>(() => {}),
});
const tools = [double, wrong, broken, hanging];

describe('runTool', () => {
  test('gives the checked output, with the defaults of the input filled in', async () => {
    expect(await runTool(tools, { tool: 'double', input: { text: 'ab' } }, contextOf())).toEqual({
      output: { text: 'abab' },
    });
  });

  test.each([
    [
      'an unknown tool, with the nearest name',
      'duoble',
      { text: 'a' },
      'unknown_tool',
      /no_tool duoble double double, wrong/,
    ],
    [
      'an unknown tool like none, without a guess',
      'weather',
      {},
      'unknown_tool',
      /no_tool weather {2}double, wrong/,
    ],
    ['a missing field, by its name', 'double', {}, 'invalid_input', /expected string[\s\S]*text/],
    [
      'a field of the wrong type',
      'double',
      { text: 3 },
      'invalid_input',
      /expected string, received number[\s\S]*text/,
    ],
    ['a misspelt field, by its name', 'double', { text: 'a', time: 3 }, 'invalid_input', /time/],
    ['input that is no object', 'double', 'text', 'invalid_input', /expected object/],
    ['what the tool itself cannot do', 'double', { text: '' }, 'not_possible', /^nothing to double$/],
    [
      'output against the declaration',
      'wrong',
      { text: 'a' },
      'invalid_output',
      /wrong [\s\S]*expected string/,
    ],
  ])('turns %s into a failure', async (_, tool, input, code, message) => {
    const result = await runTool(tools, { tool, input }, contextOf());
    if (!('failed' in result)) throw new Error('succeeded');
    expect(result.code).toBe(code);
    expect([result.because, ...Object.values(result.about)].join(' ')).toMatch(message);
  });

  test('lets a bug through as an exception', async () => {
    await expect(runTool(tools, { tool: 'broken', input: { text: 'a' } }, contextOf())).rejects.toThrow(
      'a bug',
    );
  });

  test('is not held up by a tool that does not look at the signal', async () => {
    const stop = new AbortController();
    const result = runTool(
      tools,
      { tool: 'hanging', input: { text: 'a' } },
      { ...contextOf(), signal: stop.signal },
    );
    stop.abort();
    expect(await result).toMatchObject({ failed: true, code: 'aborted' });
  });

  test('starts nothing once stopped', async () => {
    const result = await runTool(
      tools,
      { tool: 'broken', input: { text: 'a' } },
      { ...contextOf(), signal: AbortSignal.abort() },
    );
    expect(result).toMatchObject({ failed: true, code: 'aborted' });
  });
});
