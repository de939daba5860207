// Many questions in many conversations while the program is killed again and again and Slack's answers go wrong: what
// came of it. Everything by chance comes from one seed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Asking, accessFile, ask, seed } from './chaos-asking.ts';
import { answered, type Compared, compared, isGivenUp } from './chaos-outcome.ts';
import { pick, type Random } from './pick.ts';
import { asInstalled } from './slack/as-installed.ts';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts';
import type { Fault } from './slack/faults.ts';
import { supervise, until } from './supervised.ts';

export interface Chaos extends Asking {
  kills: number;
  /** Of all calls to Slack, how many go wrong: 0.05. */
  faults: number;
  seed: number;
  /** How Slack waits before it brings an event the second, third and fourth time; then it gives up. */
  retryDelaysMs: readonly number[];
}

export interface Outcome extends Compared {
  /** Questions that Slack gave up because it was not told in time that they had come. */
  unacknowledged: number;
  /** Questions that Slack gave up because the program was not there at any of the four times: they never came. */
  undelivered: number;
  kills: number;
  faults: number;
  calls: number;
  seconds: number;
}

export async function runChaos(
  chaos: Chaos,
  say: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const chance = seeded(chaos.seed);
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const access = join(folder, 'access.yaml');
  writeFileSync(access, accessFile);
  const slack = await startFakeSlack({ ...asInstalled, seed, retryDelaysMs: chaos.retryDelaysMs });
  const begun = performance.now();
  const program = await supervise(slack, folder, { ACCESS_FILE: access });
  try {
    slack.faults.byChance((method) => (chance() < chaos.faults ? faultFor(method, chance) : undefined));
    const asking = ask(slack, chaos, chance);
    // On a slow machine, where it is away for longer, it is let live for longer, or all would wait for Slack to try again.
    let awayMs = 1000;
    for (let count = 0; count < chaos.kills; count += 1) {
      await wait(Math.min(Math.max(1000, awayMs), 5000) * (1 + chance() * 4));
      awayMs = await program.kill();
      say(`killed ${count + 1} of ${chaos.kills}; ${answered(slack)} answers so far`);
    }
    const talks = await asking;
    await until(() => compared(slack, talks).lost.length === 0, 400_000);
    await wait(1500);
    const givenUp = talks.flatMap(({ asked }) => asked.map(({ delivered }) => delivered)).filter(isGivenUp);
    const undelivered = givenUp.filter((each) => each.kind === 'lost' && each.why === 'cut').length;
    return {
      ...compared(slack, talks),
      unacknowledged: givenUp.length - undelivered,
      undelivered,
      kills: chaos.kills,
      ...callsTo(slack),
      seconds: Math.round((performance.now() - begun) / 1000),
    };
  } finally {
    await program.end();
    await slack.close();
    rmSync(folder, { recursive: true });
  }
}

function callsTo({ calls }: FakeSlack): Pick<Outcome, 'faults' | 'calls'> {
  return { faults: calls.filter(({ isFaulty }) => isFaulty).length, calls: calls.length };
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function seeded(start: number): Random {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function faultFor(method: string, chance: Random): Fault {
  const faults: Fault[] = [
    { method, status: 500 },
    { method, status: 500, when: 'after' },
    { method, cut: true },
    { method, cut: true, when: 'after' },
    { method, status: 429, headers: { 'retry-after': '1' } },
    { method, delayMs: 400 },
  ];
  return pick(chance, faults);
}
