// What a tool gave, without its values: each figure by id, label, unit and words; numbers in quotes as references.
import { decimal, zero } from '../evaluation/decimal.ts';
import { findNumbers } from '../evaluation/numerals.ts';
import type { Allowed } from '../figures/allowed.ts';
import type { Figure } from '../figures/figure.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';
import { comparedWords, largestFirst } from './compared-figures.ts';
import { masked, maskedWords } from './masked.ts';

/** Where figures are entered that stand for the numbers of a passage. */
export type Entering = Pick<ToolContext, 'ledger' | 'language'> & { prompts: Prompts };

export function withheldOutput(output: unknown, entering: Entering, allowed: Allowed): unknown {
  const figures = figuresIn(output, entering.ledger);
  const withheld = without(output, figures, entering, allowed);
  const order = largestFirst(figures);
  return isRecord(withheld) && order.length > 0 ? { ...withheld, largest_first: order } : withheld;
}

/** @param figures those of the whole output, which a figure is compared with */
function without(part: unknown, figures: readonly Figure[], entering: Entering, allowed: Allowed): unknown {
  if (Array.isArray(part)) return part.map((each) => without(each, figures, entering, allowed));
  if (typeof part === 'number') return maskedWords(String(part), allowed);
  if (typeof part === 'string') return maskedWords(part, allowed);
  if (!isRecord(part)) return part;
  const id = typeof part.id === 'string' ? part.id : '';
  const figure = entering.ledger.figure(id);
  if (figure) return described(figure, figures, allowed);
  if (typeof part.quote === 'string') return { ...part, quote: passage(part.quote, id, entering, allowed) };
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      asIs.has(name) ? value : without(value, figures, entering, allowed),
    ]),
  );
}

// Names by which tools are called again, and enumerations.
const asIs = new Set([
  'id',
  'key',
  'keys',
  'section',
  'evaluation',
  'see',
  'nearest',
  'kind',
  'found',
  'type',
  'year',
]);

function described(figure: Figure, figures: readonly Figure[], allowed: Allowed): Record<string, unknown> {
  const { id, key, label, unit, kind, direction, value } = figure;
  const sign = decimal(value).cmp(zero);
  const words = [
    ...(direction === 'up' ? ['raised'] : direction === 'down' ? ['cut'] : []),
    sign === 0 ? 'zero' : sign < 0 ? 'below zero' : 'above zero',
    ...comparedWords(figure, figures),
  ];
  return { id, key, label: maskedWords(label, allowed), unit, kind, words };
}

/** Each number of a passage as a figure that says only that the report has it there. */
function passage(
  quote: string,
  quoteId: string,
  { ledger, language, prompts }: Entering,
  allowed: Allowed,
): string {
  const source = ledger.quote(quoteId)?.source;
  const known = findNumbers(quote)
    .filter(({ kind }) => kind === 'amount')
    .map(({ start, end, value, unit = '' }) => {
      const label = prompts.render(language, 'assistant.number_in_report');
      const draft = { key: 'report.number', label, value, unit, kind: 'reported' as const };
      const { id } = ledger.enterFigure(
        { ...draft, evaluation: source?.evaluation ?? null, ...(source && { source }) },
        language,
      );
      return { start, end, id };
    });
  return masked(quote, known, allowed);
}

function figuresIn(part: unknown, ledger: Ledger): Figure[] {
  if (Array.isArray(part)) return unique(part.flatMap((each) => figuresIn(each, ledger)));
  if (!isRecord(part)) return [];
  const figure = typeof part.id === 'string' ? ledger.figure(part.id) : undefined;
  return figure ? [figure] : unique(Object.values(part).flatMap((each) => figuresIn(each, ledger)));
}

function unique(figures: readonly Figure[]): Figure[] {
  return [...new Set(figures)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
