// What keys and names stand for in the real report: the answer's items, by requirement.
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/tools/look-up.ts';
import type { Item } from '../../src/tools/shapes.ts';
import { contextOf, failureOf, huitong, run } from './context.ts';

const evaluation = 'huitong-2022';

async function itemsOf(keys: string[], language: 'zh' | 'en' = 'zh'): Promise<Item[]> {
  return (await run(lookUp, { evaluation, keys }, contextOf([huitong], language))).items;
}

async function itemOf(key: string, found: Item['found']): Promise<Item> {
  const [item] = await itemsOf([key]);
  if (item?.found !== found) throw new Error(`${key} is ${item?.found}`);
  return item;
}

describe('a metric', () => {
  test('has what the report states beside the recomputed value', async () => {
    expect(await itemOf('procurement.execution_rate', 'figure')).toMatchObject({
      name: { text: '政府采购执行率' },
      reported: { value: '26.04', unit: '%', kind: 'reported' },
      computed: { display: '26.04%', kind: 'computed' },
      agrees: true,
      base: { text: '政府采购预算总额' },
      quotes: [{ section: '三（三）', quote: '政府采购执行率为26.04%' }],
    });
  });

  test('is the same item under the key by which the report states it', async () => {
    const [own, reported] = await itemsOf(['budget.adjustment_rate', 'budget.adjustment_rate.reported']);
    expect(reported).toEqual(own);
  });

  test('tells which way an absolute change went, stated and recomputed', async () => {
    expect(await itemOf('budget.adjustment_rate', 'figure')).toMatchObject({
      reported: { direction: 'down' },
      computed: { direction: 'down' },
    });
  });

  test('disagrees where the report misstates it', async () => {
    const facts = huitong.facts.map((fact) =>
      fact.key === 'procurement.execution_rate.reported' && fact.type === 'number'
        ? { ...fact, value: '26.14' }
        : fact,
    );
    const context = contextOf([{ ...huitong, facts }]);
    const { items } = await run(lookUp, { evaluation, keys: ['procurement.execution_rate'] }, context);
    expect(items).toMatchObject([
      { reported: { value: '26.14' }, computed: { display: '26.04%' }, agrees: false },
    ]);
  });

  test('without its inputs is absent, with the inputs that are missing', async () => {
    expect(await itemOf('common.carryover_rate', 'absent')).toMatchObject({
      reason: 'missing_inputs',
      see: ['carryover.closing'],
    });
  });

  test('with a zero base is undefined, in the words of the catalogue', async () => {
    const facts = huitong.facts.map((fact) =>
      fact.key === 'procurement.budget' && fact.type === 'number' ? { ...fact, value: '0' } : fact,
    );
    const context = contextOf([{ ...huitong, facts }]);
    const { items } = await run(lookUp, { evaluation, keys: ['procurement.goods_share'] }, context);
    expect(items).toMatchObject([
      {
        found: 'absent',
        reason: 'undefined',
        because: 'division_by_zero',
        instead: { text: '没有政府采购预算时' },
      },
    ]);
  });
});

test.each([
  ['budget.initial', { found: 'figure', reported: { value: '36.06', unit: '万元', display: '36.06万元' } }],
  ['org.type', { found: 'text', text: { text: '公益一类事业单位' } }],
  [
    'org.offices',
    { found: 'list', count: { value: '3', kind: 'count' }, items: [{ text: '企业服务办公室' }, {}, {}] },
  ],
  [
    'ind.trainings',
    {
      found: 'indicator',
      indicator: { no: { value: '4' }, target: { figure: { display: '≥2次', kind: 'target' } } },
    },
  ],
  ['ind.trainings.target', { found: 'figure', reported: { display: '≥2次', kind: 'target' } }],
  ['ind.training_fit.target', { found: 'text', text: { text: '符合' } }],
  ['dim.duty', { found: 'dimension', name: { text: '履职效能' } }],
  ['problem.procurement', { found: 'finding', type: 'problem', answeredBy: ['recommendation.procurement'] }],
  [
    'recommendation.procurement',
    { found: 'finding', type: 'recommendation', answers: ['problem.procurement'] },
  ],
  ['staff.actual', { found: 'absent', reason: 'not_stated', see: ['org.type', 'org.rank', 'org.offices'] }],
  ['procurement.bugdet', { found: 'unknown', nearest: expect.arrayContaining(['procurement.budget']) }],
])('%s is what the report holds of it', async (key, expected) => {
  expect(await itemsOf([key])).toMatchObject([expected]);
});

test('a target is not taken for a result: the actual value of an indicator is absent', async () => {
  expect(await itemOf('ind.satisfaction_staff.actual', 'absent')).toMatchObject({
    name: { text: '工作人员满意度实际值' },
    instead: { text: expect.stringContaining('目标不是结果') },
  });
});

test('a problem without a stated cause has none', async () => {
  expect(await itemOf('problem.procurement', 'finding')).not.toHaveProperty('cause');
  expect(await itemOf('problem.budget_adjustment', 'finding')).toMatchObject({
    cause: { quotes: [{ section: '三（一）' }] },
  });
});

test('notes come with what they are about, their figures entered', async () => {
  const context = contextOf();
  const { items } = await run(lookUp, { evaluation, keys: ['budget.execution_rate_adjusted'] }, context);
  const [item] = items;
  const notes = item && item.found !== 'unknown' ? item.notes : [];
  const ids = Array.from(notes.join('').matchAll(/\[\[(f\d+)\]\]/g), ([, id = '']) => id);
  expect(ids.map((id) => context.ledger.figure(id)?.display)).toEqual(['100.00%', '30.70%']);
});

test('scores of all indicators are the score of each where there are any', async () => {
  const indicators = huitong.indicators.map((each) =>
    each.no <= 2 ? { ...each, score: '4.5', weight: '5' } : each,
  );
  const context = contextOf([{ ...huitong, indicators }]);
  const { items } = await run(lookUp, { evaluation, keys: ['indicators.scores'] }, context);
  expect(items.map((item) => item.key)).toEqual([
    'ind.support_projects.score',
    'ind.upgraded_enterprises.score',
  ]);
  expect(items[0]).toMatchObject({ found: 'figure', reported: { value: '4.5', unit: '分' } });
});

test('speaks the language of the question', async () => {
  const [item] = await itemsOf(['budget.initial'], 'en');
  expect(item).toMatchObject({
    name: { text: 'initial budget' },
    reported: { display: '36.06万元 (360,600 yuan)' },
  });
});

test.each([
  ['an exact name', '采购执行率', ['procurement.execution_rate']],
  ['another name of it', 'procurement rate', ['procurement.execution_rate']],
  ['full-width letters and capitals', 'Ｐrocurement RATE', ['procurement.execution_rate']],
  ['a name that means several things', '预算', ['budget.initial', 'budget.adjusted']],
])('words find %s', async (_, words, keys) => {
  const { items } = await run(lookUp, { evaluation, words }, contextOf());
  expect(items.map(({ key }) => key)).toEqual(keys);
});

test('words that are no name give the nearest names', async () => {
  const { items } = await run(lookUp, { evaluation, words: '入驻企页满意渡' }, contextOf());
  expect(items).toEqual([
    { found: 'unknown', key: '入驻企页满意渡', nearest: expect.arrayContaining(['入驻企业满意度']) },
  ]);
});

test.each([
  [
    'an unknown evaluation, with the nearest',
    { evaluation: 'huitong-2023', keys: ['a'] },
    'unknown_evaluation',
    /Did you mean "huitong-2022"/,
  ],
  ['neither keys nor words', { evaluation }, 'invalid_input', /either keys or words/],
  ['both keys and words', { evaluation, keys: ['a'], words: 'b' }, 'invalid_input', /either keys or words/],
  ['too many keys', { evaluation, keys: Array.from({ length: 21 }, () => 'a') }, 'invalid_input', /keys/],
])('refuses %s', async (_, input, code, message) => {
  expect(await failureOf(lookUp, input, contextOf())).toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
});
