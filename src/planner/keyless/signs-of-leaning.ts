// The words by which a question shows that it goes on from the one before, or that it does not.
import type { Reading } from './reading.ts';

/** 那…呢, "and …": the rest of the question is the one before. */
export function isElliptical({ marked }: Pick<Reading, 'marked'>): boolean {
  return marked('follow_on', 'atStart') || marked('follow_on_end', 'atEnd');
}

/** 报告里的数对得上吗: about all of it, whatever was talked about. */
export function isOfTheWhole({
  mentions,
  has,
  marked,
}: Pick<Reading, 'mentions' | 'has' | 'marked'>): boolean {
  const checked = has('verify') && marked('the_figures') && !marked('one_figure');
  return mentions.length === 0 && (checked || has('audit'));
}
