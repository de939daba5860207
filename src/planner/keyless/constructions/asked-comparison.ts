// "Is A more than B?", "are they equal?": how two amounts are asked to compare, where the question can be answered yes or no.
import type { Reading } from '../reading.ts';
import { asksWhether } from '../yes-no.ts';

export type Comparison = 'more' | 'less' | 'same';

/** Nothing where it is no such question, where something is denied, or where more than one of them is said. */
export function comparisonAsked(reading: Reading): Comparison | undefined {
  const { marked, has } = reading;
  if (!asksWhether(reading) || has('ask.amount', 'ask.which', 'ask.what', 'not')) return undefined;
  if (marked('denies') && !marked('either')) return undefined;
  if (marked('same_of_two')) return 'same';
  const [more, less] = [marked('more_of_two'), marked('less_of_two')];
  return more === less ? undefined : more ? 'more' : 'less';
}
