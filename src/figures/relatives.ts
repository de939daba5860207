// Whether a name is of something that a figure is worked out from, or the other way round.
import type { Figure } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { names, reading, stem, type Term } from './terms.ts';

/** 年初预算 beside the rate of execution of it, 政府采购执行率 beside what was executed, 政府采购预算 beside its goods. */
export function isRelated(term: Term, figure: Figure, ledger: Ledger): boolean {
  if (reading(figure.label).includes(term.text) || term.text.includes(reading(figure.label))) return true;
  if ([...term.keys].some((key) => isWithin(key, figure.key) || isWithin(figure.key, key))) return true;
  const alike = ledger.figures().filter(({ key }) => stem(key) === stem(figure.key));
  const operands = new Set(alike.flatMap((each) => [...operandsOf(each, ledger)]));
  return ledger
    .figures()
    .some(
      (other) =>
        names(term, other) && (operands.has(other.id) || alike.some(({ id }) => other.inputs?.includes(id))),
    );
}

function isWithin(key: string, whole: string): boolean {
  return key.startsWith(`${whole}.`);
}

function operandsOf(figure: Figure, ledger: Ledger, seen: Set<string> = new Set()): Set<string> {
  for (const id of figure.inputs ?? []) {
    if (seen.has(id)) continue;
    seen.add(id);
    const input = ledger.figure(id);
    if (input) operandsOf(input, ledger, seen);
  }
  return seen;
}
