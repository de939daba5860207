// Bars one below the other: the name above the bar, the words to its right, so that neither takes width from the other.
import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts';
import type { Mark } from './chart.ts';
import { fontFamily } from './fonts.ts';
import { inLines } from './lines.ts';
import { axis, colours, type Draw, ink, inner, lengthOf, literal, margin, pale, sizes } from './look.ts';

const barHeight = 26;
const lineHeight = 26;
/** Wider words are put in several lines, so that a bar keeps some length. */
const widestWords = inner * 0.6;

export const rows: Draw = (marks, fonts) => {
  const cut = marks.map((mark) => ({
    ...mark,
    name: inLines(mark.label, inner, (text) => fonts.widthOf(text, sizes.name, 'normal')),
    words: inLines(mark.text, widestWords, (text) => fonts.widthOf(text, sizes.mark, 'bold')),
  }));
  const nameHeight = Math.max(1, ...cut.map(({ name }) => name.length)) * lineHeight;
  const gap = 6 + (Math.max(1, ...cut.map(({ words }) => words.length)) - 1) * (lineHeight / 2);
  const rowHeight = nameHeight + gap * 2 + barHeight + 20;
  const width = Math.max(
    ...cut.flatMap(({ words }) => words.map((line) => fonts.widthOf(line, sizes.mark, 'bold'))),
  );
  return {
    height: marks.length * rowHeight,
    option: (top) => ({
      ...bars(cut, width),
      grid: {
        left: margin,
        right: margin + width + 16,
        // The middle of a row is that of its bar.
        top: top + nameHeight + gap + barHeight / 2 - rowHeight / 2,
        height: marks.length * rowHeight,
      },
      graphic: cut.map(({ name }, index) => ({
        type: 'text',
        silent: true,
        z: 10,
        style: {
          x: margin,
          y: top + index * rowHeight + (nameHeight - name.length * lineHeight),
          text: name.join('\n'),
          font: `${sizes.name}px ${fontFamily}, sans-serif`,
          fontSize: sizes.name,
          fontFamily: `${fontFamily}, sans-serif`,
          lineHeight,
          fill: ink,
          // The line at nothing may run through a name where values are negative.
          backgroundColor: '#ffffff',
        },
      })),
    }),
  };
};

interface Row extends Mark {
  words: string[];
}

function bars(marks: readonly Row[], width: number): EChartsOption {
  const ends = marks.map(({ value, whole, aim }) => Math.max(0, ...[value, whole, aim].map(lengthOf)));
  const lowest = Math.min(0, ...marks.flatMap(({ value, aim }) => [value, aim].map(lengthOf)));
  const bar: BarSeriesOption = { type: 'bar', barWidth: barHeight, barGap: '-100%', silent: true };
  const words: BarSeriesOption = {
    ...bar,
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      position: 'right',
      distance: 8,
      fontSize: sizes.mark,
      fontWeight: 'bold',
      lineHeight,
      width,
    },
    data: marks.map(({ words: lines, tone }, index) => ({
      value: ends[index] ?? 0,
      label: { formatter: literal(lines.join('\n')), color: tone === 'plain' ? ink : colours[tone] },
    })),
  };
  const whole: BarSeriesOption = {
    ...bar,
    itemStyle: { color: pale },
    data: marks.map((mark) => lengthOf(mark.whole)),
  };
  const values: BarSeriesOption = {
    ...bar,
    data: marks.map(({ value, tone }) => ({ value: lengthOf(value), itemStyle: { color: colours[tone] } })),
  };
  const aims: ScatterSeriesOption = {
    type: 'scatter',
    symbol: 'rect',
    symbolSize: [5, 36],
    silent: true,
    z: 5,
    itemStyle: { color: ink },
    data: marks.flatMap(({ aim }, index) => (aim ? [[lengthOf(aim), index]] : [])),
  };
  return {
    xAxis: { type: 'value', show: false, min: lowest, max: Math.max(...ends) || 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: marks.map((_, index) => String(index)),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: lowest < 0, lineStyle: { color: axis } },
    },
    series: [whole, values, words, aims],
  };
}
