// A waterfall: columns side by side, of which some begin where another ends.
import type { Mark } from './chart.ts';
import { colours, type Draw, ink, lengthOf, literal } from './look.ts';
import { scaleOf, standing, uprightOf } from './upright.ts';

export const columns: Draw = (marks, fonts) => {
  const spans = marks.map(spanOf);
  const scale = scaleOf(spans.flatMap(({ low, high }) => [low, high]));
  const { nothing } = scale;
  const upright = uprightOf(marks, fonts, nothing === undefined);
  const stacked = { type: 'bar', stack: 'a', stackStrategy: 'all', silent: true } as const;
  return standing(upright, scale, [
    { ...stacked, itemStyle: { color: 'transparent' }, data: spans.map(({ low }) => low) },
    {
      ...stacked,
      barWidth: '56%',
      ...(nothing && { markLine: nothing }),
      label: { show: true, fontSize: upright.fontSize, fontWeight: 'bold', color: ink },
      data: spans.map(({ low, high, mark: { text, tone, from } }) => ({
        value: high - low,
        label: { formatter: literal(text), position: low < 0 && !from ? 'bottom' : 'top' },
        // What is taken or given is hatched: the colour alone need not say it.
        itemStyle: { color: colours[tone], ...(from && { decal: hatching }) },
      })),
    },
  ]);
};

function spanOf(mark: Mark): { mark: Mark; low: number; high: number } {
  const start = lengthOf(mark.from);
  const end = start + lengthOf(mark.value);
  return { mark, low: Math.min(start, end), high: Math.max(start, end) };
}

const hatching = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [4, 6],
  rotation: -Math.PI / 4,
  color: 'rgba(255,255,255,0.45)',
};
