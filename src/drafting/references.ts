// What the tools answered, as the templates of sections print it: references instead of numbers.
import type { FigureRef, IndicatorRef, Item, ItemOf, QuoteRef } from '../tools/shapes.ts';

/** One thing looked up. Every text in it is prose; only `name` and `label` are words of the data. */
export interface Shown {
  key: string;
  name: string;
  label: string;
  /** The figure, the reported one where there is one; or the wording. */
  ref?: string;
  formula?: string;
  agrees?: boolean;
  below_zero?: true;
  base?: string;
  quote?: string;
  section?: string;
  absent?: true;
  instead?: string;
  count?: string;
  notes: readonly string[];
  /** Whether `ref` is a figure. */
  isFigure: boolean;
  /** Whether the quote is the row of a table, which does not read as a sentence. */
  isRow?: boolean;
}

export interface ShownPoint {
  name: string;
  quote?: string;
  section?: string;
}

export interface ShownProblem {
  name: string;
  section: string;
  quote: string;
  /** The quote of a figure it rests on, which is shorter; else the same. */
  short: string;
  cause?: { name: string; quote: string };
  effect?: { quotes: string[] };
  figures: Shown[];
}

export interface ShownAdvice {
  name: string;
  section: string;
  quote: string;
  points: ShownPoint[];
}

export interface ShownIndicator {
  name: string;
  target: string;
}

export function refer({ id }: { id: string }): string {
  return `[[${id}]]`;
}

/** An item that was looked up: an indicator as target and result, a finding or a key nothing has as nothing. */
export function shownItems(item: Item, sectionName: (section: string) => string): Shown[] {
  switch (item.found) {
    case 'figure':
      return [shownFigure(item, sectionName)];
    case 'text':
      return [{ ...common(item), ref: refer(item.text), ...placeOf(item.quotes, sectionName) }];
    case 'list':
      return [
        {
          ...common(item),
          ref: item.items.map(refer).join('、'),
          count: refer(item.count),
          ...placeOf(item.quotes, sectionName),
        },
      ];
    case 'indicator':
      return shownLevels(item, sectionName);
    case 'absent':
      return [{ ...common(item), absent: true, ...(item.instead && { instead: refer(item.instead) }) }];
    case 'dimension':
      return [
        {
          ...common(item),
          ...(item.score && { ref: refer(item.score), isFigure: true }),
          ...placeOf(item.quotes, sectionName),
        },
      ];
    case 'finding':
    case 'unknown':
      return [];
  }
}

function shownLevels(item: ItemOf<'indicator'>, sectionName: (section: string) => string): Shown[] {
  const { target, actual, quotes } = item.indicator;
  return [target, actual]
    .filter((level) => level !== undefined)
    .map((level) => ({
      ...common(item),
      ...(level.kind === 'figure'
        ? { ref: refer(level.figure), label: labelOf(level.figure), isFigure: true }
        : { ref: refer(level.wording) }),
      ...placeOf(quotes, sectionName),
    }));
}

function shownFigure(item: ItemOf<'figure'>, sectionName: (section: string) => string): Shown {
  const { reported, computed, agrees, base, quotes } = item;
  const shown = reported ?? computed;
  return {
    ...common(item),
    ...(shown && { ref: refer(shown), label: labelOf(shown), isFigure: true }),
    ...(shown?.value.startsWith('-') && { below_zero: true as const }),
    ...(computed && { formula: `[[${computed.id}.formula]]` }),
    ...(agrees !== undefined && { agrees }),
    ...(base && { base: refer(base) }),
    ...placeOf(quotes, sectionName),
  };
}

function labelOf({ id }: FigureRef): string {
  return `[[${id}.label]]`;
}

function common(item: { key: string; name: { id: string }; notes: readonly string[] }): Shown {
  const name = refer(item.name);
  return { key: item.key, name, label: name, notes: item.notes, isFigure: false };
}

/** The first quote and where it stands. */
export function placeOf(
  quotes: readonly QuoteRef[],
  sectionName: (section: string) => string,
): { quote?: string; section?: string; isRow?: boolean } {
  const [first] = quotes;
  if (!first) return {};
  return { quote: refer(first), section: sectionName(first.section), isRow: first.quote.includes('|') };
}

export function shownIndicator({ name, target }: IndicatorRef): ShownIndicator {
  return {
    name: refer(name),
    target: target.kind === 'figure' ? refer(target.figure) : refer(target.wording),
  };
}

export function shownAdvice(
  { name, summary, points, quotes }: ItemOf<'finding'>,
  sectionName: (section: string) => string,
): ShownAdvice {
  const place = placeOf(quotes, sectionName);
  const stated = points.length > 0 ? points : [{ text: summary, quotes }];
  return {
    name: refer(name),
    section: place.section ?? '',
    quote: place.quote ?? '',
    points: stated.map((point) => ({ name: refer(point.text), ...placeOf(point.quotes, sectionName) })),
  };
}

export function shownProblem(
  { name, quotes, cause, effect }: ItemOf<'finding'>,
  figures: readonly Shown[],
  sectionName: (section: string) => string,
): ShownProblem {
  const place = placeOf(quotes, sectionName);
  const short = figures.findLast(({ quote, isRow }) => quote !== undefined && !isRow)?.quote;
  const causeQuote = cause && placeOf(cause.quotes, sectionName).quote;
  return {
    name: refer(name),
    section: place.section ?? '',
    quote: place.quote ?? '',
    short: short ?? place.quote ?? '',
    ...(cause && causeQuote && { cause: { name: refer(cause.text), quote: causeQuote } }),
    ...(effect && { effect: { quotes: effect.quotes.map(refer) } }),
    figures: figures.filter(({ isFigure }) => isFigure),
  };
}
