// Enters the mean of several figures with the formula it was worked out by.
import { decimal } from '../evaluation/decimal.ts';
import { add, divide, type Quantity } from '../evaluation/quantity.ts';
import { enterFigure } from './enter.ts';
import { quantityOf } from './held-figures.ts';
import type { FigureRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** In the unit of the first; undefined where there are none, or their units do not go together. */
export function enterMean(
  figures: readonly FigureRef[],
  named: { key: string; label: string },
  context: ToolContext,
): FigureRef | undefined {
  const [first, ...others] = figures.map(quantityOf);
  if (!first) return undefined;
  const sum = others.reduce<Quantity | undefined>((total, each) => {
    const next = total && add(total, each);
    return typeof next === 'string' ? undefined : next;
  }, first);
  const count = String(figures.length);
  const mean = sum && divide(sum, { value: decimal(count), unit: '' });
  if (!mean || typeof mean === 'string') return undefined;
  const names = figures.map(({ id }) => `[[${id}]]`);
  return enterFigure(
    {
      ...named,
      value: mean.value.toFixed(),
      unit: mean.unit,
      evaluation: null,
      kind: 'computed',
      formula: names.length > 1 ? `(${names.join(' + ')}) ÷ ${count}` : (names[0] ?? ''),
      inputs: [...new Set(figures.map(({ id }) => id))],
    },
    context,
  );
}
