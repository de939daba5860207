// The program is ended while it streams what it is doing, by force or told to: what stands open is ended, by itself or
// by the next one, which answers once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type Scripted, type SeenRequest, startModelServer } from '../support/model-server.ts';
import { startFakeSlack } from '../support/slack/fake-slack.ts';
import { supervise } from '../support/supervised.ts';

const known = '请谈谈你对该单位采购推进节奏的总体观感';
const untold = '请谈谈你对该单位预算编制习惯的总体观感';
const endless = '请谈谈你对该单位资产管理的总体观感';
const answer = '数据中没有这方面的内容。';

test('killed amid two streams, of one of which it was not told, it answers both once; told to end amid a third, it leaves none open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const slack = await startFakeSlack();
  let isDead = false;
  /** Long enough before the first tool that a stream is begun; then never an answer, until it was killed. */
  const begun = new Set<string>();
  const script = async ({ raw }: SeenRequest): Promise<Scripted> => {
    const turn = `${[known, untold, endless].find((each) => raw.includes(each))} ${isDead}`;
    if (!begun.has(turn)) {
      begun.add(turn);
      await setTimeout(1200);
      return { call: [['list_findings', {}]] };
    }
    return isDead && !raw.includes(endless) ? { say: answer } : { fault: 'timeout' };
  };
  const model = await startModelServer(script);
  const program = await supervise(slack, folder, { OPENAI_BASE_URL: model.url });
  onTestFinished(async () => {
    await program.end();
    await slack.close();
    await model.close();
    rmSync(folder, { recursive: true });
  });
  const streams = (): number => slack.workspace.messages.filter(({ stream }) => stream).length;

  const first = slack.user('U1').dm(known);
  await slack.waitFor(() => slack.callsOf('chat.startStream')[0]?.answer, 'the first stream', 40_000);
  slack.faults.add({ method: 'chat.startStream', when: 'after', delayMs: 5000 });
  const second = slack.user('U2').dm(untold);
  await slack.waitFor(() => (streams() === 2 ? true : undefined), 'the second stream', 40_000);
  isDead = true;
  await program.kill();

  for (const said of [first, second])
    await slack.waitFor(() => slack.repliesTo(said).find(({ text }) => text !== ''), 'an answer', 40_000);
  // Looks for open streams, statuses and sessions at work.
  await slack.settled();
  for (const said of [first, second])
    expect(slack.repliesTo(said)).toMatchObject([
      { text: expect.stringContaining(answer), stream: { state: 'closed' }, metadata: expect.anything() },
    ]);

  slack.user('U1').dm(endless);
  await slack.waitFor(() => (streams() === 3 ? true : undefined), 'the third stream', 40_000);
  const { code, ms } = await program.end();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(25_000);
  await slack.settled();
}, 240_000);
