// A process of its own that works on an inbox until nothing is left: inbox-worker.ts URL NAME LEASE_MS.
// Prints `take NAME event` for each piece of work it claims and `done TIME event` for each it may count as done; TIME is
// when it was claimed, on the clock that all processes share.
import { setTimeout } from 'node:timers/promises';
import { claim, countWaiting, finish } from '../../src/store/inbox.ts';
import { openStore } from '../../src/store/open-store.ts';

const [url = '', name = '', leaseMs = '1000'] = process.argv.slice(2);
const store = await openStore(url);
const { db } = store;
process.stdout.write('open\n');
while ((await countWaiting(db)) > 0) {
  const held = await claim(db, { leaseMs: Number(leaseMs) });
  if (!held) {
    await setTimeout(2);
    continue;
  }
  const time = process.hrtime.bigint();
  process.stdout.write(`take ${name} ${held.event}\n`);
  if (await finish(db, held)) process.stdout.write(`done ${time} ${held.event}\n`);
}
await store.close();
