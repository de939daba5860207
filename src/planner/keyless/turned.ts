// How a statement that is asked about is turned: "it is not X, right?", "is it wrong that it is X?".
import type { Reading } from './reading.ts';

export type Turned = 'denied' | 'wrong';

type Said = Pick<Reading, 'has' | 'marked'>;

/** 总分不是90，对吗: a statement with a tag denies where a question with 吗 would hold it to be so. */
export function turnedBy(reading: Said): Turned | undefined {
  if (isDenied(reading)) return 'denied';
  return reading.marked('asks_wrong') ? 'wrong' : undefined;
}

/** Whether what is said to be so is denied, and whether that holds is asked. */
export function isDenied({ has, marked }: Said): boolean {
  return marked('denies_it') && marked('tag', 'atEnd') && !has('ask.yesno');
}

/** 年初预算不是11.07万吗, "isn't it …?": the asker holds that it is. */
export function isRhetorical(reading: Said): boolean {
  const { marked } = reading;
  if (isDenied(reading)) return false;
  return marked('opens_rhetorical', 'atStart') || (marked('rhetorical') && marked('ends_yes_no', 'atEnd'));
}
