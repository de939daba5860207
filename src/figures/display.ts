// How a figure looks. The only place where a value becomes characters, so that rounding happens once.
import type { Language } from '../evaluation/shape.ts';
import type { FigureDraft } from './figure.ts';

/** Placeholder: the figures author writes this. */
export function display(draft: FigureDraft, _language: Language): string {
  return `${draft.value}${draft.unit}`;
}
