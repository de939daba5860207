// What all pictures look like: sizes, colours, and the room their parts take.
import type { EChartsOption } from 'echarts';
import type { Mark, Tone } from './chart.ts';
import type { Fonts } from './fonts.ts';

/** Of the drawing; a picture has twice as many pixels. Legible when it is shown at less than half. */
export const chartWidth = 800;
export const margin = 32;
export const inner = chartWidth - margin * 2;
export const sizes = { title: 30, subtitle: 20, mark: 22, name: 20, footer: 16 };

// Of Okabe and Ito: told apart by whoever sees fewer colours, and as greys.
export const colours: Readonly<Record<Tone, string>> = {
  plain: '#0072B2',
  good: '#009E73',
  bad: '#D55E00',
  faint: '#7A7A7A',
};
export const ink = '#1a1a1a';
export const pale = '#dfe5ea';
export const axis = '#999999';

/** What stands between title and footer: how high it is, and, given where it begins, the option that draws it. */
export interface Part {
  height: number;
  option: (top: number) => EChartsOption;
}

export type Draw = (marks: readonly Mark[], fonts: Fonts) => Part;

/** Where a mark ends on the scale; the drawing needs no exactness. */
export function lengthOf(figure: Mark['value']): number {
  return figure ? Number(figure.value) : 0;
}

/** ECharts reads braces in a text as places to fill in: a function is taken as it is. */
export function literal(text: string): () => string {
  return () => text;
}
