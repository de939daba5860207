// Turns verified prose into segments: the only code that puts a figure into an answer.
import type { Language } from '../evaluation/shape.ts';
import type { Allowed } from './allowed.ts';
import { display } from './display.ts';
import type { Figure, Segment, Source } from './figure.ts';
import type { Ledger } from './ledger.ts';
import type { Span } from './matches.ts';
import { type Piece, parseProse } from './prose.ts';
import { findTypedNames } from './typed-names.ts';

export interface Rendered {
  segments: Segment[];
  /** Exactly the segments joined. */
  text: string;
  /** Every figure shown and, transitively, the operands it was worked out from; in the order of appearance. */
  figures: Figure[];
  /** Where the figures, quotes and names stand, each place once. */
  sources: Source[];
}

/**
 * Renders prose that has passed `verify`. A reference to something the ledger does not hold, or a malformed one,
 * is a bug of the caller and throws. Quotes are shown in “ ”; figures of an earlier turn in the language of this one.
 * What `allowed` let pass in the text although it holds a number, years apart, becomes a name segment.
 */
export function render(prose: string, ledger: Ledger, language: Language, allowed?: Allowed): Rendered {
  const context: Context = { ledger, language, figures: new Map(), sources: [] };
  const pieces = parseProse(prose);
  const names = allowed ? findTypedNames(pieces, allowed) : [];
  const segments = merged(
    pieces.flatMap((piece) => (piece.kind === 'text' ? typed(piece, names) : segmentsOf(piece, context, 0))),
  );
  return {
    segments,
    text: segments.map(({ s }) => s).join(''),
    figures: [...context.figures.values()],
    sources: distinct(context.sources),
  };
}

/** The formula of a figure in words, such as `采购额 1.63万元 ÷ 采购预算 6.26万元 = 26.04%`; undefined where it has none. */
export function renderFormula(figure: Figure, ledger: Ledger, language: Language): string | undefined {
  return figure.formula === undefined ? undefined : render(`[[${figure.id}.formula]]`, ledger, language).text;
}

interface Context {
  ledger: Ledger;
  language: Language;
  figures: Map<string, Figure>;
  sources: Source[];
}

/** Text with the names in it as segments of their own. */
function typed({ text, at }: { text: string; at: number }, names: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { from, to } of names.map((span) => ({ from: span.from - at, to: span.to - at }))) {
    if (from < 0) continue;
    segments.push({ t: 'text', s: text.slice(done, from) }, { t: 'name', s: text.slice(from, to) });
    done = to;
  }
  return [...segments, { t: 'text', s: text.slice(done) }];
}

// A formula names operands, and may itself unfold the formula of one; deeper than this nobody reads.
const deepestFormula = 4;

function expand(prose: string, context: Context, depth: number): Segment[] {
  return parseProse(prose).flatMap((piece) => segmentsOf(piece, context, depth));
}

function segmentsOf(piece: Piece, context: Context, depth: number): Segment[] {
  switch (piece.kind) {
    case 'text':
      // A formula is printed from the expression that was evaluated; its constants are not typed by a model.
      return [{ t: /\d/.test(piece.text) ? 'name' : 'text', s: piece.text }];
    case 'figure': {
      const figure = use(piece.id, context);
      return depth > 0 ? labelled(figure) : [shown(figure)];
    }
    case 'label':
      return [{ t: 'name', s: held(context.ledger.figure(piece.id), piece.id).label }];
    case 'formula':
      return formulaOf(use(piece.id, context), context, depth);
    case 'quote': {
      const { source } = held(context.ledger.quote(piece.id), piece.id);
      context.sources.push(source);
      return [{ t: 'quote', s: `“${source.quote}”`, source }];
    }
    case 'section': {
      const { source } = held(context.ledger.quote(piece.id), piece.id);
      context.sources.push(source);
      return [{ t: 'name', s: source.section }];
    }
    case 'name': {
      const { text, source } = held(context.ledger.name(piece.id), piece.id);
      if (source) context.sources.push(source);
      return [{ t: 'name', s: text }];
    }
    case 'malformed':
      throw new Error(`Malformed reference ${piece.text} reached the renderer: verify the prose first.`);
  }
}

function formulaOf(figure: Figure, context: Context, depth: number): Segment[] {
  if (figure.formula === undefined || depth >= deepestFormula) return labelled(figure);
  return [...expand(figure.formula, context, depth + 1), { t: 'text', s: ' = ' }, shown(figure)];
}

function labelled(figure: Figure): Segment[] {
  return [{ t: 'name', s: figure.label }, { t: 'text', s: ' ' }, shown(figure)];
}

function shown(figure: Figure): Segment {
  return { t: 'figure', id: figure.id, s: figure.display };
}

/** Takes a figure and all it was worked out from into the answer. */
function use(id: string, context: Context): Figure {
  const known = context.figures.get(id);
  if (known) return known;
  const entered = held(context.ledger.figure(id), id);
  const figure = { ...entered, display: display(entered, context.language) };
  context.figures.set(id, figure);
  if (figure.source) context.sources.push(figure.source);
  for (const input of figure.inputs ?? []) use(input, context);
  return figure;
}

function held<T>(entry: T | undefined, id: string): T {
  if (entry === undefined) throw new Error(`[[${id}]] is not in the ledger: verify the prose first.`);
  return entry;
}

function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    if (segment.s === '') continue;
    const last = result.at(-1);
    if (segment.t === 'text' && last?.t === 'text')
      result[result.length - 1] = { t: 'text', s: last.s + segment.s };
    else result.push(segment);
  }
  return result;
}

function distinct(sources: readonly Source[]): Source[] {
  const seen = new Map(
    sources.map((source) => [JSON.stringify([source.evaluation, source.section, source.quote]), source]),
  );
  return [...seen.values()];
}
