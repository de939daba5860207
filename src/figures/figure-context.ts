// What stands around each figure of a prose, for the checks on how figures and words go together.
import type { Figure } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { lastPart } from './parts.ts';
import type { Piece } from './prose.ts';
import { figureMark, otherMark, type Reading, readText } from './reading.ts';

export interface FigureContext {
  figure: Figure;
  at: number;
  /** The last words since the figure before, or since the beginning; labels and names written out. */
  before: string;
  /** The first words until the next figure, or the end. */
  after: string;
  /** The words before and after it whatever other figures stand among them, each of those a mark. */
  leading: string;
  trailing: string;
  /** The line that heads the list in which it stands, where it does. */
  heading: string;
  /** The last words of the prose. */
  foot: string;
  previous: Figure | undefined;
  /** The next figure, if the words between the two are all in `after`. */
  next: Figure | undefined;
}

/** The surroundings of every known figure of a prose, in order. */
export function figureContexts(pieces: readonly Piece[], ledger: Ledger): FigureContext[] {
  return contextsOf('figure', pieces, ledger);
}

/** The surroundings of every formula, with the figure it gives. */
export function formulaContexts(pieces: readonly Piece[], ledger: Ledger): FigureContext[] {
  return contextsOf('formula', pieces, ledger);
}

function contextsOf(kind: 'figure' | 'formula', pieces: readonly Piece[], ledger: Ledger): FigureContext[] {
  const read = pieces.map((piece) => ({ piece, words: wordsOf(piece, ledger) }));
  const whole = read.map(({ words }) => words).join('');
  const found: { figure: Figure; at: number; from: number }[] = [];
  let from = 0;
  for (const { piece, words } of read) {
    const figure = piece.kind === kind ? ledger.figure(piece.id) : undefined;
    if (figure) found.push({ figure, at: piece.at, from });
    from += words.length;
  }
  return found.map(({ figure, at, from }, index) => {
    const [last, next] = [found[index - 1], found[index + 1]];
    const before = whole.slice(Math.max(last ? last.from + 1 : 0, from - reach), from);
    const leading = whole.slice(Math.max(0, from - reach), from);
    const trailing = whole.slice(from + 1, from + 1 + reach);
    return {
      figure,
      at,
      before: kind === 'formula' ? before.replace(towardsFormula, '') : before,
      after: trailing.slice(0, next && next.from - from - 1),
      leading,
      trailing,
      heading: headingOf(whole.slice(0, from)),
      foot: whole.slice(-reach),
      previous: last?.figure,
      next: next && next.from - from <= reach ? next.figure : undefined,
    };
  });
}

/** The last line before those of the list that the text ends in. */
function headingOf(text: string): string {
  if (!listItem.test(lastPart(text, /\n/))) return '';
  return (
    text
      .split('\n')
      .findLast((line) => line.trim() !== '' && !listItem.test(line))
      ?.slice(0, reach) ?? ''
  );
}

const listItem = /^ *[-•→|]/;

// "预算调整率由[[f8.formula]]得出" names what the formula gives.
const towardsFormula =
  /(?:由|的?(?:算法|公式|计算过程)(?:是|为)| (?:follows from|results from|is worked out (?:as|by))) ?$/;

// No label, clause or comparison reaches further; it keeps every check short on any input.
const reach = 200;

/** Prose with labels written out, the rest as marks: a name is the data's own, whatever it says. */
export function writtenOut(pieces: readonly Piece[], ledger: Ledger): Reading {
  const words = pieces.map((piece) => ({
    text: piece.kind === 'name' ? otherMark : wordsOf(piece, ledger),
    at: piece.at,
  }));
  return {
    text: words.map(({ text }) => text).join(''),
    origin: words.flatMap(({ text, at }) => Array.from({ length: text.length }, () => at)),
  };
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
      return ledger.figure(piece.id) ? figureMark : otherMark;
    case 'formula':
    case 'quote':
    case 'section':
    case 'malformed':
      return otherMark;
  }
}
