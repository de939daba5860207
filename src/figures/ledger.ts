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
  for (const { id, ...draft } of figures.values()) known.set(fingerprint('f', draft), id);
  for (const { id, ...draft } of names.values()) known.set(fingerprint('n', draft), id);
  for (const { id, ...draft } of quotes.values()) known.set(fingerprint('q', draft), id);

  function enter<T extends { id: string }>(letter: 'f' | 'n' | 'q', entries: Map<string, T>, draft: Omit<T, 'id'>): T {
    const print = fingerprint(letter, draft);
    const existing = entries.get(known.get(print) ?? '');
    if (existing) return existing;
    const entry = { ...draft, id: `${letter}${entries.size + 1}` } as T;
    entries.set(entry.id, entry);
    known.set(print, entry.id);
    return entry;
  }

  return {
    enterFigure: (draft, language) => enter('f', figures, { ...draft, display: display(draft, language) }),
    enterName: (text, source) => enter('n', names, { text, ...(source && { source }) }),
    enterQuote: (source) => enter('q', quotes, { source }),
    figure: (id) => figures.get(id),
    name: (id) => names.get(id),
    quote: (id) => quotes.get(id),
    figures: () => [...figures.values()],
    snapshot: () => ({ figures: [...figures.values()], names: [...names.values()], quotes: [...quotes.values()] }),
  };
}

function fingerprint(letter: string, draft: object): string {
  return letter + JSON.stringify(Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1)));
}
