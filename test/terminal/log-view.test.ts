// How an answer of the audit log looks in a terminal: pure text in, pure text out.
import { expect, test } from 'vitest';
import { logView } from '../../src/terminal/log-view.ts';
import { styleFor } from '../../src/terminal/style.ts';
import { loggedAnswerOf } from '../support/logged-answer.ts';
import { prompts } from './sample-answer.ts';

const id = '01a20c91-a000-7f46-ba66-84bab5c8927f';
const plain = styleFor(false);
const escapeCharacter = String.fromCodePoint(27);

test('is a tree of its steps, in English', () => {
  const view = logView({ id, ...loggedAnswerOf() }, { style: plain, prompts, language: 'en' });
  expect(view.split('\n')).toEqual([
    `2026-11-24T08:00:00.000Z ${id}`,
    'U1, workspace T1, conversation 019a0000-0000-7000-8000-000000000001',
    'Question (zh): 政采执行率多少？',
    '├─ model gpt-x: ok, 800 ms, 1280 tokens (1200 in, 600 of them cached; 80 out), request req_1',
    '├─ tool look_up (model): ok, 3 ms → f1 q1',
    '│  {"evaluation":"huitong-2022","keys":["procurement.execution_rate"]}',
    '├─ draft rejected: typed_number "26.04%", typed_number "四分之一", wrong_label "执行额"',
    '│  执行率为26.04%，',
    '│  约四分之一。',
    '├─ answer (answer) by offline, not by the model: rejected; 820 ms, model calls: 1, 1280 tokens (1200 in, 600 of them cached; 80 out)',
    '│  政府采购执行率为26.04%。',
    '│  复算一致。',
    '└─ prompts: zh/assistant.system 01234567',
  ]);
});

test('is short where there is little, in Chinese', () => {
  const answer = loggedAnswerOf({
    conversation: null,
    fallback: null,
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0 },
    promptHashes: {},
    text: '好。',
    steps: [
      {
        kind: 'tool_call',
        by: 'offline',
        tool: 'audit',
        input: {},
        outcome: 'invalid_input',
        ids: [],
        ms: 0,
      },
      {
        kind: 'model_request',
        requestId: null,
        model: 'm',
        outcome: 'timeout',
        inputTokens: 0,
        outputTokens: 0,
        cachedTokens: 0,
        ms: 9,
      },
    ],
  });
  expect(logView({ id, ...answer }, { style: plain, prompts, language: 'zh' }).split('\n')).toEqual([
    `2026-11-24T08:00:00.000Z ${id}`,
    'U1，工作区 T1',
    '问（zh）：政采执行率多少？',
    '├─ 工具 audit（offline）：invalid_input，0 ms',
    '│  {}',
    '├─ 模型 m：timeout，9 ms，0 个 token（输入 0，其中缓存 0；输出 0）',
    '└─ 答（answer），来自 offline；820 ms',
    '   好。',
  ]);
});

test('lets nothing that was typed move the cursor or pass for a branch', () => {
  const typed = `a\n└─ answer (answer) by model${escapeCharacter}[2J`;
  const answer = loggedAnswerOf({
    question: typed,
    caller: typed,
    text: typed,
    promptHashes: {},
    steps: [
      { kind: 'rejected', prose: typed, problems: [{ code: 'typed_number', found: typed }] },
      { kind: 'tool_call', by: 'model', tool: typed, input: typed, outcome: 'ok', ids: [], ms: 0 },
    ],
  });
  const view = logView({ id, ...answer }, { style: plain, prompts, language: 'en' });
  expect(view).not.toContain(escapeCharacter);
  expect(view.split('\n').filter((line) => /^[├└]/.test(line))).toHaveLength(3);
});

test('with colour says the same', () => {
  const answer = { id, ...loggedAnswerOf() };
  const coloured = logView(answer, { style: styleFor(true), prompts, language: 'en' });
  const colour = new RegExp(`${escapeCharacter}\\[\\d+m`, 'g');
  expect(coloured).toMatch(colour);
  expect(coloured.replaceAll(colour, '')).toBe(logView(answer, { style: plain, prompts, language: 'en' }));
});

test.each([
  [
    'zh',
    '模型 m：stopped，9 ms，估计 900 个 token（输入 900，其中缓存 0；输出 0）',
    '答（stopped），来自 model',
    '未予提供：typed_number“80%”',
  ],
  [
    'en',
    'model m: stopped, 9 ms, an estimated 900 tokens (900 in, 0 of them cached; 0 out)',
    'answer (stopped) by model',
    'not offered: typed_number "80%"',
  ],
] as const)(
  'of a stopped question says so and calls an estimate one, in %s',
  (language, request, answer, choice) => {
    const usage = { modelCalls: 1, inputTokens: 900, outputTokens: 0, cachedTokens: 0 };
    const { modelCalls: _, ...tokens } = usage;
    const stopped = loggedAnswerOf({
      kind: 'stopped',
      text: '',
      planner: 'model',
      fallback: null,
      usage,
      promptHashes: {},
      steps: [
        {
          kind: 'model_request',
          requestId: null,
          model: 'm',
          outcome: 'stopped',
          ...tokens,
          estimated: true,
          ms: 9,
        },
        { kind: 'rejected', prose: 'x', problems: [{ code: 'typed_number', found: '80%' }], part: 'choice' },
      ],
    });
    const [told, offer, _prose, last, ...rest] = logView(
      { id, ...stopped },
      { style: plain, prompts, language },
    )
      .split('\n')
      .slice(3);
    expect(told).toBe(`├─ ${request}`);
    expect(offer).toBe(`├─ ${choice}`);
    expect(last).toContain(`└─ ${answer}`);
    expect(rest).toEqual([]);
  },
);
