// Rules found in published self-evaluation tables and in fiscal platforms, with rows worked out by hand.
import { describe, expect, test } from 'vitest';
import type { ScoringRule } from '../../src/evaluation/rule.ts';
import { bands, measure, rule, scoreText } from './rules.ts';

const off = (from: string, per: string, deduct: string, direction: string, partial = 'proportional') =>
  rule({ kind: 'deduct_per_unit', from: measure(from), per: measure(per), deduct, direction, partial });
const upTo = (target: string) => rule({ kind: 'proportional', target: measure(target) });
const downFrom = (target: string) =>
  rule({ kind: 'reverse', target: measure(target), zero_at: '2', zero_target: 'all_or_nothing' });

const samples: [string, ScoringRule, string, [string | undefined, string][]][] = [
  [
    'staff control: 0.5 off for each point above 100%',
    off('100 %', '1 百分点', '0.5', 'above'),
    '5',
    [
      ['96 %', '5'],
      ['100 %', '5'],
      ['101.5 %', '4.25'],
      ['110 %', '0'],
      ['130 %', '0'],
      [undefined, 'no_actual'],
    ],
  ],
  [
    'three-public change: 0.5 off for each point above zero',
    off('0 %', '1 百分点', '0.5', 'above', 'ceil'),
    '5',
    [
      ['-9.43 %', '5'],
      ['0 %', '5'],
      ['0.01 %', '4.5'],
      ['2 %', '4'],
      ['9.01 %', '0'],
    ],
  ],
  [
    'key expenditure in steps of ten',
    bands('[90 %,] 5', '[80 %,90 %) 4', '[70 %,80 %) 3', '[60 %,70 %) 2', '[,60 %) 0'),
    '5',
    [
      ['100 %', '5'],
      ['90 %', '5'],
      ['89.99 %', '4'],
      ['80 %', '4'],
      ['70 %', '3'],
      ['60 %', '2'],
      ['59.99 %', '0'],
    ],
  ],
  [
    'budget adjustment, the upper side inclusive',
    bands('[0 %,0 %] 3', '(0 %,10 %] 2', '(10 %,20 %] 1', '(20 %,30 %] 0.5', '(30 %,] 0'),
    '3',
    [
      ['0 %', '3'],
      ['0.01 %', '2'],
      ['10 %', '2'],
      ['10.01 %', '1'],
      ['20 %', '1'],
      ['30 %', '0.5'],
      ['30.01 %', '0'],
      ['69.3 %', '0'],
    ],
  ],
  [
    'payment progress: 0.5 off for each project behind',
    off('0 个', '1 个', '0.5', 'above', 'floor'),
    '4',
    [
      ['0 个', '4'],
      ['3 个', '2.5'],
      ['9 个', '0'],
    ],
  ],
  [
    'three-public control: 1 off for each point above 100%',
    off('100 %', '1 百分点', '1', 'above'),
    '6',
    [
      ['77.5 %', '6'],
      ['102.25 %', '3.75'],
      ['106 %', '0'],
    ],
  ],
  [
    'staff control, one point in all',
    off('100 %', '1 百分点', '0.1', 'above'),
    '1',
    [
      ['104 %', '0.6'],
      ['111 %', '0'],
    ],
  ],
  [
    'expenditure completed, in proportion to the full',
    rule({ kind: 'proportional' }),
    '20',
    [
      ['30.7 %', '6.14'],
      ['100 %', '20'],
      ['104 %', '20'],
    ],
  ],
  [
    'workload: 1 off for each 3% apart',
    off('100 %', '3 百分点', '1', 'below', 'floor'),
    '15',
    [
      ['100 %', '15'],
      ['97.01 %', '15'],
      ['97 %', '14'],
      ['90 %', '12'],
      ['50 %', '0'],
    ],
  ],
  [
    'progress: 1 off for each 4% apart',
    off('100 %', '4 百分点', '1', 'below', 'ceil'),
    '10',
    [
      ['99 %', '9'],
      ['96 %', '9'],
      ['95.9 %', '8'],
      ['60 %', '0'],
    ],
  ],
  [
    'carry-over at most 5%',
    rule({ kind: 'threshold', at: measure('5 %'), side: 'at_most' }),
    '22.5',
    [
      ['5 %', '22.5'],
      ['5.01 %', '0'],
    ],
  ],
  [
    'completion from 70% to 95%, in between in a straight line',
    rule({
      kind: 'interpolation',
      knots: [
        { at: measure('70 %'), points: '0' },
        { at: measure('95 %'), points: '10' },
      ],
    }),
    '10',
    [
      ['69 %', '0'],
      // 10 × (80 − 70) ÷ 25
      ['80 %', '4'],
      ['95 %', '10'],
    ],
  ],
  [
    'three-public change, 0.3 off for each point above zero',
    off('0 %', '1 百分点', '0.3', 'above'),
    '3',
    [
      ['0 %', '3'],
      ['2.5 %', '2.25'],
      ['10 %', '0'],
    ],
  ],
  [
    'reception change, 0.2 off for each point above zero',
    off('0 %', '1 百分点', '0.2', 'above'),
    '2',
    [
      ['-3 %', '2'],
      ['4 %', '1.2'],
      ['10 %', '0'],
    ],
  ],
  [
    'accounts moved at most ten times',
    rule({ kind: 'threshold', at: measure('10 次'), side: 'at_most' }),
    '22.5',
    [
      ['10 次', '22.5'],
      ['11 次', '0'],
    ],
  ],
  [
    'paid in full or not at all',
    rule({ kind: 'threshold', at: measure('100 %'), side: 'at_least' }),
    '22.5',
    [
      ['100 %', '22.5'],
      ['99.99 %', '0'],
    ],
  ],
  [
    'execution of ten, capped there',
    rule({ kind: 'proportional', cap: '10' }),
    '10',
    [
      // 11.07 ÷ 11.07, against 11.07 ÷ 36.06
      ['100 %', '10'],
      ['30.70 %', '3.07'],
      ['118 %', '10'],
    ],
  ],
  // A platform: actual ÷ target × weight; in reverse 1 − (actual − target) ÷ target; nothing at twice the target.
  [
    'a platform, more is better',
    upTo('120 次'),
    '10',
    [
      ['131 次', '10'],
      ['90 次', '7.5'],
      ['0 次', '0'],
      // What is below nothing counts as nothing.
      ['-5 次', '0'],
    ],
  ],
  [
    'a platform, less is better',
    downFrom('10 次'),
    '8',
    [
      ['10 次', '8'],
      ['13 次', '5.6'],
      ['20 次', '0'],
      ['25 次', '0'],
    ],
  ],
  [
    'a platform, less is better, the target zero',
    downFrom('0 次'),
    '8',
    [
      ['0 次', '8'],
      ['1 次', '0'],
    ],
  ],
  [
    'a platform, equal to a target of zero: as much as nothing earns it',
    rule({ kind: 'threshold', at: measure('0 次'), side: 'at_most' }),
    '6',
    [
      ['0 次', '6'],
      ['-1 次', '6'],
      ['1 次', '0'],
    ],
  ],
  // What the shipped report would score under such rules; they are not its own.
  ['procurement execution in proportion', rule({ kind: 'proportional' }), '5', [['26.04 %', '1.302']]],
  [
    'procurement execution, 0.5 off for each point',
    off('100 %', '1 百分点', '0.5', 'below'),
    '5',
    [['26.04 %', '0']],
  ],
];

describe.each(samples)('%s', (_, of, weight, rows) => {
  test.each(rows)('%s is %s', (actual, expected) => expect(scoreText(of, weight, actual)).toBe(expected));
});
