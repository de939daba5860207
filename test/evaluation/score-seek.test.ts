// Single changes that take the small card from 74 to a goal, worked out by hand.
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import { waysTo } from '../../src/evaluation/score-seek.ts';
import { card, catalogue, entries, entry } from './card.ts';
import { measure } from './rules.ts';

function ways(goal: string, more: object = {}, indicators: readonly object[] = entries): string[] {
  return waysTo(decimal(goal), card(more, indicators), catalogue).map(
    ({ indicator, needed, newScore, total }) =>
      `${indicator.key} ${needed.value.toFixed()}${needed.unit}: ${newScore.toFixed()} → ${total.toFixed()}`,
  );
}

test.each([
  // Procurement must score 26, 25.995 before rounding: 64.9875%. 19 + 6 is more than trainings can give.
  ['80', ['procurement 64.99%: 26 → 80']],
  // A point more: 20.995 ÷ 40; trainings 20 × 20 ÷ 20; cost 28 − 0.005 = 30 × (20 − a) ÷ 10 at 10.6683…; one complaint less.
  [
    '75',
    [
      'procurement 52.49%: 21 → 75',
      'trainings 20次: 20 → 75',
      'outlay 10.66万元: 28.02 → 75.02',
      'complaints 0次: 10 → 76',
    ],
  ],
  ['74', []],
  ['95', []],
])('to %s', (goal, expected) => expect(ways(goal)).toEqual(expected));

const only = (rule: object, actual: string) => [entry('a', '甲', '10', { rule, actual: measure(actual) })];
const knot = (at: string, points: string) => ({ at: measure(at), points });
const band = (from: string | undefined, to: string | undefined, points: string, inclusive: boolean) => ({
  ...(from && { from: measure(from) }),
  ...(to && { to: measure(to) }),
  from_inclusive: inclusive,
  to_inclusive: !inclusive,
  points,
});

describe('one indicator of each kind, from 0 to 5 of 10 points', () => {
  const off = {
    kind: 'deduct_per_unit',
    from: measure('90 %'),
    per: measure('1 百分点'),
    deduct: '1',
    direction: 'below',
  };
  test.each([
    ['at least', { kind: 'threshold', at: measure('80 %'), side: 'at_least' }, '50 %', 'a 80%: 10 → 10'],
    ['above', { kind: 'threshold', at: measure('80 %'), side: 'above' }, '50 %', 'a 80.01%: 10 → 10'],
    ['below', { kind: 'threshold', at: measure('80 次'), side: 'below' }, '90 次', 'a 79次: 10 → 10'],
    [
      'interpolated',
      { kind: 'interpolation', knots: [knot('60 %', '0'), knot('80 %', '10')] },
      '50 %',
      'a 69.99%: 5 → 5',
    ],
    [
      'the nearest band',
      {
        kind: 'bands',
        bands: [
          band('90 %', undefined, '10', true),
          band('70 %', '90 %', '6', true),
          band(undefined, '70 %', '0', true),
        ],
      },
      '50 %',
      'a 70%: 6 → 6',
    ],
    [
      'a band open below',
      { kind: 'bands', bands: [band('70 %', undefined, '6', false), band(undefined, '70 %', '0', false)] },
      '50 %',
      'a 70.01%: 6 → 6',
    ],
    ['units in proportion', { ...off, partial: 'proportional' }, '50 %', 'a 85%: 5 → 5'],
    ['whole units', { ...off, partial: 'floor' }, '50 %', 'a 84.01%: 5 → 5'],
    ['begun units', { ...off, partial: 'ceil' }, '50 %', 'a 85%: 5 → 5'],
  ])('%s', (_, rule, actual, expected) => expect(ways('5', {}, only(rule, actual))).toEqual([expected]));
});

test('a cap that hangs on another indicator leaves no way', () => {
  const cite = [{ section: '附表', quote: '评分表' }];
  const cap = { key: 'cap', names: { zh: ['限'], en: ['cap'] }, indicator: 'complaints', below: '9', cite };
  const limits = [{ ...cap, effect: { kind: 'cap', at: '70' } }];
  // Without the cap there would be enough: lifting it takes one complaint less, and nothing else does.
  expect(ways('74', { limits })).toEqual(['complaints 0次: 10 → 76']);
});

// 4 of 8 executed, 50%: nothing in reverse from 20% to 40%, three for less than 6. Nine of ten, 8.995 before rounding,
// are had at 40 − 8.995 × 20 ÷ 10.
test('of the better of two, the measure that gets there is what changes', () => {
  const reverse = { kind: 'reverse', target: measure('20 %'), zero_at: '2' };
  const threshold = { kind: 'threshold', at: measure('6 万元'), side: 'at_least', otherwise: '3' };
  const alternatives = [
    { measured_by: 'rate', rule: reverse },
    { measured_by: 'executed', rule: threshold },
  ];
  expect(waysByBetterOf(alternatives)).toEqual(['rate 50 → 22.01: 3 → 9']);
  expect(waysByBetterOf(alternatives.toReversed())).toEqual(['executed 4 → 6: 3 → 10']);
});

function waysByBetterOf(alternatives: object[]): string[] {
  const indicators = [entry('a', '甲', '10', { rule: { kind: 'better_of', alternatives } })];
  return waysTo(decimal('9'), card({}, indicators), catalogue).map(
    ({ key, from, needed, score, newScore }) =>
      `${key} ${from.value.toFixed()} → ${needed.value.toFixed()}: ${score.toFixed()} → ${newScore.toFixed()}`,
  );
}
