// What a picture costs beside its drawing alone: the same SVG given to resvg, in turn, in one process.
import { join } from 'node:path';
import { everything } from '../src/access/rights.ts';
import { openApp, promptsFolder } from '../src/app.ts';
import { type ChartName, chartNames } from '../src/charts/chart.ts';
import { draw } from '../src/charts/draw.ts';
import { fontFamily, fontFiles, openFonts } from '../src/charts/fonts.ts';
import { chartWidth } from '../src/charts/look.ts';
import { toPng, toSvg } from '../src/charts/picture.ts';
import { parseConfig } from '../src/config.ts';
import { openLedger } from '../src/figures/ledger.ts';
import { loadPrompts } from '../src/prompts.ts';
import { median, milliseconds, table, times } from './figures.ts';

const rounds = 15;
const warmUp = 2;

/** Of the made-up example: the whole way from the evaluation to the PNG, and of that the steps. */
export async function measureCharts(): Promise<string[]> {
  const pictures = await openPictures();
  const first = await pictures.draw('budget');
  const firstIn = first.all + pictures.openedIn;
  const drawn = chartNames.map((name) => ({ name, spans: [] as Spans[] }));
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const { name, spans } of drawn) {
      const span = await pictures.draw(name);
      if (round >= warmUp) spans.push(span);
    }
  await pictures.close();
  return [
    `Pictures, median of ${rounds} in turn, 1600 pixels wide`,
    ...table([
      ['chart', 'as data', 'as SVG', 'as PNG', 'in all', 'resvg alone', 'against it'],
      ...drawn.map(({ name, spans }) => [
        name,
        milliseconds(of(spans, 'data')),
        milliseconds(of(spans, 'svg')),
        milliseconds(of(spans, 'png')),
        milliseconds(of(spans, 'all')),
        milliseconds(of(spans, 'alone')),
        times(median(spans.map(({ all, alone }) => all / alone)), 1),
      ]),
    ]),
    `  The very first, with fonts and libraries opened: ${milliseconds(firstIn)}, ${times(firstIn, first.alone)} resvg alone.`,
    '',
  ];
}

function of(spans: readonly Spans[], part: keyof Spans): number {
  return median(spans.map((each) => each[part]));
}

/** Milliseconds. */
interface Spans {
  data: number;
  svg: number;
  png: number;
  all: number;
  /** The yardstick: the library given the very SVG. */
  alone: number;
}

interface Pictures {
  /** How long the fonts took. */
  openedIn: number;
  draw(name: ChartName): Promise<Spans>;
  close(): Promise<void>;
}

async function openPictures(): Promise<Pictures> {
  const DATA_DIR = join(import.meta.dirname, '../data/examples');
  const read = parseConfig({ DATABASE_URL: 'sqlite::memory:', DATA_DIR, LOG_LEVEL: 'error' });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  const prompts = loadPrompts(promptsFolder);
  const app = await openApp(read.config, prompts, () => undefined);
  const { evaluations } = await app.viewFor(everything);
  const evaluation = await evaluations.open('qingtang-2022');
  if (!evaluation) throw new Error('The example is not there.');
  const before = performance.now();
  const fonts = await openFonts();
  const openedIn = performance.now() - before;
  const { renderAsync } = await import('@resvg/resvg-js');
  const { signal } = new AbortController();
  const { catalogue } = app;
  return {
    openedIn,
    draw: async (name) => {
      const marks = [performance.now()];
      const context = {
        language: 'zh',
        prompts,
        ledger: openLedger(),
        catalogue,
        evaluations,
        signal,
      } as const;
      const outcome = await draw({ name, evaluation }, context, prompts);
      if (outcome.kind === 'not_drawn') throw new Error(`${name} is not drawn.`);
      marks.push(performance.now());
      const picture = await toSvg(outcome.chart, fonts);
      marks.push(performance.now());
      await toPng(picture);
      marks.push(performance.now());
      const image = await renderAsync(picture.svg, {
        fitTo: { mode: 'width', value: chartWidth * 2 },
        font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: fontFamily },
      });
      image.asPng();
      marks.push(performance.now());
      const [start = 0, data = 0, svg = 0, png = 0, alone = 0] = marks;
      return { data: data - start, svg: svg - data, png: png - svg, all: png - start, alone: alone - png };
    },
    close: () => app.close(),
  };
}
