// `npm run bench`: what the program costs, beside yardsticks of the same run, so that a busy machine does not matter.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from './answers.ts';
import { measureColdStart } from './cold-start.ts';

const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));
try {
  for (const line of measureColdStart(folder)) process.stdout.write(`${line}\n`);
  const { lines, flat } = await measureAnswers(folder);
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (!flat) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
