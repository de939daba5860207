import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/importers/nearest.ts';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['depertment', 'department', 1],
  ['nubmer', 'number', 1],
  ['kitten', 'sitting', 3],
  ['单位', '单价', 1],
])('%s to %s takes %i', (from, to, slips) => {
  expect(editDistance(from, to)).toBe(slips);
});

test.each([
  ['depertment', 'department'],
  ['UNIT', 'unit'],
  ['untt', 'unit'],
  ['weather', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s was meant as %s', (word, meant) => {
  expect(nearest(word, ['department', 'unit', 'key'])).toBe(meant);
});

test('distance is the same both ways, and nothing only between equals', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const slips = editDistance(a, b);
      expect(editDistance(b, a)).toBe(slips);
      expect(slips === 0).toBe(a === b);
      expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
