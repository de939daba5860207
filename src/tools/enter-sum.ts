// Enters a sum of figures in 分, with what it adds up as its formula.
import { decimal } from '../evaluation/decimal.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterFigure } from './enter.ts';
import type { FigureRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** Undefined of no parts at all: nothing was added up. */
export function enterSum(
  named: { key: string; label: string },
  parts: readonly FigureRef[],
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  if (parts.length === 0) return undefined;
  const value = parts.map((part) => decimal(part.value)).reduce((sum, part) => sum.plus(part));
  return enterFigure(
    {
      ...named,
      value: value.toFixed(),
      unit: '分',
      evaluation: evaluation.id,
      kind: parts.some(({ kind }) => kind === 'hypothetical') ? 'hypothetical' : 'computed',
      formula: parts.map(({ id }) => `[[${id}]]`).join(' + '),
      inputs: parts.map(({ id }) => id),
    },
    context,
  );
}
