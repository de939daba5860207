// What a model costs is known whatever becomes of the answer: also where it was stopped, and where the server does not
// say what it took.
import { afterEach, describe, expect, test } from 'vitest';
import type { LoggedStep } from '../../../src/store/answer-log.ts';
import {
  type Counting,
  type ModelServer,
  type Scripted,
  type ServerFault,
  startModelServer,
} from '../../support/model-server.ts';
import { loose, type ModelDesk, modelDesk, wires } from './desk.ts';

let server: ModelServer | undefined;
afterEach(() => server?.close());

const look = {
  call: [['look_up', { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] }]],
} satisfies Scripted;

function requestsIn(desk: ModelDesk, at = 0): (LoggedStep & { kind: 'model_request' })[] {
  return desk.logged[at]?.steps.filter((step) => step.kind === 'model_request') ?? [];
}

describe.each(wires)('with $api, stream $stream', (wire) => {
  /** Asks, and stops once the server has been asked for the `after`th time. */
  async function stopped(fault: ServerFault, after = 2): Promise<ModelDesk> {
    const stop = new AbortController();
    server = await startModelServer((_request, index) => {
      if (index + 1 < after) return look;
      return { fault, onSent: () => stop.abort(new Error('stopped')) };
    });
    const desk = modelDesk(server.url, { ...wire, timeoutMs: 20_000 });
    await expect(desk.ask(loose, stop.signal)).rejects.toThrow('stopped');
    return desk;
  }

  test.each<ServerFault>(['timeout', 'stall', 'flood'])(
    'an answer stopped while the server is at it (%s) is in the log once, with what was done for it',
    async (fault) => {
      const desk = await stopped(fault);
      expect(desk.logged).toHaveLength(1);
      expect(desk.logged[0]).toMatchObject({ question: loose, kind: 'stopped', text: '', planner: 'model' });
      expect(desk.logged[0]?.steps.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['model_request', 'tool_call']),
      );
      expect(desk.conversation.turns).toEqual([]);
      expect(desk.bugs).toEqual([]);
    },
  );

  test('what was spent before the stop is counted as told, and what was under way as an estimate', async () => {
    const desk = await stopped('stall');
    const [first, second] = requestsIn(desk);
    expect(first).toMatchObject({ outcome: 'ok', inputTokens: 100, outputTokens: 20 });
    expect(first).not.toHaveProperty('estimated');
    expect(second).toMatchObject({ outcome: 'stopped', estimated: true });
    // At least the tokens of what was sent.
    expect(second?.inputTokens).toBeGreaterThan((server?.requests[1]?.raw.length ?? 0) / 4);
    const { inputTokens = 0, modelCalls } = desk.logged[0]?.usage ?? {};
    expect({ inputTokens, modelCalls }).toEqual({
      inputTokens: 100 + (second?.inputTokens ?? 0),
      modelCalls: 2,
    });
  });

  test('a stop ends a huge answer while it is arriving, and no more of it is fetched', async () => {
    await stopped('flood', 1);
    await server?.close();
    // The bound of one answer, and what stands in buffers between the two ends.
    expect(server?.sent()).toBeLessThan(24_000_000);
  });

  test('an answer without an end is given up, whatever is still to come', async () => {
    server = await startModelServer([{ fault: 'flood' }]);
    const desk = modelDesk(server.url, { ...wire, timeoutMs: 20_000 });
    expect((await desk.ask(loose)).notes.at(-1)).toContain('过长');
    await server.close();
    expect(server.sent()).toBeLessThan(24_000_000);
    // What was written cost something, although the server never said how much.
    expect(requestsIn(desk)[0]).toMatchObject({ outcome: 'too_long', estimated: true });
  });

  describe.each<Counting>(['nothing', 'zeros', 'empty'])(
    'from a server that tells %s of its tokens',
    (counting) => {
      test('an answer is taken, and its tokens are an estimate on the high side, named so', async () => {
        const said = '采购推进偏慢，主要因为采购计划编制得晚，建议尽早编制计划。';
        server = await startModelServer([{ say: said }], counting);
        const desk = modelDesk(server.url, wire);
        expect(await desk.ask(loose)).toMatchObject({ planner: 'model', text: said });
        const [request] = requestsIn(desk);
        expect(request).toMatchObject({ outcome: 'ok', estimated: true });
        expect(request?.inputTokens).toBeGreaterThan((server.requests[0]?.raw.length ?? 0) / 4);
        expect(request?.outputTokens).toBeGreaterThanOrEqual(said.length);
      });

      test('the budget of an answer ends its use', async () => {
        server = await startModelServer(
          () => ({ call: [['search_report', { evaluation: 'huitong-2022', words: String(Math.random()) }]] }),
          counting,
        );
        const budgets = {
          answer: 1000,
          user: 1,
          workspace: 1,
          spentSince: async () => ({ user: 0, workspace: 0 }),
        };
        const answer = await modelDesk(server.url, wire, { budgets }).ask(loose);
        expect(answer.notes.at(-1)).toContain('用量已到上限');
        expect(server.requests).toHaveLength(1);
      });
    },
  );

  test.each<[string, ServerFault]>([
    ['refuses the key', { status: 401 }],
    ['refuses the request', { status: 400 }],
    ['has a fault of its own', { status: 500 }],
  ])('a server that %s costs nothing', async (_what, fault) => {
    server = await startModelServer([{ fault }], 'nothing');
    const desk = modelDesk(server.url, wire);
    await desk.ask(loose);
    expect(requestsIn(desk)).toMatchObject([{ inputTokens: 0, outputTokens: 0 }]);
  });
});

test('a question stopped before any model was asked is in the log as well', async () => {
  server = await startModelServer([{ say: '不该问到这里。' }]);
  const desk = modelDesk(server.url);
  await expect(desk.ask(loose, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  expect(desk.logged).toMatchObject([{ kind: 'stopped', planner: 'offline', usage: { modelCalls: 0 } }]);
  expect(server.requests).toEqual([]);
});
