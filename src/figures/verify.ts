// Verifies prose before it is shown: no number typed, every reference known, every figure in its right place.
import type { Allowed } from './allowed.ts';
import { checkBinding } from './binding.ts';
import { checkDirection } from './direction.ts';
import type { Figure, Quote } from './figure.ts';
import { figureContexts, labelsOf } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import { findLinks } from './links.ts';
import type { Span } from './matches.ts';
import type { Problem } from './problem.ts';
import { type Piece, parseProse } from './prose.ts';
import { type Reading, readProse, readText } from './reading.ts';
import { findTypedNumbers } from './typed-numbers.ts';

/** Everything wrong with a prose, in order; empty where it may be rendered. Never throws. */
export function verify(prose: string, ledger: Ledger, allowed: Allowed): Problem[] {
  const pieces = parseProse(prose);
  const known = ledger.figures();
  const labels = labelsOf(known);
  const { quotes } = ledger.snapshot();
  const reading = readProse(pieces);
  const problems: Problem[] = [
    ...pieces.flatMap((piece) => checkReference(piece, ledger)),
    ...typedNumbers(prose, reading, known, allowed),
    ...findLinks(reading.text).map(
      (span): Problem => ({
        code: 'foreign_link',
        at: reading.origin[span.from] ?? prose.length,
        found: stretch(prose, reading, span),
        may: [],
      }),
    ),
    ...figureContexts(pieces, ledger).flatMap((context) => [
      ...checkBinding(context, labels),
      ...checkDirection(context, labels),
    ]),
    ...pieces.flatMap((piece) => checkQuotations(piece, quotes)),
  ];
  return problems.sort((a, b) => a.at - b.at);
}

function checkReference(piece: Piece, ledger: Ledger): Problem[] {
  switch (piece.kind) {
    case 'text':
      return [];
    case 'malformed':
      return [{ code: 'malformed_reference', at: piece.at, found: piece.text, may: [] }];
    case 'figure':
    case 'label':
    case 'formula':
      return ledger.figure(piece.id) ? [] : [unknown(piece, ledger.snapshot().figures)];
    case 'quote':
      return ledger.quote(piece.id) ? [] : [unknown(piece, ledger.snapshot().quotes)];
    case 'name':
      return ledger.name(piece.id) ? [] : [unknown(piece, ledger.snapshot().names)];
  }
}

function unknown({ id, at }: { id: string; at: number }, entries: readonly { id: string }[]): Problem {
  return { code: 'unknown_reference', at, found: id, may: entries.map((entry) => entry.id) };
}

function typedNumbers(
  prose: string,
  reading: Reading,
  known: readonly Figure[],
  allowed: Allowed,
): Problem[] {
  return findTypedNumbers(reading.text, allowed).map((span) => ({
    code: 'typed_number',
    at: reading.origin[span.from] ?? prose.length,
    found: stretch(prose, reading, span),
    may: showing(reading.text.slice(span.from, span.to), known),
  }));
}

function stretch(prose: string, { origin }: Reading, { from, to }: Span): string {
  const last = origin[to - 1] ?? prose.length;
  return prose.slice(origin[from], last + String.fromCodePoint(prose.codePointAt(last) ?? 0).length);
}

/** Ids of the figures that show the digits that were typed. */
function showing(typed: string, known: readonly Figure[]): string[] {
  const digits = typed.replace(/[, ]/g, '');
  return known
    .filter(({ display }) =>
      display
        .replaceAll(',', '')
        .match(/\d+(?:\.\d+)?/g)
        ?.includes(digits),
    )
    .map(({ id }) => id);
}

/** Words in quotation marks that are given as the report's own must be in a quote of the ledger. */
function checkQuotations(piece: Piece, quotes: readonly Quote[]): Problem[] {
  if (piece.kind !== 'text') return [];
  return Array.from(piece.text.matchAll(attributed), ({ groups, index }) => ({
    words: groups?.words ?? '',
    index,
  }))
    .filter(({ words }) => !quotes.some(({ source }) => readText(source.quote).includes(readText(words))))
    .map(({ words, index }) => ({
      code: 'false_quote',
      at: piece.at + index,
      found: words,
      may: quotes.map(({ id }) => id),
    }));
}

const attributed =
  /(?:报告|原文|report)[^“”「」"\n。]{0,16}(?:“(?<words>[^“”\n]{4,400})”|「(?<words>[^「」\n]{4,400})」|"(?<words>[^"\n]{4,400})")/gi;
