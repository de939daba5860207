// What one person sees of the workspace, as the page draws it.
import type { FakeSlack } from '../support/slack/fake-slack.ts';
import { shownView } from '../support/slack/methods/views.ts';
import {
  directMessage,
  type Ephemeral,
  type Message,
  type View,
  type Workspace,
} from '../support/slack/workspace.ts';

export function seenBy({ workspace }: FakeSlack, user: string): Record<string, unknown> {
  const dm = directMessage(workspace, user).id;
  const places = [...workspace.channels.values()].filter(({ members }) => members.has(user));
  const mine = new Set(places.map(({ id }) => id));
  const messages = [
    ...workspace.messages.map((each) => shownMessage(workspace, each)),
    ...workspace.ephemerals.filter(({ to, isSeen }) => to === user && isSeen).map(shownEphemeral),
  ];
  return {
    me: user,
    dm,
    people: Array.from(workspace.users.values(), ({ id, name, isGuest, teamId }) => ({
      id,
      name,
      isGuest,
      isOutside: teamId !== workspace.teamId,
      isApp: id === workspace.botUser,
    })),
    channels: places
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name, kind, members }) => ({ id, name, kind, hasApp: members.has(workspace.botUser) })),
    messages: messages
      .filter(({ channel }) => mine.has(channel))
      .sort((one, other) => (one.ts < other.ts ? -1 : 1)),
    statuses: Object.fromEntries(workspace.statuses),
    sessions: Object.fromEntries(workspace.sessions),
    prompts: workspace.prompts.get(dm) ?? [],
    home: shownScreen(workspace, workspace.homes.get(user)),
    modals: (workspace.modals.get(user) ?? []).map((view) => shownScreen(workspace, view)),
  };
}

interface ShownMessage {
  channel: string;
  ts: string;
  [field: string]: unknown;
}

function shownMessage(workspace: Workspace, message: Message): ShownMessage {
  const { channel, ts, user, text, blocks, threadTs, editedTs, files, stream, reactions } = message;
  return {
    channel,
    ts,
    user,
    text,
    blocks,
    threadTs,
    isEdited: editedTs !== undefined && stream === undefined,
    isEphemeral: false,
    files: files.flatMap((id) => {
      const file = workspace.files.get(id);
      if (!file) return [];
      const { name, title, altText, bytes } = file;
      return [{ id, name, title, altText, size: bytes.length }];
    }),
    stream: stream && { state: stream.state, chunks: stream.chunks },
    reactions: [...reactions.keys()],
  };
}

function shownEphemeral({ channel, ts, text, blocks, threadTs }: Ephemeral): ShownMessage {
  return { channel, ts, user: 'UBOT', text, blocks, threadTs, isEphemeral: true, files: [], reactions: [] };
}

function shownScreen(workspace: Workspace, view: View | undefined): unknown {
  return view && shownView({ workspace }, view);
}
