import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import type { Quantity } from '../../src/evaluation/quantity.ts';
import { type ScoreBand, type Scored, type ScoringRule, scoreByRule } from '../../src/evaluation/scoring.ts';
import { type Unit, units } from '../../src/evaluation/unit.ts';

/** Reads "26.04 %"; "5" has the empty unit. */
function quantity(text: string): Quantity {
  const [value = '', name = ''] = text.split(' ');
  const unit: Unit | undefined = units.find((unit) => unit === name);
  if (unit === undefined) throw new Error(`no such unit: ${name}`);
  return { value: decimal(value), unit };
}

function written(scored: Scored): string {
  return scored.kind === 'scored'
    ? `${scored.score.value.toFixed()}/${scored.full.value.toFixed()}`
    : scored.reason;
}

describe('points in proportion', () => {
  test.each([
    ['5', undefined, '26.04 %', '1.302/5'],
    ['5', undefined, '0.5', '2.5/5'],
    ['5', undefined, '120 %', '5/5'],
    ['5', undefined, '-10 %', '0/5'],
    ['5', undefined, '3 万元', 'mixed_units'],
    ['10', '20 个', '15 个', '7.5/10'],
    ['10', '20 个', '22 个', '10/10'],
    ['10', '2 万元', '5000 元', '2.5/10'],
    ['10', '90 %', '45 %', '5/10'],
    ['10', '0 个', '15 个', 'division_by_zero'],
    ['10', '20 个', '15 分', 'mixed_units'],
  ])('%s points, target %s, actual %s: %s', (points, target, actual, expected) => {
    const rule: ScoringRule = {
      kind: 'proportional',
      points: decimal(points),
      ...(target && { target: quantity(target) }),
    };
    expect(written(scoreByRule(rule, quantity(actual)))).toBe(expected);
  });
});

describe('points off for each unit', () => {
  test.each([
    ['below', '90 %', '1 百分点', '0.5', 'proportional', '87.5 %', '3.75/5', '2.5百分点 2.5'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '87.5 %', '4/5', '2.5百分点 2'],
    ['below', '90 %', '1 百分点', '0.5', 'ceil', '87.5 %', '3.5/5', '2.5百分点 3'],
    ['below', '90 %', '1 百分点', '0.5', 'ceil', '87 %', '3.5/5', '3百分点 3'],
    ['below', '90 %', '1 %', '0.5', 'floor', '87.5 %', '4/5', '2.5百分点 2'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '0.875', '4/5', '2.5百分点 2'],
    ['below', '90 %', '5 百分点', '1', 'floor', '26.04 %', '0/5', '63.96百分点 12'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '90 %', '5/5', '0百分点 0'],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '95 %', '5/5', '0百分点 0'],
    ['above', '30 %', '10 百分点', '1', 'ceil', '69.3 %', '1/5', '39.3百分点 4'],
    ['above', '30 %', '10 百分点', '1', 'ceil', '20 %', '5/5', '0百分点 0'],
    ['below', '20 个', '1 个', '0.5', 'floor', '17 个', '3.5/5', '3个 3'],
    ['above', '8 万元', '5000 元', '1', 'floor', '9 万元', '3/5', '10000元 2'],
    ['below', '90 %', '0 百分点', '0.5', 'floor', '87 %', 'division_by_zero', ''],
    ['below', '90 %', '1 个', '0.5', 'floor', '87 %', 'mixed_units', ''],
    ['below', '20 个', '1 百分点', '0.5', 'floor', '17 个', 'mixed_units', ''],
    ['below', '90 %', '1 百分点', '0.5', 'floor', '17 个', 'mixed_units', ''],
  ] as const)(
    '%s %s, per %s off %s, %s: %s is %s',
    (direction, from, per, deduct, partial, actual, expected, off) => {
      const rule: ScoringRule = {
        kind: 'deduct_per_unit',
        points: decimal('5'),
        from: quantity(from),
        per: quantity(per),
        deduct: decimal(deduct),
        partial,
        direction,
      };
      const result = scoreByRule(rule, quantity(actual));
      expect(written(result)).toBe(expected);
      const { by, units } = (result.kind === 'scored' && result.shortfall) || {};
      expect(by && units ? `${by.value.toFixed()}${by.unit} ${units.toFixed()}` : '').toBe(off);
    },
  );
});

describe('points by band', () => {
  const bands: ScoreBand[] = [
    { from: quantity('90 %'), fromInclusive: true, toInclusive: true, points: decimal('4') },
    {
      from: quantity('80 %'),
      to: quantity('90 %'),
      fromInclusive: true,
      toInclusive: false,
      points: decimal('3'),
    },
    {
      from: quantity('70 %'),
      to: quantity('80 %'),
      fromInclusive: false,
      toInclusive: false,
      points: decimal('2'),
    },
    {
      from: quantity('60 %'),
      to: quantity('70 %'),
      fromInclusive: false,
      toInclusive: true,
      points: decimal('1'),
    },
    { to: quantity('50 %'), fromInclusive: false, toInclusive: false, points: decimal('0') },
  ];

  test.each([
    ['95 %', '4/4'],
    ['0.9', '4/4'],
    ['89.99 %', '3/4'],
    ['80 %', '3/4'],
    ['79.99 %', '2/4'],
    ['70.01 %', '2/4'],
    ['70 %', '1/4'],
    ['60 %', 'no_band'],
    ['55 %', 'no_band'],
    ['50 %', 'no_band'],
    ['49.99 %', '0/4'],
    ['-3 %', '0/4'],
    ['5 万元', 'mixed_units'],
  ])('%s is %s', (actual, expected) => {
    const result = scoreByRule({ kind: 'bands', bands }, quantity(actual));
    expect(written(result)).toBe(expected);
  });

  test('the band that holds the value is named', () => {
    expect(scoreByRule({ kind: 'bands', bands }, quantity('85 %'))).toMatchObject({ band: bands[1] });
  });

  test('a value above the only band is in none, whichever sides are inclusive', () => {
    const low: ScoreBand = {
      to: quantity('70 %'),
      fromInclusive: true,
      toInclusive: true,
      points: decimal('1'),
    };
    expect(scoreByRule({ kind: 'bands', bands: [low] }, quantity('80 %'))).toEqual({
      kind: 'unscored',
      reason: 'no_band',
    });
  });

  test('without bands nothing is scored', () =>
    expect(written(scoreByRule({ kind: 'bands', bands: [] }, quantity('85 %')))).toBe('no_band'));
});

test('scores are in 分, with the full points beside them', () => {
  const result = scoreByRule({ kind: 'proportional', points: decimal('5') }, quantity('50 %'));
  expect(result).toEqual({
    kind: 'scored',
    score: quantity('2.5 分'),
    full: quantity('5 分'),
  });
});

test('no rule gives less than nothing or more than its points', () => {
  const share = fc
    .integer({ min: -2000, max: 2000 })
    .map((tenths) => quantity(`${decimal(String(tenths)).div(decimal('10')).toFixed()} %`));
  const rules = fc.constantFrom<ScoringRule>(
    { kind: 'proportional', points: decimal('5') },
    { kind: 'proportional', points: decimal('5'), target: quantity('85 %') },
    {
      kind: 'deduct_per_unit',
      points: decimal('5'),
      from: quantity('90 %'),
      per: quantity('1 百分点'),
      deduct: decimal('0.3'),
      partial: 'ceil',
      direction: 'below',
    },
  );
  fc.assert(
    fc.property(rules, share, (rule, actual) => {
      const result = scoreByRule(rule, actual);
      if (result.kind !== 'scored') throw new Error(result.reason);
      expect(result.score.value.gte(decimal('0')) && result.score.value.lte(decimal('5'))).toBe(true);
    }),
  );
});
