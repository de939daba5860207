// Figures of the conversation by the ids that a planner names.

import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import type { Quantity } from '../evaluation/quantity.ts';
import type { Figure } from '../figures/figure.ts';
import { failure, type ToolContext, type ToolFailure } from './tool.ts';

export const figureId = z.string().regex(/^f[1-9]\d{0,5}$/, 'must be the id of a figure, such as f3');

/** The figure with the id, or why there is none: a number comes into a conversation only as a figure. */
export function heldFigure(id: string, { ledger }: ToolContext): Figure | ToolFailure {
  return ledger.figure(id) ?? failure('unknown_key', 'no_figure', { ids: id });
}

export function heldFigures(ids: readonly string[], context: ToolContext): Figure[] | ToolFailure {
  const missing = ids.filter((id) => !context.ledger.figure(id));
  if (missing.length > 0) {
    return failure('unknown_key', 'no_figure', { ids: missing.join(', ') });
  }
  return ids.flatMap((id) => context.ledger.figure(id) ?? []);
}

export function quantityOf({ value, unit }: Pick<Figure, 'value' | 'unit'>): Quantity {
  return { value: decimal(value), unit };
}
