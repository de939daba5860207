// Single changes that take the small card from 74 to a goal, worked out by hand.
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import { type Change, waysTo } from '../../src/evaluation/score-seek.ts';
import { card, catalogue, entries, entry } from './card.ts';
import { measure, quantity } from './rules.ts';

function ways(goal: string, more: object = {}, indicators: readonly object[] = entries): string[] {
  return waysTo(decimal(goal), card(more, indicators), catalogue).map(
    ({ indicator, change, newScore, total }) =>
      `${indicator.key} ${changeText(change)}: ${newScore.toFixed()} → ${total.toFixed()}`,
  );
}

function changeText(change: Change): string {
  if (change.kind === 'value') return `${change.needed.value.toFixed()}${change.needed.unit}`;
  const { assessment } = change;
  switch (assessment.kind) {
    case 'state':
      return `is ${assessment.state}`;
    case 'level':
      return `is ${assessment.level} at ${assessment.share}%`;
    case 'met':
      return `meets ${assessment.met.join(' + ')}`;
    case 'not_applicable':
      return 'does not apply';
  }
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
// are had at 40 − 8.995 × 20 ÷ 10, or ten of ten with 6 executed: the former gains less, in whatever order they stand.
describe('of the better of two, the measure with the least gain is what changes', () => {
  const reverse = { kind: 'reverse', target: measure('20 %'), zero_at: '2' };
  const threshold = { kind: 'threshold', at: measure('6 万元'), side: 'at_least', otherwise: '3' };
  const alternatives = [
    { measured_by: 'rate', rule: reverse },
    { measured_by: 'executed', rule: threshold },
  ];
  test.each([[alternatives], [alternatives.toReversed()]])('%j', (either) => {
    const indicators = [entry('a', '甲', '10', { rule: { kind: 'better_of', alternatives: either } })];
    const [way, ...more] = waysTo(decimal('9'), card({}, indicators), catalogue);
    expect(more).toEqual([]);
    expect(way?.score.toFixed()).toBe('3');
    expect(way?.change).toEqual({
      kind: 'value',
      key: 'rate',
      from: quantity('50 %'),
      needed: quantity('22.01 %'),
    });
    expect(way?.newScore.toFixed()).toBe('9');
  });

  // 9.995 before rounding, at 40 − 9.995 × 20 ÷ 10.
  test.each([
    [alternatives, 'a 20.01%: 10 → 10'],
    [alternatives.toReversed(), 'a 6万元: 10 → 10'],
  ])('the first, where both gain the same: %j', (either, expected) =>
    expect(
      ways('10', {}, [entry('a', '甲', '10', { rule: { kind: 'better_of', alternatives: either } })]),
    ).toEqual([expected]),
  );
});

const judged = (rule: object, assessment: object, more: object = {}) => [
  entry('a', '甲', '10', { rule, assessment, ...more }),
];
const state = (key: string) => ({ kind: 'state', state: key });
const level = (key: string, share: string) => ({ kind: 'level', level: key, share });
const met = (...keys: string[]) => ({ kind: 'met', met: keys });

describe('what would have to be found of an indicator that is judged', () => {
  const names = { zh: ['项'], en: ['element'] };
  const option = (key: string, points: string) => ({ key, names, points });
  const states = {
    kind: 'states',
    states: [option('best', '10'), option('good', '7'), option('fair', '5'), option('none', '0')],
  };
  const levels = {
    kind: 'qualitative',
    levels: [
      { key: 'reached', names, from: '80' },
      { key: 'partly', names, from: '60' },
      { key: 'missed', names, from: '20' },
    ],
  };
  const checklist = (mode: string) => ({
    kind: 'checklist',
    mode,
    elements: [option('a', '4'), option('b', '3'), option('c', '2'), option('d', '1')],
  });

  test.each([
    ['the state with the fewest points that suffice', states, state('none'), '6', 'a is good: 7 → 7'],
    ['a state that gives just as much as is wanted', states, state('none'), '5', 'a is fair: 5 → 5'],
    // 8.495 rounds to 8.5.
    [
      'the least share, in its level',
      levels,
      level('partly', '70'),
      '8.5',
      'a is reached at 84.95%: 8.5 → 8.5',
    ],
    ['a share of the same level', levels, level('partly', '70'), '7.8', 'a is partly at 77.95%: 7.8 → 7.8'],
    ['the whole share', levels, level('missed', '20'), '10', 'a is reached at 99.95%: 10 → 10'],
    ['one more element', checklist('cumulative'), met('a'), '5', 'a meets a + d: 5 → 5'],
    // 4 + 3, not 4 + 2 + 1: the fewest elements of equal sums.
    ['the fewest elements', checklist('cumulative'), met('a'), '7', 'a meets a + b: 7 → 7'],
    // Seven of 4, 3, 2, 1 would be 4 + 3 too.
    ['several elements', checklist('cumulative'), met(), '6', 'a meets a + c: 6 → 6'],
    ['all elements', checklist('cumulative'), met('b'), '10', 'a meets b + a + c + d: 10 → 10'],
    ['of a gate all elements', checklist('gate'), met('b', 'c'), '3', 'a meets a + b + c + d: 10 → 10'],
  ])('%s', (_, rule, assessment, goal, expected) =>
    expect(ways(goal, {}, judged(rule, assessment))).toEqual([expected]),
  );

  test.each([
    ['a state above the weight', states, state('none')],
    ['a share above the whole', levels, level('partly', '70')],
    ['more than all elements', checklist('cumulative'), met('a')],
  ])('is not %s', (_, rule, assessment) => expect(ways('10.01', {}, judged(rule, assessment))).toEqual([]));

  test('ranks beside what is measured by the points gained', () => {
    const indicators = [...entries.slice(0, 3), ...judged(states, state('fair'))].map((each) => ({
      ...each,
      ...('assessment' in each && { level1: { zh: '乙', en: '乙' } }),
    }));
    // 20 + 19 + 27 + 5 = 71. Two points more; seven is the next state.
    expect(ways('73', {}, indicators)).toEqual([
      'procurement 54.99%: 22 → 73',
      'a is good: 7 → 73',
      'outlay 10.33万元: 29.01 → 73.01',
    ]);
  });

  // The weight of b goes to a, 15 for 10: 12 are had for 8, 11.995 for 7.99666… of 10, which is 79.97%.
  test('counts the weight that what does not apply gave away', () => {
    const reason = { zh: '无', en: 'none' };
    const indicators = [
      ...judged(levels, level('missed', '40')),
      entry('b', '甲', '5', { assessment: { kind: 'not_applicable', policy: 'redistribute', reason } }),
    ];
    expect(ways('12', {}, indicators)).toEqual(['a is partly at 79.97%: 12 → 12']);
  });

  test('lifts a veto that hangs on it', () => {
    const cite = [{ section: '附表', quote: '评分表' }];
    const veto = { key: 'veto', names, indicator: 'a', below: '6', effect: { kind: 'veto' }, cite };
    expect(ways('1', { limits: [veto] }, judged(states, state('fair')))).toEqual(['a is good: 7 → 7']);
  });

  test('nothing, where the indicator is not known to be anything yet', () =>
    expect(ways('5', {}, [entry('a', '甲', '10', { rule: states })])).toEqual([]));
});
