// The demo page draws every kind of block the fake takes, and its dialogues are filled in as in Slack: without the app.
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callAs } from '../support/slack/call-as.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { browserAt, quietly } from './browser.ts';
import { type PageServer, startPage } from './page-server.ts';

const plain = (text: string): object => ({ type: 'plain_text', text });
const mrkdwn = (text: string): object => ({ type: 'mrkdwn', text });
const option = (value: string): object => ({ text: plain(`option ${value}`), value });
const richText = (...elements: object[]): object => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

const blocks: object[] = [
  { type: 'header', text: plain('Heading') },
  { type: 'section', text: mrkdwn('*strong* &lt;b&gt; <@U2>'), fields: [mrkdwn('field')] },
  { type: 'divider' },
  { type: 'context', elements: [mrkdwn('small')] },
  richText({ type: 'text', text: 'rich <i>', style: { bold: true } }),
  { type: 'table', rows: [[{ type: 'raw_text', text: 'head' }], [{ type: 'raw_text', text: 'cell' }]] },
  { type: 'markdown', text: '**bold**' },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'yes', text: plain('Yes'), value: '1' },
      { type: 'static_select', action_id: 'pick', options: [option('a'), option('b')] },
    ],
  },
  { type: 'task_card', task_id: '1', title: 'looked up', status: 'complete' },
];

const modal = {
  type: 'modal',
  callback_id: 'm',
  title: plain('Dialogue'),
  submit: plain('Send'),
  blocks: [
    { type: 'alert', text: plain('Careful'), level: 'warning' },
    {
      type: 'input',
      block_id: 'words',
      label: plain('Words'),
      element: { type: 'plain_text_input', action_id: 'words', initial_value: 'as it was' },
    },
    {
      type: 'input',
      block_id: 'which',
      label: plain('Which'),
      element: { type: 'static_select', action_id: 'which', options: [option('a'), option('b')] },
    },
  ],
};

describe.skipIf(browserAt === undefined)('the demo page', () => {
  let slack: FakeSlack;
  let server: PageServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    slack = await startFakeSlack({ echoes: false });
    server = await startPage(slack, 0);
    browser = await chromium.launch({ ...(browserAt && { executablePath: browserAt }), args: [...quietly] });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url);
    await page.locator('[data-place=C1]').click();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await slack.close();
  });

  const call = (method: string, args: object): Promise<Record<string, unknown>> =>
    callAs(slack.botToken, slack, method, args);

  test('draws every block, and text as text', async () => {
    expect(await call('chat.postMessage', { channel: 'C1', text: 'x', blocks })).toMatchObject({ ok: true });
    const message = page.locator('.message').last();
    await message.locator('.task').waitFor();
    expect(await message.locator('.unknown').count()).toBe(0);
    const seen = await message.innerText();
    for (const text of [
      'Heading',
      'strong <b> @王磊',
      'field',
      'small',
      'rich <i>',
      'cell',
      'bold',
      'looked up',
    ]) {
      expect(seen).toContain(text);
    }
  });

  test('a press and a pick reach the app with their values', async () => {
    const message = page.locator('.message').last();
    await message.getByRole('button', { name: 'Yes' }).click();
    await message.locator('select').selectOption('b');
    const pressed = await slack.waitFor(() => {
      const all = slack.deliveries.all.filter(({ payload }) => payload.type === 'block_actions');
      return all.length === 2 ? all.map(({ payload }) => payload.actions) : undefined;
    });
    expect(pressed).toMatchObject([
      [{ action_id: 'yes', value: '1' }],
      [{ action_id: 'pick', selected_option: { value: 'b' } }],
    ]);
  });

  test('a dialogue is sent with what stood in it and what was picked', async () => {
    void slack.user('U1').command('/suanpan');
    const trigger_id = slack.deliveries.all.at(-1)?.payload.trigger_id;
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({ ok: true });
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Send' }).click();
    await dialogue.getByRole('alert').waitFor();
    await dialogue.locator('select').selectOption('a');
    await dialogue.getByRole('button', { name: 'Send' }).click();
    const view = await slack.waitFor(
      () =>
        slack.deliveries.all.map(({ payload }) => payload).find(({ type }) => type === 'view_submission')
          ?.view,
    );
    expect(view).toMatchObject({
      state: {
        values: {
          words: { words: { value: 'as it was' } },
          which: { which: { selected_option: { value: 'a' } } },
        },
      },
    });
  });

  test('the stop button is there while the app says it works, and stops', async () => {
    const { channel, threadTs } = slack.user('U1').say('C1', 'long');
    await call('agents.sessions.setStatus', {
      channel_id: channel,
      thread_ts: threadTs,
      status: 'processing',
    });
    await page.keyboard.press('Escape');
    await page.locator('.cross').click();
    await page.locator('.stop').click();
    const stopped = await slack.waitFor(() =>
      slack.deliveries.all.find(({ payload }) =>
        JSON.stringify(payload.event ?? '').includes('agent_session_stopped'),
      ),
    );
    expect(stopped.payload.event).toMatchObject({ user: 'U1', thread_ts: threadTs });
  });
});
