// What a person says and opens: messages, mentions, files, edits, commands, the tabs of the app, the stop button.
import type { Delivered } from './delivery.ts';
import {
  changedEvent,
  contextEvent,
  homeOpenedEvent,
  joinEvent,
  mentionEvent,
  messageEvent,
  stoppedEvent,
} from './events.ts';
import { slashCommand } from './interactions.ts';
import type { Desk } from './method.ts';
import { edit, type Posted, post } from './posting.ts';
import type { Postman } from './postman.ts';
import { saidInAck, sayTo } from './respond.ts';
import { asSent } from './typed-text.ts';
import { directMessage, findMessage, type StoredFile, threadKey } from './workspace.ts';

/** Something said: where it stands, and what became of bringing it to the app. */
export interface Said {
  channel: string;
  ts: string;
  /** The timestamp an answer in the thread hangs on. */
  threadTs: string;
  /** Settles when the app has acknowledged it or Slack has given up. Never rejects. */
  delivered: Promise<Delivered>;
}

/** `wire` leaves the text as it is, for mentions and links that a person has picked. */
export interface Manner {
  threadTs?: string;
  wire?: boolean;
}

/** A file, and what Slack says of it that is not so. */
export type Shared = Pick<StoredFile, 'name' | 'bytes' | 'said' | 'isThin'>;

export interface Speaking {
  /** In the Messages tab of the app; something said before, given as manner, continues its thread. */
  dm(text: string, manner?: Manner): Said;
  /** In a channel, without naming the app. */
  say(channel: string, text: string, manner?: Manner): Said;
  /** Names the app at the beginning. */
  mention(channel: string, text: string, manner?: Manner): Said;
  /** A message with one file or several. */
  share(channel: string, files: Shared | readonly Shared[], text?: string): Said;
  edit(said: { channel: string; ts: string }, text: string): Promise<Delivered>;
  join(channel: string): Promise<Delivered>;
  /** In the direct message with the app unless a channel is named. */
  command(command: string, text?: string, channel?: string): Promise<Delivered>;
  openHome(): Promise<Delivered>;
  openMessages(context?: unknown): Promise<Delivered>;
  /** Looks at other things: entities such as `{ type: 'slack#/types/channel_id', value: 'C1' }`. */
  look(...entities: unknown[]): Promise<Delivered>;
  /** Presses Stop; only where the app says that it is at work. */
  stop(said: { channel: string; threadTs: string }): Promise<Delivered>;
}

export function speaking(desk: Desk, postman: Postman, user: string): Speaking {
  const { workspace } = desk;
  const speak = (posted: Omit<Posted, 'user'>, isMention: boolean): Said => {
    const channel = workspace.channels.get(posted.channel);
    if (!channel?.members.has(user)) throw Error(`${user} is not in ${posted.channel}`);
    const message = post(desk, { ...posted, user });
    const { ts, threadTs = ts } = message;
    const isHeard = channel.members.has(workspace.botUser);
    const said = isHeard ? postman.event(messageEvent(desk, message)) : undefined;
    // A mention is an event of its own, beside the message's where the app has subscribed to both.
    const mentioned =
      isHeard && isMention && channel.kind !== 'im' ? postman.event(mentionEvent(desk, message)) : undefined;
    const delivered =
      mentioned ?? said ?? Promise.resolve<Delivered>({ kind: 'lost', why: 'not there', attempts: 0 });
    return { channel: channel.id, ts, threadTs, delivered };
  };
  const ownDm = (): string => directMessage(workspace, user).id;

  return {
    dm: (text, manner) => speak({ channel: ownDm(), ...worded(text, manner) }, false),
    say: (channel, text, manner) => speak({ channel, ...worded(text, manner) }, false),
    mention: (channel, words, manner) => {
      const { text, threadTs } = worded(words, manner);
      return speak({ channel, text: `<@${workspace.botUser}> ${text}`, threadTs }, true);
    },
    share: (channel, shared, text = '') => {
      const ids = [shared].flat().map((file) => {
        const id = desk.ids.next('F');
        const { name: title } = file;
        const rest = { id, title, altText: '', user, isComplete: true, channels: [channel] };
        workspace.files.set(id, { ...file, ...rest });
        return id;
      });
      const isDm = channel === ownDm();
      const said = { channel, text, files: ids, subtype: 'file_share' };
      return speak(said, !isDm && text.includes(`<@${workspace.botUser}>`));
    },
    edit: async ({ channel, ts }, text) => {
      const message = findMessage(workspace, channel, ts);
      if (message?.user !== user) throw Error(`${user} did not write ${ts} in ${channel}`);
      edit(desk, message, worded(text));
      return await postman.event(changedEvent(desk, message));
    },
    join: async (channel) => {
      workspace.channels.get(channel)?.members.add(user);
      return await postman.event(joinEvent(desk, user, channel));
    },
    command: async (command, text = '', channel = ownDm()) => {
      const delivered = await postman.command(slashCommand(desk, user, command, text, channel));
      const said = delivered.kind === 'acked' ? saidInAck(delivered.body) : undefined;
      if (said) sayTo(desk, { user, channel, isEphemeral: false }, said);
      return delivered;
    },
    openHome: () => {
      ownDm();
      return postman.event(homeOpenedEvent(desk, user, 'home'));
    },
    openMessages: (context) => {
      ownDm();
      return postman.event(homeOpenedEvent(desk, user, 'messages', context));
    },
    look: (...entities) => {
      ownDm();
      return postman.event(contextEvent(desk, user, entities));
    },
    stop: ({ channel, threadTs }) => {
      if (workspace.sessions.get(threadKey(channel, threadTs))?.status !== 'processing') {
        throw Error(
          `There is no stop button in ${channel} at ${threadTs}: the app does not say it is at work`,
        );
      }
      const streams = workspace.messages.filter(
        (each) => each.channel === channel && each.threadTs === threadTs && each.stream?.state === 'open',
      );
      for (const { stream } of streams) if (stream) stream.state = 'stopped_by_user';
      return postman.event(
        stoppedEvent(
          desk,
          user,
          channel,
          threadTs,
          streams.map(({ ts }) => ts),
        ),
      );
    },
  };
}

function worded(text: string, { threadTs, wire = false }: Manner = {}): Pick<Posted, 'text' | 'threadTs'> {
  return { text: wire ? text : asSent(text), threadTs };
}
