// The six made-up departments: their stated scores were worked out without this program and must agree with its rules.
import { describe, expect, test } from 'vitest';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { decimal } from '../../src/evaluation/decimal.ts';
import { scoreCardOf, scoreOfOutcome } from '../../src/evaluation/score-card.ts';
import type { Indicator } from '../../src/evaluation/shape.ts';
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

test('they use every kind of rule in most of its forms, and have gaps', () => {
  const indicators = examples.flatMap((each) => each.indicators);
  const forms = new Set(
    indicators.flatMap(({ rule, assessment }) => [...formsOf(rule), ...naOf(assessment)]),
  );
  expect([...forms].toSorted((a, b) => a.localeCompare(b))).toEqual([
    'bands',
    'better_of not_scored',
    'better_of use_other',
    'checklist cumulative',
    'checklist gate',
    'deduct_per_unit above ceil',
    'deduct_per_unit above floor',
    'deduct_per_unit above proportional',
    'deduct_per_unit below ceil',
    'interpolation',
    'not_applicable full_mark',
    'not_applicable redistribute',
    'proportional',
    'proportional floor',
    'proportional over_achievement',
    'qualitative',
    'reverse',
    'states',
    'threshold',
  ]);
  expect(examples.flatMap(({ id, limits }) => limits.map(({ effect }) => `${id} ${effect.kind}`))).toEqual([
    'luoyan-2020 veto',
    'qingtang-2021 cap',
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

function formsOf(rule: Indicator['rule']): string[] {
  if (!rule) return [];
  const { kind } = rule;
  if (kind === 'checklist') return [`${kind} ${rule.mode}`];
  if (kind === 'deduct_per_unit') return [`${kind} ${rule.direction} ${rule.partial}`];
  if (kind === 'better_of') return [`${kind} ${rule.one_missing}`];
  if (kind !== 'proportional') return [kind];
  return [
    ...(rule.floor === undefined ? [] : [`${kind} floor`]),
    rule.over_achievement ? `${kind} over_achievement` : kind,
  ];
}

function naOf(assessment: Indicator['assessment']): string[] {
  return assessment?.kind === 'not_applicable' ? [`not_applicable ${assessment.policy}`] : [];
}

function twoDigits(value: string): string {
  return decimal(value).toFixed(2);
}
