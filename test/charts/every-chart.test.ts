// Every kind of chart of every evaluation that is shipped, in both languages: what is printed, and where it stands.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/access/rights.ts';
import { promptsFolder } from '../../src/app.ts';
import { type Chart, chartNames } from '../../src/charts/chart.ts';
import { draw } from '../../src/charts/draw.ts';
import { openFonts } from '../../src/charts/fonts.ts';
import { toSvg } from '../../src/charts/picture.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { displayBriefly } from '../../src/figures/display.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { render } from '../../src/figures/render.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openProgram } from '../planner/program.ts';
import { openBoxes, overlapping, type PlacedText, sizeOf, textsIn } from './texts-in.ts';

interface Drawn {
  what: string;
  evaluation: Evaluation;
  chart: Chart;
  /** Of each figure, as `render` puts it into a text. */
  rendered: string[];
  size: { width: number; height: number };
  texts: PlacedText[];
  missing: string[];
}

const data = join(import.meta.dirname, '../../data');
const prompts = loadPrompts(promptsFolder);
const drawn: Drawn[] = [];
const notDrawn: string[] = [];

beforeAll(async () => {
  const fonts = await openFonts();
  const boxOf = openBoxes();
  for (const folder of [data, join(data, 'examples')]) {
    const app = await openProgram(folder);
    const { evaluations } = await app.viewFor(everything);
    // Over years and departments also what has gaps, what may be negative, and money.
    const keys = [
      undefined,
      'budget.adjustment_rate',
      'balance.change_rate',
      'budget.adjusted',
      'score.total',
    ];
    for (const { id } of await evaluations.list(100))
      for (const language of ['zh', 'en'] as const)
        for (const name of chartNames)
          for (const key of name === 'trend' || name === 'ranking' ? keys : [undefined]) {
            const evaluation = await evaluations.open(id);
            if (!evaluation) throw new Error(`no evaluation ${id}`);
            const { signal } = new AbortController();
            const ledger = openLedger();
            const context = { language, prompts, ledger, catalogue: app.catalogue, evaluations, signal };
            const wanted = { name, evaluation, ...(key !== undefined && { key }) };
            const what = [id, name, key, language].filter((each) => each !== undefined).join(' ');
            const outcome = await draw(wanted, context, prompts);
            if (outcome.kind === 'not_drawn') notDrawn.push(`${what}: ${outcome.why}`);
            else {
              const { chart } = outcome;
              const { svg, missing } = await toSvg(chart, fonts);
              const rendered = chart.figures.map(
                (figure) => render(`[[${figure.id}]]`, ledger, language).text,
              );
              drawn.push({
                what,
                evaluation,
                chart,
                rendered,
                size: sizeOf(svg),
                texts: textsIn(svg, boxOf),
                missing,
              });
            }
          }
    await app.close();
  }
}, 120_000);

/** Those of which something is wrong, with what it is. */
function wrong(problems: (drawn: Drawn) => string[]): string[] {
  return drawn.flatMap((each) => problems(each).map((problem) => `${each.what}: ${problem}`));
}

const printedIn = ({ title, subtitle, body, footer }: Chart): string[] => [
  title,
  subtitle,
  ...body.marks.flatMap(({ label, text }) => [label, text]),
  ...footer,
];
const numbersIn = (text: string): string[] => text.match(/\p{N}[\p{N}.,]*(?<=\p{N})/gu) ?? [];

describe('every chart of every evaluation', () => {
  test('is drawn, unless the data holds nothing for it', () => {
    const kinds = Map.groupBy(drawn, ({ chart }) => `${chart.name} ${chart.language}`);
    expect([...kinds.keys()].toSorted()).toEqual(
      chartNames.flatMap((name) => [`${name} en`, `${name} zh`]).toSorted(),
    );
    // Of 2020 to 2022 only one department has one year alone, and the real report no scores.
    const usual = notDrawn.filter((each) => !/ (?:trend|ranking) [a-z]+\./.test(each));
    expect(usual.filter((each) => each.includes(' zh:'))).toEqual([
      'huitong-2022 target zh: no_actuals',
      'huitong-2022 score zh: no_dimension_scores',
      'huitong-2022 deductions zh: no_scores',
      'huitong-2022 trend zh: one_year',
      'huitong-2022 ranking zh: no_values',
      'lumingwan-2022 trend zh: one_year',
    ]);
  });

  test('prints no number that is not one of its figures as `render` gives it, or a word of the data', () => {
    const problems = wrong(({ chart, rendered }) => {
      const names = chart.names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
      const numbers = new Set(rendered.flatMap(numbersIn));
      return [...printedIn(chart), chart.alt].flatMap((text) => {
        const own = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
        return numbersIn(own).filter((number) => !numbers.has(number));
      });
    });
    expect(problems).toEqual([]);
  });

  test('prints at each mark the figure that the mark is as long as', () => {
    const problems = wrong(({ chart }) =>
      chart.body.marks.flatMap(({ label, value, text }) => {
        const figure = chart.figures.find(({ id }) => id === value?.id);
        if (!value) return /\p{N}/u.test(text) ? [`${label} has no value and says ${text}`] : [];
        if (!figure || figure.value !== value.value) return [`${label} is no figure of the chart`];
        return text.startsWith(displayBriefly(figure, chart.language)) ? [] : [`${label} says ${text}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  test('shows its words, all of them and nothing else', () => {
    const problems = wrong(({ chart, texts }) => {
      const whole = solid(texts.map(({ text }) => text).join(''));
      const printed = printedIn(chart).map(solid);
      const lost = printed.filter((text) => !whole.includes(text));
      return whole.length === printed.join('').length ? lost : [...lost, `${whole} has more or less`];
    });
    expect(problems).toEqual([]);
  });

  test('has no text that is blank, and no character the fonts lack', () => {
    const problems = wrong(({ texts, missing }) => [
      ...texts.filter(({ box }) => !box || box.right - box.left < 2).map(({ text }) => `blank: ${text}`),
      ...missing,
    ]);
    expect(problems).toEqual([]);
  });

  test('keeps its texts inside the picture, and none upon another', () => {
    const problems = wrong(({ texts, size: { width, height } }) => [
      ...texts
        .filter(
          ({ box }) =>
            box && (box.left < 8 || box.top < 8 || box.right > width - 8 || box.bottom > height - 8),
        )
        .map(({ text }) => `outside: ${text}`),
      ...overlapping(texts).map((pair) => `overlapping: ${pair}`),
    ]);
    expect(problems).toEqual([]);
  });

  test('has a title that says what was found, and it is what the marks show', () => {
    expect(wrong((each) => (says(each) ? [] : [each.chart.title]))).toEqual([]);
  });

  test('begins with a capital in English', () => {
    const problems = wrong(({ chart }) =>
      [chart.title, ...chart.body.marks.map(({ label }) => label)].filter((text) => /^\p{Ll}/u.test(text)),
    );
    expect(problems).toEqual([]);
  });

  test('says of made-up departments that they are made up', () => {
    const problems = wrong(({ evaluation: { made_up }, chart: { footer, language } }) => {
      const isSaid = footer.some((line) =>
        line.startsWith(language === 'zh' ? '虚构示例' : 'Made-up example'),
      );
      return isSaid === made_up ? [] : [footer.join(' ')];
    });
    expect(problems).toEqual([]);
  });

  test('is said in words for whoever cannot see it', () => {
    const problems = wrong(({ chart }) => printedIn(chart).filter((text) => !chart.alt.includes(text)));
    expect(problems).toEqual([]);
  });
});

function solid(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Whether the title names the mark that stands out, with its value; by the lengths of the marks alone. */
function says({ chart: { name, title, body, language } }: Drawn): boolean {
  const valued = body.marks.flatMap(({ label, text, value, whole, tone }) =>
    value ? [{ label, text, tone, value: Number(value.value), whole: Number(whole?.value ?? '0') }] : [],
  );
  const values = valued.map(({ value }) => value);
  const has = (label: string): boolean => title.toLowerCase().includes(label.toLowerCase());
  const some = (marks: { label: string }[]): boolean =>
    marks.length === 0 || marks.some(({ label }) => has(label));
  const changed = (by: number): boolean =>
    (language === 'zh' ? /升|增/ : /\b(?:rose|raised)\b/).test(title) === by > 0 &&
    (language === 'zh' ? /降|减/ : /fell|\bcut\b/).test(title) === by < 0;
  switch (name) {
    case 'budget': {
      const [initial, , adjusted] = valued;
      return changed((adjusted?.value ?? 0) - (initial?.value ?? 0)) && title.includes(adjusted?.text ?? '');
    }
    case 'trend':
      return changed((values.at(-1) ?? 0) - (values[0] ?? 0)) && title.includes(valued.at(-1)?.text ?? '');
    case 'ranking':
      return (
        values[0] === values.at(-1) ||
        (some(valued.filter(({ value }) => value === values[0])) &&
          some(valued.filter(({ value }) => value === values.at(-1))))
      );
    case 'target':
      return some(valued.filter(({ tone }) => tone === 'bad'));
    case 'score': {
      const most = Math.max(...valued.map(({ value, whole }) => round(whole - value)));
      return most === 0 || some(valued.filter(({ value, whole }) => round(whole - value) === most));
    }
    case 'deductions':
      return some(valued.filter(({ value }) => value === Math.max(...values)));
  }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
