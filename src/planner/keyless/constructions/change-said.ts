// What is said to become of the amount a supposition changes: set to the number, moved by it, or counted from elsewhere.
import { changes } from '../../../evaluation/declared.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import type { Reading } from '../reading.ts';
import type { Change } from '../requests.ts';

/**
 * What stands right before the number says what it does: 增加1万, "by 1" is on top of what is; 到1万, "to 1" and 为1万 is
 * the new amount. Only for an adjustment (减了20万) it is counted from where the budget began.
 */
export function modeOf(
  { before, after, beyond, marked }: Reading,
  number: StatedNumber,
  changed: string,
  byName: boolean,
  circumstances: Circumstances,
): Change['mode'] | 'below_initial' | 'above_initial' | undefined {
  // 少调减10万, 多砍5万: the cut itself is less or more than it was.
  const cut = before(number, 'lowered');
  if (before(number, 'eased') || (cut && after(number, 'less_than_now'))) return 'add';
  if (before(number, 'pressed') || (cut && after(number, 'more_than_now'))) return 'subtract';
  const further = marked('further');
  // 翻一番, "halved": the word that gives the number says which way.
  const itself = (mark: string) => marked(mark, 'anywhere', number.text);
  const afterwards = after(number, 'more_than_now');
  const more = before(number, 'raised') || itself('raised') || beyond(number, 'raised') || afterwards;
  const less =
    before(number, 'lowered') ||
    itself('lowered') ||
    beyond(number, 'lowered') ||
    after(number, 'less_than_now');
  // 要是翻一番 is no 是.
  const itsOwn = itself('raised') || itself('lowered');
  if (!itsOwn && before(number, 'set_to') && !afterwards && !after(number, 'less_than_now')) return 'set';
  if (more && less) return undefined;
  if (!more && !less) return 'set';
  if (further || byName || changed !== adjusted(circumstances)) return more ? 'add' : 'subtract';
  return less ? 'below_initial' : 'above_initial';
}

/** The amount that an adjustment changes: the first of a declared abs(after - before). */
export function adjusted({ catalogue }: Circumstances): string | undefined {
  const [change] = changes(catalogue);
  return change?.after;
}

export function moves({ said }: Reading): boolean {
  return said.has('up') || said.has('down') || said.has('change');
}

/** 翻一番, "doubled": a number that is itself a change. */
export function saysChange({ text }: StatedNumber, { marked }: Reading): boolean {
  return marked('raised', 'anywhere', text) || marked('lowered', 'anywhere', text);
}

/** 再多执行20%: something is said to change, anywhere or right beside the number. */
export function isMoved(number: StatedNumber, reading: Reading): boolean {
  return moves(reading) || saysChange(number, reading) || number.unit === '倍' || movesBy(number, reading);
}

/** What stands beside the number makes it a change: 再多20%, "20% higher". */
export function movesBy(number: StatedNumber, { before, after }: Reading): boolean {
  return (
    before(number, 'raised') ||
    before(number, 'lowered') ||
    after(number, 'more_than_now') ||
    after(number, 'less_than_now')
  );
}
