// "Did procurement exceed its budget?": what was used of the one thing that is named, against each budget it may be held to.
import { decimal } from '../../../evaluation/decimal.ts';
import { construction, type Draft } from '../construction.ts';
import { keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { workedOut } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { usages } from './usage.ts';

interface Frame {
  /** What was used, then the budgets. */
  keys: string[];
}

export const overrun = construction<Frame>({
  name: 'overrun',
  understand(reading, { catalogue }) {
    const { entities, numbers, marked, complete } = reading;
    if (
      !complete ||
      !marked('overrun') ||
      numbers.length > 0 ||
      !reading.only(...known, ...(marked('ends_yes_no', 'atEnd') ? ['not'] : []))
    )
      return undefined;
    const keys = entities.flatMap((entity) =>
      entity.kind === 'family' ? entity.members : entity.kind === 'key' ? [entity.key] : [],
    );
    const found = usages(catalogue).filter(({ used, budget }) =>
      concerns(entities, keys, used, budget, reading),
    );
    // 预算超支了吗: one thing that was used, against each budget it may be held to.
    const [used, ...others] = [...new Set(found.map((each) => each.used))];
    return used && others.length === 0
      ? { keys: [used, ...new Set(found.map(({ budget }) => budget))] }
      : undefined;
  },
  *act({ keys }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const [used, ...budgets] = items.map(workedOut);
    const drafts: Draft[] = [];
    for (const budget of budgets) {
      if (!used || !budget) continue;
      const over = decimal(used.value).gt(decimal(budget.value));
      const [more, less] = over ? [used, budget] : [budget, used];
      const { figure: gap, sign } = yield* calculate(`${more.id} - ${less.id}`);
      drafts.push(
        say(desk, 'overrun', { used, budget, gap, over, equal: sign === 'zero' }, { figure: gap.id }),
      );
    }
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

/** Either the budget is named, or what was used, with 预算 or "over" beside it; both, if both are. */
function concerns(
  entities: readonly Entity[],
  keys: readonly string[],
  used: string,
  budget: string,
  { tokens }: Reading,
): boolean {
  if (entities.length > 2) return false;
  // "Its budget": no other than that of what was used.
  const [first, second] = entities;
  const itsOwn = first?.kind === 'key' && first.key === used && second?.kind === 'family';
  // Held against another budget, it is a comparison.
  if (second && entities.some((each) => each.kind === 'key' && each.key !== used && each.key !== budget))
    return false;
  if (second) return keys.includes(used) && (keys.includes(budget) || itsOwn);
  const budgeted = tokens.some(({ senses }) => senses.some(({ atom }) => atom === 't:budget'));
  return keys.includes(budget) || (keys.includes(used) && budgeted);
}

const known = [
  'difference',
  'ask.yesno',
  'ask.why',
  'ask.amount',
  'actual',
  'spend',
  'verify',
  'compare',
  'up',
  'more',
];
