// Thousands of broken files: each is read or refused with words, nothing of it is stored in part, and memory stays bounded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { book } from '../support/books/book.ts';
import { openIntakeDesk, told } from '../support/books/intake-desk.ts';
import { mutated } from '../support/books/mutated.ts';
import { fuzzWorkbooks as runs } from '../support/fuzz-runs.ts';

const desk = await openIntakeDesk();
afterAll(() => desk.close());

const mostMemory = 1_000_000_000;

async function exported(id: string): Promise<Uint8Array> {
  const folder = join(import.meta.dirname, '../../data/examples');
  const other = await openIntakeDesk();
  const files = ['yaml', 'txt'].map((ending) => ({
    name: `${id}.${ending}`,
    bytes: readFileSync(join(folder, `${id}.${ending}`)),
  }));
  await (await other.check(files)).apply('test');
  const workbook = await other.intake.exportWorkbook([id]);
  await other.close();
  if (workbook?.kind !== 'written') throw new Error('not written');
  return workbook.bytes;
}

const limit = { timeout: 600_000 + runs * 1000 };

test(
  'a mutated workbook crashes nothing, stores all of itself or nothing, and needs no great memory',
  limit,
  async () => {
    const sound = [await book(), await exported('baihua-2022')];
    const seen = { refused: 0, stored: 0, memory: 0 };
    await fc.assert(
      fc.asyncProperty(mutated(sound), async (bytes) => {
        expect(await faultOf(bytes, seen)).toBeUndefined();
      }),
      { seed: 20_261_126, numRuns: runs },
    );
    if (process.env.FUZZ_RUNS !== undefined) process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(seen.memory).toBeLessThan(mostMemory);
  },
);

/** What is wrong with the way a file was taken; undefined where nothing is. */
async function faultOf(
  bytes: Uint8Array,
  seen: { refused: number; stored: number; memory: number },
): Promise<string | undefined> {
  const before = await desk.holds();
  const { problems, changes, apply } = await desk.check([{ name: 'a.xlsx', bytes }]);
  seen.memory = Math.max(seen.memory, process.memoryUsage().rss);
  if (Object.hasOwn(Object.prototype, 'polluted')) return 'polluted';
  if (problems.length > 0) {
    seen.refused += 1;
    const unfit = told(problems).en.find((line) => !line.startsWith('a.xlsx') || line.length > 2000);
    if (unfit !== undefined) return `unfit for a screen: ${unfit.slice(0, 200)}`;
    const result = await apply('test').catch(() => 'refused');
    if (result !== 'refused') return 'stored with problems';
    const after = await desk.holds();
    return after.evaluations === before.evaluations && after.imports === before.imports
      ? undefined
      : 'partly stored';
  }
  seen.stored += 1;
  await apply('test');
  // What it said is there as a whole, and leaves and comes back as the same.
  const ids = changes.map(({ id }) => id);
  const back = await desk.intake.exportWorkbook(ids);
  if (ids.length === 0 || back?.kind !== 'written') return 'does not leave again';
  const again = await desk.check([{ name: 'b.xlsx', bytes: back.bytes }]);
  const isSame = again.problems.length === 0 && again.changes.every(({ kind }) => kind === 'same');
  return isSame ? undefined : `comes back as another: ${JSON.stringify(again.problems).slice(0, 500)}`;
}
