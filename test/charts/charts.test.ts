// What every picture must hold to: its numbers are figures of the same answer, and it is never blank.
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { fontFiles } from '../../src/charts/fonts.ts';
import { toPng, toSvg } from '../../src/charts/picture.ts';
import { displayBriefly } from '../../src/figures/display.ts';

const figure = {
  id: 'f1',
  key: 'budget.initial',
  label: '年初预算',
  value: '36.06',
  unit: '万元',
  display: '36.06万元',
  kind: 'reported',
  evaluation: 'x',
} as const;

const chart: Chart = {
  name: 'budget',
  language: 'zh',
  title: '预算为36.06万元',
  subtitle: '履职中心 · 单位：万元',
  body: {
    kind: 'rows',
    marks: [
      { label: '年初预算', value: figure, text: displayBriefly(figure, 'zh'), tone: 'plain' },
      { label: '调整后预算', text: '无数据', tone: 'faint' },
    ],
  },
  footer: ['来源：报告'],
  alt: '预算为36.06万元',
  figures: [figure],
  names: [],
};

const texts = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ({ 1: text = '' }) => text);

describe('a picture', () => {
  test.each(['rows', 'columns', 'line'] as const)(
    'of kind %s shows no number that is no figure',
    async (kind) => {
      const { svg, missing } = await toSvg({ ...chart, body: { ...chart.body, kind } });
      const shown = texts(svg).join('\n');
      expect(shown).toContain('36.06万元');
      expect(shown).toContain('无数据');
      expect(shown.replaceAll(figure.display, '')).not.toMatch(/\p{N}/u);
      expect(missing).toEqual([]);
    },
  );

  test('shows a box for a character the fonts lack, and names it', async () => {
    const { svg, missing } = await toSvg({ ...chart, title: '龘𠮷部门' });
    expect(missing).toContain('𠮷');
    expect(texts(svg).join('')).toContain('□部门');
  });

  test('is a PNG whose text is not blank', async () => {
    const [with_, without] = await Promise.all(
      ['履履履', ''].map(async (title) => inkOf((await toSvg({ ...chart, title })).svg)),
    );
    expect((with_ ?? 0) - (without ?? 0)).toBeGreaterThan(500);
    const png = await toPng(await toSvg(chart));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });
});

/** How many pixels are dark. */
function inkOf(svg: string): number {
  const { pixels } = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Noto Sans SC' },
  }).render();
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 100) ink += 1;
  return ink;
}
