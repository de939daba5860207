// Rights that come by channel hold in the dialogues that were opened there, as far as they go and for as long as they are
// granted; and what a dialogue says of where it was opened is believed from nobody it was not opened to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { actions, callbacks, numbered } from '../../src/slack/action-ids.ts';
import { feedbackOn } from '../../src/store/slack-answers.ts';
import type { Message, View } from '../support/slack/workspace.ts';
import { dialogue, written } from './draft-screens.ts';
import { talkative } from './listener-rows-long.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

// Nobody may see anything but in the channel; U1 drafts.
const access = {
  users: { U1: { see: [], may: ['draft'] } },
  channels: { C1: { see: [{ departments: ['huitong'] }], answers: 'open' } },
};
const rate = '汇通的政采执行率是多少？';

let house: SlackHouse;
let answer: Message;
let long: Message;
let deep: Message;
beforeAll(async () => {
  house = await openHouse('http', { access, assistant: talkative });
  answer = await answered(rate);
  long = await answered(`长长地说：${rate}`);
  deep = await answered(`一层一层说：${rate}`);
}, 60_000);
afterAll(() => house.stop());

/** The last of the messages that an answer came in: the buttons stand there. */
async function answered(question: string): Promise<Message> {
  const replies = await house.replies(house.slack.user('U1').mention('C1', question));
  const message = replies.at(-1);
  if (!message) throw new Error('no answer');
  return message;
}

async function opened(person: string, message: Message, action: string, value?: string): Promise<View> {
  return await dialogue(house, person, () => house.slack.user(person).press(message, action, value));
}

/** What the dialogue becomes, or what is put on top of it. */
async function afterPress(person: string, view: View, action: string): Promise<string> {
  const user = house.slack.user(person);
  const { hash } = view;
  await user.press(view, action);
  return written(
    await house.slack.waitFor(() => {
      const top = user.view();
      return top && top.hash !== hash ? top : undefined;
    }, 'another dialogue'),
  );
}

const thumb = (message: Message): string =>
  JSON.stringify({ kind: 'feedback', answer: idOf(message), rating: 'bad' });

describe('in a dialogue that was opened in the channel', () => {
  test.each([
    [actions.workedOut, actions.workedOutPage, '26.04%'],
    [actions.sources, actions.sourcesPage, '原文原文'],
  ])('%s is turned, page by page', async (action, paged, shown) => {
    const first = await opened('U1', long, action);
    const second = await afterPress('U1', first, numbered(paged, 1));
    expect(second).toContain(shown);
    const top = house.slack.user('U1').view() ?? first;
    expect(await afterPress('U1', top, numbered(paged, 0))).toContain(shown);
  });

  test('an operand is opened on top', async () => {
    const first = await opened('U1', deep, actions.workedOut);
    expect(await afterPress('U1', first, opener(first))).toContain('层');
  });

  test('the reason for a thumb is kept', async () => {
    const form = await opened('U1', answer, actions.feedback, thumb(answer));
    expect(form.callbackId).toBe(callbacks.feedbackReason);
    await house.slack.user('U1').submit(form, { reason: 'unclear', detail: '口径' });
    expect(await feedbackOn(house.app.db, idOf(answer))).toMatchObject([
      { user: 'U1', reason: 'unclear: 口径' },
    ]);
  });

  test('a recommendation is drafted for what the channel shows', async () => {
    const form = await opened('U1', answer, actions.draft);
    expect(form.callbackId).toBe(callbacks.draftNew);
    expect(await house.slack.user('U1').submit(form)).toEqual({ kind: 'closed' });
    const made = await house.slack.waitFor(
      () =>
        house.slack.workspace.messages.find(({ blocks }) => written(blocks).includes(actions.draftExport)),
      'a draft',
    );
    expect(written(made.blocks)).toContain('26.04%');
  });
});

describe('a dialogue that says it was opened in a channel where it was not', () => {
  const forgeries: [string, (carried: Record<string, unknown>) => Record<string, unknown>][] = [
    ['no seal', (carried) => ({ ...carried, seal: undefined })],
    ['another channel', (carried) => ({ ...carried, channel: 'C2' })],
    ['another answer', (carried) => ({ ...carried, answer: idOf(answer) })],
    ['a seal of nobody', (carried) => ({ ...carried, seal: 'AAAA' })],
  ];

  test.each(forgeries)('with %s shows nothing', async (_, forge) => {
    const first = await opened('U1', long, actions.workedOut);
    const carried = z.record(z.string(), z.unknown()).parse(JSON.parse(first.privateMetadata));
    const forged = { ...first, privateMetadata: JSON.stringify(forge(carried)) };
    expect(await afterPress('U1', forged, numbered(actions.workedOutPage, 1))).toContain('无法查看');
  });

  test('with what was opened to somebody else shows nothing, nor keeps a reason', async () => {
    const theirs = await opened('U2', long, actions.workedOut);
    // Somebody to whom the channel grants nothing.
    await house.slack.user('UGUEST').press(theirs, numbered(actions.workedOutPage, 1));
    const shown = await house.slack.waitFor(
      () => house.slack.callsOf('views.update').find(({ args }) => args.view_id === theirs.id),
      'an update',
    );
    expect(written(shown.args)).toContain('no longer available');
    const form = await opened('U2', answer, actions.feedback, thumb(answer));
    const before = await feedbackOn(house.app.db, idOf(answer));
    await house.slack.user('U3').submit({ ...form, user: 'U3' }, { reason: 'unclear' });
    expect(await feedbackOn(house.app.db, idOf(answer))).toEqual(before);
  });

  test('sealed for one answer shows nothing of another', async () => {
    const first = await opened('U1', long, actions.workedOut);
    const blocks = z
      .custom<View['blocks']>()
      .parse(JSON.parse(written(first.blocks).replaceAll(idOf(long), idOf(deep))));
    expect(await afterPress('U1', { ...first, blocks }, numbered(actions.workedOutPage, 1))).toContain(
      '无法查看',
    );
  });
});

/** What opens an operand in a dialogue. */
function opener({ blocks }: View): string {
  const [name = ''] = /worked_out\.open\.\d+/.exec(written(blocks)) ?? [];
  return name;
}

function idOf({ blocks }: Message): string {
  const [, id = ''] = /\\"answer\\":\\"([\w-]+)\\"/.exec(written(blocks)) ?? [];
  return id;
}
