// What must hold of every rule, whatever its numbers.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decimal, decimal, zero } from '../../src/evaluation/decimal.ts';
import { evaluateExpression } from '../../src/evaluation/expression.ts';
import type { ScoringRule } from '../../src/evaluation/rule.ts';
import { scoreCardOf } from '../../src/evaluation/score-card.ts';
import { scoreByRule } from '../../src/evaluation/scoring.ts';
import { holds } from '../../src/evaluation/scoring-steps.ts';
import { settled } from '../../src/evaluation/scoring-working.ts';
import { card, catalogue } from './card.ts';
import { bands, measure, quantity, rule } from './rules.ts';

const weight = decimal('7.5');
const hundredths = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((count) => decimal(String(count)).div(decimal('100')).toFixed());
const share = hundredths(-5000, 30000);
const part = fc.constantFrom('proportional', 'floor', 'ceil');

/** Rules under which more is never worse. */
const rising: fc.Arbitrary<ScoringRule> = fc.oneof(
  hundredths(1, 20000).map((to) => rule({ kind: 'proportional', target: measure(`${to} %`) })),
  fc
    .tuple(hundredths(0, 300), hundredths(400, 700))
    .map(([floor, cap]) => rule({ kind: 'proportional', floor, cap })),
  fc
    .tuple(hundredths(0, 10000), hundredths(0, 700))
    .map(([at, otherwise]) =>
      rule({ kind: 'threshold', at: measure(`${at} %`), side: 'at_least', otherwise }),
    ),
  fc
    .tuple(hundredths(0, 10000), hundredths(1, 900), hundredths(0, 300), part)
    .map(([from, per, deduct, partial]) =>
      rule({
        kind: 'deduct_per_unit',
        from: measure(`${from} %`),
        per: measure(`${per} 百分点`),
        deduct,
        partial,
        direction: 'below',
      }),
    ),
  fc.tuple(hundredths(0, 5000), hundredths(1, 5000), hundredths(1, 5000)).map(([a, b, c]) => {
    const middle = decimal(a).plus(decimal(b));
    return rule({
      kind: 'interpolation',
      knots: [
        { at: measure(`${a} %`), points: '0' },
        { at: measure(`${middle.toFixed()} %`), points: '4' },
        { at: measure(`${middle.plus(decimal(c)).toFixed()} %`), points: '7.5' },
      ],
    });
  }),
  fc.constant(bands('[90 %,] 7.5', '[60 %,90 %) 4', '[,60 %) 0')),
);
const falling = fc
  .tuple(hundredths(1, 10000), hundredths(101, 500))
  .map(([target, zero_at]) => rule({ kind: 'reverse', target: measure(`${target} %`), zero_at }));

function score(of: ScoringRule, percent: string): Decimal {
  const result = scoreByRule(of, { weight, actual: quantity(`${percent} %`) });
  if (result.kind !== 'scored') throw new Error(result.reason);
  return result.score.value;
}

test('no rule gives less than nothing or more than its weight', () => {
  fc.assert(
    fc.property(fc.oneof(rising, falling), share, (of, actual) => {
      const value = score(of, actual);
      expect(value.gte(zero) && value.lte(weight)).toBe(true);
    }),
  );
});

test('more is never worse where more is better, and never better where less is', () => {
  fc.assert(
    fc.property(rising, falling, share, share, (up, down, one, other) => {
      const [less, more] = decimal(one).lte(decimal(other)) ? [one, other] : [other, one];
      expect(score(up, less).lte(score(up, more))).toBe(true);
      expect(score(down, less).gte(score(down, more))).toBe(true);
    }),
  );
});

test('the printed formula is the one that gave the score', () => {
  fc.assert(
    fc.property(fc.oneof(rising, falling), share, (of, actual) => {
      const result = scoreByRule(of, { weight, actual: quantity(`${actual} %`) });
      if (result.kind !== 'scored') throw new Error(result.reason);
      const { expression, operands } = result.working;
      const again = evaluateExpression(expression, (ref) => {
        const operand = operands.get(ref);
        if (!operand) throw new Error(`nothing is called ${ref}`);
        return operand;
      });
      expect(again.kind === 'value' && settled(again.value).toFixed()).toBe(result.score.value.toFixed());
    }),
  );
});

test('half-open bands that share their lines leave no gap and do not overlap', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }),
      share,
      (lines, actual) => {
        const sorted = lines.toSorted((a, b) => a - b).map((line) => `${line} %`);
        const written = [undefined, ...sorted].map(
          (from, index) => `[${from ?? ''},${sorted[index] ?? ''}) ${index}`,
        );
        const of = bands(...written);
        const held =
          of.kind === 'bands' ? of.bands.filter((band) => holds(band, quantity(`${actual} %`))) : [];
        expect(held).toHaveLength(1);
      },
    ),
  );
});

test('what if nothing were different: the card is the same', () => {
  const same: [string, string][] = [
    ['executed', '4 万元'],
    ['budget', '8 万元'],
    ['rate', '50 %'],
    ['trainings.actual', '19 次'],
    ['outlay.actual', '11 万元'],
    ['complaints.actual', '1 次'],
  ];
  const asItIs = scoreCardOf(card(), catalogue);
  fc.assert(
    fc.property(fc.subarray(same), (assumed) => {
      const overrides = new Map(assumed.map(([key, value]) => [key, quantity(value)]));
      expect(scoreCardOf(card(), catalogue, overrides)).toEqual(asItIs);
    }),
  );
});
