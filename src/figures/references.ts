// Checks that everything a prose refers to is in its conversation, and of what the asker may see.
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import type { Piece } from './prose.ts';

/** Unknown, malformed, or of an evaluation that is not visible: the figure itself, or one it was worked out from. */
export function checkReference(
  piece: Piece,
  ledger: Ledger,
  isVisible: (evaluation: string) => boolean,
): Problem[] {
  if (piece.kind === 'text') return [];
  if (piece.kind === 'malformed')
    return [{ code: 'malformed_reference', at: piece.at, found: piece.text, may: [] }];
  const held = homesOf(piece, ledger);
  if (held === undefined)
    return [{ code: 'unknown_reference', at: piece.at, found: piece.id, may: idsLike(piece, ledger) }];
  return held.every((evaluation) => isVisible(evaluation))
    ? []
    : [{ code: 'hidden_evaluation', at: piece.at, found: piece.id, may: [] }];
}

export type Reference = Exclude<Piece, { kind: 'text' | 'malformed' }>;

/** The evaluations an entry rests on, or undefined where the ledger has no such entry. */
export function homesOf({ kind, id }: Reference, ledger: Ledger): string[] | undefined {
  switch (kind) {
    case 'figure':
    case 'label':
    case 'formula':
      return ledger.figure(id) && homesOfFigure(id, ledger);
    case 'quote':
    case 'section':
      return sourceOf(ledger.quote(id));
    case 'name':
      return sourceOf(ledger.name(id));
  }
}

/** The evaluations a figure rests on: its own, and those of what it was worked out from. */
export function homesOfFigure(id: string, ledger: Ledger, seen: Set<string> = new Set()): string[] {
  const figure = ledger.figure(id);
  if (!figure || seen.has(id)) return [];
  seen.add(id);
  const own = figure.evaluation === null ? [] : [figure.evaluation];
  return [...own, ...(figure.inputs ?? []).flatMap((input) => homesOfFigure(input, ledger, seen))];
}

function sourceOf(entry: { source?: { evaluation: string } } | undefined): string[] | undefined {
  return entry && (entry.source ? [entry.source.evaluation] : []);
}

function idsLike({ kind }: Reference, ledger: Ledger): string[] {
  const { figures, quotes, names } = ledger.snapshot();
  const entries = kind === 'quote' || kind === 'section' ? quotes : kind === 'name' ? names : figures;
  return entries.map(({ id }) => id);
}

/** The evaluations that anything in a ledger comes from; some more than once. */
export function evaluationsIn(ledger: Ledger): string[] {
  const { figures, quotes, names } = ledger.snapshot();
  return [
    ...figures.flatMap(({ evaluation }) => evaluation ?? []),
    ...[...quotes, ...names].flatMap(({ source }) => source?.evaluation ?? []),
  ];
}
