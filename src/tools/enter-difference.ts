// Enters how far two figures are apart, as a figure with its own formula.
import { subtract } from '../evaluation/quantity.ts';
import { enterFigure } from './enter.ts';
import { quantityOf } from './held-figures.ts';
import { type Speaking, worded } from './labels.ts';
import type { FigureRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** `to` less `from`, signed; of two percentages in 百分点. Undefined where the units do not go together. */
export function enterDifference(
  to: FigureRef,
  from: FigureRef,
  named: { key: string; label: string },
  context: ToolContext,
): FigureRef | undefined {
  const difference = subtract(quantityOf(to), quantityOf(from));
  if (typeof difference === 'string') return undefined;
  const homes = [to, from].map(({ id }) => context.ledger.figure(id)?.evaluation);
  return enterFigure(
    {
      ...named,
      value: difference.value.toFixed(),
      unit: difference.unit,
      evaluation: homes.find((home) => home !== null) ?? null,
      kind: to.kind === 'hypothetical' || from.kind === 'hypothetical' ? 'hypothetical' : 'computed',
      formula: `[[${to.id}]] − [[${from.id}]]`,
      inputs: [to.id, from.id],
    },
    context,
  );
}

/** What the change of a key is called. */
export function changeOf(key: string, label: string, context: Speaking): { key: string; label: string } {
  return { key: `${key}.change`, label: worded('change', context, { name: label }) };
}
