// The sample pictures in docs/ are of what the program draws now: the same words, the same size.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everything } from '../../src/access/rights.ts';
import { promptsFolder } from '../../src/app.ts';
import { chartNames } from '../../src/charts/chart.ts';
import { draw } from '../../src/charts/draw.ts';
import { toSvg } from '../../src/charts/picture.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openProgram } from '../planner/program.ts';
import { sizeOf } from './texts-in.ts';

const data = join(import.meta.dirname, '../../data');
const samples = join(import.meta.dirname, '../../docs/samples/charts');
const prompts = loadPrompts(promptsFolder);

test('each sample is as it would be drawn, with the same in words beside it', async () => {
  const inWords = readFileSync(join(samples, 'README.md'), 'utf8');
  const seen: string[] = [];
  for (const folder of [data, join(data, 'examples')]) {
    const app = await openProgram(folder);
    const { evaluations } = await app.viewFor(everything);
    for (const id of ['huitong-2022', 'qingtang-2022'])
      for (const name of chartNames)
        for (const language of ['zh', 'en'] as const) {
          const evaluation = await evaluations.open(id);
          const { signal } = new AbortController();
          const ledger = openLedger();
          const context = { language, prompts, ledger, catalogue: app.catalogue, evaluations, signal };
          const drawn = evaluation && (await draw({ name, evaluation }, context, prompts));
          const file = `${id}-${name}.${language}.png`;
          if (drawn?.kind !== 'chart' || !readdirSync(samples).includes(file)) continue;
          seen.push(file);
          const { height } = sizeOf((await toSvg(drawn.chart)).svg);
          expect({ file, height: readFileSync(join(samples, file)).readUInt32BE(20) }).toEqual({
            file,
            height: height * 2,
          });
          expect(inWords).toContain(`![${drawn.chart.alt}](${file})`);
        }
    await app.close();
  }
  expect(seen.toSorted()).toEqual(
    readdirSync(samples)
      .filter((file) => file.endsWith('.png'))
      .toSorted(),
  );
  expect(seen.length).toBeGreaterThan(10);
}, 60_000);
