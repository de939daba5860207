import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Claim,
  claim,
  countWaiting,
  extendLease,
  finish,
  forgetInboxBefore,
  giveUp,
  handBack,
  keepProgress,
  record,
  tryAgain,
} from '../../src/store/inbox.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

let store: Store;
let db: Store['db'];
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  ({ db } = store);
});
afterEach(() => store.close());

const start = 1_800_000_000_000;
const at = new Date(start);
const put = (event: string, lane = 'a', message?: string): Promise<boolean> =>
  record(db, { event, lane, request: { event }, ...(message && { message }) }, at);
const take = (now = start, leaseMs = 1000): Promise<Claim | undefined> => claim(db, { leaseMs, now });
async function taken(now = start): Promise<Claim> {
  const held = await take(now);
  if (!held) throw new Error('nothing to claim');
  return held;
}

describe('what comes in', () => {
  test('is kept once, however often it is delivered', async () => {
    expect([await put('e1'), await put('e1')]).toEqual([true, false]);
    expect(await countWaiting(db)).toBe(1);
  });

  test('is kept once when two events tell of one message', async () => {
    expect([await put('e1', 'a', 'T/C/1.1'), await put('e2', 'a', 'T/C/1.1')]).toEqual([true, false]);
  });

  test('is still known after it is done', async () => {
    await put('e1');
    await finish(db, await taken());
    expect(await put('e1')).toBe(false);
    expect(await take()).toBeUndefined();
  });

  test('is forgotten in its words as soon as it is over, and wholly after its time', async () => {
    await put('e1');
    await put('e2', 'b');
    await finish(db, await taken());
    const rows = await db.selectFrom('inbox').select(['event', 'request']).orderBy('seq').execute();
    expect(rows.map(({ request }) => request === null)).toEqual([true, false]);
    await forgetInboxBefore(db, new Date(start + 1));
    expect(await db.selectFrom('inbox').select('event').execute()).toEqual([{ event: 'e2' }]);
  });
});

describe('a claim', () => {
  test('holds its lane, not the others', async () => {
    await put('a1');
    await put('a2');
    await put('b1', 'b');
    expect([(await take())?.event, (await take())?.event, await take()]).toEqual(['a1', 'b1', undefined]);
  });

  test('goes to another when its lease is over, with what was done so far; the first can write no more', async () => {
    await put('a1');
    const first = await taken();
    await keepProgress(db, first, { half: true });
    expect(await take(start + 1000)).toBeUndefined();
    const second = await taken(start + 1001);
    expect(second).toMatchObject({ event: 'a1', claims: 2, progress: { half: true } });
    const late = [
      await keepProgress(db, first, {}),
      await extendLease(db, first, { leaseMs: 1, now: start }),
      await tryAgain(db, first, { at: 0, problem: '' }),
      await giveUp(db, first, ''),
      await handBack(db, first),
      await finish(db, first),
    ];
    expect(late).toEqual([false, false, false, false, false, false]);
    expect(await finish(db, second)).toBe(true);
  });

  test('lasts while it is extended', async () => {
    await put('a1');
    const held = await taken();
    await extendLease(db, held, { leaseMs: 5000, now: start });
    expect(await take(start + 4999)).toBeUndefined();
  });

  test('that failed is tried again at its time, and its lane waits', async () => {
    await put('a1');
    await put('a2');
    await tryAgain(db, await taken(), { at: start + 500, problem: 'rate' });
    expect(await take(start + 499)).toBeUndefined();
    expect(await take(start + 500)).toMatchObject({ event: 'a1', claims: 2, failures: 1 });
  });

  test('given up for good sets its lane free', async () => {
    await put('a1');
    await put('a2');
    await giveUp(db, await taken(), 'broken');
    expect((await take())?.event).toBe('a2');
  });

  test('handed back is there at once and counts no failure', async () => {
    await put('a1');
    await handBack(db, await taken());
    expect(await take()).toMatchObject({ event: 'a1', failures: 0 });
  });
});

test('whatever workers do, each piece is done once and every lane in order', async () => {
  const move = fc.constantFrom('put', 'take', 'finish', 'fail', 'handBack', 'giveUp', 'wait', 'redeliver');
  const moves = fc.array(fc.record({ move, pick: fc.nat(20) }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      await db.deleteFrom('inbox').execute();
      const [lanes, held, over] = [['a', 'b', 'c'], [] as Claim[], [] as string[]];
      let [count, now] = [0, start];
      const letGo = (pick: number): Claim | undefined => held.splice(pick % Math.max(1, held.length), 1)[0];
      for (const { move, pick } of steps) {
        const lane = lanes[pick % lanes.length] ?? 'a';
        if (move === 'put') {
          count += 1;
          await put(`${lane}:${String(count).padStart(3, '0')}`, lane);
        }
        if (move === 'redeliver' && over[0] && (await put(over[0], over[0][0]))) count += 1000;
        if (move === 'wait') now += 700;
        if (move === 'take') {
          const next = await take(now);
          if (next) held.push(next);
        }
        const mine =
          move === 'finish' || move === 'fail' || move === 'handBack' || move === 'giveUp'
            ? letGo(pick)
            : undefined;
        if (!mine) continue;
        if (move === 'fail') await tryAgain(db, mine, { at: now + 300, problem: '' });
        if (move === 'handBack') await handBack(db, mine);
        if (move === 'giveUp' && (await giveUp(db, mine, ''))) over.push(mine.event);
        if (move === 'finish' && (await finish(db, mine))) over.push(mine.event);
      }
      expect(new Set(over).size).toBe(over.length);
      for (const lane of lanes) {
        const ofLane = over.filter((event) => event.startsWith(lane));
        expect(ofLane).toEqual(ofLane.toSorted());
      }
      // What is delivered again is not new.
      expect((await countWaiting(db)) + over.length).toBe(count);
    }),
    { numRuns: 60 },
  );
});

describe('several processes on one inbox', () => {
  let folder: string;
  let url: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbox-'));
    url = `sqlite:${join(folder, 'x.db')}`;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function fill(count: number, lanes: number): Promise<void> {
    const shared = await openStore(url);
    for (let number = 0; number < count; number += 1) {
      const lane = `lane${number % lanes}`;
      await record(shared.db, { event: `${lane}:${String(number).padStart(4, '0')}`, lane, request: {} });
    }
    await shared.close();
  }

  function worker(name: string, leaseMs: number): ChildProcess & { stdout: NodeJS.ReadableStream } {
    const program = join(import.meta.dirname, '../support/inbox-worker.ts');
    return spawn(process.execPath, [program, url, name, String(leaseMs)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  test('three do 300 pieces in 20 lanes, each once, each lane in order', async () => {
    await fill(300, 20);
    const outputs = await Promise.all(['x', 'y', 'z'].map((name) => text(worker(name, 5000).stdout)));
    const lines = outputs.flatMap((output) => output.split('\n')).filter((line) => line.startsWith('done'));
    const done = lines.map((line) => line.split(' ')).toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1));
    const events = done.map(([, , event = '']) => event);
    expect(events).toHaveLength(300);
    expect(new Set(events).size).toBe(300);
    for (const ofLane of Map.groupBy(events, (event) => event.split(':')[0]).values())
      expect(ofLane).toEqual(ofLane.toSorted());
  });

  test('what a killed one held is done by another', async () => {
    await fill(200, 10);
    const [killed, other] = [worker('x', 100), worker('y', 100)];
    const output = text(other.stdout);
    await once(killed.stdout, 'data');
    killed.kill('SIGKILL');
    await output;
    const shared = await openStore(url);
    expect(await countWaiting(shared.db)).toBe(0);
    await shared.close();
  });
});
