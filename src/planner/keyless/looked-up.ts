// The one figure of something that was looked up; where it has two, the caller says which counts first.
import type { FigureRef, Item } from '../../tools/shapes.ts';

/** As it was worked out, else as the report states it. */
export function workedOut(item: Item | undefined): FigureRef | undefined {
  return item?.found === 'figure' ? (item.computed ?? item.reported) : undefined;
}

/** As the report states it, else as it was worked out. */
export function asStated(item: Item | undefined): FigureRef | undefined {
  return item?.found === 'figure' ? (item.reported ?? item.computed) : undefined;
}

/** What an indicator aims at, where that is a number. */
export function targetOf(item: Item | undefined): FigureRef | undefined {
  if (item?.found !== 'indicator' || item.indicator.target.kind !== 'figure') return undefined;
  return item.indicator.target.figure;
}
