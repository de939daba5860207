// A chart as an ECharts option: text in the order it is read, marks with their words, no axis that holds numbers.
import type { EChartsOption } from 'echarts';
import type { Chart, ChartBody } from './chart.ts';
import { columns } from './columns.ts';
import { type Fonts, fontFamily } from './fonts.ts';
import { line } from './line.ts';
import { balancedLines, inLines } from './lines.ts';
import { ink, inner, margin, type Part, sizes } from './look.ts';
import { rows } from './rows.ts';

export function optionOf(chart: Chart, fonts: Fonts): { option: EChartsOption; height: number } {
  const bold = (text: string): number => fonts.widthOf(text, sizes.title, 'bold');
  const plain =
    (size: number) =>
    (text: string): number =>
      fonts.widthOf(text, size, 'normal');
  const title = balancedLines(chart.title, inner, bold);
  const subtitle = inLines(chart.subtitle, inner, plain(sizes.subtitle));
  const footer = chart.footer.flatMap((each) => inLines(each, inner, plain(sizes.footer)));
  const top = margin + title.length * sizes.title * 1.35 + subtitle.length * sizes.subtitle * 1.4 + 28;
  const bottom = footer.length * sizes.footer * 1.5 + margin;
  const body = partOf(chart.body, fonts);
  const height = Math.ceil(top + body.height + bottom);
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
      ...body.option(top),
    },
  };
}

function partOf({ kind, marks }: ChartBody, fonts: Fonts): Part {
  switch (kind) {
    case 'rows':
      return rows(marks, fonts);
    case 'columns':
      return columns(marks, fonts);
    case 'line':
      return line(marks, fonts);
  }
}
