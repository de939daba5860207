// The made-up department: labelled as such, fully scored, and consistent with itself.
import { describe, expect, test } from 'vitest';
import { type Decimal, decimal, zero } from '../../src/evaluation/decimal.ts';
import { readEvaluation } from './read-data.ts';

const data = readEvaluation('lumingwan-2022');

describe('the made-up evaluation', () => {
  test('says that it is made up, in its title and its label', () => {
    expect(data.made_up).toBe(true);
    expect(data.title.zh).toContain('虚构');
    expect(data.title.en).toContain('made-up');
    expect(data.department.names.zh[0]).toContain('虚构');
  });

  test('scores every indicator within its weight, out of a hundred', () => {
    expect(data.indicators).toHaveLength(14);
    expect(data.indicators.filter((entry) => !entry.actual || !entry.weight || !entry.score)).toEqual([]);
    expect(
      data.indicators.filter(({ score, weight }) => decimal(score ?? '0').gt(decimal(weight ?? '0'))),
    ).toEqual([]);
    expect(total(data.indicators.map(({ weight }) => weight)).toString()).toBe('100');
  });

  test('adds up: indicators to dimensions, dimensions to the total', () => {
    for (const { names, weight, score } of data.dimensions) {
      const own = data.indicators.filter(({ level1 }) => level1.zh === names.zh[0]);
      expect(total(own.map((entry) => entry.score)).eq(decimal(score ?? '0'))).toBe(true);
      expect(total(own.map((entry) => entry.weight)).eq(decimal(weight ?? '0'))).toBe(true);
    }
    expect(total(data.dimensions.map(({ score }) => score)).toString()).toBe('93.46');
    expect(value('score.total')).toBe('93.46');
  });

  test.each([
    ['expenditure.final', ['expenditure.basic', 'expenditure.project']],
    ['procurement.budget', ['procurement.budget.goods', 'procurement.budget.services']],
    ['procurement.executed', ['procurement.executed.goods', 'procurement.executed.services']],
    ['budget.adjusted', ['expenditure.final', 'carryover.closing']],
  ])('adds %s up from %j', (sum, parts) => {
    expect(total(parts.map(value)).eq(decimal(value(sum)))).toBe(true);
  });

  test('was given more, where the real one was given less', () => {
    expect(decimal(value('budget.adjusted')).gt(decimal(value('budget.initial')))).toBe(true);
  });
});

function value(key: string): string {
  const fact = data.facts.find((entry) => entry.key === key);
  return fact?.type === 'number' ? fact.value : 'missing';
}

function total(amounts: (string | undefined)[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(decimal(amount ?? '0')), zero);
}
