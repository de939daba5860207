// The ledger of one conversation: every figure, name and quote that its answers may refer to.
// Tools enter; planners refer by id; the renderer looks up. Ids are never reused within a conversation.
import type { Language } from '../evaluation/shape.ts';
import { display } from './display.ts';
import type { Figure, FigureDraft, Name, Quote, Source } from './figure.ts';

export interface Ledger {
  enterFigure(draft: FigureDraft, language: Language): Figure;
  enterName(text: string, source?: Source): Name;
  enterQuote(source: Source & { quote: string }): Quote;
  figure(id: string): Figure | undefined;
  name(id: string): Name | undefined;
  quote(id: string): Quote | undefined;
  figures(): Figure[];
  /** Everything, to be kept with the conversation. */
  snapshot(): LedgerSnapshot;
}

export interface LedgerSnapshot {
  figures: Figure[];
  names: Name[];
  quotes: Quote[];
}

/** Opens a ledger, empty or as a snapshot left it. The same thing entered twice is one entry. */
export function openLedger(from?: LedgerSnapshot): Ledger {
  const figures = shelf<Figure>('f', from?.figures);
  const names = shelf<Name>('n', from?.names);
  const quotes = shelf<Quote>('q', from?.quotes);
  return {
    enterFigure: (draft, language) =>
      figures.enter((id) => ({ ...draft, id, display: display(draft, language) })),
    enterName: (text, source) => names.enter((id) => ({ id, text, ...(source && { source }) })),
    enterQuote: (source) => quotes.enter((id) => ({ id, source })),
    figure: figures.get,
    name: names.get,
    quote: quotes.get,
    figures: figures.all,
    snapshot: () => ({ figures: figures.all(), names: names.all(), quotes: quotes.all() }),
  };
}

interface Shelf<T> {
  enter: (make: (id: string) => T) => T;
  get: (id: string) => T | undefined;
  all: () => T[];
}

/** Entries of one kind, by id and by what they say. */
function shelf<T extends { id: string }>(letter: 'f' | 'n' | 'q', kept: readonly T[] = []): Shelf<T> {
  const byId = new Map(kept.map((entry) => [entry.id, entry]));
  const byPrint = new Map(kept.map((entry) => [fingerprint(entry), entry]));
  return {
    enter: (make) => {
      const entry = make(`${letter}${byId.size + 1}`);
      const print = fingerprint(entry);
      const existing = byPrint.get(print);
      if (existing) return existing;
      byId.set(entry.id, entry);
      byPrint.set(print, entry);
      return entry;
    },
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
  };
}

/** Everything an entry says but its id, the same whatever the order of its fields. */
function fingerprint(entry: { id: string }): string {
  return JSON.stringify({ ...entry, id: '' }, (_key, value: unknown) =>
    isRecord(value) ? inOrder(value) : value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]]),
  );
}
