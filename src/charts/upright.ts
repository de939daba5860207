// What columns and lines share: marks side by side, their names below, their words above.
import type { GridComponentOption, XAXisComponentOption } from 'echarts';
import type { Mark } from './chart.ts';
import type { Fonts } from './fonts.ts';
import { inLines } from './lines.ts';
import { axis, ink, inner, margin, sizes } from './look.ts';

const plotHeight = 330;
const lineHeight = sizes.name * 1.3;
const smallest = 14;

export interface Upright {
  height: number;
  grid: (top: number) => GridComponentOption;
  xAxis: XAXisComponentOption;
  /** Of the words, such that those of neighbours do not touch. */
  fontSize: number;
}

export function uprightOf(marks: readonly Mark[], fonts: Fonts): Upright {
  const width = inner / marks.length - 10;
  const widest = Math.max(...marks.map(({ text }) => fonts.widthOf(text, sizes.mark, 'bold')));
  const names = marks.map(({ label }) =>
    label
      .split('\n')
      .flatMap((each) => inLines(each, width, (text) => fonts.widthOf(text, sizes.name, 'normal'))),
  );
  const below = 12 + Math.max(...names.map(({ length }) => length)) * lineHeight + 12;
  return {
    height: 44 + plotHeight + below,
    grid: (top) => ({ left: margin, right: margin, top: top + 44, height: plotHeight }),
    xAxis: {
      type: 'category',
      data: names.map((lines) => lines.join('\n')),
      axisLabel: { interval: 0, fontSize: sizes.name, lineHeight, color: ink, margin: 12 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: axis }, onZero: false },
    },
    fontSize: Math.max(smallest, Math.min(sizes.mark, Math.floor((sizes.mark * width) / widest))),
  };
}
