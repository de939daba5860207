// Published rules over what is found rather than measured, and the better of two measures, with rows worked out by hand.
import { expect, test } from 'vitest';
import { measure, quantity, rule, scoreText } from './rules.ts';

const names = { zh: ['项'], en: ['element'] };

test.each([
  ['none', '3'],
  ['kept', '2'],
  ['grown', '0'],
])('balances in three states: %s is %s', (state, expected) => {
  const of = rule({
    kind: 'states',
    states: [
      { key: 'none', names, points: '3' },
      { key: 'kept', names, points: '2' },
      { key: 'grown', names, points: '0' },
    ],
  });
  expect(scoreText(of, '3', undefined, { assessment: { kind: 'state', state } })).toBe(expected);
});

test.each([
  [['bidding', 'suppliers', 'rules'], '3'],
  [['bidding', 'rules'], '2'],
  [[], '0'],
])('three elements, one point each: %j is %s', (met, expected) => {
  const elements = ['bidding', 'suppliers', 'rules'].map((key) => ({ key, names, points: '1' }));
  const of = rule({ kind: 'checklist', mode: 'cumulative', elements });
  expect(scoreText(of, '3', undefined, { assessment: { kind: 'met', met } })).toBe(expected);
});

test.each([
  // A third less than full of the one; of the other all, as the balance fell by more than was asked.
  ['12 %', '-40 %', '10'],
  ['9 %', '-10 %', '10'],
  ['13.5 %', '0 %', '5'],
])('carry-over of %s or its change of %s, whichever is better: %s', (rate, change, expected) => {
  const of = rule({
    kind: 'better_of',
    alternatives: [
      { measured_by: 'carryover.rate', rule: { kind: 'reverse', target: measure('9 %'), zero_at: '2' } },
      { measured_by: 'carryover.change', rule: { kind: 'threshold', at: measure('-30 %'), side: 'at_most' } },
    ],
  });
  const measured = (key: string) => quantity(key === 'carryover.rate' ? rate : change);
  expect(scoreText(of, '10', undefined, { measured })).toBe(expected);
});
