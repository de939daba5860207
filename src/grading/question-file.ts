// Files of questions with what a right answer holds. One format, so that any such file can be run.
import { readFile } from 'node:fs/promises';
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

export type ReadQuestions =
  | { kind: 'questions'; questions: GradedQuestion[] }
  | { kind: 'unusable'; message: string };

/** Reads a file of questions, or says what is wrong with it. */
export async function readQuestions(file: string): Promise<ReadQuestions> {
  try {
    const parsed = z
      .array(gradedQuestion)
      .min(1)
      .safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return { kind: 'questions', questions: parsed.data };
    return { kind: 'unusable', message: `${file}: ${z.prettifyError(parsed.error)}` };
  } catch (error) {
    return {
      kind: 'unusable',
      message: `${file}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
