// New names, metrics and departments are data: they are understood with no change of code.
import { describe, expect, test } from 'vitest';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { framework } from '../../src/evaluation/framework.ts';
import { evaluation } from '../../src/evaluation/shape.ts';
import { readFrameworks } from '../data/read-data.ts';
import { huitong, type Reader, readerOf, said } from './reader.ts';

function understood(reader: Reader, question: string): string {
  const understanding = reader.understand(question);
  if (understanding.kind === 'partly') return 'partly';
  return understanding.parts
    .map(({ construction, frame }) => [construction.name, ...said(construction.about(frame))].join(' '))
    .join('; ');
}

const withMetric = joinFrameworks([
  ...readFrameworks(),
  framework.parse({
    id: 'added',
    title: { zh: '新增', en: 'added' },
    metrics: [
      {
        key: 'green.lighting_rate',
        names: { zh: ['绿色照明率'], en: ['green lighting rate', 'lamp coverage rate'] },
        unit: '%',
        formula: 'expenditure.basic / expenditure.final',
        source: { zh: '试验', en: 'trial' },
      },
    ],
  }),
]);

describe('a metric added to the catalogue', () => {
  const [before, after] = [readerOf(), readerOf(huitong, withMetric)];
  test.each([
    ['绿色照明率是多少', 'look_up green.lighting_rate'],
    ['What is the green lighting rate?', 'look_up green.lighting_rate'],
    ['What is the lamp coverage rate?', 'look_up green.lighting_rate'],
    ['绿色照明率怎么算的', 'explanation green.lighting_rate'],
    ['假如绿色照明率要达到50%，需要多少基本支出', 'goal green.lighting_rate'],
  ])('is understood: %s', (question, expected) => {
    expect(understood(before, question)).toBe('partly');
    expect(understood(after, question)).toBe(expected);
  });

  test.each(['采购执行率是多少', '年初预算多少', 'What is the budget adjustment rate?'])(
    'changes nothing for the others: %s',
    (question) => {
      expect(understood(after, question)).toBe(understood(before, question));
    },
  );
});

describe('an alias added to an evaluation', () => {
  const renamed = {
    ...huitong,
    facts: huitong.facts.map((fact) =>
      fact.key === 'procurement.executed'
        ? { ...fact, names: { zh: ['琥珀款'], en: ['amber money'] } }
        : fact,
    ),
  };
  test.each([
    ['琥珀款是多少', 'look_up procurement.executed'],
    ['How much is the amber money?', 'look_up procurement.executed'],
  ])('is understood: %s', (question, expected) => {
    expect(understood(readerOf(), question)).toBe('partly');
    expect(understood(readerOf(evaluation.parse(renamed)), question)).toBe(expected);
  });
});

describe('a new department', () => {
  const cite = [{ section: '一', quote: '渡口' }];
  const ferry = evaluation.parse({
    id: 'ferry-2024',
    department: { id: 'ferry', names: { zh: ['白鹭渡口管理所'], en: ['Egret Ferry Office'] } },
    year: 2024,
    title: { zh: '评价', en: 'Evaluation' },
    made_up: true,
    facts: [
      { type: 'number', key: 'budget.initial', value: '10', unit: '万元', cite },
      {
        type: 'number',
        key: 'ferry.crossings',
        value: '730',
        unit: '次',
        names: { zh: ['摆渡班次'], en: ['ferry crossings'] },
        cite,
      },
    ],
    dimensions: [],
    indicators: [
      {
        key: 'ind.lifebuoys',
        no: 1,
        names: { zh: ['救生圈更新数'], en: ['lifebuoys replaced'] },
        level1: { zh: '产出', en: 'Output' },
        level2: { zh: '产出数量', en: 'Output quantity' },
        type: 'quantitative',
        comparator: '>=',
        target: { value: '12', unit: '个' },
        cite,
      },
    ],
  });
  const reader = readerOf(ferry);
  test.each([
    ['白鹭渡口管理所的年初预算是多少', 'look_up budget.initial'],
    ['摆渡班次是多少', 'look_up ferry.crossings'],
    ['白鹭渡口管理所救生圈更新数的目标是多少', 'look_up ind.lifebuoys'],
    ['How many ferry crossings were there?', 'look_up ferry.crossings'],
    ['What is the target for lifebuoys replaced at the Egret Ferry Office?', 'look_up ind.lifebuoys'],
  ])('is understood: %s', (question, expected) => {
    expect(understood(reader, question)).toBe(expected);
  });

  test('does not lend its words to another', () => {
    expect(understood(readerOf(), '摆渡班次是多少')).toBe('partly');
    expect(understood(reader, '入驻企业满意度目标是多少')).toBe('partly');
  });
});
