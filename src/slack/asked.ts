// What somebody asked, wants drawn, or wants done with a draft, as it is kept in the inbox until it is done.
import { z } from 'zod';
import { chartNames } from '../charts/chart.ts';
import { choices } from '../drafting/choices.ts';

/**
 * `direct`: in a direct message · `channel`: by a mention, answered in its thread · `command`: by a slash command, or
 * below its answer · `home`: on App Home, answered in a direct message that is yet to be opened.
 */
const place = z.strictObject({
  kind: z.enum(['direct', 'channel', 'command', 'home']),
  team: z.string(),
  /** Empty for Home. */
  channel: z.string(),
  /** The thread it stands in or begins; absent for a command and on Home, which have none. */
  thread: z.string().optional(),
  /** The thread begins with what was asked: nobody has answered in it yet, and Slack shows nothing to one person there. */
  isNew: z.literal(true).optional(),
});
export type Place = z.infer<typeof place>;

export const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), place, asker: z.string(), text: z.string() }),
  /** One of the choices of an earlier answer, by its number from 0. */
  z.strictObject({
    kind: z.literal('choice'),
    place,
    asker: z.string(),
    answer: z.string(),
    choice: z.int().min(0),
  }),
  /** The score, of a department as somebody calls it; empty for the only one there is. */
  z.strictObject({ kind: z.literal('score'), place, asker: z.string(), department: z.string() }),
  z.strictObject({ kind: z.literal('score_of'), place, asker: z.string(), evaluation: z.string() }),
  /** A command that is answered with what there is to ask for: with help, as one that is not known, or with the charts. */
  z.strictObject({ kind: z.enum(['help', 'unknown_command', 'chart_names']), place, asker: z.string() }),
]);
export type Asked = z.infer<typeof asked>;

/** A draft, and the message it stands in. */
const draftAt = { place, asker: z.string(), draft: z.string(), ts: z.string() };

export const draftWork = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('draft_start'),
    place,
    asker: z.string(),
    evaluation: z.string(),
    matters: z.array(z.string()),
    choices: choices.omit({ parts: true }),
  }),
  z.strictObject({
    kind: z.literal('draft_regenerate'),
    ...draftAt,
    /** The version the person saw. */
    base: z.int().min(1),
    remark: z.string().nullable(),
    /** Absent for the whole draft. */
    paragraph: z.int().min(1).optional(),
  }),
  /** `at`: when it was pressed. */
  z.strictObject({ kind: z.literal('draft_export'), ...draftAt, at: z.iso.datetime() }),
]);
export type DraftWork = z.infer<typeof draftWork>;

/** `at`: when it was asked for. */
const charted = { place, asker: z.string(), at: z.iso.datetime() };

export const chartWork = z.discriminatedUnion('kind', [
  /** What an answer says. */
  z.strictObject({ kind: z.literal('chart_of'), ...charted, answer: z.string() }),
  /** By name, of whatever the words say: a department, a year, both or neither. */
  z.strictObject({ kind: z.literal('chart'), ...charted, name: z.enum(chartNames), words: z.string() }),
]);
export type ChartWork = z.infer<typeof chartWork>;

const droppedFile = z.strictObject({
  id: z.string(),
  /** As Slack has it; absent where it has to be asked for. */
  name: z.string().optional(),
});

export const dropWork = z.discriminatedUnion('kind', [
  /** Files that came by message; `words` is what was written beside them. */
  z.strictObject({
    kind: z.literal('drop'),
    place,
    asker: z.string(),
    files: z.array(droppedFile).min(1),
    words: z.string(),
  }),
  /** What is to become of files that were found in order; `ts` is the message with the buttons. */
  z.strictObject({
    kind: z.literal('drop_decision'),
    place,
    asker: z.string(),
    drop: z.string(),
    decision: z.enum(['import', 'cancel']),
    ts: z.string(),
  }),
]);
export type DropWork = z.infer<typeof dropWork>;

/** What must be answered in order: all that is asked in one thread. */
export function laneOf({ team, channel, thread }: Place, asker: string): string {
  return `${team}/${channel}/${thread ?? asker}`;
}
