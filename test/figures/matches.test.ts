// Patterns are run over a whole text, however they were left and whatever they match.
import { expect, test } from 'vitest';
import { matchesOf, matchesWithGroups } from '../../src/figures/matches.ts';

test.each([
  [
    [/b+/g],
    'abbab',
    [
      { from: 1, to: 3 },
      { from: 4, to: 5 },
    ],
  ],
  [
    [/b/g, /ab/g],
    'ab',
    [
      { from: 1, to: 2 },
      { from: 0, to: 2 },
    ],
  ],
  [
    [/b*/g],
    'ab',
    [
      { from: 0, to: 0 },
      { from: 1, to: 2 },
      { from: 2, to: 2 },
    ],
  ],
  [[/c/g], 'ab', []],
  [[], 'ab', []],
])('%j over %s gives every match, pattern by pattern', (patterns, text, spans) => {
  expect(matchesOf(patterns, text)).toEqual(spans);
});

test('a pattern that was left in the middle begins anew', () => {
  const pattern = /a/g;
  pattern.lastIndex = 2;
  expect(matchesOf([pattern], 'aba')).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 3 },
  ]);
});

test('groups come with each match', () => {
  const matches = matchesWithGroups(/(\w)=(\d)?/g, 'a=1 b=');
  expect(matches.map((match) => [...match])).toEqual([
    ['a=1', 'a', '1'],
    ['b=', 'b', undefined],
  ]);
  expect(matches.map(({ index }) => index)).toEqual([0, 4]);
});
