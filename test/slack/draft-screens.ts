// What people do and see with drafts in Slack: for the tests of drafting there.
import { actions } from '../../src/slack/action-ids.ts';
import type { Message, View } from '../support/slack/workspace.ts';
import type { SlackHouse } from './slack-app.ts';

// U1 drafts, U2 approves, U3 may only read, the guest sees nothing.
export const access = {
  users: {
    U1: { see: [{ departments: ['huitong'] }], may: ['draft', 'approve'] },
    U2: { see: [{ departments: ['huitong'] }], may: ['draft', 'approve'] },
    U3: { see: [{ departments: ['huitong'] }] },
  },
  channels: { C1: { answers: 'open' } },
};

const question = '汇通的政采执行率是多少？';

export const written = (screen: unknown): string => JSON.stringify(screen);

/** The next dialogue on somebody's screen. */
export async function dialogue(at: SlackHouse, person: string, act: () => Promise<unknown>): Promise<View> {
  const user = at.slack.user(person);
  const before = user.view();
  await act();
  return await at.slack.waitFor(() => {
    const view = user.view();
    return view && view !== before ? view : undefined;
  }, 'a dialogue');
}

export async function answered(at: SlackHouse, person = 'U1', text = question): Promise<Message> {
  const [message] = await at.replies(at.slack.user(person).mention('C1', text));
  if (!message) throw new Error('no answer');
  return message;
}

export function draftsIn(at: SlackHouse): Message[] {
  return at.slack.workspace.messages.filter(({ blocks }) => written(blocks).includes(actions.draftExport));
}

/** A draft of U1 in a thread of the open channel, as it was on the screen, whatever becomes of it. */
export async function drafted(at: SlackHouse): Promise<Message> {
  const before = new Set(draftsIn(at).map(({ ts }) => ts));
  const answer = await answered(at);
  const form = await dialogue(at, 'U1', () => at.slack.user('U1').press(answer, actions.draft));
  const sent = await at.slack.user('U1').submit(form);
  if (sent.kind !== 'closed') throw new Error(`the form was ${sent.kind}`);
  const made = await at.slack.waitFor(() => draftsIn(at).find(({ ts }) => !before.has(ts)), 'a draft');
  return structuredClone(made);
}

/** The message as it stands now. */
export function now(at: SlackHouse, { channel, ts }: Message): Message {
  const message = at.slack.message(channel, ts);
  if (!message) throw new Error('the message is gone');
  return structuredClone(message);
}

/** The message once it says something. */
export async function until(at: SlackHouse, message: Message, text: string | RegExp): Promise<Message> {
  return await at.slack.waitFor(() => {
    const current = at.slack.message(message.channel, message.ts);
    return current && new RegExp(text).test(written(current.blocks)) ? structuredClone(current) : undefined;
  }, `${text} in the draft`);
}

/** What was said to one person alone since then. */
export async function told(at: SlackHouse, person: string, act: () => Promise<unknown>): Promise<string> {
  const alone = () =>
    at.slack
      .user(person)
      .sees('C1')
      .filter(({ isEphemeral }) => isEphemeral);
  const before = alone().length;
  await act();
  return (await at.slack.waitFor(() => alone()[before], 'a word in private')).text;
}

/** The id of the draft in a message. */
export function draftIn({ blocks }: Message): string {
  const [, id = ''] = /\\"draft\\":\\"([\w-]+)\\"/.exec(written(blocks)) ?? [];
  return id;
}

/** What stands in the first field of a form, and the same with something added. */
export function added(view: View, words: string): Record<string, string> {
  const [, name = ''] = /"action_id":"((?:text|kept)\.1)"/.exec(written(view.blocks)) ?? [];
  const [, text = ''] = /"initial_value":"((?:[^"\\]|\\.)*)"/.exec(written(view.blocks)) ?? [];
  return { [name]: `${JSON.parse(`"${text}"`)}\n${words}` };
}
