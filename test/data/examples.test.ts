// The six made-up departments: their stated scores were worked out without this program and must agree with its rules.
import { describe, expect, test } from 'vitest';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
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
  expect([...kinds].toSorted()).toEqual([
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
      data.indicators.map(
        ({ key, score }) => `${key} ${score === undefined ? undefined : Number(score).toFixed(2)}`,
      ),
    );
  });

  test('dimensions, total and grade add up, and so do the weights', () => {
    for (const { dimension, score } of card.dimensions) {
      if (dimension?.score !== undefined) expect(score.toFixed(2)).toBe(Number(dimension.score).toFixed(2));
    }
    const total = data.facts.find(({ key }) => key === 'score.total');
    const grade = data.facts.find(({ key }) => key === 'score.grade');
    if (total?.type === 'number') expect(card.total.toFixed(2)).toBe(Number(total.value).toFixed(2));
    expect(card.grade?.grade.zh).toBe(grade?.type === 'text' ? grade.text.zh : undefined);
    expect(card.weights.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
