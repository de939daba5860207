// A hostile model cannot put a number on the screen: whatever it writes, a falsehood is never let through.
import { expect, test } from 'vitest';
import { verify } from '../../src/figures/verify.ts';
import { checkWritten } from '../../src/figures/written.ts';
import { seeded } from '../support/attacks.ts';
import { fuzzRuns, fuzzSeed } from '../support/fuzz-runs.ts';
import { type HostileDesk, hostileDesk } from '../support/hostile-desk.ts';
import { hostileOutput } from '../support/hostile-prose.ts';

// A thousand are too few for as many sorts as there are.
const outputs = Math.max(fuzzRuns, 4000);

test(`of ${outputs} hostile outputs none is shown`, { timeout: 3_600_000 }, async () => {
  const desks = [await hostileDesk('zh'), await hostileDesk('en')] as const;
  const random = seeded(fuzzSeed);
  const shown: Record<string, string[]> = {};
  const twins = new Set<string>();
  const refused = new Set<string>();
  for (let run = 0; run < outputs; run += 1) {
    const desk = desks[random() < 0.5 ? 0 : 1];
    const { what, prose, honest } = hostileOutput(desk, random);
    if (passes(prose, desk)) shown[what] = [...(shown[what] ?? []), prose];
    if (honest === undefined || twins.has(honest)) continue;
    twins.add(honest);
    if (!passes(honest, desk)) refused.add(honest);
  }
  process.stdout.write(`${refused.size} of ${twins.size} honest twins refused\n`);
  expect(shown).toEqual({});
  // The same sentences with what is true in them.
  expect(refused.size / twins.size <= 0.02 ? [] : [...refused].slice(0, 20)).toEqual([]);
});

function passes(prose: string, { ledger, allowed, grounds }: HostileDesk): boolean {
  return [...verify(prose, ledger, allowed, grounds), ...checkWritten(prose, ledger, grounds)].length === 0;
}
