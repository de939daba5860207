// What a score card costs beside a bare loop over the same indicators, and how it grows with the number of cards.
import { join } from 'node:path';
import type { Catalogue } from '../src/evaluation/catalogue.ts';
import { type Decimal, decimal, roundHalfUp, zero } from '../src/evaluation/decimal.ts';
import { scoreCardOf } from '../src/evaluation/score-card.ts';
import type { Evaluation } from '../src/evaluation/shape.ts';
import { loadEvaluations } from '../src/importers/load-evaluations.ts';
import { loadFrameworks } from '../src/importers/load-frameworks.ts';
import { milliseconds, table, times } from './figures.ts';

const counts = [10, 100, 1000, 10_000];
const warmUp = 200;

/** The made-up example with the most kinds of rules, again and again; every card is worked out anew. */
export async function measureScoring(): Promise<string[]> {
  const { evaluation, catalogue } = await example();
  const card = (): unknown => scoreCardOf(evaluation, catalogue);
  const bare = (): unknown => bareCard(evaluation);
  timed(warmUp, card);
  timed(warmUp, bare);
  const rows = counts.map((count) => {
    const alone = timed(count, bare);
    const whole = timed(count, card);
    return { count, alone: alone / count, whole: whole / count };
  });
  const [few] = rows;
  return [
    `Score cards of ${evaluation.indicators.length} indicators, one after another`,
    ...table([
      ['cards', 'a card', 'a bare loop', 'against it', 'against ten cards'],
      ...rows.map(({ count, alone, whole }) => [
        count.toLocaleString('en'),
        milliseconds(whole),
        milliseconds(alone),
        times(whole, alone),
        times(whole, few?.whole ?? whole),
      ]),
    ]),
    '',
  ];
}

function timed(count: number, work: () => unknown): number {
  const start = performance.now();
  for (let done = 0; done < count; done += 1) work();
  return performance.now() - start;
}

/** The yardstick: weight times what was reached of the target, rounded and added up, with the same decimals. */
function bareCard({ indicators }: Evaluation): Decimal {
  return indicators.reduce((total, { weight, target, actual }) => {
    const reached =
      actual && 'value' in actual && 'value' in target && decimal(target.value).gt(zero)
        ? decimal(actual.value).div(decimal(target.value))
        : decimal('1');
    return total.plus(roundHalfUp(decimal(weight ?? '0').times(reached), 2));
  }, zero);
}

async function example(): Promise<{ evaluation: Evaluation; catalogue: Catalogue }> {
  const data = join(import.meta.dirname, '../data');
  const frameworks = await loadFrameworks(data);
  const { evaluations } = await loadEvaluations([join(data, 'examples/qingtang-2022.yaml')], frameworks);
  const [loaded] = evaluations;
  if (!loaded) throw new Error('The example cannot be read.');
  return { evaluation: loaded.evaluation, catalogue: frameworks.catalogue };
}
