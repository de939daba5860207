// What servers send that no documentation promises: an answer of nothing, half an answer, another form of the same
// header. Each ends in an answer of the model or in the keyless one with its sentence, in every wire format.
import { afterEach, describe, expect, test } from 'vitest';
import { type ModelServer, type Scripted, startModelServer } from '../../support/model-server.ts';
import { loose, modelDesk, wires } from './desk.ts';

const secret = 'a secret of the server';
const events = 'text/event-stream';
const told = (error: object): string => JSON.stringify({ error });
const flat = JSON.stringify({ type: 'error', code: 'server_error', message: secret });

let server: ModelServer | undefined;
afterEach(() => server?.close());

describe.each(wires)('with $api, stream $stream', (wire) => {
  test.each<[string, Scripted, string]>([
    ['a kind without words', { say: '[refused]' }, '没有给出回答'],
    ['another kind without words', { say: '[not_in_data]\n' }, '没有给出回答'],
    ['what cannot be seen', { say: '\u200b' }, '没有给出回答'],
    ['a full stop', { say: '。' }, '没有给出回答'],
    ['half an answer', { ends: 'interrupted' }, '自身出了故障'],
    ['thoughts without an end', { say: '<think>先看采购' }, '没有给出回答'],
    ['an endless text', { say: '很好。'.repeat(50_000) }, '过长'],
    ['an endless body', { raw: 'x'.repeat(17_000_000) }, '过长'],
    ['a request that took too long', { fault: { status: 408 } }, '用时过长'],
    [
      'a page of the web',
      { raw: '<!doctype html><p>Welcome', type: 'text/html; charset=utf-8' },
      'OPENAI_BASE_URL',
    ],
    ['nothing where an answer belongs', { raw: 'null' }, 'OPENAI_BASE_URL'],
    ['no body', { raw: '' }, 'OPENAI_BASE_URL'],
    ['a word', { raw: 'OK', type: 'text/plain' }, 'OPENAI_BASE_URL'],
    ['an answer of another interface', { raw: '{"status":"up"}' }, 'OPENAI_BASE_URL'],
    ['an error in place of an answer', { raw: told({ message: secret }) }, '自身出了故障'],
    ['an error that is only words', { raw: JSON.stringify({ error: secret }) }, '自身出了故障'],
    ['an error with a status inside', { raw: told({ message: secret, code: 429 }) }, '暂时不再受理'],
    ['an error with a code', { raw: told({ message: secret, code: 'insufficient_quota' }) }, '余额'],
    [
      'an error as an event',
      { raw: `data: ${told({ message: secret })}\n\n`, type: events },
      '自身出了故障|无法读取|OPENAI_BASE_URL',
    ],
    [
      'an error as an event of its own',
      { raw: `event: error\ndata: ${flat}\n\n`, type: events },
      '自身出了故障|无法读取|OPENAI_BASE_URL',
    ],
    ['choices without a question', { say: '→ 政采执行率多少' }, '没有给出回答'],
  ])('%s is not shown as an answer', async (_what, scripted, said) => {
    server = await startModelServer([scripted]);
    const { ask, logged, bugs } = modelDesk(server.url, { ...wire, timeoutMs: 8000 });
    const answer = await ask(loose);
    expect(answer.planner).toBe('offline');
    expect(answer.notes.at(-1)).toMatch(new RegExp(said));
    expect(JSON.stringify([answer, logged])).not.toMatch(/secret|doctype/);
    expect(logged[0]?.fallback).toBeTruthy();
    expect(bugs).toEqual([]);
  });

  test('a long wait told in milliseconds ends it at once, as one told in seconds does', async () => {
    server = await startModelServer([{ fault: { status: 429, retryAfterMs: 30_000 } }]);
    const { ask } = modelDesk(server.url, { ...wire, timeoutMs: 3000 });
    const answer = await ask(loose);
    expect(answer.notes.at(-1)).toContain('暂时不再受理');
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ['the same id', 'call_same'],
    ['an empty id', ''],
    ['no id', null],
  ])('calls with %s are answered under ids that stand once', async (_what, id) => {
    const rounds: Scripted[] = [
      {
        id,
        call: [
          ['look_up', { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] }],
          ['score_card', { evaluation: 'huitong-2022' }],
        ],
      },
      { id, call: [['search_report', { evaluation: 'huitong-2022', words: '采购' }]] },
      { say: '采购推进偏慢。' },
    ];
    server = await startModelServer(rounds);
    const answer = await modelDesk(server.url, wire).ask(loose);
    expect(server.refusals).toEqual([]);
    expect(answer).toMatchObject({ planner: 'model', text: '采购推进偏慢。' });
  });

  test.each([
    ['in tags', '<think>26.04 is the number. f1</think>\n'],
    ['of which only the end is marked', '26.04 is the number.\n</think>'],
  ])('thoughts %s before the answer are taken off', async (_what, thoughts) => {
    server = await startModelServer([{ say: `${thoughts}[not_in_data]\n采购推进偏慢。` }]);
    const answer = await modelDesk(server.url, wire).ask(loose);
    expect(answer).toMatchObject({ planner: 'model', kind: 'not_in_data', text: '采购推进偏慢。' });
    expect(server.requests).toHaveLength(1);
  });

  test.each(['timeout', 'stall'] as const)('a server that falls silent (%s) ends in time', async (fault) => {
    server = await startModelServer([{ fault }]);
    const answer = await modelDesk(server.url, { ...wire, timeoutMs: 500 }).ask(loose);
    expect(answer.notes.at(-1)).toContain('用时过长');
  });
});
