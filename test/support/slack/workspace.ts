// The state of the workspace as people would see it: who is there, what was said, what is open on whose screen.

export interface User {
  id: string;
  name: string;
  teamId: string;
  locale: string;
  isGuest: boolean;
  isDeactivated: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  members: Set<string>;
  isArchived: boolean;
  /** Shared with another organisation. */
  isShared: boolean;
}

export interface Block {
  type: string;
  block_id: string;
  [field: string]: unknown;
}

export interface Message {
  channel: string;
  ts: string;
  user: string;
  botId?: string | undefined;
  subtype?: string | undefined;
  text: string;
  blocks: Block[];
  threadTs?: string | undefined;
  editedTs?: string | undefined;
  files: string[];
  metadata?: unknown;
  /** Emoji name to the users who reacted with it. */
  reactions: Map<string, Set<string>>;
  stream?: Stream | undefined;
  unfurl: boolean;
}

export interface Stream {
  state: 'open' | 'closed' | 'stopped_by_user';
  openedAt: number;
  chunks: unknown[];
  taskDisplay: string;
}

export interface Ephemeral {
  channel: string;
  ts: string;
  /** The one person who sees it. */
  to: string;
  text: string;
  blocks: Block[];
  threadTs?: string | undefined;
  /** False in a thread that nobody had answered in: Slack takes it there, and shows it to nobody. */
  isSeen: boolean;
}

export interface View {
  id: string;
  hash: string;
  type: 'modal' | 'home';
  user: string;
  callbackId: string;
  externalId: string;
  privateMetadata: string;
  title?: unknown;
  submit?: unknown;
  close?: unknown;
  clearOnClose: boolean;
  notifyOnClose: boolean;
  blocks: Block[];
  rootId: string;
  previousId: string | null;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  /** What a screen reader says; empty where nothing was given. */
  altText: string;
  bytes: Buffer;
  user: string;
  /** False until files.completeUploadExternal. */
  isComplete: boolean;
  channels: string[];
  /** What Slack says of it where that is not so: another address, another size. */
  said?: { address?: string; size?: number };
  /** An event tells no more than that there is a file. */
  isThin?: boolean;
}

export interface Session {
  status: string;
  title: string;
}

export interface Workspace {
  teamId: string;
  appId: string;
  botUser: string;
  botId: string;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  /** Id of a user group to its members. */
  groups: Map<string, string[]>;
  messages: Message[];
  ephemerals: Ephemeral[];
  /** The modals open on a user's screen, the top one last. */
  modals: Map<string, View[]>;
  homes: Map<string, View>;
  files: Map<string, StoredFile>;
  /** By `threadKey`: agents.sessions and the status line under the last message. */
  sessions: Map<string, Session>;
  statuses: Map<string, { status: string; loadingMessages: string[]; setAt: number }>;
  threadTitles: Map<string, string>;
  prompts: Map<string, { title: string; message: string }[]>;
}

export function threadKey(channel: string, threadTs = ''): string {
  return `${channel}:${threadTs}`;
}

export function findMessage({ messages }: Workspace, channel: string, ts: string): Message | undefined {
  return messages.findLast((each) => each.channel === channel && each.ts === ts);
}

/** The root first; empty where there is no such message. */
export function threadOf({ messages }: Workspace, channel: string, ts: string): Message[] {
  return messages.filter((each) => each.channel === channel && (each.ts === ts || each.threadTs === ts));
}

/** The direct message between the app and a user, opened where it is not yet. */
export function directMessage(workspace: Workspace, user: string): Channel {
  const id = `D${user}`;
  const known = workspace.channels.get(id);
  if (known) return known;
  const members = new Set([user, workspace.botUser]);
  const opened: Channel = { id, name: '', kind: 'im', members, isArchived: false, isShared: false };
  workspace.channels.set(id, opened);
  return opened;
}

/** The view with this id on anyone's screen, a Home included. */
export function findView({ modals, homes }: Workspace, id: string): View | undefined {
  return [...modals.values(), [...homes.values()]].flat().find((view) => view.id === id);
}
