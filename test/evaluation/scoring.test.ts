// Every kind of rule against rows worked out by hand.
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import type { ScoringRule } from '../../src/evaluation/rule.ts';
import { scoreByRule } from '../../src/evaluation/scoring.ts';
import { bands, measure, quantity, rule, scoreText } from './rules.ts';

describe('points in proportion', () => {
  test.each([
    ['5', undefined, '26.04 %', '1.302'],
    ['5', undefined, '0.5', '2.5'],
    ['5', undefined, '120 %', '5'],
    ['5', undefined, '100 %', '5'],
    ['5', undefined, '-10 %', '0'],
    ['5', undefined, '3 万元', 'mixed_units'],
    ['10', '20 个', '15 个', '7.5'],
    ['10', '20 个', '22 个', '10'],
    ['10', '2 万元', '5000 元', '2.5'],
    ['10', '90 %', '45 %', '5'],
    // 1.5 × 1 ÷ 3 is 0.5 and not 0.4999…
    ['1.5', '3 个', '1 个', '0.5'],
    ['10', '0 个', '15 个', 'division_by_zero'],
    ['10', '20 个', '15 分', 'mixed_units'],
    ['10', '20 个', '15 %', 'mixed_units'],
    ['10', '20 个', undefined, 'no_actual'],
  ])('weight %s, target %s, actual %s: %s', (weight, target, actual, expected) => {
    const proportional = rule({ kind: 'proportional', ...(target && { target: measure(target) }) });
    expect(scoreText(proportional, weight, actual)).toBe(expected);
  });

  test.each([
    // 10 × 96 ÷ 100 = 9.6, at most 9; 10 × 10 ÷ 100 = 1, at least 2
    ['96 %', '9'],
    ['80 %', '8'],
    ['10 %', '2'],
    ['20 %', '2'],
    ['90 %', '9'],
  ])('a cap and a floor hold: %s is %s', (actual, expected) => {
    const held = rule({ kind: 'proportional', target: measure('100 %'), cap: '9', floor: '2' });
    expect(scoreText(held, '10', actual)).toBe(expected);
  });

  test.each([
    // 160% of 100: (160% − 130%) × 10 = 3 off; 190%: 6 off; 300%: 17 off, not below 2
    ['130 个', '10'],
    ['160 个', '7'],
    ['190 个', '4'],
    ['300 个', '2'],
    ['50 个', '5'],
  ])('too low a target costs points beyond 130%%: %s is %s', (actual, expected) => {
    const over = { beyond: '130', deduct: '10', least: '2' };
    const adjusted = rule({ kind: 'proportional', target: measure('100 个'), over_achievement: over });
    expect(scoreText(adjusted, '10', actual)).toBe(expected);
  });

  test('a target of zero may be stated to be met or missed', () => {
    const met = rule({ kind: 'proportional', target: measure('0 个'), zero_target: 'all_or_nothing' });
    expect(['0 个', '3 个', '-1 个'].map((actual) => scoreText(met, '10', actual))).toEqual([
      '10',
      '10',
      '0',
    ]);
  });
});

describe('points in reverse, to nothing at so many times the target', () => {
  test.each([
    // ×2: (2 × 72 − 74.88) ÷ 72 × 7 = 69.12 ÷ 72 × 7 = 6.72
    ['2', '72 万元', '74.88 万元', '7', '6.72'],
    ['2', '72 万元', '72 万元', '7', '7'],
    ['2', '72 万元', '10 万元', '7', '7'],
    ['2', '72 万元', '144 万元', '7', '0'],
    ['2', '72 万元', '200 万元', '7', '0'],
    ['2', '72 万元', '1080000 元', '7', '3.5'],
    // ×1.5: (15 − 12) ÷ (15 − 10) × 10 = 6
    ['1.5', '10 %', '12 %', '10', '6'],
    ['2', '0 个', '1 个', '7', 'division_by_zero'],
    // Nothing is left at the target itself: there is no room to divide by.
    ['1', '72 万元', '73 万元', '7', 'division_by_zero'],
    ['1', '72 万元', '72 万元', '7', '7'],
    ['2', '72 万元', '5 个', '7', 'mixed_units'],
    ['2', '72 万元', undefined, '7', 'no_actual'],
  ])('zero at %s × %s, actual %s, weight %s: %s', (zero_at, target, actual, weight, expected) => {
    const reverse = rule({ kind: 'reverse', target: measure(target), zero_at });
    expect(scoreText(reverse, weight, actual)).toBe(expected);
  });

  test('a target of zero may be stated to be met or missed', () => {
    const none = rule({
      kind: 'reverse',
      target: measure('0 次'),
      zero_at: '2',
      zero_target: 'all_or_nothing',
    });
    expect(['0 次', '1 次'].map((actual) => scoreText(none, '5', actual))).toEqual(['5', '0']);
  });
});

describe('a threshold', () => {
  test.each([
    ['at_least', ['0', '5', '5']],
    ['above', ['0', '0', '5']],
    ['at_most', ['5', '5', '0']],
    ['below', ['5', '0', '0']],
  ])('%s 80%%: 79.99, 80 and 80.01 are %j', (side, expected) => {
    const line = rule({ kind: 'threshold', at: measure('80 %'), side });
    expect(['79.99 %', '80 %', '80.01 %'].map((actual) => scoreText(line, '5', actual))).toEqual(expected);
  });

  test.each([
    ['50 %', '1.5'],
    ['5 个', 'mixed_units'],
    [undefined, 'no_actual'],
  ])('may leave points: %s is %s', (actual, expected) => {
    const line = rule({ kind: 'threshold', at: measure('80 %'), side: 'at_least', otherwise: '1.5' });
    expect(scoreText(line, '5', actual)).toBe(expected);
  });
});

describe('interpolation', () => {
  const line = rule({
    kind: 'interpolation',
    knots: [
      { at: measure('60 %'), points: '0' },
      { at: measure('80 %'), points: '6' },
      { at: measure('95 %'), points: '10' },
    ],
  });
  test.each([
    ['50 %', '0'],
    ['60 %', '0'],
    ['70 %', '3'],
    ['80 %', '6'],
    // 6 + 4 × (84.5 − 80) ÷ 15 = 7.2
    ['84.5 %', '7.2'],
    ['0.845', '7.2'],
    ['95 %', '10'],
    ['99 %', '10'],
    ['9 个', 'mixed_units'],
    [undefined, 'no_actual'],
  ])('%s is %s', (actual, expected) => expect(scoreText(line, '10', actual)).toBe(expected));
});

describe('points off for each unit', () => {
  test.each([
    ['below', '90 %', '1 百分点', '0.5', 'proportional', '87.5 %', '3.75'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '87.5 %', '4'],
    ['below', '90 %', '1 百分点', '0.5', 'ceil', '87.5 %', '3.5'],
    ['below', '90 %', '1 百分点', '0.5', 'ceil', '87 %', '3.5'],
    ['below', '90 %', '1 %', '0.5', 'floor', '87.5 %', '4'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '0.875', '4'],
    ['below', '90 %', '5 百分点', '1', 'floor', '26.04 %', '0'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '90 %', '5'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '95 %', '5'],
    ['above', '30 %', '10 百分点', '1', 'ceil', '69.3 %', '1'],
    ['above', '30 %', '10 百分点', '1', 'ceil', '20 %', '5'],
    ['below', '20 个', '1 个', '0.5', 'floor', '17 个', '3.5'],
    ['above', '8 万元', '5000 元', '1', 'floor', '9 万元', '3'],
    ['above', '0 次', '1 次', '0.5', 'floor', '3 次', '3.5'],
    ['below', '90 %', '0 百分点', '0.5', 'floor', '87 %', 'division_by_zero'],
    ['below', '90 %', '1 个', '0.5', 'floor', '87 %', 'mixed_units'],
    ['below', '20 个', '1 百分点', '0.5', 'floor', '17 个', 'mixed_units'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '17 个', 'mixed_units'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', undefined, 'no_actual'],
  ])('%s %s, per %s off %s, %s: %s is %s', (direction, from, per, deduct, partial, actual, expected) => {
    const off = { from: measure(from), per: measure(per), deduct, partial, direction };
    expect(scoreText(rule({ kind: 'deduct_per_unit', ...off }), '5', actual)).toBe(expected);
  });
});

describe('points by band', () => {
  const stepped = bands('[90 %,] 4', '[80 %,90 %) 3', '(70 %,80 %) 2', '(60 %,70 %] 1', '(,50 %) 0');
  test.each([
    ['95 %', '4'],
    ['0.9', '4'],
    ['89.99 %', '3'],
    ['80 %', '3'],
    ['79.99 %', '2'],
    ['70.01 %', '2'],
    ['70 %', '1'],
    ['60 %', 'no_band'],
    ['50 %', 'no_band'],
    ['49.99 %', '0'],
    ['-3 %', '0'],
    ['5 万元', 'mixed_units'],
    [undefined, 'no_actual'],
  ])('%s is %s', (actual, expected) => expect(scoreText(stepped, '4', actual)).toBe(expected));

  test('a value above the only band is in none', () =>
    expect(scoreText(bands('[,70 %] 1'), '4', '80 %')).toBe('no_band'));
});

describe('the better of two', () => {
  test.each([
    [undefined, '9 %', '0 %', '10'],
    [undefined, '12 %', '-40 %', '10'],
    [undefined, '12 %', '0 %', '6'],
    [undefined, '12 %', undefined, 'no_actual'],
    [undefined, undefined, '-40 %', 'no_actual'],
    ['use_other', '12 %', undefined, '4'],
    ['use_other', undefined, '-40 %', '10'],
    ['use_other', undefined, undefined, 'no_actual'],
  ])('%s: %s and %s is %s', (missing, rate, change, expected) => {
    const measured = (key: string) => {
      const text = key === 'rate' ? rate : change;
      return text === undefined ? undefined : quantity(text);
    };
    expect(scoreText(betterOf(missing), '10', undefined, { measured })).toBe(expected);
  });

  test('without anything to measure with it is not scored', () =>
    expect(scoreText(betterOf(), '10')).toBe('no_actual'));
});

test('scores are in 分, with the full points beside them', () => {
  const result = scoreByRule(rule({ kind: 'proportional' }), {
    weight: decimal('5'),
    actual: quantity('50 %'),
  });
  expect(result).toMatchObject({ kind: 'scored', score: quantity('2.5 分'), full: quantity('5 分') });
});

function betterOf(one_missing?: string): ScoringRule {
  return rule({
    kind: 'better_of',
    ...(one_missing && { one_missing }),
    alternatives: [
      {
        measured_by: 'rate',
        rule: { kind: 'threshold', at: measure('9 %'), side: 'at_most', otherwise: '4' },
      },
      {
        measured_by: 'change',
        rule: { kind: 'threshold', at: measure('-30 %'), side: 'at_most', otherwise: '6' },
      },
    ],
  });
}
