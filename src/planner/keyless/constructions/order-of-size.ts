// In which order two amounts are set against each other where only a comparison before it named them.
import { z } from 'zod';
import type { Circumstances } from '../construction.ts';
import { isObject } from '../is-object.ts';
import type { Reading } from '../reading.ts';
import type { Frame, Operation } from './shares.ts';
import { frameOf } from './told-last.ts';

/** 大几倍 after 哪个大: nothing is named, so that only the words of size tell which of the two is set against the other. */
export function orderOf(
  reading: Reading,
  operations: readonly Operation[],
  { last }: Circumstances,
): Frame['order'] {
  const takenOver = reading.mentions.length === 2 && reading.mentions.every(({ from, to }) => from === to);
  if (!takenOver || !operations.some((each) => each === 'relative' || each === 'ratio')) return undefined;
  const smaller = reading.marked('more_of_two')
    ? undefined
    : (asksSmaller(reading) ?? frameOf(last)?.smaller);
  return smaller ? 'smaller_first' : 'larger_first';
}

/** Which of two is the smaller, not which is the larger. */
export function asksSmaller({ marked }: Reading): true | undefined {
  return marked('less_of_two') && !marked('more_of_two') ? true : undefined;
}

/** 比调整后预算多多少 named only what the amount told before is set against; the order is that of the question. */
export function joinedToLast(frame: unknown): Frame {
  return { ...z.custom<Frame>(isObject).parse(frame), leant: true, order: undefined };
}
