// Files of questions with what a right answer holds. One format, so that any such file can be run.
import { z } from 'zod';

const kind = z.enum(['answer', 'clarify', 'not_in_data', 'refuse', 'refused']);

/** A number that must be shown, in any of the spellings in `accept`. The other fields are for people. */
const expectedFigure = z.looseObject({ accept: z.array(z.string().min(1)).min(1) });

export const expectation = z.looseObject({
  kind,
  also_accept_kind: z.array(kind).default([]),
  figures: z.array(expectedFigure).default([]),
  /** Each entry lists alternatives with | between them; one of them must be in the text or a note. */
  contains: z.array(z.string()).default([]),
  must_not: z.array(z.string()).default([]),
});
export type Expectation = z.infer<typeof expectation>;

const gradedQuestion = z.looseObject({
  id: z.string(),
  category: z.string().default(''),
  question: z.string(),
  /** What was asked before in the same conversation. */
  context: z.array(z.looseObject({ user: z.string() })).default([]),
  expect: expectation,
});
export type GradedQuestion = z.infer<typeof gradedQuestion>;

/** A file of questions. */
export const questionFile = z.array(gradedQuestion).min(1);
