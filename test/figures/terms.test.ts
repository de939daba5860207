// What things are called, where a text calls them so, and which figures a name may stand for.
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/figures/figure.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import {
  indexTerms,
  maximal,
  names,
  occurrences,
  reading,
  readNames,
  stem,
  termAs,
  termsNaming,
  termsOf,
  withoutTerms,
} from '../../src/figures/terms.ts';
import { draft } from './sample.ts';

function figure(parts: Partial<Figure>): Figure {
  const ledger = openLedger();
  ledger.enterFigure(draft({ key: 'some', ...parts }), 'zh');
  const [entered] = ledger.figures();
  if (!entered) throw new Error('no figure entered');
  return { ...entered, ...parts };
}

const term = (text: string, ...keys: string[]) => ({ text, keys: new Set(keys), ids: [] });

test('names of the data are read in small letters, but for those too short to be told from a word', () => {
  const read = readNames(
    new Map([
      ['Ｐlan', ['a.reported', 'b']],
      ['差额', ['c.target']],
      ['差', ['d']],
    ]),
  );
  expect(read).toEqual([term('plan', 'a', 'b'), term('差额', 'c')]);
});

test('labels are gathered with all their figures, the longest first, and none that is empty', () => {
  const figures = [
    figure({ id: 'f1', key: 'a.actual', label: 'Plan' }),
    figure({ id: 'f2', key: 'b', label: 'plan' }),
    figure({ id: 'f3', key: 'c', label: '' }),
    figure({ id: 'f4', key: 'd', label: 'longer plan' }),
    figure({ id: 'f5', key: 'e', label: '差' }),
  ];
  expect(termsOf(figures)).toEqual([
    { ...term('longer plan', 'd'), ids: ['f4'] },
    { ...term('plan', 'a', 'b'), ids: ['f1', 'f2'] },
    { ...term('差', 'e'), ids: ['f5'] },
  ]);
});

test('names of what known figures state come with the ids of those', () => {
  const known = [
    figure({ id: 'f1', key: 'a.reported', kind: 'reported' }),
    figure({ id: 'f2', key: 'a', kind: 'computed' }),
    figure({ id: 'f3', key: 'a.target', kind: 'target' }),
    figure({ id: 'f4', key: 'c', kind: 'count' }),
  ];
  const indexes = [
    indexTerms([term('甲额', 'a', 'b'), term('乙额', 'b'), term('丙额', 'c')]),
    indexTerms([term('甲数', 'a')]),
  ];
  expect(termsNaming(known, indexes)).toEqual([
    { ...term('甲额', 'a', 'b'), ids: ['f1', 'f2'] },
    { ...term('甲数', 'a'), ids: ['f1', 'f2'] },
  ]);
});

describe('a term', () => {
  const indexes = [
    indexTerms([term('年初预算', 'a'), term('年初', 'b'), term('plan', 'c')]),
    indexTerms([term('预算', 'd'), term('plan b', 'e')]),
  ];
  const places = (text: string): unknown[] =>
    occurrences(text, indexes).map((found) => [found.term.text, found.from, found.to]);

  test.each([
    ['', []],
    ['年', []],
    ['年末', []],
    [
      '年初预算',
      [
        ['年初预算', 0, 4],
        ['年初', 0, 2],
        ['预算', 2, 4],
      ],
    ],
    [
      '的年初和预算。',
      [
        ['年初', 1, 3],
        ['预算', 4, 6],
      ],
    ],
    ['a plan', [['plan', 2, 6]]],
    ['plan', [['plan', 0, 4]]],
    ['计plan划', [['plan', 1, 5]]],
    ['plans', []],
    ['explan', []],
    ['xplans', []],
    ['plot', []],
    [
      'the plan b.',
      [
        ['plan', 4, 8],
        ['plan b', 4, 10],
      ],
    ],
  ])('is found in %j', (text, expected) => expect(places(text)).toEqual(expected));

  test('is the longest of those that overlap', () => {
    const found = maximal(occurrences('年初预算和年初，plan b or plan', indexes));
    expect(found.map((each) => each.term.text)).toEqual(['年初预算', '年初', 'plan b', 'plan']);
    expect(
      maximal([
        { term: term('甲乙'), from: 0, to: 2 },
        { term: term('乙丙丁'), from: 1, to: 4 },
      ]),
    ).toHaveLength(2);
    expect(
      maximal([
        { term: term('甲乙丙'), from: 1, to: 4 },
        { term: term('丁戊'), from: 5, to: 7 },
      ]),
    ).toHaveLength(2);
    expect(
      maximal([
        { term: term('甲乙'), from: 1, to: 3 },
        { term: term('丁戊己'), from: 4, to: 7 },
      ]),
    ).toHaveLength(2);
  });

  test('is a text where it is all of it', () => {
    expect(termAs('年初', indexes)).toEqual(term('年初', 'b'));
    expect(termAs('年初预算', indexes)).toEqual(term('年初预算', 'a'));
    expect(termAs('本年初', indexes)).toBeUndefined();
  });

  test('is taken out of a text, whatever its letters', () => {
    expect(withoutTerms('甲Plan B乙plan b丙PLAN', [term('plan b'), term('plan')])).toBe('甲乙丙');
    expect(withoutTerms('Plan甲', [term('plan')])).toBe('甲');
    expect(withoutTerms('Das bleibt', [term('plan')])).toBe('Das bleibt');
  });
});

describe('a name stands for a figure', () => {
  const kinds = ['reported', 'computed', 'target', 'count', 'hypothetical'] as const;
  test.each(kinds)('of kind %s where its label ends so, or the data calls it so', (kind) => {
    const one = figure({ key: 'a.reported', label: '政府采购Rate', kind });
    expect(names(term('采购rate', 'x'), one)).toBe(true);
    expect(names(term('呀', 'a'), one)).toBe(true);
    expect(names(term('呀', 'x'), one)).toBe(false);
    expect(names(term('采购', 'x'), one)).toBe(kind === 'count' || kind === 'hypothetical');
  });
  test.each([
    ['count', 'some', term('呀', 'ind.1', 'ind.2'), true],
    ['count', 'some', term('呀', 'ind.1', 'x'), false],
    ['count', 'some', term('呀', 'x.ind.'), false],
    ['reported', 'some', term('呀', 'ind.1'), false],
    ['hypothetical', 'calculated.1', term('呀', 'x'), true],
    ['hypothetical', 'x.calculated.', term('呀', 'y'), false],
    ['hypothetical', 'if.some.more', term('呀', 'x', 'some'), true],
    ['hypothetical', 'if.some.more', term('呀', 'x', 'y'), false],
    ['computed', 'calculated.1', term('呀占呀', 'x'), true],
    ['computed', 'calculated.1', term('比', 'x'), true],
    ['computed', 'calculated.1', term('甲与乙', 'x'), true],
    ['computed', 'calculated.1', term('甲和乙', 'x'), true],
    ['computed', 'calculated.1', term('a share of', 'x'), true],
    ['computed', 'calculated.1', term('sum', 'x'), true],
    ['computed', 'calculated.1', term('the difference', 'x'), true],
    ['computed', 'calculated.1', term('ratio', 'x'), true],
    ['computed', 'calculated.1', term('shares', 'x'), false],
    ['computed', 'calculated.1', term('呀', 'x'), false],
    ['computed', 'x.calculated.', term('比', 'x'), false],
    ['computed', 'some', term('比', 'x'), false],
    ['count', 'calculated.1', term('比', 'x'), false],
  ] as const)('%s %s %j: %s', (kind, key, name, expected) => {
    expect(names(name, figure({ key, kind, label: '某数' }))).toBe(expected);
  });
});

test.each([
  ['a.reported', 'a'],
  ['a.target', 'a'],
  ['a.actual', 'a'],
  ['a.actual.more', 'a.actual.more'],
  ['a.other', 'a.other'],
])('what is stated, aimed at and attained of one thing is called alike: %s', (key, expected) => {
  expect(stem(key)).toBe(expected);
});

test('a text is read in small letters without disguise', () => {
  expect(reading('Ｐl\u200Ban **A**')).toBe('plan a');
});
