// The model behind the assistant, over real HTTP through the real client, in both wire formats, whole and streamed.
import { afterEach, describe, expect, test } from 'vitest';
import {
  type ModelServer,
  type Scripted,
  type SeenRequest,
  startModelServer,
} from '../../support/model-server.ts';
import { loose, modelDesk, wires } from './desk.ts';

const modes = [{ values: 'shown' }, { values: 'hidden' }] as const;
const wiresAndModes = wires.flatMap((wire) => modes.map((mode) => ({ ...wire, ...mode })));

const look = {
  call: [['look_up', { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] }]],
} satisfies Scripted;

/** Says the rate by the id under which the tools gave it. */
function saying({ raw }: SeenRequest): Scripted {
  const [, id = 'f0'] =
    /\\"id\\":\\"(f\d+)\\",\\"key\\":\\"procurement\.execution_rate\.?\w*\\"/.exec(raw) ?? [];
  return { say: `采购推进偏慢：[[${id}.label]]为[[${id}]]。` };
}

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  // No test may pass with a request that a real server would refuse.
  const refused = server?.refusals ?? [];
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
});

async function serve(script: Parameters<typeof startModelServer>[0]): Promise<ModelServer> {
  server = await startModelServer(script);
  return server;
}

describe.each(wiresAndModes)('with $api, stream $stream, values $values', ({ values, ...wire }) => {
  test('a loosely worded question is answered by the model with figures by reference', async () => {
    const { url, requests } = await serve((request, index) => (index === 0 ? look : saying(request)));
    const { ask, logged, bugs } = modelDesk(url, wire, { values });
    const answer = await ask(loose);
    expect(answer).toMatchObject({ kind: 'answer', planner: 'model' });
    expect(answer.text).toContain('26.04%');
    expect(answer.usage).toEqual({ modelCalls: 2, inputTokens: 200, outputTokens: 40, cachedTokens: 120 });
    expect(requests).toHaveLength(2);
    expect(requests.every(({ streamed }) => streamed === wire.stream)).toBe(true);
    expect(logged[0]?.steps.map(({ kind }) => kind)).toContain('model_request');
    expect(Object.keys(logged[0]?.promptHashes ?? {})).toEqual(
      expect.arrayContaining(['zh/model.question', 'zh/system']),
    );
    expect(bugs).toEqual([]);
  });

  test.each<[string, Scripted, string]>([
    ['a wrong key', { fault: { status: 401 } }, '不接受'],
    ['a use that is not allowed', { fault: { status: 403 } }, '不允许'],
    ['a model that is not there', { fault: { status: 404, code: 'model_not_found' } }, '没有所设的模型'],
    ['a rate limit', { fault: { status: 429, retryAfter: 0 } }, '暂时不再受理'],
    ['a rate limit without a time', { fault: { status: 429 } }, '暂时不再受理'],
    ['a rate limit with a long wait', { fault: { status: 429, retryAfter: 30 } }, '暂时不再受理'],
    ['a spent account', { fault: { status: 429, code: 'insufficient_quota', retryAfter: 9 } }, '余额'],
    ['a refused request', { fault: { status: 400 } }, '没有接受请求'],
    ['a fault of the server', { fault: { status: 500 } }, '自身出了故障'],
    ['no answer in time', { fault: 'timeout' }, '用时过长'],
    ['an empty answer', { ends: 'empty' }, '没有给出回答'],
    ['a refusal', { ends: 'refusal' }, '拒绝回答'],
    ['an answer cut at its length', { ends: 'length' }, '过长'],
    ['a content filter', { ends: 'content_filter' }, '内容过滤'],
    ['what is no JSON', { fault: 'not_json' }, '无法读取'],
    ['an answer cut in the middle', { fault: 'cut_stream' }, wire.stream ? '中途连接断开' : '无法读取'],
    ['a connection that breaks', { fault: 'terminated' }, '连接断开|连不上|无法读取'],
  ])('%s ends in the keyless answer and one sentence on why', async (_what, scripted, said) => {
    const { url } = await serve([scripted]);
    const { ask, logged, bugs } = modelDesk(
      url,
      { ...wire, timeoutMs: said === '用时过长' ? 1000 : 8000 },
      { values },
    );
    const answer = await ask(loose);
    expect(answer.planner).toBe('offline');
    expect(answer.notes.at(-1)).toMatch(new RegExp(said));
    expect(answer.notes.at(-1)).toMatch(/未使用模型。$/);
    expect(JSON.stringify(answer)).not.toMatch(/sk-|details of the server|terminated|Error/);
    expect(logged[0]?.fallback).toBeTruthy();
    // What was tried, and what the sentence on why came from.
    expect(Object.keys(logged[0]?.promptHashes ?? {})).toEqual(
      expect.arrayContaining(['zh/answers.seen', 'zh/assistant.fallback', 'zh/system']),
    );
    expect(bugs).toEqual([]);
  });

  test('broken arguments, unknown tools and wrong arguments go back to the model as data', async () => {
    const { url, requests } = await serve([
      {
        call: [
          ['look_up', '{"evaluation": "huitong-2022", "keys": ['],
          ['no_such_tool', {}],
          ['look_up', { evaluation: 'huitong-2022', keys: 7 }],
        ],
      },
      { say: '数据中没有相关内容。' },
    ]);
    const answer = await modelDesk(url, wire, { values }).ask(loose);
    expect(answer.planner).toBe('model');
    const told = requests[1]?.raw ?? '';
    for (const words of ['invalid_input', 'unknown_tool', 'no_such_tool', 'expected array, received number'])
      expect(told).toContain(words);
  });

  test('an abort ends it at once', async () => {
    const { url } = await serve([{ fault: 'timeout' }]);
    const { ask, conversation } = modelDesk(url, { ...wire, timeoutMs: 20_000 }, { values });
    const stop = new AbortController();
    const asked = ask(loose, stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 200);
    await expect(asked).rejects.toThrow('stopped');
    expect(conversation.turns).toEqual([]);
  });
});

describe.each(modes)('a question, with values $values,', (mode) => {
  test('that the keyless planner understands is answered without the model', async () => {
    const { url, requests } = await serve([{ say: '不该问到这里。' }]);
    const { ask, logged } = modelDesk(url, {}, mode);
    const answer = await ask('政采执行率多少');
    expect(Object.keys(logged[0]?.promptHashes ?? {})).toEqual(['zh/answers.figure']);
    expect(answer.planner).toBe('offline');
    expect(answer.usage.modelCalls).toBe(0);
    expect(answer.notes.join()).not.toContain('模型');
    expect(requests).toEqual([]);
  });

  test('goes to the model first where that is asked for', async () => {
    const { url } = await serve((request, index) => (index === 0 ? look : saying(request)));
    const answer = await modelDesk(url, {}, { ...mode, keylessFirst: false }).ask('政采执行率多少');
    expect(answer).toMatchObject({ planner: 'model', text: expect.stringContaining('26.04%') });
  });

  test('may end in a question back, a refusal or a word that it is not in the data', async () => {
    const { url } = await serve([{ say: '[clarify]\n您指的是哪一项？\n→ 政采执行率多少\n→ 预算调整率多少' }]);
    const answer = await modelDesk(url, {}, mode).ask(loose);
    expect(answer).toMatchObject({ kind: 'clarify', text: '您指的是哪一项？' });
    expect(answer.choices).toEqual(['政采执行率多少', '预算调整率多少']);
  });
});

describe.each(modes)('prose that does not pass, with values $values,', (mode) => {
  test.each([
    ['a typed number', '采购执行率为26.04%。', 'typed_number'],
    ['a number in words', '执行率不到三成。', 'typed_number'],
    ['an unknown reference', '执行率为[[f999]]。', 'unknown_reference'],
    ['another language', 'The procurement execution rate is rather low this year.', 'wrong_language'],
  ])('with %s is not shown; the model is told why once and may mend it', async (_what, wrong, code) => {
    const { url, requests } = await serve(
      (request, index) => [look, { say: wrong }][index] ?? saying(request),
    );
    const { ask, logged } = modelDesk(url, {}, mode);
    const answer = await ask(loose);
    expect(answer).toMatchObject({ planner: 'model', text: expect.stringContaining('26.04%') });
    expect(requests[2]?.raw).toContain(code);
    const rejected = logged[0]?.steps.find(({ kind }) => kind === 'rejected');
    expect(rejected).toMatchObject({ problems: [{ code }] });
  });

  test('twice ends in the keyless answer', async () => {
    const { url, requests } = await serve([{ say: '执行率为26.05%。' }]);
    const { ask, logged } = modelDesk(url, {}, mode);
    const answer = await ask(loose);
    expect(answer.planner).toBe('offline');
    expect(JSON.stringify(answer)).not.toContain('26.05');
    expect(answer.notes.at(-1)).toContain('没有通过数字核验');
    expect(requests).toHaveLength(2);
    expect(logged[0]?.fallback).toBe('rejected');
  });

  test('that repeats its instructions is not shown', async () => {
    const { url, requests } = await serve(({ body }) => ({ say: leakFrom(body) }));
    const answer = await modelDesk(url, {}, mode).ask(loose);
    expect(answer.planner).toBe('offline');
    expect(requests[1]?.raw).toContain('leaked_instructions');
  });
});

function leakFrom({ instructions }: Record<string, unknown>): string {
  const lines = String(instructions).split('\n');
  return lines.find((line) => line.includes('绝不猜测')) ?? '';
}

describe.each(modes)('the loop, with values $values,', (mode) => {
  test('stops a model that makes the same call over again', async () => {
    const { url, requests } = await serve([look]);
    const { ask, logged } = modelDesk(url, {}, mode);
    const answer = await ask(loose);
    expect(answer.notes.at(-1)).toContain('原地打转');
    expect(requests.length).toBeLessThanOrEqual(3);
    const calls = logged[0]?.steps.filter((step) => step.kind === 'tool_call' && step.by === 'model') ?? [];
    expect(calls.length).toBeLessThanOrEqual(1);
  });

  test('stops a model that asks for something else each time, after eight rounds', async () => {
    let round = 0;
    const { url, requests } = await serve(() => {
      round += 1;
      return { call: [['search_report', { evaluation: 'huitong-2022', words: '采'.repeat(round) }]] };
    });
    const { ask } = modelDesk(url, {}, mode);
    expect((await ask(loose)).notes.at(-1)).toContain('原地打转');
    expect(requests).toHaveLength(8);
  });

  test('ends when the budget of the answer is spent', async () => {
    const { url, requests } = await serve(() => ({
      call: [['search_report', { evaluation: 'huitong-2022', words: String(Math.random()) }]],
    }));
    const budgets = {
      answer: 200,
      user: 1,
      workspace: 1,
      spentSince: async () => ({ user: 0, workspace: 0 }),
    };
    const answer = await modelDesk(url, {}, { ...mode, budgets }).ask(loose);
    expect(answer.notes.at(-1)).toContain('用量已到上限');
    expect(requests).toHaveLength(2);
  });

  test.each(['user', 'workspace'] as const)('asks no model when the day of a %s is spent', async (spent) => {
    const { url, requests } = await serve([{ say: '不该问到这里。' }]);
    const budgets = {
      answer: 1000,
      user: 100,
      workspace: 100,
      spentSince: async () => ({ user: 0, workspace: 0, [spent]: 100 }),
    };
    const { ask, logged } = modelDesk(url, {}, { ...mode, budgets });
    const answer = await ask(loose);
    expect(answer.notes.at(-1)).toContain('今天的模型用量已到上限');
    expect(logged[0]?.fallback).toBe(`budget_${spent}`);
    expect(requests).toEqual([]);
  });
});

describe('with values hidden', () => {
  test('nothing the server receives holds a value of the data or a number the asker typed', async () => {
    const script: (Scripted | undefined)[] = [
      look,
      { call: [['search_report', { evaluation: 'huitong-2022', words: '采购执行率低' }]] },
      {
        call: [
          ['score_card', { evaluation: 'huitong-2022' }],
          ['audit', { evaluation: 'huitong-2022' }],
        ],
      },
      undefined,
      look,
    ];
    const { url, requests } = await serve((request, index) => script[index] ?? saying(request));
    const { ask } = modelDesk(url, {}, { values: 'hidden' });
    const first = await ask('若有人说采购推进到了71.37%，这种观感站得住脚吗');
    const second = await ask('那么请再谈谈整体观感如何');
    expect([first.planner, second.planner]).toEqual(['model', 'model']);
    const sent = requests.map(({ body }) => JSON.stringify(body.input)).join('\n');
    for (const value of ['26.04', '6.26', '1.63', '86.5', '11.07', '36.06', '69.3', '71.37', '30.70'])
      expect(sent).not.toContain(value);
    expect(sent).toContain('largest_first');
  });
});

test('what is sent before the question is the same bytes each time, and the question comes last', async () => {
  const { url, requests } = await serve([{ say: '数据中没有相关内容。' }]);
  const { ask } = modelDesk(url);
  await ask(loose);
  await ask(`${loose}呢`);
  const [first, second] = requests.map(({ body }) => body);
  expect(second?.instructions).toBe(first?.instructions);
  expect(JSON.stringify(second?.tools)).toBe(JSON.stringify(first?.tools));
  expect(first).toMatchObject({ store: false });
  expect(first).not.toHaveProperty('previous_response_id');
  expect(JSON.stringify(second?.input)).toContain('数据中没有相关内容');
});
