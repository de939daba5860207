// A little chaos, the same each time; `npm run chaos` makes a lot of it.
import { expect, test } from 'vitest';
import { runChaos } from '../support/chaos.ts';

test('killed twice amid faults, the program answers every question once, in order, wherever it was asked', async () => {
  const outcome = await runChaos({
    questions: 45,
    conversations: 9,
    kills: 2,
    // More than in `npm run chaos`: an answer takes few calls, and some must fail.
    faults: 0.15,
    seed: 7,
    retryDelaysMs: [1000, 5000, 20_000],
    pauseMs: [20, 420],
  });
  expect(outcome).toMatchObject({ lost: [], twice: [], outOfOrder: [], unacknowledged: 0, undelivered: 0 });
  expect(outcome.asked).toEqual({ direct: 15, thread: 15, alone: 15 });
  // How many calls there are to go wrong depends on how fast the machine is.
  expect(outcome.faults).toBeGreaterThan(0);
}, 180_000);
