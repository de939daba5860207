// Phrases put together of one word from each of several parts, matched where text is cut.
import { assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseEnds, phrasesOf } from '../../src/planner/keyless/phrases.ts';
import { unitsOf } from '../../src/planner/keyless/units.ts';

const parts = [
  ['my boss', 'people', '领导'],
  ['', 'keeps', '还'],
  ['saying', 'says', '说'],
];
const phrases = [phrasesOf(parts, ['framed'])];

function endsIn(text: string, start = 0): { said: string; exact: boolean }[] {
  const units = unitsOf(text, []);
  return phraseEnds(units, start, phrases).map(({ end, exact }) => ({
    said: text.slice(units[start]?.start, units[end - 1]?.end),
    exact,
  }));
}

test('each way through the parts is found, with a part left out where it may be', () => {
  assert(
    property(tuple(...parts.map((words) => constantFrom(...words))), (words) => {
      const phrase = words.filter((word) => word !== '').join(' ');
      expect(endsIn(`${phrase} the rate`)).toContainEqual({ said: phrase, exact: true });
    }),
  );
});

describe('what is no such phrase', () => {
  test.each(['my boss keeps', 'boss says', 'says my boss', 'the rate', ''])('"%s" ends nowhere', (text) => {
    expect(endsIn(text)).toEqual([]);
  });
});

test('a word with another ending is found, but not as it is listed', () => {
  expect(endsIn('people keep saying')).toEqual([{ said: 'people keep saying', exact: false }]);
});

test('a phrase is found from where it begins', () => {
  expect(endsIn('well 领导说预算', 1)).toEqual([{ said: '领导说', exact: true }]);
});
