// What is let in: requests that Slack has signed just now, once, from people of this workspace, that ask something.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signed } from '../support/slack/signature.ts';
import { modes, openHouse, type SlackHouse } from './slack-app.ts';

const rate = '汇通的政采执行率是多少？';
const answers = ({ slack: { workspace } }: SlackHouse): number =>
  workspace.messages.filter(({ user }) => user === workspace.botUser).length;

/** How much was ever taken in. */
async function takenIn({ slack, app }: SlackHouse): Promise<number> {
  await slack.settled();
  const rows = await app.db.selectFrom('inbox').select('event').execute();
  return rows.length;
}

const payload = (id: string): Record<string, unknown> => ({
  type: 'event_callback',
  team_id: 'T1',
  event_id: id,
  event: {
    type: 'message',
    channel_type: 'im',
    channel: 'DU1',
    user: 'U1',
    text: rate,
    ts: `1.${id}`,
    team: 'T1',
  },
});
const attempt = (id: string): Parameters<typeof signed>[0] => ({
  type: 'events_api',
  payload: payload(id),
  retryNum: 0,
});

const eventShape = z.looseObject({ type: z.string() });

describe('in http mode', () => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse('http');
  });
  afterAll(() => house.stop());

  test.each([
    ['unsigned', { unsigned: true }, undefined],
    ['signed with another secret', {}, 'another'],
    ['signed with another secret too', {}, 'another'],
    ['signed six minutes ago', { ageSeconds: 6 * 60 }, undefined],
    ['signed for a time to come', { ageSeconds: -6 * 60 }, undefined],
    ['changed after it was signed', { bodyAfterwards: JSON.stringify(payload('x')) }, undefined],
  ])('a request %s is refused and leaves nothing behind', async (what, signing, secret) => {
    const request = signed(attempt(what), secret ?? house.slack.signingSecret, signing);
    expect(await house.slack.deliveries.send(request)).toMatchObject({ status: 401 });
    expect(await takenIn(house)).toBe(0);
  });

  test('whoever runs it is told once why requests are refused, and where the secret is', () => {
    const sentences = house.told.map(({ sentence, data }) =>
      house.prompts.render('en', `slack_app.${sentence}`, data),
    );
    expect(sentences).toEqual([
      expect.stringMatching(/SLACK_SIGNING_SECRET.*Basic Information.*Signing Secret/),
      expect.stringMatching(/clock/),
    ]);
  });

  test('the same request again has no effect', async () => {
    const said = house.slack.user('U1').dm(rate);
    await house.replies(said);
    const [delivery] = house.slack.deliveries.all;
    expect(delivery).toBeDefined();
    if (delivery) await house.slack.deliveries.replay(delivery);
    await house.slack.settled();
    expect(answers(house)).toBe(1);
  });

  test('a command sent again is answered once', async () => {
    await house.slack.user('U1').command('/suanpan', `ask ${rate}`);
    await house.slack.waitFor(() => house.slack.callsOf('chat.postEphemeral')[0], 'an answer');
    const delivery = house.slack.deliveries.all.at(-1);
    if (delivery) await house.slack.deliveries.replay(delivery);
    await house.slack.settled();
    expect(house.slack.callsOf('chat.postEphemeral')).toHaveLength(1);
  });

  test('a request for another workspace is taken and left lying', async () => {
    const before = await takenIn(house);
    const request = signed(
      { ...attempt('other'), payload: { ...payload('other'), team_id: 'T9' } },
      house.slack.signingSecret,
    );
    expect(await house.slack.deliveries.send(request)).toMatchObject({ kind: 'acked' });
    expect(await takenIn(house)).toBe(before);
  });

  test('/health says that all is well', async () => {
    const response = await fetch(`${house.address}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', waiting: 0 }]);
  });
});

describe.each(modes)('in %s mode', (mode) => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse(mode, {
      fake: { events: ['app_mention', 'message.im', 'message.channels', 'message.groups'] },
    });
  });
  afterAll(() => house.stop());

  test('an event delivered again, under its own id or another, is answered once', async () => {
    const said = house.slack.user('U1').dm(rate);
    await house.replies(said);
    const sent = house.slack.deliveries.all.at(-1)?.payload ?? {};
    const { event_id, event } = z.object({ event_id: z.string(), event: eventShape }).parse(sent);
    for (const id of [event_id, event_id, 'EvOther']) await house.slack.postman.event(event, id);
    await house.slack.settled();
    expect(house.slack.repliesTo(said)).toHaveLength(1);
  });

  test('a mention that comes as a message too is answered once', async () => {
    const said = house.slack.user('U1').mention('C1', rate);
    expect(await house.replies(said)).toHaveLength(1);
  });

  test.each<[string, (house: SlackHouse) => Promise<unknown>]>([
    ['an edit', async ({ slack }) => slack.user('U1').edit(slack.user('U1').say('C1', 'x'), rate)],
    ['somebody joining', ({ slack }) => slack.user('U3').join('C3')],
    ['what people say in a channel', ({ slack }) => slack.user('U1').say('C1', rate).delivered],
    ['somebody of another organisation', ({ slack }) => slack.user('UOTHER').mention('C4', rate).delivered],
    [
      'a bot',
      ({ slack }) =>
        slack.postman.event({
          type: 'message',
          channel_type: 'im',
          channel: 'DU1',
          user: 'U1',
          bot_id: 'B9',
          text: rate,
          ts: '1700000000.000200',
          team: 'T1',
        }),
    ],
  ])('%s is passed over', async (_, act) => {
    const before = await takenIn(house);
    await act(house);
    expect(await takenIn(house)).toBe(before);
  });
});
