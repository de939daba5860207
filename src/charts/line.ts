// Years from left to right, with a point and its words for each that has a value.
import type { LineSeriesOption } from 'echarts';
import type { Mark } from './chart.ts';
import { colours, type Draw, ink, lengthOf, literal } from './look.ts';
import { uprightOf } from './upright.ts';

export const line: Draw = (marks, fonts) => {
  const named = marks.map((mark) => (mark.value ? mark : { ...mark, label: `${mark.label}\n${mark.text}` }));
  const { height, grid, xAxis, fontSize } = uprightOf(named, fonts);
  const values = marks.map(({ value }) => lengthOf(value));
  const series: LineSeriesOption = {
    type: 'line',
    silent: true,
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 14,
    lineStyle: { width: 4, color: colours.plain },
    itemStyle: { color: colours.plain },
    label: { show: true, distance: 10, fontSize, fontWeight: 'bold', color: ink },
    data: marks.map(({ value, text }, index) =>
      value
        ? {
            value: lengthOf(value),
            label: { formatter: literal(text), position: isValley(marks, index) ? 'bottom' : 'top' },
          }
        : '-',
    ),
  };
  return {
    height,
    option: (top) => ({
      grid: grid(top),
      xAxis,
      yAxis: { type: 'value', show: false, min: Math.min(0, ...values) },
      series: [series],
    }),
  };
};

/** Below its neighbours, and well above the axis: the line leaves no room above it. */
function isValley(marks: readonly Mark[], index: number): boolean {
  const [before, at, after] = [index - 1, index, index + 1].map((place) => marks[place]?.value);
  const value = lengthOf(at);
  const lengths = marks.map((mark) => lengthOf(mark.value));
  const [lowest, highest] = [Math.min(0, ...lengths), Math.max(0, ...lengths)];
  const isLow = value - lowest < (highest - lowest) * 0.25;
  return !isLow && [before, after].every((each) => each && lengthOf(each) > value);
}
