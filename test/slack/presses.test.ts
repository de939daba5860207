// A press that comes to nothing: whoever pressed is told so, in a plain sentence, wherever Slack lets it be said; and what
// they think of an answer is kept whatever Slack does.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actions, callbacks, command, draftShortcut, numbered } from '../../src/slack/action-ids.ts';
import { type Feedback, feedbackOn } from '../../src/store/slack-answers.ts';
import type { Fault } from '../support/slack/faults.ts';
import type { Message, View } from '../support/slack/workspace.ts';
import { dialogue, drafted, written } from './draft-screens.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const question = '汇通的政采执行率是多少？';

let house: SlackHouse;
let answer: Message;
beforeAll(async () => {
  house = await openHouse('http');
  const [message] = await house.replies(house.slack.user('U1').mention('C1', question));
  if (!message) throw new Error('no answer');
  answer = message;
}, 60_000);
afterEach(() => house.slack.faults.clear());
afterAll(() => house.stop());

/** What somebody was told somewhere since then. */
async function toldIn(
  at: SlackHouse,
  person: string,
  channel: string,
  act: () => Promise<unknown>,
): Promise<string> {
  const seen = () =>
    at.slack
      .user(person)
      .sees(channel)
      .filter(({ isEphemeral }) => isEphemeral || channel.startsWith('D'));
  const before = new Set(seen().map(({ ts }) => ts));
  await act();
  const told = await at.slack.waitFor(() => seen().find(({ ts }) => !before.has(ts)), 'a word');
  await at.slack.settled();
  expect(seen().filter(({ ts }) => !before.has(ts))).toHaveLength(1);
  return told.text;
}

const faults: [string, Omit<Fault, 'method'>, RegExp][] = [
  ['the trigger is spent', { error: 'expired_trigger_id' }, /来不及.*再按一次/],
  ['the trigger was used', { error: 'exchanged_trigger_id' }, /来不及.*再按一次/],
  ['Slack takes no more', { status: 429 }, /一分钟/],
  ['Slack is broken', { status: 500 }, /不知道是否生效/],
  ['the connection is cut', { cut: true }, /不知道是否生效/],
  ['Slack refuses the dialogue', { error: 'invalid_arguments' }, /编号 press\/T1\/U1\//],
];

describe('the presser is told, alone, where they pressed', () => {
  test.each(faults)('a button below an answer, where %s', async (_, fault, expected) => {
    house.slack.faults.add({ method: 'views.open', ...fault });
    const press = () => house.slack.user('U1').press(answer, actions.workedOut);
    expect(await toldIn(house, 'U1', 'C1', press)).toMatch(expected);
    expect(
      house.slack
        .user('U2')
        .sees('C1')
        .filter(({ isEphemeral }) => isEphemeral),
    ).toEqual([]);
  });

  test.each<[string, string, (at: SlackHouse) => Promise<unknown>]>([
    ['Draft below an answer', 'C1', ({ slack }) => slack.user('U1').press(answer, actions.draft)],
    ['the shortcut', 'C1', ({ slack }) => slack.user('U1').shortcut(draftShortcut, answer)],
    ['the command', 'C2', ({ slack }) => slack.user('U1').command(command, 'draft 汇通', 'C2')],
    [
      'the command where the app is not',
      'DU1',
      ({ slack }) => slack.user('U1').command(command, 'draft 汇通', 'C3'),
    ],
  ])('%s', async (_, channel, act) => {
    house.slack.faults.add({ method: 'views.open', error: 'expired_trigger_id' });
    expect(await toldIn(house, 'U1', channel, () => act(house))).toMatch(/再按一次/);
  });

  test('by direct message from Home, which is no place to say anything', async () => {
    const user = house.slack.user('U1');
    await user.openHome();
    const home = await house.slack.waitFor(() => user.home(), 'Home');
    house.slack.faults.add({ method: 'views.open', error: 'expired_trigger_id' });
    const press = () => user.press(home, numbered(actions.homeDraft, 1));
    expect(await toldIn(house, 'U1', 'DU1', press)).toMatch(/再按一次/);
  });

  test('by direct message where Slack will not show it there', async () => {
    house.slack.faults.add(
      { method: 'views.open', error: 'expired_trigger_id' },
      { method: 'chat.postEphemeral', error: 'invalid_auth' },
    );
    const press = () => house.slack.user('U1').press(answer, actions.sources);
    expect(await toldIn(house, 'U1', 'DU1', press)).toMatch(/再按一次/);
  });

  test('a step with a draft whose outcome could not be shown', async () => {
    const draft = await drafted(house);
    house.slack.faults.add({ method: 'chat.update', error: 'invalid_auth' });
    const press = () => house.slack.user('U1').press(draft, actions.draftSubmit);
    expect(await toldIn(house, 'U1', 'C1', press)).toMatch(/没有变化就再按一次/);
  });
});

test('where Slack does not say who pressed, they are told all the same', async () => {
  const at = await openHouse('http');
  const [message] = await at.replies(at.slack.user('U1').mention('C1', question));
  if (!message) throw new Error('no answer');
  at.slack.faults.add({ method: 'users.info', error: 'internal_error', times: 2 });
  const press = () => at.slack.user('U2').press(message, actions.workedOut);
  expect(await toldIn(at, 'U2', 'C1', press)).toMatch(/不知道是否生效/);
  await at.stop();
}, 30_000);

test.each<[string, Omit<Fault, 'method'>]>([
  ['refuses to say who sent it', { error: 'internal_error' }],
  ['does not answer', { delayMs: 60_000 }],
])(
  'a form that could not be looked at, since Slack %s, stays open with all that was typed, and says so',
  async (_, fault) => {
    const draft = await drafted(house);
    const form = await dialogue(house, 'U1', () => house.slack.user('U1').press(draft, actions.draftEdit));
    // The same program, begun anew: nothing is known of the person.
    const again = await openHouse('http');
    again.slack.faults.add({ method: 'users.info', ...fault });
    const sent = await again.slack.user('U1').submit(form, { 'text.1': '# 题\n\n改过的话。' });
    expect(sent).toEqual({ kind: 'errors', errors: { 'text.1': expect.stringContaining('都还在这里') } });
    await again.stop();
  },
  30_000,
);

describe('what somebody thinks of an answer is kept', () => {
  test.each(faults)('the thumb, where %s; and its presser is told so', async (_, fault) => {
    await rate('U1', 'good');
    await house.slack.settled();
    house.slack.faults.add({ method: 'views.open', ...fault });
    expect(await toldIn(house, 'U1', 'C1', () => rate('U1', 'bad'))).toMatch(/已随回答保存.*没能打开/);
    expect(await keptOf('U1')).toMatchObject({ rating: 'bad' });
  });

  test('the thumb of somebody of whom Slack says nothing', async () => {
    house.slack.faults.add({ method: 'users.info', error: 'internal_error', times: 2 });
    expect(await toldIn(house, 'U3', 'C1', () => rate('U3', 'bad'))).toMatch(/保存/);
    expect(await keptOf('U3')).toMatchObject({ rating: 'bad' });
  });

  test('before Slack is told that it has come', async () => {
    house.slack.faults.add({ method: 'users.info', delayMs: 1000 });
    expect(await rate('UGUEST', 'good')).toMatchObject({ kind: 'acked' });
    expect(await keptOf('UGUEST')).toMatchObject({ rating: 'good' });
    await house.slack.settled();
  });

  test('the reason, without asking Slack anything', async () => {
    const form = await dialogue(house, 'U1', () => rate('U1', 'bad'));
    expect(form.callbackId).toBe(callbacks.feedbackReason);
    await house.slack.settled();
    house.slack.faults.add({ method: '*', error: 'internal_error', times: 99 });
    const before = house.slack.calls.length;
    expect(await house.slack.user('U1').submit(form, { reason: 'wrong_figure' })).toEqual({ kind: 'closed' });
    expect(await keptOf('U1')).toMatchObject({ rating: 'bad', reason: 'wrong_figure' });
    expect(house.slack.calls.slice(before)).toEqual([]);
  });

  test('the reason, when the same thumb is pressed once more', async () => {
    await dialogue(house, 'U1', () => rate('U1', 'bad'));
    expect(await keptOf('U1')).toMatchObject({ rating: 'bad', reason: 'wrong_figure' });
    await rate('U1', 'good');
    expect(await keptOf('U1')).toEqual({ user: 'U1', rating: 'good', at: expect.any(Date) });
    await house.slack.settled();
  });

  test('of nobody who has not the answer before their eyes', async () => {
    const elsewhere = { ...answer, channel: 'C2' };
    const before = await keptOf('U2');
    await house.slack.user('U2').press(elsewhere, actions.feedback, thumb('bad'));
    await house.slack.settled();
    expect(await keptOf('U2')).toEqual(before);
  });

  test('nor a reason in a form that was not opened to whoever sends it', async () => {
    const form = await dialogue(house, 'U1', () => rate('U1', 'bad'));
    const forms: View[] = [
      { ...form, user: 'U2' },
      { ...form, privateMetadata: written({ kind: 'feedback', answer: idOf(answer), rating: 'bad' }) },
    ];
    const before = await feedbackOn(house.app.db, idOf(answer));
    for (const forged of forms) await house.slack.user(forged.user).submit(forged, { reason: 'unclear' });
    expect(await feedbackOn(house.app.db, idOf(answer))).toEqual(before);
    await house.slack.settled();
  });
});

function thumb(rating: 'good' | 'bad'): string {
  return JSON.stringify({ kind: 'feedback', answer: idOf(answer), rating });
}

function rate(person: string, rating: 'good' | 'bad'): Promise<unknown> {
  return house.slack.user(person).press(answer, actions.feedback, thumb(rating));
}

async function keptOf(person: string): Promise<Feedback | undefined> {
  return (await feedbackOn(house.app.db, idOf(answer))).find(({ user }) => user === person);
}

function idOf({ blocks }: Message): string {
  const [, id = ''] = /\\"answer\\":\\"([\w-]+)\\"/.exec(written(blocks)) ?? [];
  return id;
}
