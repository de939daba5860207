// What a person does on the page, checked, and done through the fake as a person would in Slack.
import { z } from 'zod';
import type { Screen } from '../support/slack/acting.ts';
import type { FakeSlack } from '../support/slack/fake-slack.ts';
import { findMessage, findView } from '../support/slack/workspace.ts';

/** A message, one that only they see, or a view. */
const screen = z.union([
  z.strictObject({ channel: z.string(), ts: z.string() }),
  z.strictObject({ view: z.string() }),
]);
const values = z.record(z.string(), z.unknown()).default({});

const act = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    user: z.string(),
    channel: z.string(),
    text: z.string().min(1).max(4000),
    threadTs: z.string().optional(),
    mention: z.boolean(),
  }),
  z.strictObject({
    do: z.literal('drop'),
    user: z.string(),
    channel: z.string(),
    text: z.string().max(4000),
    files: z.array(z.strictObject({ name: z.string(), base64: z.base64() })).min(1),
  }),
  z.strictObject({ do: z.literal('home'), user: z.string() }),
  z.strictObject({ do: z.literal('messages'), user: z.string() }),
  z.strictObject({
    do: z.literal('press'),
    user: z.string(),
    screen,
    action: z.string(),
    value: z.string().optional(),
    values,
  }),
  z.strictObject({
    do: z.literal('suggest'),
    user: z.string(),
    screen,
    action: z.string(),
    typed: z.string(),
  }),
  z.strictObject({ do: z.literal('submit'), user: z.string(), view: z.string(), values }),
  z.strictObject({ do: z.literal('close'), user: z.string(), view: z.string() }),
  z.strictObject({
    do: z.literal('shortcut'),
    user: z.string(),
    callback: z.string(),
    channel: z.string(),
    ts: z.string(),
  }),
  z.strictObject({ do: z.literal('stop'), user: z.string(), channel: z.string(), threadTs: z.string() }),
]);

/** Resolves when the app has acknowledged it; rejects with a sentence where it cannot be done. */
export async function doAct(slack: FakeSlack, given: unknown): Promise<unknown> {
  const read = act.safeParse(given);
  if (!read.success) throw Error('The page asked for something that nobody can do in Slack.');
  const what = read.data;
  const person = slack.user(what.user);
  switch (what.do) {
    case 'say': {
      const { channel, text, threadTs, mention } = what;
      const [command = '', ...words] = text.trim().split(/\s+/);
      if (command.startsWith('/')) return await person.command(command, words.join(' '), channel);
      const manner = threadTs === undefined ? {} : { threadTs };
      const isDirect = slack.workspace.channels.get(channel)?.kind === 'im';
      if (isDirect) return await person.dm(text, manner).delivered;
      return await (mention ? person.mention(channel, text, manner) : person.say(channel, text, manner))
        .delivered;
    }
    case 'drop': {
      const files = what.files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
      return await person.share(what.channel, files, what.text).delivered;
    }
    case 'home':
      return await person.openHome();
    case 'messages':
      return await person.openMessages();
    case 'press':
      return await person.press(screenOf(slack, what.screen), what.action, what.value, what.values);
    case 'suggest':
      return await person.suggest(screenOf(slack, what.screen), what.action, what.typed);
    case 'submit':
      return await person.submit(viewOf(slack, what.view), what.values);
    case 'close':
      return await person.closeView(viewOf(slack, what.view));
    case 'shortcut': {
      const message = findMessage(slack.workspace, what.channel, what.ts);
      if (!message) throw Error('That message is no longer there');
      return await person.shortcut(what.callback, message);
    }
    case 'stop':
      return await person.stop(what);
    default:
      return what satisfies never;
  }
}

function screenOf(slack: FakeSlack, given: z.infer<typeof screen>): Screen {
  if ('view' in given) return viewOf(slack, given.view);
  const { channel, ts } = given;
  const found =
    findMessage(slack.workspace, channel, ts) ??
    slack.workspace.ephemerals.find((each) => each.channel === channel && each.ts === ts);
  if (!found) throw Error('That message is no longer there');
  return found;
}

function viewOf(slack: FakeSlack, id: string): NonNullable<ReturnType<typeof findView>> {
  const view = findView(slack.workspace, id);
  if (!view) throw Error('That dialogue is no longer open');
  return view;
}
