// The model as a writer: what is sent, and what becomes of the answer.
import { expect, test } from 'vitest';
import type { Send } from '../../../src/planner/model/client.ts';
import { createModelWriter } from '../../../src/planner/model/model-writer.ts';
import type { ModelRequest, Received } from '../../../src/planner/model/wire.ts';

const noTokens = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
const spent = { model: 'm', requestId: 'r1', outcome: 'ok', ms: 5, ...noTokens };
const signal = new AbortController().signal;

function answering(received: Received): { send: Send; requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    requests,
    send: async (request) => {
      requests.push(request);
      return { ...received, spent };
    },
  };
}

const reply: Received = { kind: 'reply', reply: { text: '正文', calls: [] }, tokens: noTokens };

test('is told the rules, then the task, and given no tools', async () => {
  const { send, requests } = answering(reply);
  const written = await createModelWriter(send, 'm').write({ rules: 'R', task: 'T' }, signal);
  expect(written).toEqual({ kind: 'prose', prose: '正文', spent });
  expect(requests).toEqual([{ instructions: 'R', tools: [], entries: [{ kind: 'user', text: 'T' }] }]);
});

test('is handed back what it wrote, with the complaint', async () => {
  const { send, requests } = answering(reply);
  const rejected = { prose: 'P', complaint: 'C' };
  await createModelWriter(send, 'm').write({ rules: 'R', task: 'T', rejected }, signal);
  expect(requests[0]?.entries).toEqual([
    { kind: 'user', text: 'T' },
    { kind: 'assistant', text: 'P' },
    { kind: 'user', text: 'C' },
  ]);
});

test('a fault is a fault, whatever the server said', async () => {
  const { send } = answering({ kind: 'fault', fault: 'rate_limited', tokens: noTokens });
  const written = await createModelWriter(send, 'm').write({ rules: 'R', task: 'T' }, signal);
  expect(written).toEqual({ kind: 'fault', fault: 'rate_limited', spent });
});
