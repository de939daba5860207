// Which of several amounts called alike is supposed to be another: the executed one, where something is executed or procured.
import { fractionOf } from '../../../evaluation/formula-shape.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import type { Reading } from '../reading.ts';

/** "Another 1 of procurement executed": of several amounts called so, the one that the rate asked for puts on top. */
export function executedOf(
  { keys, at }: { keys: string[]; at: number },
  named: readonly { keys: string[]; at: number }[],
  number: StatedNumber,
  { tokens, mentions, before, after, marked, said }: Reading,
  { catalogue }: Circumstances,
): string[] {
  const within = mentions.filter(({ from }) => named.some((each) => each.at === from && from !== at));
  // 多采购2万, "procure another 2": what is procured more is executed.
  const procures =
    before(number, 'raised') ||
    before(number, 'lowered') ||
    after(number, 'more_than_now') ||
    after(number, 'less_than_now') ||
    marked('further') ||
    // "if procurement had hit 50,000"
    said.has('reach');
  const executes = tokens.some(
    ({ senses }, index) =>
      senses.some(({ atom }) => atom === 't:execute' || atom === 'spend') &&
      !within.some(({ from, to }) => index >= from && index < to),
  );
  if (keys.length < 2 || !(executes || procures)) return keys;
  const tops = named
    .filter((each) => each.at !== at)
    .flatMap((each) => each.keys)
    .map((key) => fractionOf(catalogue.formulas.get(key))?.part);
  const chosen = keys.filter((key) => tops.includes(key));
  return chosen.length > 0 ? chosen : keys;
}
