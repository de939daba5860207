// `npm run bench`: what the program costs, beside yardsticks of the same run, so that a busy machine does not matter.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from './answers.ts';
import { measureCharts } from './charts.ts';
import { measureColdStart } from './cold-start.ts';
import { measureImport } from './import.ts';
import { measureModelPath } from './model-path.ts';
import { measureScoring } from './scoring.ts';

const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));
try {
  print(measureColdStart(folder));
  print(await measureModelPath(folder));
  print(await measureCharts());
  print(await measureScoring());
  print(await measureImport(folder));
  const { lines, flat } = await measureAnswers(folder);
  print(lines);
  if (!flat) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
