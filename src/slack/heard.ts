// What Slack tells the app, in the app's own terms: payloads checked at the border, and whatever is none of its business
// left out. Undefined stands for "not for us": edits, bots, joins, other organisations, values nobody here wrote.
import { z } from 'zod';
import { kindOf } from '../importers/upload.ts';
import { type ActionValue, readValue } from './action-value.ts';
import { type Asked, type ChartWork, type DraftWork, type DropWork, laneOf, type Place } from './asked.ts';
import { typedText } from './message-text.ts';

/** Something to be recorded and answered or done in turn. */
export interface HeardQuestion {
  event: string;
  message?: string;
  lane: string;
  asked: Asked | ChartWork | DraftWork | DropWork;
}

/** Something pressed, chosen or sent. */
export interface Pressed {
  event: string;
  team: string;
  user: string;
  trigger: string;
  value?: ActionValue;
  /** Where it stands; absent on Home, in dialogues and for shortcuts of the whole workspace. */
  place?: Place;
  /** The message it stands in. */
  message?: string;
  /** The dialogue or Home it stands in. */
  view?: { id: string; type: string; metadata: string; values: Values };
}

type Values = Readonly<Record<string, Record<string, string>>>;

const eventBody = z.object({
  event_id: z.string(),
  team_id: z.string(),
  event: z.looseObject({ type: z.string() }),
});

const messageEvent = z.object({
  user: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  // A reply in a thread that is sent to the conversation too is a message like any other.
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  // What was asked is answered once, however it is edited later.
  edited: z.undefined().optional(),
  bot_id: z.undefined().optional(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  files: z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })).nullish(),
});

/** A direct message, with or without files, or a mention in a channel. */
export function heardMessage(body: unknown): HeardQuestion | undefined {
  const outer = eventBody.safeParse(body).data;
  const event = messageEvent.safeParse(outer?.event).data;
  if (!outer || !event) return undefined;
  const { team_id: team, event_id } = outer;
  const isMention = outer.event.type === 'app_mention';
  if (!isMention && event.channel_type !== 'im') return undefined;
  if ([event.team, event.user_team].some((each) => each !== undefined && each !== team)) return undefined;
  const text = typedText(event.text);
  const { channel, ts, user: asker } = event;
  // A mention in a direct message comes as a message too.
  const kind = channel.startsWith('D') ? 'direct' : 'channel';
  const isNew = kind === 'channel' && event.thread_ts === undefined;
  const place: Place = { kind, team, channel, thread: event.thread_ts ?? ts, ...(isNew && { isNew }) };
  const files = (event.files ?? []).map(({ id, name }) => ({ id, ...(name && { name }) }));
  const isDrop = files.some(mayBeData) || (kind === 'direct' && text === '' && files.length > 0);
  if (text === '' && !isMention && !isDrop) return undefined;
  return {
    event: `event/${event_id}`,
    message: `${team}/${channel}/${ts}`,
    lane: laneOf(place, asker),
    asked: isDrop
      ? { kind: 'drop', place, asker, files, words: text }
      : { kind: 'question', place, asker, text },
  };
}

/** Whether a file is meant to be imported; a picture beside a question is not. */
function mayBeData({ name }: { name?: string }): boolean {
  return name === undefined || !['report', 'unknown'].includes(kindOf(name));
}

const opened = z.object({ user: z.string(), tab: z.enum(['home', 'messages']), channel: z.string() });

export function heardOpening(body: unknown): (z.infer<typeof opened> & { team: string }) | undefined {
  const outer = eventBody.safeParse(body).data;
  const event = opened.safeParse(outer?.event).data;
  return outer && event && { ...event, team: outer.team_id };
}

const stopped = z.object({ user: z.string(), channel: z.string(), thread_ts: z.string() });

export function heardStop(
  body: unknown,
): { team: string; user: string; channel: string; thread: string } | undefined {
  const outer = eventBody.safeParse(body).data;
  const event = stopped.safeParse(outer?.event).data;
  return (
    outer &&
    event && { team: outer.team_id, user: event.user, channel: event.channel, thread: event.thread_ts }
  );
}

const command = z.object({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
});

export type HeardCommand = Pressed & { place: Place; text: string };

export function heardCommand(body: unknown): HeardCommand | undefined {
  const read = command.safeParse(body).data;
  if (!read) return undefined;
  const { team_id: team, channel_id: channel, user_id: user, trigger_id: trigger } = read;
  return {
    event: `command/${trigger}`,
    team,
    user,
    trigger,
    place: { kind: 'command', team, channel },
    text: typedText(read.text),
  };
}

const person = z.object({ id: z.string(), team_id: z.string().optional() });
const view = z.object({
  id: z.string(),
  type: z.string(),
  private_metadata: z.string().default(''),
  state: z
    .object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))).default({}) })
    .optional(),
});

const interaction = z.object({
  team: z.object({ id: z.string() }),
  user: person,
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z
    .object({
      channel_id: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        action_ts: z.string().optional(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .default([]),
});

/** A button, a choice in a menu, a dialogue sent, a shortcut. */
export function heardPress(body: unknown): Pressed | undefined {
  const read = interaction.safeParse(body).data;
  if (!read) return undefined;
  const { team, user, trigger_id: trigger, view, actions } = read;
  if (user.team_id !== undefined && user.team_id !== team.id) return undefined;
  const [action] = actions;
  const value = readValue(action?.selected_option?.value ?? action?.value);
  const place = placeOf(read);
  const message = read.message?.ts ?? read.container?.message_ts;
  return {
    event: `press/${team.id}/${user.id}/${action?.action_ts ?? trigger}`,
    team: team.id,
    user: user.id,
    trigger,
    ...(value && { value }),
    ...(place && { place }),
    ...(message !== undefined && { message }),
    ...(view && {
      view: {
        id: view.id,
        type: view.type,
        metadata: view.private_metadata,
        values: typedValues(view.state?.values ?? {}),
      },
    }),
  };
}

function placeOf({ team, channel, container, message }: z.infer<typeof interaction>): Place | undefined {
  const id = channel?.id ?? container?.channel_id;
  if (id === undefined) return undefined;
  const parent = message?.thread_ts ?? container?.thread_ts;
  // What only one person sees is no message that a thread could begin with.
  if (container?.is_ephemeral && parent === undefined) return { kind: 'command', team: team.id, channel: id };
  const thread = parent ?? message?.ts ?? container?.message_ts;
  return {
    kind: id.startsWith('D') ? 'direct' : 'channel',
    team: team.id,
    channel: id,
    ...(thread !== undefined && { thread }),
  };
}

/** What stands in the fields of a dialogue, as text. */
function typedValues(values: Readonly<Record<string, Readonly<Record<string, object>>>>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([block, fields]) => [
      block,
      Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, typedValue(field)])),
    ]),
  );
}

const input = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).optional(),
});

/** Of several choices, all of them with commas between. */
function typedValue(field: object): string {
  const { value, selected_option, selected_options = [] } = input.safeParse(field).data ?? {};
  return value ?? selected_option?.value ?? selected_options.map((each) => each.value).join(',');
}
