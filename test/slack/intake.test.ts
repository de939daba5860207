// What is coming in is acknowledged before work is begun, however busy work keeps the program.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openIntake } from '../../src/slack/intake.ts';
import { openJournal } from '../../src/slack/journal.ts';
import { startWorker } from '../../src/slack/worker.ts';
import { record } from '../../src/store/inbox.ts';
import { openStore } from '../../src/store/open-store.ts';

// Longer than a turn of the event loop takes on any machine.
const longMs = 60_000;

test('work waits while something is being taken in, and no longer', async () => {
  const intake = openIntake(longMs);
  const order: string[] = [];
  const arrival = Promise.withResolvers<void>();
  const taking = intake.taking(() => arrival.promise);
  const quiet = intake.quiet().then(() => order.push('begun'));
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
  order.push('taken');
  arrival.resolve();
  await Promise.all([taking, quiet]);
  expect(order).toEqual(['taken', 'begun']);
});

test('work is begun although there is no end of what comes in', async () => {
  const intake = openIntake();
  const ended = new AbortController();
  const coming = (async () => {
    while (!ended.signal.aborted) await intake.taking(() => setImmediate());
  })();
  await expect(intake.quiet()).resolves.toBeUndefined();
  ended.abort();
  await coming;
});

test('what cannot be taken in is out of the way all the same', async () => {
  const intake = openIntake();
  await expect(intake.taking(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await expect(intake.quiet()).resolves.toBeUndefined();
});

test('the worker begins nothing while something is being taken in', async () => {
  const store = await openStore('sqlite::memory:');
  const { db } = store;
  const intake = openIntake(longMs);
  const begun: string[] = [];
  const arrival = Promise.withResolvers<void>();
  const taking = intake.taking(() => arrival.promise);
  await record(db, { event: 'e1', lane: 'l1', request: {} });
  const worker = startWorker({
    db,
    concurrency: 2,
    journal: openJournal({ logLevel: 'silent', logText: 'hidden' }, () => undefined),
    mayBegin: () => intake.quiet(),
    work: async ({ event }) => void begun.push(event),
    apologise: () => Promise.reject(new Error('nothing to apologise for')),
  });
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  const before = [...begun];
  arrival.resolve();
  await taking;
  await expect.poll(() => [...begun]).toEqual(['e1']);
  await worker.drain(1000);
  await store.close();
  expect({ before, begun }).toEqual({ before: [], begun: ['e1'] });
});
