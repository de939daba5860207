// Asking in Slack: where people ask, what comes back, and that it is said once.
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/ask.ts';
import { type HouseOptions, modes, openHouse, type SlackHouse } from './slack-app.ts';

let house: SlackHouse;
const open = async (mode: 'http' | 'socket', options: HouseOptions = {}): Promise<SlackHouse> => {
  house = await openHouse(mode, options);
  return house;
};
afterEach(() => house.stop());

describe.each(modes)('in %s mode', (mode) => {
  test('a direct message is answered in its thread, and the conversation goes on there', async () => {
    const { slack } = await open(mode);
    const asker = slack.user('U1');
    const first = asker.dm('汇通的政采执行率是多少？');
    expect(await first.delivered).toMatchObject({ kind: 'acked' });
    expect((await house.replies(first)).map(({ text }) => text)).toEqual([expect.stringContaining('26.04%')]);
    const next = asker.dm('得分呢？', first);
    expect((await house.replies(next)).map(({ text }) => text)).toEqual([expect.stringContaining('86.5')]);
  });

  test('several people in one thread are answered each for themselves', async () => {
    const { slack } = await open(mode);
    const first = slack.user('U1').mention('C1', '汇通的政采执行率是多少？');
    await house.replies(first);
    // To somebody who has not asked before, it is not said which department is meant.
    const next = slack.user('U2').mention('C1', '得分是多少？', first);
    const [answer] = await house.replies(next);
    expect(answer?.text).not.toContain('86.5');
  });

  test('what takes longer shows what is being done, and ends as one whole message', async () => {
    const { slack } = await open(mode, { assistant: (app) => slow(app.assistant, 1300) });
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    await slack.waitFor(() => slack.callsOf('chat.startStream')[0], 'a stream');
    const [answer, ...others] = await house.replies(said);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ text: expect.stringContaining('26.04%'), stream: { state: 'closed' } });
    expect(JSON.stringify(slack.callsOf('chat.startStream')[0]?.args)).toContain('task_update');
  });

  test('Stop ends it, says so, and leaves no sign of work', async () => {
    const { slack } = await open(mode, { assistant: (app) => endless(app.assistant) });
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    await slack.waitFor(() => slack.callsOf('agents.sessions.setStatus')[0]?.answer, 'work');
    await slack.user('U1').stop(said);
    expect((await house.replies(said)).map(({ text }) => text)).toEqual([expect.stringContaining('停')]);
  });

  test('whoever did not ask cannot stop it', async () => {
    const { slack } = await open(mode, { assistant: (app) => slow(app.assistant, 600) });
    const said = slack.user('U1').mention('C1', '汇通的政采执行率是多少？');
    await slack.waitFor(() => slack.callsOf('agents.sessions.setStatus')[0]?.answer, 'work');
    await slack.user('U2').stop(said);
    expect((await house.replies(said))[0]?.text).toContain('26.04%');
  });

  test('a question that fails for good gets a plain answer, and the next one its own', async () => {
    let failing = true;
    const { slack } = await open(mode, {
      assistant: ({ assistant }) => ({
        ask: (question) => (failing ? Promise.reject(new Error('broken')) : assistant.ask(question)),
      }),
    });
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    const [answer] = await house.replies(said);
    expect(answer?.text).toMatch(/[0-9a-f]{8}-/);
    expect(answer?.text).not.toContain('broken');
    failing = false;
    const next = slack.user('U1').dm('汇通的政采执行率是多少？', said);
    expect((await house.replies(next))[0]?.text).toContain('26.04%');
  });
});

describe('where Slack is not at its best', () => {
  test('without streams an answer comes as one message', async () => {
    const { slack } = await open('http', {
      fake: { missing: ['chat.startStream', 'agents.sessions.setStatus', 'assistant.threads.setStatus'] },
      assistant: (app) => slow(app.assistant, 1300),
    });
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    expect((await house.replies(said)).map(({ text }) => text)).toEqual([expect.stringContaining('26.04%')]);
  });

  test.each([
    ['blocks are refused', { method: 'chat.postMessage', error: 'invalid_blocks' }],
    ['nobody knows whether it was posted', { method: 'chat.postMessage', status: 500, when: 'after' }],
    ['the connection breaks off', { method: 'chat.postMessage', cut: true, when: 'after' }],
    ['it takes no more for a second', { method: 'chat.postMessage', status: 429 }],
    ['it has a fault of its own', { method: 'chat.postMessage', status: 503, times: 2 }],
    ['it cannot say who asks', { method: 'users.info', status: 500 }],
  ] as const)('an answer is posted once where %s', async (_, fault) => {
    const { slack } = await open('http');
    await house.replies(slack.user('U2').dm('汇通的得分？'));
    slack.faults.add(fault);
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    expect((await house.replies(said)).map(({ text }) => text)).toEqual([expect.stringContaining('26.04%')]);
    expect(slack.faults.left()).toBe(0);
  });

  test('a stream that dies half way ends as a whole message all the same', async () => {
    const { slack } = await open('http', {
      fake: { streamLifeMs: 100 },
      assistant: (app) => slow(app.assistant, 1500),
    });
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    await slack.waitFor(() => slack.callsOf('chat.update')[0]?.answer, 'the message replaced');
    expect(slack.repliesTo(said).map(({ text }) => text)).toEqual([expect.stringContaining('26.04%')]);
  });

  test('when socket mode is renewed, what is said meanwhile is answered', async () => {
    const { slack } = await open('socket');
    slack.sockets.refresh();
    const said = slack.user('U1').dm('汇通的政采执行率是多少？');
    expect((await house.replies(said))[0]?.text).toContain('26.04%');
  });
});

/** Calls tools, and takes its time. */
function slow(assistant: Assistant, ms: number): Assistant {
  return {
    ask: async (question) => {
      await setTimeout(ms, undefined, { signal: question.signal });
      return await assistant.ask(question);
    },
  };
}

/** Never comes to an end by itself. */
function endless(assistant: Assistant): Assistant {
  return {
    ask: async (question) => {
      await once(question.signal, 'abort');
      return await assistant.ask(question);
    },
  };
}
