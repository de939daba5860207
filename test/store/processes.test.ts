import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countEvaluations, openEvaluation } from '../../src/store/evaluations.ts';
import { openStore } from '../../src/store/open-store.ts';

let folder: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  url = `sqlite:${join(folder, 'x.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true }));

test('processes that open and write one new store at once lose nothing', async () => {
  const writers = ['a', 'b', 'c'].map((name) => writer('own', name, 50));
  const codes = await Promise.all(writers.map(async (process) => (await once(process, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0]);
  const store = await openStore(url);
  expect(await countEvaluations(store.db)).toBe(150);
  await store.close();
});

test('a process killed in the middle of an import leaves one version whole', async () => {
  for (const delay of [0, 7, 23, 61]) {
    const killed = writer('same', `v${delay}`, 1000);
    await once(killed.stdout ?? killed, 'data');
    await setTimeout(delay);
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const store = await openStore(url);
    const evaluation = await openEvaluation(store.db, 'jia-2021');
    const rows = await store.db.selectFrom('passage').select('text').distinct().execute();
    expect(rows.map(({ text }) => text)).toEqual(evaluation ? [evaluation.title.zh] : []);
    const passages = await store.db.selectFrom('passage').select('ordinal').execute();
    expect(passages).toHaveLength(evaluation ? 3000 : 0);
    await store.close();
  }
});

function writer(mode: 'own' | 'same', name: string, count: number): ChildProcess {
  const program = join(import.meta.dirname, '../support/writer.ts');
  return spawn(process.execPath, [program, url, mode, name, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
