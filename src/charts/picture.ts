// A chart as SVG and as PNG. The libraries are loaded when the first picture is wanted.
import type { Chart } from './chart.ts';
import { type Fonts, fontFamily, fontFiles, missingGlyph, openFonts } from './fonts.ts';
import { chartWidth } from './look.ts';
import { optionOf } from './option.ts';

export interface Picture {
  svg: string;
  /** Characters the fonts lack; a box stands in their place. */
  missing: string[];
}

export async function toSvg(chart: Chart, fonts?: Fonts): Promise<Picture> {
  const opened = fonts ?? (await openFonts());
  const { has } = opened;
  const echarts = await import('echarts');
  const missing = new Set<string>();
  const safe = (text: string): string =>
    Array.from(text, (each) => {
      if (each === '\n' || has(each)) return each;
      missing.add(each);
      return missingGlyph;
    }).join('');
  const { body } = chart;
  const marks = body.marks.map((mark) => ({ ...mark, label: safe(mark.label), text: safe(mark.text) }));
  const texts = { title: safe(chart.title), subtitle: safe(chart.subtitle), footer: chart.footer.map(safe) };
  const { option, height } = optionOf({ ...chart, ...texts, body: { ...body, marks } }, opened);
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height });
  try {
    drawing.setOption(option);
    const svg = drawing.renderToSVGString();
    return {
      svg: svg.replace('<svg ', `<svg role="img" aria-label="${escaped(chart.alt)}" `),
      missing: [...missing],
    };
  } finally {
    drawing.dispose();
  }
}

/** Twice the width of the drawing; off the main thread. */
export async function toPng({ svg }: Picture): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: chartWidth * 2 },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: fontFamily },
  });
  return image.asPng();
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (each) => entities[each] ?? each);
}
