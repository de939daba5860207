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
  const figures = new Map<string, Figure>(from?.figures.map((figure) => [figure.id, figure]));
  const names = new Map<string, Name>(from?.names.map((name) => [name.id, name]));
  const quotes = new Map<string, Quote>(from?.quotes.map((quote) => [quote.id, quote]));
  const known = new Map<string, string>();
  for (const figure of figures.values()) known.set(fingerprint('f', figure), figure.id);
  for (const name of names.values()) known.set(fingerprint('n', name), name.id);
  for (const quote of quotes.values()) known.set(fingerprint('q', quote), quote.id);

  function enter<T extends { id: string }>(
    letter: Letter,
    entries: Map<string, T>,
    make: (id: string) => T,
  ): T {
    const entry = make(`${letter}${entries.size + 1}`);
    const print = fingerprint(letter, entry);
    const existing = entries.get(known.get(print) ?? '');
    if (existing) return existing;
    entries.set(entry.id, entry);
    known.set(print, entry.id);
    return entry;
  }

  return {
    enterFigure: (draft, language) =>
      enter('f', figures, (id) => ({ ...draft, id, display: display(draft, language) })),
    enterName: (text, source) => enter('n', names, (id) => ({ id, text, ...(source && { source }) })),
    enterQuote: (source) => enter('q', quotes, (id) => ({ id, source })),
    figure: (id) => figures.get(id),
    name: (id) => names.get(id),
    quote: (id) => quotes.get(id),
    figures: () => [...figures.values()],
    snapshot: () => ({
      figures: [...figures.values()],
      names: [...names.values()],
      quotes: [...quotes.values()],
    }),
  };
}

type Letter = 'f' | 'n' | 'q';

/** Everything an entry says but its id, the same whatever the order of its fields. */
function fingerprint(letter: Letter, entry: { id: string }): string {
  return (
    letter +
    JSON.stringify({ ...entry, id: '' }, (_key, value: unknown) => (isRecord(value) ? inOrder(value) : value))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
