import { expect, test } from 'vitest';
import { nearest } from '../../src/importers/nearest.ts';

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
