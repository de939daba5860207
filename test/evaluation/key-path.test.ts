import { expect, test } from 'vitest';
import { isBelow, isPart, lastOf, parentOf, subjectOf } from '../../src/evaluation/key-path.ts';

test.each([
  ['procurement.budget.goods', 'procurement', 'goods', 'procurement.budget', true],
  ['procurement.budget', 'procurement', 'budget', 'procurement', false],
  ['grade', 'grade', 'grade', '', false],
])('%s is of %s and called %s', (key, subject, last, parent, part) => {
  expect([subjectOf(key), lastOf(key), parentOf(key), isPart(key)]).toEqual([subject, last, parent, part]);
});

test('a key is below another only at a dot', () => {
  expect(isBelow('budget.adjusted', 'budget')).toBe(true);
  expect(isBelow('budget.adjusted_share', 'budget.adjusted')).toBe(false);
  expect(isBelow('budget', 'budget')).toBe(false);
});
