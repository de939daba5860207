// The whole card, worked out by hand: 40 × 50% = 20 and 20 × 19 ÷ 20 = 19; 30 × (20 − 11) ÷ 10 = 27 and 10 − 2 = 8.
import { describe, expect, test } from 'vitest';
import { type ScoreCard, scoreCardOf, scoreOfOutcome } from '../../src/evaluation/score-card.ts';
import { card, catalogue, entries, entry } from './card.ts';
import { quantity } from './rules.ts';

const reason = { zh: '无', en: 'none' };

function scores({ dimensions }: ScoreCard): string[] {
  return dimensions.flatMap(({ indicators }) =>
    indicators.map(({ outcome }) => {
      const score = scoreOfOutcome(outcome)?.toFixed();
      return score ?? (outcome.kind === 'unscored' ? outcome.reason : outcome.kind);
    }),
  );
}

test('scores roll up to dimensions, total and grade', () => {
  const result = scoreCardOf(card(), catalogue);
  expect(scores(result)).toEqual(['20', '19', '27', '8']);
  expect(result.dimensions.map(({ score }) => score.toFixed())).toEqual(['39', '35']);
  expect(result.dimensions.map(({ dimension }) => dimension?.key)).toEqual(['dim.a', 'dim.b']);
  expect([result.total.toFixed(), result.grade?.grade.zh]).toEqual(['74', '差']);
});

const checks = (of: ScoreCard) =>
  of.weights.map(({ of, sum, expected, agrees }) => [of, sum.toFixed(), expected.toFixed(), agrees]);

test('weights are checked at each level', () => {
  const wrong = card({}, [...entries.slice(0, 3), entry('complaints', '乙', '9', {})]);
  expect(checks(scoreCardOf(card(), catalogue))).toEqual([
    ['indicators_of_dimension', '60', '60', true],
    ['indicators_of_dimension', '40', '40', true],
    ['dimensions', '100', '100', true],
    ['indicators', '100', '100', true],
  ]);
  expect(checks(scoreCardOf(wrong, catalogue)).filter(([, , , agrees]) => agrees === false)).toEqual([
    ['indicators_of_dimension', '39', '40', false],
    ['indicators', '99', '100', false],
  ]);
});

describe('what has no actual value is not scored', () => {
  const without = card({}, [
    ...entries.slice(0, 3),
    entry('complaints', '乙', '10', { rule: { kind: 'proportional' } }),
  ]);
  test('nothing is put in its place, and there is no grade', () => {
    const result = scoreCardOf(without, catalogue);
    expect(scores(result)).toEqual(['20', '19', '27', 'no_actual']);
    expect(result.unscored.map(({ key }) => key)).toEqual(['complaints']);
    expect([result.total.toFixed(), result.grade]).toEqual(['66', undefined]);
  });

  test('a score that the report states stands where there is no rule, unless its value is assumed', () => {
    const stated = card({}, [...entries.slice(0, 3), entry('complaints', '乙', '10', { score: '9.5' })]);
    const assumed = new Map([['complaints.actual', quantity('3 次')]]);
    expect(scores(scoreCardOf(stated, catalogue))).toEqual(['20', '19', '27', '9.5']);
    expect(scores(scoreCardOf(stated, catalogue, assumed))).toEqual(['20', '19', '27', 'no_rule']);
  });

  test('an indicator without a weight is not scored', () => {
    const weightless = {
      ...entry('complaints', '乙', '10', { rule: { kind: 'proportional' } }),
      weight: undefined,
    };
    expect(scores(scoreCardOf(card({}, [weightless]), catalogue))).toEqual(['no_weight']);
  });
});

const inapplicable = (policy: string) => [
  ...entries.slice(0, 3),
  entry('complaints', '乙', '10', { assessment: { kind: 'not_applicable', policy, reason } }),
];

describe('what does not apply', () => {
  // 27 × 40 ÷ 30 = 36
  test('gives its weight to the others of its dimension', () =>
    expect(scores(scoreCardOf(card({}, inapplicable('redistribute')), catalogue))).toEqual([
      '20',
      '19',
      '36',
      'redistributed',
    ]));

  test('or earns it in full', () =>
    expect(scores(scoreCardOf(card({}, inapplicable('full_mark')), catalogue))).toEqual([
      '20',
      '19',
      '27',
      '10',
    ]));
});

test.each([
  [2, '13.33'],
  [0, '13'],
  [1, '13.3'],
])('a score is rounded once, half up, to %i digits', (score_digits, expected) => {
  const third = {
    rule: { kind: 'proportional', target: { value: '3', unit: '次' } },
    actual: { value: '2', unit: '次' },
  };
  expect(scores(scoreCardOf(card({ score_digits }, [entry('a', '甲', '20', third)]), catalogue))).toEqual([
    expected,
  ]);
});

const limit = (below: string, effect: object) => ({
  limits: [
    {
      key: 'limit',
      names: { zh: ['限'], en: ['limit'] },
      indicator: 'complaints',
      below,
      effect,
      cite: [{ section: '附表', quote: '评分表' }],
    },
  ],
});

describe('a veto or a cap', () => {
  test.each([
    ['8', { kind: 'veto' }, '74'],
    ['8.01', { kind: 'veto' }, '0'],
    ['8.01', { kind: 'cap', at: '59.9' }, '59.9'],
    ['8.01', { kind: 'cap', at: '89.9' }, '74'],
  ])('below %s: %j leaves %s', (below, effect, total) => {
    const result = scoreCardOf(card(limit(below, effect)), catalogue);
    expect([result.total.toFixed(), result.beforeLimits.toFixed()]).toEqual([total, '74']);
  });
});

test('what-if of a metric changes what it measures, and of nothing changes nothing', () => {
  const before = scoreCardOf(card(), catalogue);
  // 40 × 80% = 32
  const after = scoreCardOf(card(), catalogue, new Map([['rate', quantity('80 %')]]));
  expect(scores(after)).toEqual(['32', '19', '27', '8']);
  expect([after.total.toFixed(), after.grade?.grade.zh]).toEqual(['86', '良']);
  // 6 of 8 is 75%
  expect(scores(scoreCardOf(card(), catalogue, new Map([['executed', quantity('6 万元')]])))[0]).toBe('30');
  expect(scoreCardOf(card(), catalogue, new Map())).toEqual(before);
  expect(scoreCardOf(card(), catalogue, new Map([['executed', quantity('4 万元')]])).total).toEqual(
    before.total,
  );
});

test('an evaluation without indicators has no card to grade', () => {
  const result = scoreCardOf(card({}, []), catalogue);
  expect([result.dimensions, result.total.toFixed(), result.grade]).toEqual([[], '0', undefined]);
});
