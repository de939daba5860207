// The scripted model server is as strict as the real ones.
import { describe, expect, test } from 'vitest';
import { toChatRequest } from '../../src/planner/model/chat-wire.ts';
import { toResponsesRequest } from '../../src/planner/model/responses-wire.ts';
import { strictTools } from '../../src/planner/model/strict-schema.ts';
import type { Entry } from '../../src/planner/model/wire.ts';
import { declarationsOf } from '../../src/tools/declarations.ts';
import { tools } from '../../src/tools/tool-catalogue.ts';
import { requestProblems } from './model-request-problems.ts';

const entries: Entry[] = [
  { kind: 'user', text: '问' },
  { kind: 'round', calls: [{ id: 'a', tool: 'look_up', input: {} }], outputs: ['{}'] },
];
const request = { instructions: 'rules', tools: strictTools(declarationsOf(tools)), entries };
const settings = { model: 'm', maxOutputTokens: 50 };
const responses = toResponsesRequest(request, settings);
const chat = toChatRequest(request, settings);
const asked = { type: 'message', role: 'user', content: '问' };
const made = { type: 'function_call', call_id: 'a', name: 'look_up', arguments: '{}' };
const given = { type: 'function_call_output', call_id: 'a', output: '{}' };
const loose = { type: 'object', properties: { x: { type: 'string' } }, required: [] };
const tool = { type: 'function', name: 't', description: 'd', strict: true };
const user = { role: 'user', content: '问' };
const calling = {
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'a', type: 'function', function: { name: 't', arguments: '{}' } }],
};
const result = { role: 'tool', tool_call_id: 'a', content: '{}' };

test('what the program sends is in order', () => {
  expect([requestProblems('responses', responses), requestProblems('chat', chat)]).toEqual([[], []]);
});

describe('the Responses API refuses', () => {
  test.each<[string, object, RegExp]>([
    ['no model', { model: undefined }, /model/],
    ['no input', { input: [] }, /input/],
    ['an earlier answer to go on from', { previous_response_id: 'r' }, /previous_response_id/],
    ['keeping the answer', { store: true }, /store/],
    ['leaving open whether it is kept', { store: undefined }, /store/],
    ['an unknown field', { top_q: 1 }, /top_q/],
    ['an output without its call', { input: [asked, given] }, /no call a/],
    ['a call without output', { input: [asked, made] }, /no output for call a/],
    ['an output before its call', { input: [asked, given, made] }, /before its call/],
    ['a call id twice', { input: [asked, made, made, given] }, /stands twice/],
    ['arguments that are no object', { input: [{ ...made, arguments: '[' }, given] }, /JSON object/],
    ['a schema that is not strict', { tools: [{ ...tool, parameters: loose }] }, /must require x/],
    ['a schema left open', { tools: [{ ...tool, parameters: loose }] }, /additionalProperties/],
    ['a tool twice', { tools: [responses.tools?.[0], responses.tools?.[0]] }, /stands twice/],
  ])('%s', (_what, change, said) => {
    expect(requestProblems('responses', { ...responses, ...change }).join('; ')).toMatch(said);
  });
});

describe('Chat Completions refuse', () => {
  test.each<[string, object, RegExp]>([
    ['no model', { model: '' }, /model/],
    ['no messages', { messages: [] }, /messages/],
    ['a field of the other format', { input: [] }, /input/],
    ['an output without its call', { messages: [user, result] }, /no call a/],
    ['a call without output', { messages: [user, calling, user] }, /without output/],
    ['a call id twice', { messages: [calling, result, calling, result] }, /stands twice/],
    ['an answer of nothing', { messages: [{ role: 'assistant', content: null }] }, /content or tool_calls/],
    ['stream options without a stream', { stream_options: { include_usage: true } }, /stream_options/],
  ])('%s', (_what, change, said) => {
    expect(requestProblems('chat', { ...chat, ...change }).join('; ')).toMatch(said);
  });
});
