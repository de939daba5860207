import { describe, expect, test } from 'vitest';
import {
  type Computed,
  compute,
  computeExpression,
  leafInputs,
  quantityOf,
} from '../../src/evaluation/compute.ts';
import { decimal, roundHalfUp } from '../../src/evaluation/decimal.ts';
import { references } from '../../src/evaluation/expression.ts';
import type { Quantity } from '../../src/evaluation/quantity.ts';
import { huitongLike, indicatorOf, metrics, numberFact, tinyCatalogue } from '../support/evaluations.ts';
import { parsed } from '../support/parsed.ts';

const evaluation = huitongLike();
const catalogue = tinyCatalogue();

/** Kind and value to four places, or kind and what is the matter. */
function outline(computed: Computed): string {
  switch (computed.kind) {
    case 'missing':
      return `missing ${computed.missing.join(' ')}`;
    case 'undefined':
      return `undefined ${computed.reason} at ${computed.at}`;
    case 'stated':
    case 'assumed':
    case 'worked_out': {
      const { value, unit } = computed.quantity;
      return `${computed.kind} ${roundHalfUp(value, 4).toFixed()}${unit}`;
    }
  }
}

function assume(key: string, value: string, unit: Quantity['unit']): ReadonlyMap<string, Quantity> {
  return new Map([[key, { value: decimal(value), unit }]]);
}

describe('a key is', () => {
  test.each([
    ['budget.initial', 'stated 36.06万元'],
    ['offices', 'stated 3个'],
    ['indicator.projects.target', 'stated 20个'],
    ['indicator.projects.actual', 'stated 22个'],
    ['indicator.projects.score', 'stated 4.5分'],
    ['indicator.projects.weight', 'stated 5分'],
    ['dimension.duty.score', 'stated 27.5分'],
    ['dimension.duty.weight', 'stated 30分'],
    ['budget.adjustment', 'worked_out 24.99万元'],
    ['budget.adjustment_rate', 'worked_out 69.3012%'],
    ['budget.completion_rate', 'worked_out 100%'],
    ['procurement.execution_rate', 'worked_out 26.0383%'],
    ['procurement.unexecuted_rate', 'worked_out 73.9617%'],
    ['indicators.cost_ceiling_total', 'worked_out 20.74万元'],
    ['cost.multiple', 'worked_out 3.2921倍'],
    ['staff.posts', 'missing staff.posts'],
    ['staff.control_rate', 'missing staff.actual staff.posts'],
    ['no.such.key', 'missing no.such.key'],
    ['dimension.efficiency.score', 'missing dimension.efficiency.score'],
    ['dimension.duty.target', 'missing dimension.duty.target'],
    ['indicator.service_cost.actual', 'missing indicator.service_cost.actual'],
    ['indicator.service_cost.colour', 'missing indicator.service_cost.colour'],
    ['indicator.projects', 'missing indicator.projects'],
    ['grade', 'undefined not_a_number at grade'],
    ['indicator.growth.target', 'undefined not_a_number at indicator.growth.target'],
    ['indicator.growth.actual', 'undefined not_a_number at indicator.growth.actual'],
    ['balance.change_rate', 'undefined division_by_zero at balance.change_rate'],
  ])('%s: %s', (key, expected) => expect(outline(compute(key, evaluation, catalogue))).toBe(expected));
});

test('a stated number brings the part of the report it stands in', () => {
  const fact = compute('procurement.executed', evaluation, catalogue);
  const target = compute('indicator.projects.target', evaluation, catalogue);
  const list = compute('offices', evaluation, catalogue);
  expect(list).toMatchObject({ in: { kind: 'fact', fact: { type: 'list' } } });
  const score = compute('dimension.duty.score', evaluation, catalogue);
  expect(fact).toMatchObject({ in: { kind: 'fact', fact: { key: 'procurement.executed' } } });
  expect(target).toMatchObject({
    in: { kind: 'indicator', field: 'target', indicator: { comparator: '>=' } },
  });
  expect(score).toMatchObject({
    in: { kind: 'dimension', field: 'score', dimension: { key: 'dimension.duty' } },
  });
});

test('what was worked out brings its expression and its operands, down to what is stated', () => {
  const rate = compute('procurement.unexecuted_rate', evaluation, catalogue);
  if (rate.kind !== 'worked_out') throw new Error(rate.kind);
  expect(references(rate.expression)).toEqual(['procurement.unexecuted', 'procurement.budget']);
  expect(rate.operands.map(outline)).toEqual(['worked_out 4.63万元', 'stated 6.26万元']);
  expect(rate.operands[0]).toMatchObject({
    operands: [{ key: 'procurement.budget' }, { key: 'procurement.executed' }],
  });
});

test('a sum over targets names each of them', () => {
  const total = compute('indicators.cost_ceiling_total', evaluation, catalogue);
  expect(total.kind === 'worked_out' && total.operands.map(outline)).toEqual([
    'stated 8万元',
    'stated 8万元',
    'stated 4.74万元',
  ]);
});

test('a sum over targets leaves out other comparators, other units and wordings', () => {
  const indicators = [
    indicatorOf('indicator.ceiling', 1, { target: { value: '8', unit: '万元' } }),
    indicatorOf('indicator.floor', 2, { comparator: '>=', target: { value: '5', unit: '万元' } }),
    indicatorOf('indicator.count', 3, { target: { value: '3', unit: '个' } }),
    indicatorOf('indicator.words', 4, { target: { wording: { zh: '增长', en: 'growth' } } }),
  ];
  const total = compute('indicators.cost_ceiling_total', huitongLike({ indicators }), catalogue);
  expect(outline(total)).toBe('worked_out 8万元');
});

test('a sum over no indicators is missing, not zero', () => {
  const none = compute('indicators.cost_ceiling_total', huitongLike({ indicators: [] }), catalogue);
  expect(outline(none)).toBe('missing indicators.cost_ceiling_total');
});

describe('assumptions', () => {
  test.each<[string, ReadonlyMap<string, Quantity>, string]>([
    ['procurement.executed', assume('procurement.executed', '4', '万元'), 'assumed 4万元'],
    ['procurement.execution_rate', assume('procurement.executed', '4', '万元'), 'worked_out 63.8978%'],
    ['procurement.execution_rate', assume('procurement.executed', '31300', '元'), 'worked_out 50%'],
    ['procurement.unexecuted_rate', assume('procurement.unexecuted', '3.13', '万元'), 'worked_out 50%'],
    ['procurement.execution_rate', assume('procurement.execution_rate', '90', '%'), 'assumed 90%'],
    ['staff.control_rate', assume('staff.posts', '5', '人'), 'missing staff.actual'],
    [
      'procurement.execution_rate',
      assume('procurement.executed', '4', '分'),
      'undefined mixed_units at procurement.execution_rate',
    ],
  ])('%s under %o is %s', (key, overrides, expected) =>
    expect(outline(compute(key, evaluation, catalogue, overrides))).toBe(expected),
  );
});

describe('formulas that lead nowhere', () => {
  const odd = tinyCatalogue({
    metrics: [
      ...metrics({
        'loop.a': 'loop.b + budget.initial',
        'loop.b': 'loop.c * 2',
        'loop.c': 'loop.a',
        'loop.self': 'loop.self',
        'after.loop': 'budget.initial / loop.self',
        'wrong.unit': 'budget.initial - budget.adjusted',
        'over.undefined': 'balance.change_rate + 1',
        'over.missing': 'staff.control_rate + balance.change_rate',
        'over.words': 'grade + 1',
      }),
      { key: 'no.formula', names: { zh: ['某'], en: ['some'] }, source: { zh: '某', en: 'some' }, unit: '%' },
    ],
  });

  test.each([
    ['loop.a', 'undefined cycle at loop.a'],
    ['loop.self', 'undefined cycle at loop.self'],
    ['after.loop', 'undefined cycle at loop.self'],
    ['wrong.unit', 'undefined mixed_units at wrong.unit'],
    ['over.undefined', 'undefined division_by_zero at balance.change_rate'],
    ['over.missing', 'undefined division_by_zero at balance.change_rate'],
    ['over.words', 'undefined not_a_number at grade'],
    ['no.formula', 'missing no.formula'],
  ])('%s is %s', (key, expected) => expect(outline(compute(key, evaluation, odd))).toBe(expected));

  test('a formula that cannot be read is a fault of the loader', () => {
    expect(() => tinyCatalogue({ metrics: metrics({ broken: '1 +' }) })).toThrow(
      'the formula of broken was let through by the loader, and cannot be read: unfinished',
    );
  });
});

test('an operand that two formulas share is no cycle', () => {
  const shared = tinyCatalogue({
    metrics: metrics({ both: 'procurement.unexecuted_rate + procurement.execution_rate' }),
  });
  expect(outline(compute('both', evaluation, shared))).toBe('worked_out 100%');
});

test('what a report states itself goes before the formula of the same key', () => {
  const stating = huitongLike({ facts: [...evaluation.facts, numberFact('budget.adjustment', '25')] });
  expect(outline(compute('budget.adjustment', stating, catalogue))).toBe('stated 25万元');
  expect(leafInputs('budget.adjustment_rate', stating, catalogue)).toEqual([
    'budget.adjustment',
    'budget.initial',
  ]);
});

test.each([
  ['procurement.unexecuted_rate', ['procurement.budget', 'procurement.executed']],
  ['budget.adjustment_rate', ['budget.adjusted', 'budget.initial']],
  ['staff.control_rate', ['staff.actual', 'staff.posts']],
  ['budget.initial', ['budget.initial']],
  [
    'cost.multiple',
    [
      'indicator.service_cost.target',
      'indicator.visit_cost.target',
      'indicator.party_cost.target',
      'expenditure.project',
    ],
  ],
])('%s rests on %j', (key, leaves) => expect(leafInputs(key, evaluation, catalogue)).toEqual(leaves));

test('leaf inputs of a cycle are the leaves on the way', () => {
  const looping = tinyCatalogue({
    metrics: metrics({ 'loop.a': 'loop.b + budget.initial', 'loop.b': 'loop.a' }),
  });
  expect(leafInputs('loop.a', evaluation, looping)).toEqual(['budget.initial']);
});

describe('an expression of the asker', () => {
  test.each([
    ['budget.initial - budget.adjusted', undefined, 'worked_out 24.99万元'],
    ['budget.initial - budget.adjusted', '元', 'worked_out 249900元'],
    ['procurement.execution_rate', undefined, 'worked_out 26.0383%'],
    ['staff.posts * 2', undefined, 'missing staff.posts'],
    ['budget.initial', '分', 'undefined mixed_units at asked'],
    ['asked + 1', undefined, 'undefined cycle at asked'],
  ] as const)('%s in %s is %s', (text, unit, expected) => {
    const options = unit ? { unit } : {};
    expect(outline(computeExpression('asked', parsed(text), evaluation, catalogue, options))).toBe(expected);
  });

  test('takes assumptions into account', () => {
    const overrides = new Map([['budget.initial', { value: decimal('20'), unit: '万元' as const }]]);
    const result = computeExpression('asked', parsed('budget.initial * 2'), evaluation, catalogue, {
      overrides,
    });
    expect(outline(result)).toBe('worked_out 40万元');
  });
});

test('only a result with a value has a quantity', () => {
  expect(quantityOf(compute('budget.initial', evaluation, catalogue))?.unit).toBe('万元');
  expect(quantityOf(compute('staff.posts', evaluation, catalogue))).toBeUndefined();
  expect(quantityOf(undefined)).toBeUndefined();
});
