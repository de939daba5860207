// A hostile model cannot put a number on the screen: whatever it writes, a falsehood is never let through.
import { expect, test } from 'vitest';
import { verify } from '../../src/figures/verify.ts';
import { seeded } from '../support/attacks.ts';
import { fuzzRuns } from '../support/fuzz-runs.ts';
import { type HostileDesk, hostileDesk } from '../support/hostile-desk.ts';
import { hostileOutput } from '../support/hostile-prose.ts';

// A thousand are too few for as many sorts as there are.
const outputs = fuzzRuns === 1000 ? 4000 : fuzzRuns;

test(`of ${outputs} hostile outputs none is shown`, { timeout: 3_600_000 }, async () => {
  const desks = [await hostileDesk('zh'), await hostileDesk('en')] as const;
  const random = seeded(20_261_126);
  const shown: Record<string, string[]> = {};
  const twins = { all: new Set<string>(), refused: new Set<string>() };
  for (let run = 0; run < outputs; run += 1) {
    const desk = desks[random() < 0.5 ? 0 : 1];
    const { what, prose, honest } = hostileOutput(desk, random);
    if (passes(prose, desk)) shown[what] = [...(shown[what] ?? []), prose];
    if (honest === undefined || twins.all.has(honest)) continue;
    twins.all.add(honest);
    if (!passes(honest, desk)) twins.refused.add(honest);
  }
  process.stdout.write(`${twins.refused.size} of ${twins.all.size} honest twins refused\n`);
  if (process.env.HOSTILE_SHOW)
    console.log(
      [...twins.refused]
        .slice(0, 60)
        .map(
          (t) =>
            t +
            ' ' +
            JSON.stringify(
              desks.map((d) => verify(t, d.ledger, d.allowed, d.grounds).map((p) => p.code + ' ' + p.found)),
            ),
        )
        .join('\n'),
    );
  for (const [w, l] of Object.entries(shown))
    console.log(w, l.length, '\n   ', l.slice(0, 25).join('\n    '));
  expect(shown).toEqual({});
});

function passes(prose: string, { ledger, allowed, grounds }: HostileDesk): boolean {
  return verify(prose, ledger, allowed, grounds).length === 0;
}
