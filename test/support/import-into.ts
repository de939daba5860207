// Imports files into an opened program, as the command does; fails loudly where one has a problem.
import { uploadFrom } from '../../src/importers/upload.ts';
import type { Intake } from '../../src/intake/intake.ts';

export async function importInto({ intake }: { intake: Intake }, ...files: string[]): Promise<void> {
  const { problems, apply } = await intake.check(files.map(uploadFrom));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  await apply('test');
}
