// Near misses among names.
import { assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/tools/nearest.ts';

test.each([
  ['look_up', 'look_up', 0],
  ['lookup', 'look_up', 1],
  ['duoble', 'double', 2],
  ['采购执行律', '采购执行率', 1],
  ['', 'abc', 3],
])('%s is %s after so many edits', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
});

test('a distance never exceeds the bound by more than one', () => {
  assert(
    property(string(), string(), nat(5), (a, b, bound) => {
      expect(editDistance(a, b, bound)).toBeLessThanOrEqual(bound + 1);
    }),
  );
});

test('distance is symmetric', () => {
  const word = string({ maxLength: 12 });
  assert(
    property(word, word, (a, b) => {
      expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12));
    }),
  );
});

test('lists the nearest first, each once, and nothing far away', () => {
  expect(nearest('audits', ['what_if', 'audit', 'auditor', 'audit'], 5)).toEqual(['audit', 'auditor']);
});
