// Entering into the ledger: what the data says becomes figures, names and quotes with an id and a source.
import type { Citation, Evaluation, Wording } from '../evaluation/shape.ts';
import type { Figure, FigureDraft, Source } from '../figures/figure.ts';
import type { FigureRef, NameRef, QuoteRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

export type Entering = Pick<ToolContext, 'ledger' | 'language'>;

export function enterFigure(draft: FigureDraft, { ledger, language }: Entering): FigureRef {
  return figureRefOf(ledger.enterFigure(draft, language));
}

export function figureRefOf({ id, key, label, value, unit, display, kind, direction }: Figure): FigureRef {
  return { id, key, label, value, unit, display, kind, ...(direction && { direction }) };
}

export function enterName(text: string, context: Entering, source?: Source): NameRef {
  const { id } = context.ledger.enterName(text, source);
  return { id, text };
}

export function enterWording(wording: Wording, context: Entering, source?: Source): NameRef {
  return enterName(wording[context.language], context, source);
}

export function enterQuotes(
  cite: readonly Citation[],
  evaluation: Evaluation,
  context: Entering,
): QuoteRef[] {
  return cite.map(({ section, quote }) => {
    const { id } = context.ledger.enterQuote({ evaluation: evaluation.id, section, quote });
    return { id, section, quote };
  });
}

/** The first citation as the source of a figure or a name. */
export function sourceOf(cite: readonly Citation[], evaluation: Evaluation): Source | undefined {
  const [first] = cite;
  return first && { evaluation: evaluation.id, section: first.section, quote: first.quote };
}
