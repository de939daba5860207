// What columns and lines share: marks side by side, their names below, their words above.
import type { EChartsOption, GridComponentOption, LineSeriesOption, XAXisComponentOption } from 'echarts';
import type { Mark } from './chart.ts';
import type { Fonts } from './fonts.ts';
import { inLines } from './lines.ts';
import { axis, ink, inner, margin, type Part, sizes } from './look.ts';

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

/** @param onLine whether the marks stand on the line above the names */
export function uprightOf(marks: readonly Mark[], fonts: Fonts, onLine: boolean): Upright {
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
      axisLine: { show: onLine, lineStyle: { color: axis }, onZero: false },
    },
    fontSize: Math.max(smallest, Math.min(sizes.mark, Math.floor((sizes.mark * width) / widest))),
  };
}

/** The marks on their axis of names. There is none for the values: those are printed on the marks. */
export function standing(
  { height, grid, xAxis }: Upright,
  { min }: Scale,
  series: EChartsOption['series'] & {},
): Part {
  return {
    height,
    option: (top) => ({
      grid: grid(top),
      xAxis,
      yAxis: { type: 'value', show: false, min },
      series,
    }),
  };
}

export interface Scale {
  min: number;
  max: number;
  /** The line at nothing, where there are values below it; else marks stand on the line above the names. */
  nothing?: NonNullable<LineSeriesOption['markLine']>;
}

/** From nothing, or from below the lowest value, so that there is room for its words. */
export function scaleOf(values: readonly number[]): Scale {
  const [lowest, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (lowest === 0) return { min: 0, max };
  const nothing = {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: axis, type: 'solid', width: 1 },
    data: [{ yAxis: 0 }],
  } as const;
  return { min: lowest - (max - lowest) * 0.2, max, nothing: { ...nothing, data: [...nothing.data] } };
}
