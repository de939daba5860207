// Clauses that were understood one by one and belong together: half an assumption answered as fact would be worse than
// no answer.
import type { Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

/** Whether an assumption or a rule stands in one clause and what is asked of it in another. */
export function tornApart(parts: readonly Understood[], whole: Reading): boolean {
  const names = parts.map(({ construction: { name } }) => name);
  // A rule beside a change of what it is applied to, or of the total score.
  if (names.includes('scoring_rule') && (names.includes('grade') || names.includes('what_if'))) return true;
  return whole.said.has('if') && names.some((name) => plain.has(name));
}

// What is said of the report as it stands.
const plain: ReadonlySet<string> = new Set([
  'look_up',
  'listing',
  'arithmetic',
  'claim',
  'sum_check',
  'threshold',
  'direction',
  'wrong_way',
  'base_claim',
  'no_earlier_value',
  'same_amount',
  'overrun',
  'set_against',
]);
