// A small score card of its own for the tests of this folder: two dimensions, worked out by hand in the tests.
import { type Catalogue, joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { framework } from '../../src/evaluation/framework.ts';
import { type Evaluation, evaluation } from '../../src/evaluation/shape.ts';

const cite = [{ section: '附表', quote: '评分表' }];
const both = (text: string) => ({ zh: text, en: text });
const named = (text: string) => ({ zh: [text], en: [text] });

export const catalogue: Catalogue = joinFrameworks([
  framework.parse({
    id: 'small',
    title: both('small'),
    facts: ['executed', 'budget'].map((key) => ({ key, names: named(key), type: 'number', unit: '万元' })),
    metrics: [
      { key: 'rate', names: named('rate'), unit: '%', formula: 'executed / budget', source: both('small') },
    ],
    rules: [
      { key: 'as_it_is', names: named('as it is'), rule: { kind: 'proportional' }, source: both('small') },
    ],
    grade_scale: {
      key: 'scale',
      names: named('scale'),
      full_score: '100',
      bands: [
        { grade: both('优'), names: named('优'), from: '90' },
        { grade: both('良'), names: named('良'), from: '80' },
        { grade: both('差'), names: named('差'), from: '0' },
      ],
      source: both('small'),
    },
  }),
]);

/** An indicator as a file would hold it; `level1` is 甲 or 乙. */
export function entry(key: string, level1: string, weight: string, more: object): object {
  return {
    key,
    no: key.codePointAt(0),
    names: named(key),
    level1: both(level1),
    level2: both('级'),
    type: 'quantitative',
    comparator: '>=',
    target: { value: '20', unit: '次' },
    weight,
    cite,
    ...more,
  };
}

/** 甲: procurement 40 of 50% and trainings 20; 乙: cost 30 and complaints 10. */
export function card(more: object = {}, indicators: readonly object[] = entries): Evaluation {
  return evaluation.parse({
    id: 'small-2022',
    department: { id: 'small', names: named('small') },
    year: 2022,
    title: both('small'),
    made_up: true,
    facts: [
      { key: 'executed', type: 'number', value: '4', unit: '万元', cite },
      { key: 'budget', type: 'number', value: '8', unit: '万元', cite },
    ],
    dimensions: [
      { key: 'dim.a', names: named('甲'), weight: '60', cite },
      { key: 'dim.b', names: named('乙'), weight: '40', cite },
    ],
    indicators,
    ...more,
  });
}

const cost = { kind: 'reverse', target: { value: '10', unit: '万元' }, zero_at: '2' };
const complaints = {
  kind: 'deduct_per_unit',
  from: { value: '0', unit: '次' },
  per: { value: '1', unit: '次' },
  deduct: '2',
  partial: 'floor',
  direction: 'above',
};
export const entries = [
  entry('procurement', '甲', '40', { rule: { kind: 'declared', rule: 'as_it_is' }, measured_by: 'rate' }),
  entry('trainings', '甲', '20', {
    rule: { kind: 'proportional', target: { value: '20', unit: '次' } },
    actual: { value: '19', unit: '次' },
  }),
  entry('outlay', '乙', '30', { rule: cost, actual: { value: '11', unit: '万元' } }),
  entry('complaints', '乙', '10', { rule: complaints, actual: { value: '1', unit: '次' } }),
];
