// How a score under a stated rule came about, as prose that refers to the figures of the rule.
import { printWorking, type Working } from '../evaluation/scoring-working.ts';
import type { ReadRule } from './read-rule.ts';
import type { RuleInput } from './rule-input.ts';

export interface Explained {
  formula: string;
  inputs: string[];
}

/** The step that decided: a score cut off at zero or at the full points says so with max or min. */
export function explainScore(
  input: RuleInput,
  working: Working,
  read: ReadRule,
  band: number | undefined,
): Explained {
  const figures: Readonly<Record<string, string | undefined>> = {
    actual: read.actual.id,
    weight: read.points.id,
    ...figuresOf(input, read, band),
  };
  const formula = printWorking(working, (ref) => {
    const id = figures[ref];
    if (id === undefined) throw new Error(`The rule has no figure for ${ref}.`);
    return `[[${id}]]`;
  });
  return explained(formula);
}

function figuresOf(
  input: RuleInput,
  { from, per }: ReadRule,
  band: number | undefined,
): Readonly<Record<string, string | undefined>> {
  switch (input.kind) {
    case 'proportional':
      return { target: input.full_at };
    case 'deduct_per_unit':
      return { from: from?.id, per: per?.id, deduct: input.deduct };
    case 'bands':
      return { band: band === undefined ? undefined : input.bands[band]?.points };
  }
}

/** The operands are the figures the formula names. */
export function explained(formula: string): Explained {
  const ids = Array.from(formula.matchAll(/\[\[(f\d+)\]\]/g), ([, id = '']) => id);
  return { formula, inputs: [...new Set(ids)] };
}
