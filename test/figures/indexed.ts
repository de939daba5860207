// What single checks are given, cheaply: the surroundings of each figure of a prose, and the names to know things by.
import { type FigureContext, figureContexts } from '../../src/figures/figure-context.ts';
import type { Ledger } from '../../src/figures/ledger.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { indexTerms, readNames, type TermIndex, termsOf } from '../../src/figures/terms.ts';

/** The labels of a ledger, and names of the data, each with the key of what it names. */
export function indexed(ledger: Ledger, names: Readonly<Record<string, string>> = {}): TermIndex[] {
  const read = readNames(new Map(Object.entries(names).map(([name, key]) => [name, [key]])));
  return [indexTerms(termsOf(ledger.figures())), indexTerms(read)];
}

export function around(prose: string, ledger: Ledger): FigureContext[] {
  return figureContexts(parseProse(prose), ledger);
}
