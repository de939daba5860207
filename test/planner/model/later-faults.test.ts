// What goes wrong after the model has already had tools called, and where nothing answers at all: the keyless answer,
// and one sentence on why.
import { afterEach, describe, expect, test } from 'vitest';
import { type ModelServer, type Scripted, startModelServer } from '../../support/model-server.ts';
import { loose, modelDesk, wires } from './desk.ts';

const look = {
  call: [['look_up', { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] }]],
} satisfies Scripted;

let server: ModelServer | undefined;
afterEach(() => server?.close());

describe.each(wires)('with $api, stream $stream', (wire) => {
  test.each<[string, Scripted, string]>([
    ['a wrong key', { fault: { status: 401 } }, '不接受'],
    ['a rate limit', { fault: { status: 429, retryAfter: 30 } }, '暂时不再受理'],
    ['a fault of the server', { fault: { status: 500 } }, '自身出了故障'],
    ['no answer in time', { fault: 'timeout' }, '用时过长'],
    ['an empty answer', { ends: 'empty' }, '没有给出回答'],
    ['an answer cut at its length', { ends: 'length' }, '过长'],
    ['what is no JSON', { fault: 'not_json' }, '无法读取'],
    ['a connection that breaks', { fault: 'terminated' }, '连接断开|连不上|无法读取'],
  ])('%s after a tool has answered', async (_what, scripted, said) => {
    server = await startModelServer((_request, index) => (index === 0 ? look : scripted));
    const timeoutMs = said === '用时过长' ? 1000 : 8000;
    const { ask, logged, bugs } = modelDesk(server.url, { ...wire, timeoutMs });
    const answer = await ask(loose);
    expect(answer.planner).toBe('offline');
    expect(answer.notes.at(-1)).toMatch(new RegExp(said));
    expect(JSON.stringify(answer)).not.toMatch(/sk-|details of the server|terminated|Error/);
    expect(logged[0]?.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['model_request', 'tool_call']),
    );
    expect(bugs).toEqual([]);
  });

  test('a server that is not there', async () => {
    const gone = await startModelServer([]);
    await gone.close();
    const { ask, bugs } = modelDesk(gone.url, { ...wire, timeoutMs: 8000 });
    const answer = await ask(loose);
    expect(answer.planner).toBe('offline');
    expect(answer.notes.at(-1)).toContain('连不上');
    expect(bugs).toEqual([]);
  });
});

test('a claim of all that nothing confirms is handed back once, then the keyless planner answers', async () => {
  server = await startModelServer(() => ({ say: '各项绩效指标全部达标，问题均已整改到位。' }));
  const { ask, logged } = modelDesk(server.url);
  expect((await ask(loose)).planner).toBe('offline');
  const rejected = logged[0]?.steps.filter((step) => step.kind === 'rejected') ?? [];
  expect(rejected.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['unconfirmed_claim'],
    ['unconfirmed_claim'],
  ]);
});
