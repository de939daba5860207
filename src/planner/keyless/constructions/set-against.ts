// A sum or a difference that was just worked out, set against another amount: as a share of it, or which is the larger.
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { amountOf } from './arithmetic.ts';
import type { Comparison } from './asked-comparison.ts';
import { reckon } from './reckoned.ts';
import type { Reckoned } from './told-last.ts';

interface Frame {
  of: Reckoned;
  operation: 'share' | 'difference';
  against: Entity;
  asked?: Comparison | undefined;
}

/** Never understood by itself: it takes what was worked out in the turn before. */
export const setAgainst = construction<Frame>({
  name: 'set_against',
  understand: () => undefined,
  *act({ of, operation, against, asked }, desk) {
    const keys = [...of.operands, against].map((entity) => amountKey(entity, desk) ?? '');
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const known = items.map(amountOf).filter((figure) => figure !== undefined);
    const whole = known.at(-1);
    if (!whole || known.length < keys.length) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const ids = known.slice(0, -1).map(({ id }) => id);
    const { sign } = yield* calculate(ids.join(' - '));
    const expression =
      of.operation === 'sum' ? ids.join(' + ') : (sign === 'negative' ? ids.toReversed() : ids).join(' - ');
    const label = desk.prompts.render(desk.language, `answers.${of.operation}_label`);
    const { figure } = yield* calculate(expression, whole.unit, label);
    const outcome = yield* reckon(
      operation,
      [figure, whole],
      { operations: [operation], operands: [], asked },
      desk,
    );
    const working = say(desk, 'sum_worked', { result: figure });
    return { ...outcome, prose: [working.prose, outcome.prose].join('\n') };
  },
  about: ({ of, against }): Entity[] => [...of.operands, against],
});

export function isReckoned(told: Entity | Reckoned): told is Reckoned {
  return 'operation' in told;
}

/** The share of what was told, by its name or worked out again. */
export function shareOf(
  told: Entity | Reckoned,
  whole: Entity,
  circumstances: Circumstances,
): Frame | undefined {
  return isReckoned(told) && amountKey(whole, circumstances)
    ? { of: told, operation: 'share', against: whole }
    : undefined;
}
