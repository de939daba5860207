// The fake through a real Bolt app, in HTTP mode and in socket mode.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BoltApp, type Mode, startBoltApp } from './bolt-app.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

describe.each<Mode>(['http', 'socket'])('a Bolt app in %s mode', (mode) => {
  let slack: FakeSlack;
  let bolt: BoltApp;
  const heard: string[] = [];

  beforeEach(async () => {
    heard.length = 0;
    slack = await startFakeSlack();
    bolt = await startBoltApp(slack, mode, (app) => {
      app.event('message', async ({ event, client, context }) => {
        if (event.subtype !== undefined && event.subtype !== 'file_share') {
          heard.push(`message ${event.subtype}`);
          return;
        }
        heard.push(`message ${event.text}${context.retryNum ? ` again ${context.retryNum}` : ''}`);
        const thread_ts = event.thread_ts ?? event.ts;
        await client.chat.postMessage({ channel: event.channel, thread_ts, text: `echo ${event.text}` });
      });
      app.event('app_mention', async ({ event, say }) => {
        heard.push(`mention ${event.text}`);
        await say({ thread_ts: event.thread_ts ?? event.ts, text: 'mentioned' });
      });
      app.event('app_home_opened', async ({ event, client }) => {
        heard.push(`home ${event.tab}`);
        if (event.tab !== 'home') return;
        const blocks = [{ type: 'divider' }];
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      });
      app.event('agent_session_stopped', async ({ event, client }) => {
        heard.push(`stopped ${event.streaming_message_ts.length}`);
        const { channel: channel_id, thread_ts } = event;
        await client.agents.sessions.setStatus({ channel_id, thread_ts, status: 'active' });
      });
      app.event('app_context_changed', async ({ event }) => {
        heard.push(`context ${event.context.entities?.length ?? 0}`);
      });
      app.event('app_uninstalled', async () => {
        heard.push('uninstalled');
      });
      app.command('/suanpan', async ({ command, ack, respond }) => {
        await ack({ text: `ack ${command.text}` });
        await respond({ text: 'later', response_type: 'in_channel' });
      });
      app.action('open', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        await client.views.open({ trigger_id: body.trigger_id, view: form });
      });
      app.action('choose', async ({ ack, action, respond }) => {
        await ack();
        if (action.type !== 'static_select') return;
        await respond({ text: `chose ${action.selected_option.value}`, replace_original: true });
      });
      app.action('feedback', async ({ ack, action }) => {
        await ack();
        if (action.type === 'feedback_buttons') heard.push(`feedback ${action.value}`);
      });
      app.view('form', async ({ ack, view }) => {
        const said = view.state.values.reason?.why?.value ?? '';
        heard.push(`form ${said}`);
        if (said === 'bad') await ack({ response_action: 'errors', errors: { reason: 'Too bad' } });
        else if (said === 'more')
          await ack({ response_action: 'update', view: { ...form, callback_id: 'next' } });
        else await ack();
      });
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
        heard.push('form closed');
        await ack();
      });
      app.shortcut('draft', async ({ ack, shortcut }) => {
        await ack();
        if (shortcut.type === 'message_action') heard.push(`shortcut on ${shortcut.message.text}`);
      });
      app.options('whom', async ({ ack, options }) => {
        const text = { type: 'plain_text' as const, text: `found ${options.value}` };
        await ack({ options: [{ text, value: 'x' }] });
      });
    });
  });

  afterEach(async () => {
    await bolt.stop();
    await slack.close();
  });

  test('hears a direct message and answers in its thread, and a reply in the thread', async () => {
    const said = slack.user('U1').dm('你好');
    expect(await said.delivered).toMatchObject({ kind: 'acked', attempts: 1 });
    await slack.settled();
    expect(slack.repliesTo(said).map(({ text }) => text)).toEqual(['echo 你好']);
    const again = slack.user('U1').dm('and', said);
    await slack.settled();
    expect(again.threadTs).toBe(said.ts);
    expect(slack.repliesTo(again).map(({ text }) => text)).toEqual(['echo and']);
  });

  test('hears of edits, files and joins, and of a mention only in the channels it is in', async () => {
    const user = slack.user('U1');
    const said = user.dm('one');
    await user.edit(said, 'two');
    user.share('DU1', { name: 'a.xlsx', bytes: Buffer.from('x') }, 'file');
    await slack.otherApp('DU1', 'beep');
    user.mention('C1', 'score');
    user.mention('C3', 'nobody there');
    await slack.settled();
    expect(heard).toEqual(
      expect.arrayContaining([
        'message one',
        'message message_changed',
        'message bot_message',
        'message file',
        'mention <@UBOT> score',
      ]),
    );
    expect(heard).not.toContain('mention <@UBOT> nobody there');
  });

  test('hears of the tabs, of what the person looks at, of stopping and of leaving', async () => {
    const user = slack.user('U1');
    await user.openHome();
    await user.openMessages();
    await user.look({ type: 'slack#/types/channel_id', value: 'C1' });
    const said = user.dm('long');
    await slack.settled();
    const { channel, threadTs } = said;
    expect(() => user.stop(said)).toThrow(/no stop button/);
    await bolt.app.client.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: threadTs,
      status: 'processing',
    });
    await user.stop(said);
    await slack.postman.event({ type: 'app_uninstalled' });
    await slack.settled();
    expect(heard.filter((each) => !each.startsWith('message'))).toEqual([
      'home home',
      'home messages',
      'context 1',
      'stopped 0',
      'uninstalled',
    ]);
    expect(user.home()?.blocks).toHaveLength(1);
  });

  test('answers a command in its ack to one person and by the response address to all', async () => {
    const delivered = await slack.user('U1').command('/suanpan', 'score', 'C1');
    await slack.settled();
    expect(delivered.kind).toBe('acked');
    expect(
      slack
        .user('U1')
        .sees('C1')
        .map(({ text }) => text),
    ).toEqual(['ack score', 'later']);
    expect(
      slack
        .user('U2')
        .sees('C1')
        .map(({ text }) => text),
    ).toEqual(['later']);
  });

  test('opens a form from a button; errors, updates and closing work as on a screen', async () => {
    const user = slack.user('U1');
    const message = await posted(slack, bolt);
    await user.press(message, 'open');
    const view = await slack.waitFor(() => user.view());
    expect(await user.submit(view)).toMatchObject({ kind: 'unsent', errors: { reason: expect.any(String) } });
    expect(await user.submit(view, { why: 'bad' })).toEqual({
      kind: 'errors',
      errors: { reason: 'Too bad' },
    });
    expect(await user.submit(view, { why: 'more' })).toEqual({ kind: 'updated' });
    expect(user.view()?.callbackId).toBe('next');
    await user.press(message, 'open');
    await slack.settled();
    const fresh = await slack.waitFor(() => user.view());
    expect(await user.submit(fresh, { why: 'good' })).toEqual({ kind: 'closed' });
    expect(user.view()).toBeUndefined();
    await user.press(message, 'open');
    await slack.settled();
    await user.closeView(await slack.waitFor(() => user.view()));
    expect(heard).toEqual(['form bad', 'form more', 'form good', 'form closed']);
  });

  test('hears menus, thumbs, shortcuts and searches in menus', async () => {
    const user = slack.user('U1');
    const message = await posted(slack, bolt);
    await user.press(message, 'feedback', 'down');
    await user.shortcut('draft', message);
    expect(await user.suggest(message, 'whom', '财政')).toMatchObject([{ text: { text: 'found 财政' } }]);
    await user.press(message, 'choose', 'b');
    await slack.settled();
    expect(heard).toEqual(['feedback down', 'shortcut on Choose']);
    expect(slack.message(message.channel, message.ts)).toMatchObject({ text: 'chose b', blocks: [] });
    expect(() => user.press(message, 'absent')).toThrow(/Nothing to press for absent/);
  });

  test('a stream is a reply that opens, grows and closes', async () => {
    const said = slack.user('U1').dm('stream');
    await slack.settled();
    const { channel, ts: thread_ts } = said;
    const streamer = bolt.app.client.chatStream({ channel, thread_ts });
    await streamer.append({ markdown_text: '**26.04%**' });
    await streamer.stop({ blocks: [{ type: 'divider' }] });
    const message = slack.repliesTo(said).at(-1);
    expect(message).toMatchObject({ text: '**26.04%**', stream: { state: 'closed' } });
    await expect(
      bolt.app.client.chat.appendStream({ channel, ts: message?.ts ?? '', markdown_text: 'more' }),
    ).rejects.toMatchObject({ data: { error: 'message_not_in_streaming_state' } });
  });
});

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  notify_on_close: true,
  title: { type: 'plain_text' as const, text: 'Why' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: { type: 'plain_text' as const, text: 'Reason' },
      element: { type: 'plain_text_input' as const, action_id: 'why' },
    },
  ],
};

async function posted(
  slack: FakeSlack,
  { app }: BoltApp,
): Promise<Exclude<ReturnType<FakeSlack['message']>, undefined>> {
  const { ts = '' } = await app.client.chat.postMessage({
    channel: 'C1',
    text: 'Choose',
    blocks: [
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'open', text: plain('Open') },
          {
            type: 'static_select',
            action_id: 'choose',
            options: [
              { text: plain('A'), value: 'a' },
              { text: plain('B'), value: 'b' },
            ],
          },
          { type: 'external_select', action_id: 'whom' },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'feedback',
            positive_button: { text: plain('Good'), value: 'up' },
            negative_button: { text: plain('Bad'), value: 'down' },
          },
        ],
      },
    ],
  });
  await slack.settled();
  const message = slack.message('C1', ts);
  if (!message) throw Error('not posted');
  return message;
}

function plain(text: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text };
}
