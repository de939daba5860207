// The questions of a file, for tests that grade the answers to them.
import { type GradedQuestion, questionFile } from '../../src/grading/question-file.ts';
import { readJson } from '../../src/importers/json-file.ts';

export async function questionsIn(file: string): Promise<GradedQuestion[]> {
  const read = await readJson(questionFile, file);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.issues));
  return read.value;
}
