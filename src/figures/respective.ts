// "年初预算和调整后预算分别为[[f5]]和[[f6]]": names and figures in the same order.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { names, occurrences, type Term, type TermIndex } from './terms.ts';

export interface Respective {
  problems: Problem[];
  /** Where the figures stand whose names this has settled. */
  settled: ReadonlySet<number>;
}

/** Pairs each list of names with the list of figures that follows it "respectively", where both are equally long. */
export function checkRespective(
  contexts: readonly FigureContext[],
  indexes: readonly TermIndex[],
): Respective {
  const settled = new Set<number>();
  const problems: Problem[] = [];
  for (const [index, { before }] of contexts.entries()) {
    const run = listFrom(contexts.slice(index));
    const named = namesBefore(before, run, indexes);
    if (named.length !== run.length) continue;
    for (const [place, { figure, at }] of run.entries()) {
      settled.add(at);
      const term = named[place];
      if (term && !names(term, figure))
        problems.push({ code: 'wrong_label', at, found: term.text, may: [...term.ids] });
    }
  }
  return { problems, settled };
}

/** A figure and those that follow it in a list. */
function listFrom(contexts: readonly FigureContext[]): FigureContext[] {
  const end = contexts.findIndex(
    ({ before }, index) => index > 0 && !/^\s?(?:[、,和与及]|,?\sand\s)\s?$/.test(before),
  );
  return contexts.slice(0, end === -1 ? undefined : end);
}

function namesBefore(before: string, run: readonly FigureContext[], indexes: readonly TermIndex[]): Term[] {
  const after = run.at(-1)?.after ?? '';
  const list =
    /([^。;:!?\n]*?)的?分别(?:为|是|达到?|有)?\s?$/.exec(before)?.[1] ??
    (/^[^.;\n]{0,3}respectively/.test(after)
      ? /([^.;:\n]*?)\s(?:was|were|are|is)\s$/.exec(before)?.[1]
      : undefined);
  if (run.length < 2 || list === undefined) return [];
  const parts = list
    .split(/[、,]\s?(?:and\s)?|[和与及]|\sand\s/)
    .map((part) => part.replace(/^(?:the|a|an|its)\s/i, ''));
  const named = parts.map((part) => termAs(part.trim().toLowerCase(), indexes));
  return named.every((term) => term !== undefined) ? named : [];
}

function termAs(text: string, indexes: readonly TermIndex[]): Term | undefined {
  return occurrences(text, indexes).find(({ term }) => term.text === text)?.term;
}
