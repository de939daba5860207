// Why an expression has no value, in a sentence for the planner.
import type { Computed } from '../evaluation/compute.ts';
import type { Unavailable } from '../evaluation/expression.ts';
import type { Malformed } from '../evaluation/expression-parse.ts';

/** Where an expression cannot be read, and why: the data of its sentence. */
export function whereUnreadable(text: string, { position, reason }: Malformed): Record<string, string> {
  return { text: text.slice(position, position + 20), position: String(position), reason };
}

export function explainUnavailable({ reason, ref }: Unavailable): string {
  return `There is no value${ref ? ` because of ${ref}` : ''}: ${undefinedReasons[reason]}.`;
}

const undefinedReasons: Record<Unavailable['reason'], string> = {
  mixed_units: 'the units do not go together',
  division_by_zero: 'it would divide by zero',
  missing_input: 'an input is not in the data',
  cycle: 'it would be worked out from itself',
  not_a_number: 'it is not a number',
};

/** Why a key has no value; undefined where it has one. */
export function explainNoValue(computed: Computed): string | undefined {
  switch (computed.kind) {
    case 'missing':
      return `Not in the data: ${computed.missing.join(', ')}.`;
    case 'undefined':
      return explainUnavailable({ kind: 'undefined', reason: computed.reason, ref: computed.at });
    case 'stated':
    case 'assumed':
    case 'worked_out':
      return undefined;
  }
}
