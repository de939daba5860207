// What the data are doubtful about, each with what it is about, so that a reader can look it up.
import type { Shown } from './references.ts';

export interface Caveat {
  text: string;
  /** The figure it is about. */
  figure?: { label: string; ref: string };
  /** The words of the report it is about, where it is about no figure. */
  quote?: string;
  /** What it is about, where the report has neither figure nor words on it. */
  name?: string;
  /** Whether the caveat before it was about the same. */
  again?: true;
}

/** The notes of what was looked up and of the problem itself, each once, in order. */
export function caveatsOf(
  items: readonly Shown[],
  problem: { notes: readonly string[]; quote: string | undefined },
): Caveat[] {
  const texts = new Set([...items.flatMap(({ notes }) => notes), ...problem.notes]);
  let before: string | undefined;
  return [...texts].map((text) => {
    const holders = items.filter(({ notes }) => notes.includes(text));
    const figure = holders.find(({ isFigure }) => isFigure);
    const quote = holders.find(({ quote: words, isRow }) => words && !isRow)?.quote;
    const words = quote ?? (problem.notes.includes(text) ? problem.quote : undefined);
    const about = figure?.ref ?? words;
    if (about === undefined) return { text, ...(holders[0] && { name: holders[0].name }) };
    const again = about === before ? ({ again: true } as const) : {};
    before = about;
    return figure?.ref
      ? { text, figure: { label: figure.label, ref: figure.ref }, ...again }
      : { text, quote: about, ...again };
  });
}
