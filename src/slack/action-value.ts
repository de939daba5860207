// What a button carries: JSON of one of these shapes, written by views and read back by listeners. A value comes from
// Slack and may be old or forged: it names things, it grants nothing.
import { z } from 'zod';

/** Of a dialogue: where it was opened, and the seal that says so. */
const opened = {
  channel: z.string().optional(),
  thread: z.string().optional(),
  seal: z.string().optional(),
};

export const actionValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), answer: z.string() }),
  /** One choice of an answer, by its place in `choices`. */
  z.strictObject({ kind: z.literal('choice'), answer: z.string(), choice: z.int().min(0) }),
  /** One figure of an answer, to be opened as the modal of this place in the stack, from 1. */
  z.strictObject({
    kind: z.literal('figure'),
    answer: z.string(),
    figure: z.string(),
    depth: z.int().min(1),
    ...opened,
  }),
  z.strictObject({ kind: z.literal('page'), answer: z.string(), page: z.int().min(0), ...opened }),
  z.strictObject({ kind: z.literal('home_page'), page: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('feedback'),
    answer: z.string(),
    rating: z.enum(['good', 'bad']),
    ...opened,
  }),
  /** What a recommendation is to be drafted for. */
  z.strictObject({ kind: z.literal('problem'), evaluation: z.string(), problem: z.string().optional() }),
  z.strictObject({ kind: z.literal('evaluation'), evaluation: z.string() }),
  z.strictObject({ kind: z.literal('draft'), draft: z.string() }),
  /** A draft that is to be begun: about what, and in which thread. */
  z.strictObject({
    kind: z.literal('draft_new'),
    evaluation: z.string().optional(),
    problem: z.string().optional(),
    ...opened,
  }),
  /** A draft as it stands in a message: the version seen, the page shown, and, in a dialogue, which message that is. */
  z.strictObject({
    kind: z.literal('draft_at'),
    draft: z.string(),
    version: z.int().min(1),
    page: z.int().min(0).optional(),
    from: z.int().min(1).optional(),
    ts: z.string().optional(),
    ...opened,
  }),
  z.strictObject({ kind: z.literal('question'), question: z.string() }),
  /** Files that await a decision. */
  z.strictObject({ kind: z.literal('drop'), drop: z.string() }),
]);
export type ActionValue = z.infer<typeof actionValue>;

export function writeValue(value: ActionValue): string {
  return JSON.stringify(value);
}

/** Undefined for whatever `writeValue` did not write. */
export function readValue(text: string | undefined): ActionValue | undefined {
  try {
    return actionValue.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
