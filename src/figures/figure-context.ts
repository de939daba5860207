// What stands around each figure of a prose, for the checks on how figures and words go together.
import type { Figure } from './figure.ts';
import type { Ledger } from './ledger.ts';
import type { Piece } from './prose.ts';
import { otherMark, readText } from './reading.ts';

export interface FigureContext {
  figure: Figure;
  at: number;
  /** The last words since the figure before, or since the beginning; labels and names written out. */
  before: string;
  /** The first words until the next figure, or the end. */
  after: string;
  previous: Figure | undefined;
  next: Figure | undefined;
}

/** The surroundings of every known figure of a prose, in order. */
export function figureContexts(pieces: readonly Piece[], ledger: Ledger): FigureContext[] {
  const contexts: FigureContext[] = [];
  let words = '';
  for (const piece of pieces) {
    const figure = piece.kind === 'figure' ? ledger.figure(piece.id) : undefined;
    if (!figure) {
      words += wordsOf(piece, ledger);
      continue;
    }
    const last = contexts.at(-1);
    if (last) Object.assign(last, { after: words.slice(0, reach), next: figure });
    contexts.push({
      figure,
      at: piece.at,
      before: words.slice(-reach),
      after: '',
      previous: last?.figure,
      next: undefined,
    });
    words = '';
  }
  const last = contexts.at(-1);
  if (last) last.after = words.slice(0, reach);
  return contexts;
}

// No label, clause or comparison reaches further; it keeps every check short on any input.
const reach = 200;

/** The labels of figures, as they read, each with the ids of the figures that bear it. */
export type Labels = ReadonlyMap<string, readonly string[]>;

export function labelsOf(figures: readonly Figure[]): Labels {
  const labels = Map.groupBy(figures, ({ label }) => readText(label));
  return new Map([...labels].map(([label, bearers]) => [label, bearers.map(({ id }) => id)]));
}

function wordsOf(piece: Piece, ledger: Ledger): string {
  switch (piece.kind) {
    case 'text':
      return readText(piece.text);
    case 'label':
      return readText(ledger.figure(piece.id)?.label ?? '');
    case 'name':
      return readText(ledger.name(piece.id)?.text ?? '');
    case 'figure':
    case 'formula':
    case 'quote':
    case 'malformed':
      return otherMark;
  }
}
