// The two wire formats as pure functions, with plain objects: what goes out, what comes in, and the strict schemas.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { joinChunks } from '../../../src/planner/model/chat-stream.ts';
import { fromCompletion, toChatRequest } from '../../../src/planner/model/chat-wire.ts';
import { readReply } from '../../../src/planner/model/read-reply.ts';
import { fromResponse, toResponsesRequest } from '../../../src/planner/model/responses-wire.ts';
import { strictTools } from '../../../src/planner/model/strict-schema.ts';
import type { ModelRequest } from '../../../src/planner/model/wire.ts';
import { declarationsOf } from '../../../src/tools/declarations.ts';
import { tools } from '../../../src/tools/tool-catalogue.ts';

const settings = { model: 'm', maxOutputTokens: 50 };
const request: ModelRequest = {
  instructions: 'rules',
  tools: strictTools([
    {
      name: 'look_up',
      description: 'Looks up.',
      parameters: {
        $schema: 'x',
        type: 'object',
        properties: {
          key: { type: 'string', minLength: 1 },
          limit: { type: 'integer', default: 3, description: 'how many' },
        },
        required: ['key'],
        additionalProperties: false,
      },
    },
  ]),
  entries: [
    { kind: 'user', text: '问' },
    {
      kind: 'round',
      calls: [
        { id: 'a', tool: 'look_up', input: { key: 'x' } },
        { id: 'b', tool: 'look_up', input: 'no json' },
      ],
      outputs: ['{"one":1}', '{"two":2}'],
      carried: { reasoning_content: 'thoughts' },
    },
  ],
};

test('the Responses API gets instructions, strict tools, calls with their outputs, and keeps nothing', () => {
  expect(toResponsesRequest(request, settings)).toEqual({
    model: 'm',
    instructions: 'rules',
    tools: [
      { type: 'function', name: 'look_up', description: 'Looks up.', strict: true, parameters: strict },
    ],
    input: [
      { type: 'message', role: 'user', content: '问' },
      { type: 'function_call', call_id: 'a', name: 'look_up', arguments: '{"key":"x"}' },
      { type: 'function_call', call_id: 'b', name: 'look_up', arguments: '{"unreadable":"no json"}' },
      { type: 'function_call_output', call_id: 'a', output: '{"one":1}' },
      { type: 'function_call_output', call_id: 'b', output: '{"two":2}' },
    ],
    store: false,
    max_output_tokens: 50,
  });
});

test('Chat Completions get the same as messages, with the thoughts a server wants back', () => {
  const { messages, tools: told } = toChatRequest(request, settings);
  expect(told).toEqual([
    {
      type: 'function',
      function: { name: 'look_up', description: 'Looks up.', strict: true, parameters: strict },
    },
  ]);
  expect(messages).toMatchObject([
    { role: 'system', content: 'rules' },
    { role: 'user', content: '问' },
    {
      role: 'assistant',
      content: null,
      reasoning_content: 'thoughts',
      tool_calls: [{ id: 'a' }, { id: 'b' }],
    },
    { role: 'tool', tool_call_id: 'a', content: '{"one":1}' },
    { role: 'tool', tool_call_id: 'b', content: '{"two":2}' },
  ]);
});

const strict = {
  type: 'object',
  properties: {
    key: { type: 'string' },
    limit: { description: 'how many', anyOf: [{ type: 'integer' }, { type: 'null' }] },
  },
  required: ['key', 'limit'],
  additionalProperties: false,
};

describe('a strict schema', () => {
  test.each(declarationsOf(tools).map((tool) => [tool.name, tool] as const))(
    'of %s requires every field, allows no other, and uses only what strict mode knows',
    (_name, tool) => {
      const problems: string[] = [];
      check(strictTools([tool])[0]?.parameters, tool.name, problems);
      expect(problems).toEqual([]);
    },
  );
});

function check(schema: unknown, path: string, problems: string[]): void {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    if (Array.isArray(schema)) for (const each of schema) check(each, path, problems);
    return;
  }
  const { type, properties, required, additionalProperties } = z
    .record(z.string(), z.unknown())
    .parse(schema);
  if (type === 'object') {
    const names = Object.keys(z.record(z.string(), z.unknown()).parse(properties));
    if (additionalProperties !== false) problems.push(`${path}: open`);
    if (JSON.stringify(required) !== JSON.stringify(names)) problems.push(`${path}: not all required`);
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (['oneOf', 'default', '$schema', 'minLength', 'maxLength', 'allOf', 'not'].includes(keyword))
      if (!path.endsWith('properties')) problems.push(`${path}: ${keyword}`);
    check(value, `${path}.${keyword}`, problems);
  }
}

const usage = { input_tokens: 5, output_tokens: 2, input_tokens_details: { cached_tokens: 4 } };

const half = { type: 'message', content: [{ type: 'output_text', text: '主要原因是' }] };

describe('an answer of the Responses API', () => {
  test('gives text, calls without the nulls of strict mode, and tokens', () => {
    const call = {
      type: 'function_call',
      call_id: 'c',
      name: 'look_up',
      arguments: '{"key":"x","limit":null}',
    };
    const message = { type: 'message', content: [{ type: 'output_text', text: '甲' }] };
    expect(fromResponse({ output: [{ type: 'reasoning' }, message, call], usage })).toEqual({
      kind: 'reply',
      reply: { text: '甲', calls: [{ id: 'c', tool: 'look_up', input: { key: 'x' } }] },
      tokens: { inputTokens: 5, outputTokens: 2, cachedTokens: 4 },
    });
  });

  test.each<[string, unknown, string]>([
    ['no body', undefined, 'not_api'],
    ['another shape', { choices: [] }, 'not_api'],
    ['an error', { output: [], error: { code: 'server_error' } }, 'server_error'],
    ['a rate limit', { output: [], error: { code: 'rate_limit_exceeded' } }, 'rate_limited'],
    ['a length stop', { output: [], incomplete_details: { reason: 'max_output_tokens' } }, 'too_long'],
    ...['incomplete', 'in_progress', 'cancelled', 'failed', 'queued'].map(
      (status) =>
        [`the status ${status} and no more`, { output: [half], status }, 'server_error'] as [
          string,
          unknown,
          string,
        ],
    ),
    ['a filter', { output: [], incomplete_details: { reason: 'content_filter' } }, 'filtered'],
    [
      'a refusal',
      { output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'no' }] }] },
      'refused',
    ],
  ])('with %s is a fault', (_what, body, fault) => {
    expect(fromResponse(body)).toMatchObject({ kind: 'fault', fault });
  });
});

describe('an answer of Chat Completions', () => {
  test.each<[string, unknown, string]>([
    ['no body', null, 'not_api'],
    ['an error in its place', { error: { message: 'm', code: null } }, 'server_error'],
    ['no choice', { choices: [] }, 'empty'],
    ['a length stop', { choices: [{ message: { content: 'a' }, finish_reason: 'length' }] }, 'too_long'],
    ...['insufficient_system_resource', 'abort'].map(
      (reason) =>
        [
          `the end ${reason}`,
          { choices: [{ message: { content: '主要原因是' }, finish_reason: reason }] },
          'server_error',
        ] as [string, unknown, string],
    ),
    ['a filter', { choices: [{ message: {}, finish_reason: 'content_filter' }] }, 'filtered'],
    ['a refusal', { choices: [{ message: { refusal: 'no' }, finish_reason: 'stop' }] }, 'refused'],
  ])('with %s is a fault', (_what, body, fault) => {
    expect(fromCompletion(body)).toMatchObject({ kind: 'fault', fault });
  });

  test('in pieces is put together, also where a server gives a call no index', async () => {
    const whole = await joinChunks(inPieces());
    expect(fromCompletion(whole)).toMatchObject({
      kind: 'reply',
      reply: {
        text: '甲',
        calls: [
          { id: 'a', tool: 't' },
          { id: 'b', tool: 'u' },
        ],
      },
    });
  });
});

async function* inPieces(): AsyncGenerator {
  yield { choices: [{ delta: { content: '甲' } }] };
  yield {
    choices: [{ delta: { tool_calls: [{ id: 'a', function: { name: 't', arguments: '{}' } }] } }],
  };
  yield {
    choices: [{ delta: { tool_calls: [{ id: 'b', function: { name: 'u', arguments: '{}' } }] } }],
  };
  yield { choices: [{ delta: {}, finish_reason: 'tool_calls' }] };
}

test.each([
  ['甲。', { kind: 'answer', prose: '甲。', choices: [] }],
  ['[not_in_data]\n没有。', { kind: 'not_in_data', prose: '没有。', choices: [] }],
  ['[CLARIFY]\n哪个？\n→ 甲\n-> 乙', { kind: 'clarify', prose: '哪个？', choices: ['甲', '乙'] }],
  ['[unheard]\n甲', { kind: 'answer', prose: '[unheard]\n甲', choices: [] }],
])('a last text %j is read as a reply', (text, expected) => {
  expect(readReply(text)).toMatchObject(expected);
});
