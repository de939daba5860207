// How far two words are apart in typing.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/evaluation/edit-distance.ts';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['depertment', 'department', 1],
  ['nubmer', 'number', 1],
  ['budget', 'budgets', 1],
  ['budget', 'bdget', 1],
  ['rate', 'ratio', 2],
  ['kitten', 'sitting', 3],
  ['lookup', 'look_up', 1],
  ['采购执行律', '采购执行率', 1],
])('%s to %s takes %i', (from, to, slips) => {
  expect(editDistance(from, to, 5)).toBe(slips);
});

test.each([
  ['procurement', 'zebra', 2],
  ['abcdef', 'uvwxyz', 3],
  ['a', 'abcd', 2],
])('%s to %s is told as one more than the most that is asked for', (from, to, most) => {
  expect(editDistance(from, to, most)).toBe(most + 1);
});

test('is the same both ways, and nothing only between equals', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slips = editDistance(a, b, 12);
      expect(editDistance(b, a, 12)).toBe(slips);
      expect(slips === 0).toBe(a === b);
      expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('a bound changes nothing below it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 99), most + 1));
    }),
  );
});
