// How a score under a stated rule came about, as prose that refers to the figures of the rule.
import { decimal, zero } from '../evaluation/decimal.ts';
import type { Scored, ScoringRule } from '../evaluation/scoring.ts';
import type { ReadRule } from './read-rule.ts';
import type { RuleInput } from './rule-input.ts';

export interface Explained {
  formula: string;
  inputs: string[];
}

/** The step that decided: a score cut off at zero or at the full points says so with max or min. */
export function explainScore(
  input: RuleInput,
  rule: ScoringRule,
  scored: Extract<Scored, { kind: 'scored' }>,
  { actual, from, per }: ReadRule,
): Explained {
  switch (input.kind) {
    case 'proportional': {
      const { points, full_at: target } = input;
      const share = target === undefined ? `[[${actual.id}]]` : `[[${actual.id}]] ÷ [[${target}]]`;
      const plain = `[[${points}]] × ${share}`;
      const isFull = scored.score.value.eq(scored.full.value);
      return explained(isFull ? `min(${plain}, [[${points}]])` : plain);
    }
    case 'deduct_per_unit': {
      const { points, deduct, direction, partial } = input;
      const start = `[[${from?.id ?? ''}]]`;
      if (scored.shortfall?.by.value.eq(zero)) return explained(`[[${points}]]`);
      const off = direction === 'below' ? `${start} − [[${actual.id}]]` : `[[${actual.id}]] − ${start}`;
      const units = inWhole[partial](`(${off}) ÷ [[${per?.id ?? ''}]]`);
      const plain = `[[${points}]] − ${units} × [[${deduct}]]`;
      return explained(isCut(rule, scored) ? `max(${plain}, 0)` : plain);
    }
    case 'bands': {
      const place = rule.kind === 'bands' && scored.band ? rule.bands.indexOf(scored.band) : -1;
      const band = input.bands[place];
      if (!band) throw new Error('A score by bands came from no band.');
      return explained(`[[${band.points}]]`);
    }
  }
}

const inWhole: Record<'proportional' | 'floor' | 'ceil', (units: string) => string> = {
  proportional: (units) => units,
  floor: (units) => `⌊${units}⌋`,
  ceil: (units) => `⌈${units}⌉`,
};

/** Whether more would have been taken off than there was. */
function isCut(rule: ScoringRule, { shortfall }: Extract<Scored, { kind: 'scored' }>): boolean {
  if (rule.kind !== 'deduct_per_unit') return false;
  return (shortfall?.units ?? decimal('0')).times(rule.deduct).gt(rule.points);
}

/** The operands are the figures the formula names. */
function explained(formula: string): Explained {
  const ids = Array.from(formula.matchAll(/\[\[(f\d+)\]\]/g), ([, id = '']) => id);
  return { formula, inputs: [...new Set(ids)] };
}
