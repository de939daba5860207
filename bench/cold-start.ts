// How long one `ask` takes as a process of its own, beside a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, milliseconds, table, times } from './figures.ts';

const runs = 15;
const main = join(import.meta.dirname, '../src/main.ts');

/** Runs both in turn and returns the lines of a report. */
export function measureColdStart(folder: string): string[] {
  const environment = { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'cold.sqlite')}` };
  const run = (args: string[]): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
    return performance.now() - start;
  };
  const ask = [main, 'ask', '政府采购执行率是多少？'];
  const first = run(ask);
  const took = Array.from({ length: runs }, () => ({ bare: run(['-e', '0']), asked: run(ask) }));
  const bare = median(took.map((each) => each.bare));
  const asked = median(took.map((each) => each.asked));
  return [
    `Cold start, median of ${runs} runs in turn`,
    ...table([
      ['', 'took', 'against node -e 0'],
      ['node -e 0', milliseconds(bare), times(bare, bare)],
      ['suanpan ask', milliseconds(asked), times(asked, bare)],
      ['suanpan ask, the very first', milliseconds(first), times(first, bare)],
    ]),
    '',
  ];
}
