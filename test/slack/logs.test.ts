// What stands in the log of the Slack app, at its most talkative: ids, and nothing of what people and data say.
import { expect, test } from 'vitest';
import { actions } from '../../src/slack/action-ids.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const rate = '汇通的政采执行率是多少？';
const typed = `${rate}（我的令牌是xoxb-17-typed，密钥sk-typed）`;

/** Asks everywhere, presses, opens, and has things fail that hold what was said. */
async function talked(env: Record<string, string>): Promise<SlackHouse> {
  let failing = true;
  const house = await openHouse('http', {
    env,
    assistant: ({ assistant }) => ({
      ask: async (question) => {
        if (!question.question.includes('令牌') || !failing) return await assistant.ask(question);
        failing = false;
        throw new Error(`李雪 asked ${question.question}`);
      },
    }),
  });
  const { slack } = house;
  const asker = slack.user('U1');
  const [message] = await house.replies(asker.dm(typed));
  slack.faults.add({ method: 'chat.postMessage', error: 'invalid_blocks' });
  await house.replies(asker.mention('C1', rate));
  if (message) await asker.press(message, actions.workedOut);
  await slack.waitFor(() => asker.view(), 'a dialogue');
  await asker.command('/suanpan', `ask ${rate}`);
  await slack.waitFor(() => slack.callsOf('chat.postEphemeral')[0]?.answer, 'an answer to one person');
  slack.faults.add({ method: 'views.publish', status: 500, body: rate });
  await asker.openHome();
  await slack.waitFor(() => slack.callsOf('views.publish')[0]?.status, 'Home');
  await slack.settled();
  await house.stop();
  return house;
}

test('an answer is found by its event, its conversation and its id, and nobody by what they wrote', async () => {
  const { log } = await talked({});
  const text = log.map((line) => JSON.stringify(line)).join('\n');
  expect(text).not.toMatch(/xoxb|xapp|sk-typed|typed|fake-signing-secret|李雪|汇通|政采|26\.04/);
  const [begun] = log.filter(({ what }) => what === 'begun');
  expect(begun).toMatchObject({
    event: expect.stringContaining('event/'),
    lane: expect.stringMatching(/T1\/DU1\//),
  });
  expect(log).toContainEqual(expect.objectContaining({ what: 'recorded', event: begun?.event }));
  for (const what of ['work_failed', 'answered'])
    expect(log).toContainEqual(expect.objectContaining({ what, id: begun?.id }));
}, 60_000);

test('where texts are to be shown, tokens are not', async () => {
  const { log } = await talked({ LOG_TEXT: 'shown' });
  const text = log.map((line) => JSON.stringify(line)).join('\n');
  expect(text).toContain('李雪');
  expect(text).not.toMatch(/xoxb-|xapp-|sk-typed|fake-signing-secret/);
}, 60_000);
