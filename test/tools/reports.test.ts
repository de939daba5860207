// The tools that tell about a whole evaluation: lists, the score card, the audit, explanations, search.
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/tools/audit.ts';
import { explainFigure } from '../../src/tools/explain-figure.ts';
import { listEvaluations } from '../../src/tools/list-evaluations.ts';
import { listIndicators } from '../../src/tools/list-indicators.ts';
import { lookUp } from '../../src/tools/look-up.ts';
import { scoreCard } from '../../src/tools/score-card.ts';
import { searchReport } from '../../src/tools/search-report.ts';
import { contextOf, failureOf, huitong, run } from './context.ts';

const evaluation = 'huitong-2022';
const another = {
  ...huitong,
  id: 'another-2023',
  department: { id: 'another', names: { zh: ['另一中心'], en: ['Another Center'] } },
  year: 2023,
  made_up: true,
};

describe('list_evaluations', () => {
  test.each([
    ['all', {}, ['huitong-2022', 'another-2023'], '2'],
    ['those of a department, in any language', { department: 'another' }, ['another-2023'], '1'],
    ['as many as asked for, counting all', { limit: 1 }, ['huitong-2022'], '2'],
    ['none of a department that is not there', { department: '财政局' }, [], '0'],
  ])('lists %s', async (_, input, ids, count) => {
    const output = await run(listEvaluations, input, contextOf([huitong, another]));
    expect(output.evaluations.map(({ id }) => id)).toEqual(ids);
    expect(output.count).toMatchObject({ value: count, kind: 'count' });
  });

  test('says what is made up', async () => {
    const { evaluations } = await run(listEvaluations, {}, contextOf([huitong, another]));
    expect(evaluations.map(({ year, madeUp }) => [year, madeUp])).toEqual([
      [2022, false],
      [2023, true],
    ]);
  });
});

describe('list_indicators', () => {
  test.each([
    [{}, 25],
    [{ level1: '产出' }, 15],
    [{ level1: 'output' }, 15],
    [{ level2: '经济社会效益' }, 5],
    [{ type: 'quantitative' }, 12],
    [{ type: 'time' }, 4],
    [{ type: 'qualitative' }, 9],
    [{ comparator: '<=' }, 3],
    [{ unit: '万元' }, 3],
    [{ level1: '满意度', unit: '%' }, 2],
    [{ level1: '满意度', type: 'time' }, 0],
  ])('finds those with %j', async (filter, count) => {
    const output = await run(listIndicators, { evaluation, ...filter }, contextOf());
    expect(output.indicators).toHaveLength(count);
    expect(output.count.value).toBe(String(count));
  });

  test('counts each level one and, within it, each level two', async () => {
    const { groups } = await run(listIndicators, { evaluation }, contextOf());
    expect(groups.map(({ level1, level2, count }) => [level1.text, level2?.text, count.value])).toEqual([
      ['产出', undefined, '15'],
      ['产出', '产出数量', '4'],
      ['产出', '产出质量', '4'],
      ['产出', '产出时效', '4'],
      ['产出', '产出成本', '3'],
      ['效益', undefined, '8'],
      ['效益', '经济社会效益', '5'],
      ['效益', '可持续影响', '3'],
      ['满意度', undefined, '2'],
      ['满意度', '服务对象满意度', '2'],
    ]);
  });

  test('names the levels there are for one that is not', async () => {
    const failed = await failureOf(listIndicators, { evaluation, level1: '过程' }, contextOf());
    expect(failed).toMatchObject({
      code: 'unknown_key',
      message: expect.stringContaining('产出, 效益, 满意度'),
    });
  });
});

describe('score_card', () => {
  test('tells how far a score is from the grades beside it', async () => {
    const context = contextOf();
    const card = await run(scoreCard, { evaluation }, context);
    expect(card).toMatchObject({
      score: { value: '86.5', unit: '分' },
      grade: { text: '良' },
      full: { value: '100' },
      lost: { value: '13.5', kind: 'computed' },
      up: { grade: { text: '优' }, from: { value: '90' }, gap: { value: '3.5' } },
      down: { grade: { text: '中' }, floor: { value: '80' }, margin: { value: '6.5' } },
      reportStatesBands: false,
      indicators: [],
    });
    expect(card.bands.map(({ grade, from }) => [grade.text, from.value])).toEqual([
      ['优', '90'],
      ['良', '80'],
      ['中', '60'],
      ['差', '0'],
    ]);
    expect(context.ledger.figure(card.full.id)).toMatchObject({
      evaluation: null,
      source: { section: expect.stringContaining('财预〔2020〕10号') },
    });
  });

  test.each([
    ['90', ['down']],
    ['59.9', ['up']],
    ['120', []],
  ])('a score of %s has what there is beside it', async (value, there) => {
    const facts = huitong.facts.map((fact) =>
      fact.key === 'score.total' && fact.type === 'number' ? { ...fact, value } : fact,
    );
    const card = await run(scoreCard, { evaluation }, contextOf([{ ...huitong, facts }]));
    expect(['up', 'down'].filter((side) => side in card)).toEqual(there);
  });

  test('names what a score sheet should hold and the report does not', async () => {
    const { missing } = await run(scoreCard, { evaluation }, contextOf([huitong], 'en'));
    expect(missing.map(({ text }) => text)).toContain('indicator scores');
  });

  test('has the scores where the report states them, and no longer misses them', async () => {
    const indicators = huitong.indicators.map((each) => ({ ...each, score: '4', weight: '4' }));
    const facts = huitong.facts.filter(({ key }) => key !== 'score.total');
    const card = await run(scoreCard, { evaluation }, contextOf([{ ...huitong, indicators, facts }]));
    expect(card.indicators).toHaveLength(25);
    expect(card.missing.map(({ text }) => text)).not.toContain('指标得分');
    expect(card).not.toHaveProperty('score');
  });
});

test('audit finds the cost ceilings above the budget and everything else in order', async () => {
  const { findings, agrees, differs } = await run(audit, { evaluation }, contextOf());
  expect([agrees.value, differs.value]).toEqual(['6', '2']);
  expect(findings.find(({ key }) => key === 'check.expenditure_sum')).toMatchObject({
    status: 'agrees',
    left: { label: '基本支出 + 项目支出', value: '11.07' },
    right: { value: '11.07' },
    difference: { value: '0' },
  });
  expect(findings.filter(({ status }) => status === 'differs')).toMatchObject([
    {
      key: 'check.cost_ceilings_within_budget',
      severity: 'warning',
      difference: { value: '9.67' },
      meaning: { text: expect.stringContaining('成本目标') },
    },
    { key: 'check.cost_ceilings_within_projects', severity: 'note', difference: { value: '14.44' } },
  ]);
});

test('audit leaves out the figures of what cannot be checked', async () => {
  const facts = huitong.facts.filter(({ key }) => key !== 'expenditure.basic');
  const { findings } = await run(audit, { evaluation }, contextOf([{ ...huitong, facts }]));
  const finding = findings.find(({ key }) => key === 'check.expenditure_sum');
  expect(finding).toMatchObject({ status: 'not_checkable' });
  expect(finding).not.toHaveProperty('left');
});

describe('explain_figure', () => {
  test('goes down to the quotes of the report', async () => {
    const tree = await run(explainFigure, { evaluation, key: 'cost.project_share_of_ceiling' }, contextOf());
    expect(tree).toMatchObject({
      figure: { display: '30.38%' },
      operands: [
        { figure: { key: 'expenditure.project' }, quotes: [{ quote: '项目支出6.3万元，' }] },
        {
          figure: { value: '20.74' },
          operands: [{ quotes: [{ quote: '≤8万元' }] }, {}, { quotes: [{ quote: '≤4.74万元' }] }],
        },
      ],
    });
  });

  test('puts what the report states beside what was recomputed, also when asked about the stated one', async () => {
    const context = contextOf();
    await run(lookUp, { evaluation, keys: ['budget.adjustment_rate'] }, context);
    const stated = context.ledger.figures().find(({ key }) => key === 'budget.adjustment_rate.reported');
    const expected = { figure: { display: '69.30%' }, reported: { display: '69.3%' }, agrees: true };
    expect(await run(explainFigure, { figure: stated?.id }, context)).toMatchObject(expected);
    expect(await run(explainFigure, { evaluation, key: 'budget.adjustment_rate' }, context)).toMatchObject(
      expected,
    );
  });

  test.each([
    [
      'a key that is no figure',
      { evaluation, key: 'org.type' },
      'not_possible',
      /no.? a figure|not a figure/,
    ],
    ['a key without a value', { evaluation, key: 'staff.actual' }, 'not_in_data', /staff\.actual/],
    ['an unknown key', { evaluation, key: 'budget.initail' }, 'unknown_key', /budget\.initial/],
    ['an unknown figure', { figure: 'f7' }, 'unknown_key', /f7/],
    ['nothing to explain', { evaluation }, 'invalid_input', /either figure/],
  ])('refuses %s', async (_, input, code, message) => {
    expect(await failureOf(explainFigure, input, contextOf())).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

test('search_report gives verbatim passages, as many as asked for', async () => {
  const context = contextOf();
  const { passages } = await run(searchReport, { evaluation, words: '预算', limit: 2 }, context);
  expect(passages).toHaveLength(2);
  expect(passages.map(({ id }) => context.ledger.quote(id)?.source.quote)).toEqual(
    passages.map(({ quote }) => quote),
  );
});
