// The six made-up departments: their stated scores were worked out without this program and must agree with its rules.
import { describe, expect, test } from 'vitest';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { decimal } from '../../src/evaluation/decimal.ts';
import { scoreCardOf, scoreOfOutcome } from '../../src/evaluation/score-card.ts';
import { readEvaluations, readFrameworks } from './read-data.ts';

const catalogue = joinFrameworks(readFrameworks());
const examples = readEvaluations()
  .map(({ data }) => data)
  .filter(({ indicators }) => indicators.some(({ rule }) => rule));

test('there are six departments with three years each, all labelled as made up', () => {
  const years = Map.groupBy(examples, ({ department }) => department.id);
  expect([...years.values()].map((of) => of.map(({ year }) => year))).toEqual(
    Array.from({ length: 6 }, () => [2020, 2021, 2022]),
  );
  expect(examples.filter(({ made_up, title }) => !made_up || !title.zh.includes('虚构示例'))).toEqual([]);
});

test('they use most kinds of rules, and have gaps', () => {
  const kinds = new Set(examples.flatMap(({ indicators }) => indicators.map(({ rule }) => rule?.kind)));
  expect([...kinds].toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    'bands',
    'better_of',
    'checklist',
    'deduct_per_unit',
    'interpolation',
    'proportional',
    'qualitative',
    'reverse',
    'states',
    'threshold',
  ]);
  const unscored = examples.filter((each) => scoreCardOf(each, catalogue).unscored.length > 0);
  expect(unscored.map(({ id }) => id)).toEqual(['shilinghe-2020']);
});

describe.each(examples.map((each) => [each.id, each] as const))('%s', (_, data) => {
  const card = scoreCardOf(data, catalogue);

  test('every score follows from its rule', () => {
    const scored = card.dimensions.flatMap(({ indicators }) => indicators);
    expect(
      scored.map(({ indicator, outcome }) => `${indicator.key} ${scoreOfOutcome(outcome)?.toFixed(2)}`),
    ).toEqual(
      data.indicators.map(({ key, score }) => `${key} ${score === undefined ? undefined : twoDigits(score)}`),
    );
  });

  test('dimensions, total and grade add up, and so do the weights', () => {
    const stated = card.dimensions.map(({ dimension, score }) =>
      twoDigits(dimension?.score ?? score.toFixed()),
    );
    expect(card.dimensions.map(({ score }) => score.toFixed(2))).toEqual(stated);
    const total = data.facts.find(({ key }) => key === 'score.total');
    const expected = total?.type === 'number' ? total.value : card.total.toFixed();
    expect(card.total.toFixed(2)).toBe(twoDigits(expected));
    const grade = data.facts.find(({ key }) => key === 'score.grade');
    expect(card.grade?.grade.zh).toBe(grade?.type === 'text' ? grade.text.zh : undefined);
    expect(card.weights.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

function twoDigits(value: string): string {
  return decimal(value).toFixed(2);
}
