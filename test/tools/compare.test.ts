// One figure of several made-up evaluations side by side, worked out by hand.
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { agreesWithFormula } from '../../src/grading/recompute.ts';
import { compare } from '../../src/tools/compare.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { card, catalogue, entries } from '../evaluation/card.ts';
import { contextOf, failureOf, run } from './context.ts';

const cite = [{ section: '一', quote: '一' }];
const fact = (key: string, value: string, unit = '万元') => ({
  key,
  type: 'number',
  value,
  unit,
  cite,
  names: { zh: [key], en: [key] },
});

/** Spent so much of 10万元 in a year; without an amount nothing is known. */
function spent(id: string, year: number, executed: string | undefined, more: object = {}): Evaluation {
  const facts = executed === undefined ? [] : [fact('executed', executed), fact('budget', '10')];
  const department = { id, names: { zh: [id], en: [id] } };
  return card({ id: `${id}-${year}`, department, year, facts, ...more }, []);
}

const six = [
  spent('a', 2020, '5'),
  spent('a', 2021, undefined),
  spent('a', 2022, '7'),
  spent('b', 2021, '9'),
  spent('b', 2022, '7'),
  spent('c', 2022, '4'),
];

function contextWith(evaluations: readonly Evaluation[]): ToolContext {
  return { ...contextOf(evaluations), catalogue };
}

const idsOf = (evaluations: readonly Evaluation[]): string[] => evaluations.map(({ id }) => id);

describe('the rate of six evaluations', () => {
  test('is ranked, equals sharing a rank, and what is missing is shown as missing', async () => {
    const result = await run(compare, { key: 'rate', evaluations: idsOf(six) }, contextWith(six));
    expect(result.ranked.map(({ evaluation, rank, value }) => [evaluation, rank.value, value.value])).toEqual(
      [
        ['b-2021', '1', '90'],
        ['a-2022', '2', '70'],
        ['b-2022', '2', '70'],
        ['a-2020', '4', '50'],
        ['c-2022', '5', '40'],
      ],
    );
    expect(result.missing.map(({ evaluation }) => evaluation)).toEqual(['a-2021']);
    expect(result.unlike).toEqual([]);
  });

  test('has a mean, a median, a spread and trends, each a figure that its formula comes to', async () => {
    const context = contextWith(six);
    const result = await run(compare, { key: 'rate', evaluations: idsOf(six) }, context);
    // (90 + 70 + 70 + 50 + 40) ÷ 5
    expect(result).toMatchObject({
      mean: { value: '64', unit: '%' },
      median: { value: '70' },
      spread: { value: '50', unit: '百分点' },
      trends: [
        { department: { text: 'b' }, steps: [{ from: 2021, to: 2022, change: { value: '-20' } }] },
        { department: { text: 'a' }, steps: [{ from: 2020, to: 2022, change: { value: '20' } }] },
      ],
    });
    for (const { id } of [result.mean, result.median, result.spread].flatMap((each) => each ?? [])) {
      const figure = context.ledger.figure(id);
      const formula = figure?.formula ?? '';
      expect(figure && agreesWithFormula({ ...figure, formula }, (of) => context.ledger.figure(of))).toBe(
        true,
      );
    }
  });

  test('has the mean of the middle two as its median where the number is even', async () => {
    const four = six.filter(({ id }) => !['a-2021', 'c-2022'].includes(id));
    const result = await run(
      compare,
      { key: 'rate', evaluations: idsOf([...four, spent('d', 2022, '6')]).slice(0, 4) },
      contextWith(four),
    );
    // 90, 70, 70, 50
    expect(result).toMatchObject({ median: { value: '70' }, mean: { value: '70' } });
  });
});

const total = (id: string, value: string, more: object = {}): Evaluation =>
  spent(id, 2022, undefined, { facts: [fact('score.total', value, '分')], ...more });

describe('only like with like', () => {
  test('a rate that is stated is not ranked among those worked out', async () => {
    const stated = spent('d', 2022, undefined, { facts: [fact('rate', '99', '%')] });
    const all = [...six, stated];
    const result = await run(compare, { key: 'rate', evaluations: idsOf(all) }, contextWith(all));
    expect(result.unlike).toMatchObject([{ evaluation: 'd-2022', why: 'formula', value: { value: '99' } }]);
    expect(result.ranked).toHaveLength(5);
  });

  test('totals under other dimensions or weights are named and not ranked', async () => {
    const all = [total('a', '80'), total('b', '90'), total('c', '99', { dimensions: [] })];
    const result = await run(compare, { key: 'score.total', evaluations: idsOf(all) }, contextWith(all));
    expect(result.ranked.map(({ evaluation }) => evaluation)).toEqual(['b-2022', 'a-2022']);
    expect(result.unlike).toMatchObject([{ evaluation: 'c-2022', why: 'framework' }]);
  });

  test('indicators of one key that are not the same indicator are named and not ranked', async () => {
    const renamed = entries.map((each, index) =>
      index === 1 ? { ...each, names: { zh: ['演练'], en: ['drills'] } } : each,
    );
    const all = [card({ id: 'a-2022' }), card({ id: 'b-2022' }), card({ id: 'c-2022' }, renamed)];
    const result = await run(compare, { key: 'trainings.actual', evaluations: idsOf(all) }, contextWith(all));
    expect(result.ranked).toHaveLength(2);
    expect(result.unlike).toMatchObject([{ evaluation: 'c-2022', why: 'indicator' }]);
  });
});

test('a figure that none of them has is a failure, and so is an evaluation that is not there', async () => {
  const context = contextWith(six);
  const none = { key: 'staff.actual', evaluations: ['a-2020', 'b-2021'] };
  expect(await failureOf(compare, none, context)).toMatchObject({ code: 'not_in_data' });
  const unknown = { key: 'rate', evaluations: ['a-2020', 'z-2021'] };
  expect(await failureOf(compare, unknown, context)).toMatchObject({ code: 'unknown_evaluation' });
});
