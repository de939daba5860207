// A chart as an ECharts option: text in the order it is read, marks with their words, no axis that holds numbers.
import type {
  BarSeriesOption,
  EChartsOption,
  GridComponentOption,
  LineSeriesOption,
  ScatterSeriesOption,
  XAXisComponentOption,
} from 'echarts';
import type { Chart, ChartBody, Mark, Tone } from './chart.ts';
import { fontFamily } from './fonts.ts';
import { inLines, widthOf } from './lines.ts';

/** Of the drawing; a picture has twice as many pixels. Legible when it is shown at less than half. */
export const chartWidth = 800;

const sizes = { title: 30, subtitle: 20, mark: 22, footer: 16 };
const margin = 32;
const rowHeight = 84;
const inner = chartWidth - margin * 2;

// Of Okabe and Ito: told apart by whoever sees fewer colours, and as greys.
const colours: Readonly<Record<Tone, string>> = {
  plain: '#0072B2',
  good: '#009E73',
  bad: '#D55E00',
  faint: '#7A7A7A',
};
const ink = '#1a1a1a';
const pale = '#dfe5ea';

export function optionOf(chart: Chart): { option: EChartsOption; height: number } {
  const title = inLines(chart.title, inner, sizes.title);
  const subtitle = inLines(chart.subtitle, inner, sizes.subtitle);
  const footer = chart.footer.flatMap((each) => inLines(each, inner, sizes.footer));
  const top = margin + title.length * sizes.title * 1.35 + subtitle.length * sizes.subtitle * 1.4 + 20;
  const bottom = footer.length * sizes.footer * 1.5 + margin;
  const body = bodyHeight(chart.body);
  const height = Math.ceil(top + body + bottom);
  return {
    height,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: `${fontFamily}, sans-serif`, color: ink },
      title: [
        {
          left: margin,
          top: margin,
          padding: 0,
          itemGap: 10,
          text: title.join('\n'),
          subtext: subtitle.join('\n'),
          textStyle: {
            fontSize: sizes.title,
            fontWeight: 'bold',
            lineHeight: sizes.title * 1.35,
            color: ink,
          },
          subtextStyle: { fontSize: sizes.subtitle, lineHeight: sizes.subtitle * 1.4, color: '#444444' },
        },
        {
          left: margin,
          top: height - bottom + 8,
          padding: 0,
          text: footer.join('\n'),
          textStyle: {
            fontSize: sizes.footer,
            fontWeight: 'normal',
            lineHeight: sizes.footer * 1.5,
            color: '#555555',
          },
        },
      ],
      ...partsOf(chart.body, { top, height: body }),
    },
  };
}

interface Place {
  top: number;
  height: number;
}

function bodyHeight({ kind, marks }: ChartBody): number {
  return kind === 'rows' ? marks.length * rowHeight : 420;
}

function partsOf(body: ChartBody, place: Place): EChartsOption {
  switch (body.kind) {
    case 'rows':
      return rows(body.marks, place);
    case 'columns':
      return columns(body.marks, place);
    case 'line':
      return line(body.marks, place);
  }
}

/** Where a mark ends on the scale; the drawing needs no exactness. */
function lengthOf(figure: Mark['value']): number {
  return figure ? Number(figure.value) : 0;
}

/** The name above the bar, the words to its right, so that neither takes width from the other. */
function rows(marks: readonly Mark[], { top, height }: Place): EChartsOption {
  const ends = marks.map(({ value, whole, aim }) => Math.max(0, ...[value, whole, aim].map(lengthOf)));
  const widest = Math.max(...marks.map(({ text }) => widthOf(text, sizes.mark)));
  const bar: BarSeriesOption = { type: 'bar', barWidth: 26, barGap: '-100%', silent: true };
  const name: BarSeriesOption = {
    ...bar,
    itemStyle: { color: 'transparent' },
    label: { show: true, position: [0, -30], fontSize: sizes.mark - 2, color: ink },
    data: marks.map(({ label }) => ({ value: 0, label: { formatter: literal(label) } })),
  };
  const words: BarSeriesOption = {
    ...bar,
    itemStyle: { color: 'transparent' },
    label: { show: true, position: 'right', distance: 8, fontSize: sizes.mark, fontWeight: 'bold' },
    data: marks.map(({ text, tone }, index) => ({
      value: ends[index] ?? 0,
      label: { formatter: literal(text), color: tone === 'plain' ? ink : colours[tone] },
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
    symbolSize: [5, 42],
    silent: true,
    z: 5,
    itemStyle: { color: ink },
    data: marks.flatMap(({ aim }, index) => (aim ? [[lengthOf(aim), index]] : [])),
  };
  return {
    grid: {
      left: margin,
      right: Math.min(inner / 2, widest + 24) + margin,
      top: top + 12,
      height: height - 12,
    },
    xAxis: {
      type: 'value',
      show: false,
      min: Math.min(0, ...marks.map(({ value }) => lengthOf(value))),
      max: Math.max(...ends) || 1,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: marks.map((_, index) => String(index)),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#999999' } },
    },
    series: [whole, values, name, words, aims],
  };
}

function columns(marks: readonly Mark[], { top, height }: Place): EChartsOption {
  const spans = marks.map(({ value, from }) => {
    const [start, size] = [lengthOf(from), lengthOf(value)];
    return from ? [Math.min(start, start + size), Math.max(start, start + size)] : [0, size];
  });
  return {
    grid: gridOf(top, height),
    xAxis: namesBelow(marks),
    yAxis: { type: 'value', show: false, min: 0 },
    series: [
      {
        type: 'bar',
        stack: 'a',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: spans.map(([low = 0]) => low),
      },
      {
        type: 'bar',
        stack: 'a',
        silent: true,
        barWidth: '56%',
        label: { show: true, position: 'top', fontSize: sizes.mark, fontWeight: 'bold', color: ink },
        data: marks.map(({ text, tone, from }, index) => ({
          value: (spans[index]?.[1] ?? 0) - (spans[index]?.[0] ?? 0),
          label: { formatter: literal(text) },
          // What is taken or given is hatched: the colour alone need not say it.
          itemStyle: {
            color: colours[tone],
            ...(from && {
              decal: {
                symbol: 'rect',
                dashArrayX: [1, 0],
                dashArrayY: [4, 6],
                rotation: -Math.PI / 4,
                color: 'rgba(255,255,255,0.45)',
              },
            }),
          },
        })),
      },
    ],
  };
}

function line(marks: readonly Mark[], { top, height }: Place): EChartsOption {
  const series: LineSeriesOption = {
    type: 'line',
    silent: true,
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 14,
    lineStyle: { width: 4, color: colours.plain },
    itemStyle: { color: colours.plain },
    label: {
      show: true,
      position: 'top',
      distance: 10,
      fontSize: sizes.mark,
      fontWeight: 'bold',
      color: ink,
    },
    data: marks.map(({ value, text }) =>
      value ? { value: lengthOf(value), label: { formatter: literal(text) } } : '-',
    ),
  };
  return {
    grid: gridOf(top, height),
    xAxis: namesBelow(
      marks.map((mark) => (mark.value ? mark : { ...mark, label: `${mark.label}\n${mark.text}` })),
    ),
    yAxis: { type: 'value', show: false, min: Math.min(0, ...marks.map(({ value }) => lengthOf(value))) },
    series: [series],
  };
}

function gridOf(top: number, height: number): GridComponentOption {
  return { left: margin, right: margin, top: top + 44, height: height - 44 - 74 };
}

function namesBelow(marks: readonly Mark[]): XAXisComponentOption {
  const width = inner / marks.length - 8;
  return {
    type: 'category',
    data: marks.map(({ label }) =>
      label
        .split('\n')
        .flatMap((each) => inLines(each, width, sizes.subtitle))
        .join('\n'),
    ),
    axisLabel: {
      interval: 0,
      fontSize: sizes.subtitle,
      lineHeight: sizes.subtitle * 1.3,
      color: ink,
      margin: 12,
    },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#999999' } },
  };
}

/** ECharts reads braces in a text as places to fill in: a function is taken as it is. */
function literal(text: string): () => string {
  return () => text;
}
