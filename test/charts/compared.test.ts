// Charts over years and departments where there are many, equal, missing or negative ones.
import { describe, expect, test } from 'vitest';
import { promptsFolder } from '../../src/app.ts';
import { altOf } from '../../src/charts/alt.ts';
import type { Chart, ChartName } from '../../src/charts/chart.ts';
import { draw } from '../../src/charts/draw.ts';
import { toSvg } from '../../src/charts/picture.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import type { Language } from '../../src/figures/figure.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { huitongLike, numberFact, tinyCatalogue } from '../support/evaluations.ts';
import { overlapping, sizeOf, textsIn } from './texts-in.ts';

const prompts = loadPrompts(promptsFolder);
const catalogue = { ...tinyCatalogue(), mainMetrics: ['procurement.execution_rate'] };

function evaluationOf(department: string, year: number, value: string | undefined): Evaluation {
  return huitongLike({
    id: `${department}-${year}`,
    year,
    department: { id: department, names: { zh: [`${department}中心`], en: [`${department} centre`] } },
    facts: value === undefined ? [] : [numberFact('procurement.execution_rate.reported', value, '%')],
  });
}

async function drawn(
  name: ChartName,
  all: readonly Evaluation[],
  { language = 'zh', ...more }: { language?: Language; among?: readonly string[]; key?: string } = {},
): Promise<Chart | undefined> {
  const [evaluation] = all;
  if (!evaluation) throw new Error('no evaluation');
  const heads = all.map(({ id, department, year, made_up }) => ({
    id,
    departmentId: department.id,
    names: department.names,
    year,
    madeUp: made_up,
  }));
  const evaluations = {
    list: async () => heads,
    count: async () => heads.length,
    open: async (id: string) => all.find((each) => each.id === id),
    search: async () => [],
  };
  const { signal } = new AbortController();
  const context = { language, prompts, ledger: openLedger(), catalogue, evaluations, signal };
  const key = 'procurement.execution_rate.reported';
  const outcome = await draw({ name, evaluation, key, ...more }, context, prompts);
  return outcome.kind === 'chart' ? outcome.chart : undefined;
}

async function problemsOf(chart: Chart | undefined): Promise<string[]> {
  if (!chart) return ['not drawn'];
  const { svg } = await toSvg(chart);
  const { width, height } = sizeOf(svg);
  const texts = textsIn(svg);
  const outside = texts.filter(
    ({ box }) => !box || box.left < 0 || box.top < 0 || box.right > width || box.bottom > height,
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...overlapping(texts)];
}

const numbers = (text: string): string[] => text.match(/\d[\d.]*%/g) ?? [];
const labels = (chart: Chart | undefined): string[] => (chart?.body.marks ?? []).map(({ label }) => label);

describe('a ranking', () => {
  test('of more departments than are compared at once says so', async () => {
    const all = Array.from({ length: 70 }, (_, index) => evaluationOf(`d${index}`, 2022, String(index)));
    const chart = await drawn('ranking', all);
    expect(chart?.subtitle).toContain('部分部门');
    expect(chart?.footer.join()).toContain('只比较了其中一部分');
    expect(await problemsOf(chart)).toEqual([]);
  });

  test('of many departments shows both ends, and says that those between are not drawn', async () => {
    const all = Array.from({ length: 50 }, (_, index) => evaluationOf(`d${index}`, 2022, String(index)));
    const chart = await drawn('ranking', all, { language: 'en' });
    expect(labels(chart)).toHaveLength(21);
    expect(labels(chart)[0]).toBe('D49 centre');
    expect(labels(chart)[10]).toBe('(those between are not drawn)');
    expect(labels(chart).at(-1)).toBe('D0 centre');
    expect(chart?.subtitle).not.toContain('Some');
  });

  test('of many is said in words within what Slack takes, whole', async () => {
    const all = Array.from({ length: 50 }, (_, index) => ({
      ...evaluationOf(`d${index}`, 2022, `${index}.25`),
      department: {
        id: `d${index}`,
        names: { zh: ['某'], en: [`Department of long words and ends, D${index}`] },
      },
    }));
    const chart = await drawn('ranking', all, { language: 'en' });
    if (!chart) throw new Error('not drawn');
    const alt = altOf(chart, prompts, 1000);
    expect(chart.alt.length).toBeGreaterThan(1000);
    expect(alt.length).toBeLessThanOrEqual(1000);
    expect(alt).toContain('the others are in the picture; Source:');
    expect(numbers(alt).filter((number) => !numbers(chart.alt).includes(number))).toEqual([]);
  });

  test('names all that are first or last together', async () => {
    const values = ['90', '90', '50', '50'];
    const all = values.map((value, index) => evaluationOf(`d${index}`, 2022, value));
    expect((await drawn('ranking', all))?.title).toContain(
      'd0中心、d1中心居首，为90%；d2中心、d3中心居末，为50%',
    );
    const same = await drawn('ranking', all.slice(0, 2));
    expect(same?.title).toContain('各部门相同，均为90%');
  });

  test('shows who has no value, without a bar', async () => {
    const all = ['90', '80', undefined].map((value, index) => evaluationOf(`d${index}`, 2022, value));
    const missing = (await drawn('ranking', all))?.body.marks.at(-1);
    expect(missing).toMatchObject({ label: 'd2中心', text: '无数据' });
    expect(missing).not.toHaveProperty('value');
  });

  test('with values below nothing keeps names and words apart and inside', async () => {
    const all = ['30.25', '-12.5', '-80'].map((value, index) => evaluationOf(`d${index}`, 2022, value));
    const chart = await drawn('ranking', all);
    expect(chart?.title).toContain('-80%');
    expect(await problemsOf(chart)).toEqual([]);
    const { svg } = chart ? await toSvg(chart) : { svg: '' };
    const names = textsIn(svg).filter(({ text }) => text.endsWith('中心'));
    expect(new Set(names.map(({ box }) => Math.round(box?.left ?? 0))).size).toBe(1);
  });

  test('holds only the evaluations it is to hold', async () => {
    const all = ['90', '80', '70'].map((value, index) => evaluationOf(`d${index}`, 2022, value));
    const chart = await drawn('ranking', all, { among: ['d0-2022', 'd2-2022'] });
    expect(labels(chart)).toEqual(['d0中心', 'd2中心']);
    expect(chart?.subtitle).toContain('部分部门');
    expect(chart?.footer.join()).not.toContain('只比较了其中一部分');
  });

  test('of long names puts them in lines', async () => {
    const long =
      'A Department of Exceedingly Long and Detailed Responsibilities in Several Districts of the City';
    const all = [long, `${long} and Beyond`].map((name, index) => ({
      ...evaluationOf(`d${index}`, 2022, String(50 + index)),
      department: { id: `d${index}`, names: { zh: [name], en: [name] } },
    }));
    for (const language of ['zh', 'en'] as const)
      expect(await problemsOf(await drawn('ranking', all, { language }))).toEqual([]);
  });

  test('draws the first of the main metrics where no figure was named', async () => {
    const all = ['40', '60'].map((value, index) =>
      huitongLike({
        ...evaluationOf(`d${index}`, 2022, undefined),
        facts: [numberFact('procurement.budget', '100'), numberFact('procurement.executed', value)],
      }),
    );
    const [evaluation] = all;
    expect(evaluation).toBeDefined();
    const chart = await drawn('ranking', all, { key: catalogue.mainMetrics[0] ?? '' });
    expect(chart?.body.marks.map(({ text }) => text)).toEqual(['60.00%', '40.00%']);
  });
});

describe('a trend', () => {
  test('leaves a year that was not evaluated open, and says so', async () => {
    const all = [2019, 2020, 2022].map((year) => evaluationOf('d', year, String(year - 1950)));
    const chart = await drawn('trend', all);
    expect(chart?.body.marks.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '2019 69%',
      '2020 70%',
      '2021 无数据',
      '2022 72%',
    ]);
  });

  test('of some years says nothing of the others but that they are not drawn', async () => {
    const all = [2020, 2021, 2022].map((year) => evaluationOf('d', year, String(year - 1950)));
    const chart = await drawn('trend', all, { among: ['d-2020', 'd-2022'] });
    expect(labels(chart)).toEqual(['2020', '2022']);
    expect(chart?.footer).toContain('其他年度未画出');
  });

  test('over many years draws the latest, and says that earlier ones are left out', async () => {
    const all = Array.from({ length: 20 }, (_, index) =>
      evaluationOf('d', 2003 + index, `${1000000 + index}.25`),
    );
    const chart = await drawn('trend', all);
    expect(labels(chart)).toEqual(['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022']);
    expect(chart?.title).toContain('2015年的1000012.25%');
    expect(chart?.footer.join()).toContain('更早的年度未画出');
    expect(await problemsOf(chart)).toEqual([]);
  });

  test('through ups and downs below nothing keeps its words apart and inside', async () => {
    const all = ['-50', '80', '-90', '5', '70'].map((value, index) => evaluationOf('d', 2018 + index, value));
    expect(await problemsOf(await drawn('trend', all))).toEqual([]);
  });
});

test('a budget that went below nothing is drawn below the line', async () => {
  const facts = [numberFact('budget.initial', '20'), numberFact('budget.adjusted', '-5')];
  const chart = await drawn('budget', [huitongLike({ facts })]);
  expect(chart?.body.marks.map(({ text }) => text)).toEqual(['20万元', '-25.00万元', '-5万元', '无数据']);
  expect(await problemsOf(chart)).toEqual([]);
});

test('several that lost most are named together', async () => {
  const dimensions = ['履职', '管理', '运行'].map((name, index) => ({
    key: `dimension.d${index}`,
    names: { zh: [name], en: [name] },
    score: index === 2 ? '30' : '25',
    weight: '30',
    cite: [{ section: '三', quote: '某' }],
  }));
  const chart = await drawn('score', [huitongLike({ dimensions })]);
  expect(chart?.title).toContain('失分最多的是履职、管理，各失5分');
});
