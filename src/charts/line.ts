// Years from left to right, with a point and its words for each that has a value.
import type { LineSeriesOption } from 'echarts';
import type { Mark } from './chart.ts';
import { colours, type Draw, ink, lengthOf, literal } from './look.ts';
import { type Scale, scaleOf, standing, uprightOf } from './upright.ts';

export const line: Draw = (marks, fonts) => {
  const named = marks.map((mark) => (mark.value ? mark : { ...mark, label: `${mark.label}\n${mark.text}` }));
  const scale = scaleOf(marks.map(({ value }) => lengthOf(value)));
  const { nothing } = scale;
  const upright = uprightOf(named, fonts, nothing === undefined);
  const series: LineSeriesOption = {
    type: 'line',
    silent: true,
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 14,
    lineStyle: { width: 4, color: colours.plain },
    itemStyle: { color: colours.plain },
    ...(nothing && { markLine: nothing }),
    label: {
      show: true,
      distance: 10,
      fontSize: upright.fontSize,
      fontWeight: 'bold',
      color: ink,
      // The line may pass behind.
      backgroundColor: '#ffffff',
      padding: [0, 2],
    },
    data: marks.map(({ value, text }, index) =>
      value
        ? {
            value: lengthOf(value),
            label: {
              formatter: literal(text),
              position: isBelow(marks, index, scale) ? 'bottom' : 'top',
            },
          }
        : '-',
    ),
  };
  return standing(upright, scale, [series]);
};

/** Where the line goes up from a point there is room below it, unless that is where the names of the years are. */
function isBelow(marks: readonly Mark[], index: number, { min, max }: Scale): boolean {
  const value = lengthOf(marks[index]?.value);
  const around = [index - 1, index + 1].flatMap((place) => marks[place]?.value ?? []).map(lengthOf);
  const higher = around.filter((each) => each > value).length;
  const hasRoom = value - min > (max - min) * 0.15;
  return hasRoom && higher > around.filter((each) => each < value).length;
}
