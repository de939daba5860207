// How long an answer takes in a running process, and what memory it holds, by the number of evaluations loaded.
import { join } from 'node:path';
import { departmentName, fillStore } from '../test/support/many-evaluations.ts';
import { type Asker, startAsker } from './ask-process.ts';
import { median, megabytes, milliseconds, percentile, table, times } from './figures.ts';

const sizes = [1, 1_000, 10_000];
const rounds = 300;
const warmUp = 30;
// A look-up may not cost more than this, however many evaluations are loaded.
const flatBelow = 1.5;

/** Asks processes with few and many evaluations in turn. `flat` tells whether many cost no more than one. */
export async function measureAnswers(folder: string): Promise<{ lines: string[]; flat: boolean }> {
  const loads: Load[] = [];
  for (const size of sizes) loads.push(await loadOf(size, folder));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const load of loads) await askOnce(load, round);
  }
  const memory = await Promise.all(loads.map(({ asker }) => asker.memory()));
  for (const { asker } of loads) asker.close();
  const one = loads[0]?.known ?? [];
  const flat = loads.every(({ known }) => median(known) <= flatBelow * median(one));
  return {
    flat,
    lines: [
      `Answers in one process, ${rounds} questions in turn, each naming a department asked about before`,
      ...table([
        ['evaluations', 'p50', 'against one', 'p99', 'against SHA-256 of 1 MB'],
        ...loads.map(({ size, known, hash }) => [
          size.toLocaleString('en'),
          milliseconds(median(known)),
          times(median(known), median(one)),
          milliseconds(percentile(known, 0.99)),
          times(median(known), median(hash)),
        ]),
      ]),
      `  ${flat ? 'Flat' : 'NOT FLAT'}: at most ${flatBelow} times the cost with one evaluation is allowed.`,
      '',
      'The same, each naming a department not asked about before',
      ...table([
        ['evaluations', 'p50', 'p99', 'against asked before'],
        ...loads
          .filter(({ size }) => size > 1)
          .map(({ size, fresh, known }) => [
            size.toLocaleString('en'),
            milliseconds(median(fresh)),
            milliseconds(percentile(fresh, 0.99)),
            times(median(fresh), median(known)),
          ]),
      ]),
      '',
      'The process',
      ...table([
        ['evaluations', 'opened in', 'first answer', 'memory (RSS)', 'heap in use'],
        ...loads.map(({ size, asker, first }, index) => [
          size.toLocaleString('en'),
          milliseconds(asker.openedIn),
          milliseconds(first),
          megabytes(memory[index]?.rss ?? Number.NaN),
          megabytes(memory[index]?.heap ?? Number.NaN),
        ]),
      ]),
    ],
  };
}

/** One process with so many evaluations, and what its answers took. */
interface Load {
  size: number;
  asker: Asker;
  first: number;
  known: number[];
  fresh: number[];
  hash: number[];
}

async function loadOf(size: number, folder: string): Promise<Load> {
  const url = `sqlite:${join(folder, `${size}.sqlite`)}`;
  await fillStore(url, size);
  const asker = await startAsker(url);
  const first = await asker.took({ kind: 'ask', question: questionAbout(size - 1) });
  return { size, asker, first, known: [], fresh: [], hash: [] };
}

async function askOnce({ size, asker, known, fresh, hash }: Load, round: number): Promise<void> {
  const hashed = await asker.took({ kind: 'hash' });
  const again = await asker.took({ kind: 'ask', question: questionAbout(size - 1) });
  // Another one each time, spread over the whole store.
  const other = Math.floor((round / (warmUp + rounds)) * (size - 1));
  const anew = await asker.took({ kind: 'ask', question: questionAbout(other) });
  if (round < warmUp) return;
  hash.push(hashed);
  known.push(again);
  fresh.push(anew);
}

function questionAbout(department: number): string {
  return `${departmentName(department)}2022年政府采购执行率是多少？`;
}
