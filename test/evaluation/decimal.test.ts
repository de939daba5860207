import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, isDecimal, roundHalfUp, roundsTo, sameNumber } from '../../src/evaluation/decimal.ts';

test.each([
  ['0.1', '0.2', '0.3'],
  ['36.06', '-11.07', '24.99'],
  ['4.77', '6.3', '11.07'],
  ['1.28', '4.98', '6.26'],
])('%s + %s is exactly %s', (a, b, sum) => expect(decimal(a).plus(decimal(b)).toFixed()).toBe(sum));

test.each([
  ['1.005', 2, '1.01'],
  ['86.525', 2, '86.53'],
  ['-86.525', 2, '-86.53'],
  ['0.4999', 0, '0'],
  ['69.3011', 1, '69.3'],
  ['26.0383', 2, '26.04'],
])('%s to %i places is %s', (value, places, rounded) =>
  expect(roundHalfUp(decimal(value), places).toFixed()).toBe(rounded),
);

test('very small and very large values are written out', () => {
  expect(decimal('0.0000000001').toString()).toBe('0.0000000001');
  expect(decimal(`1${'0'.repeat(30)}`).toString()).toBe(`1${'0'.repeat(30)}`);
});

test('division keeps forty places', () =>
  expect(decimal('2').div(decimal('3')).toFixed()).toBe(`0.${'6'.repeat(39)}7`));

test('a binary number never becomes a decimal', () =>
  expect(() => decimal('1').plus(0.1)).toThrow('Invalid'));

test.each([
  ['0', true],
  ['-0.5', true],
  ['36.060', true],
  ['9'.repeat(60), true],
  ['9'.repeat(61), false],
  ['', false],
  ['.5', false],
  ['5.', false],
  ['05', false],
  ['+5', false],
  ['1e5', false],
  ['1,000', false],
  ['５', false],
  [' 5', false],
])('%s as a plain decimal: %s', (text, expected) => expect(isDecimal(text)).toBe(expected));

test('what is a plain decimal can be read', () => {
  const text = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?$/);
  fc.assert(
    fc.property(text, (text) => {
      expect(isDecimal(text)).toBe(true);
      expect(decimal(text).minus(decimal(text)).toFixed()).toBe('0');
    }),
  );
});

test.each([
  ['1058.40', '1058.4', true],
  ['86.5', '86.50', true],
  ['6.3', '6.03', false],
])('%s is the same number as %s: %s', (one, other, same) => expect(sameNumber(one, other)).toBe(same));

test.each([
  ['26.038338', '26.04', true],
  ['26.038338', '26', true],
  ['26.038338', '26.03', false],
  ['0.125', '0.13', true],
  ['-0.125', '-0.13', true],
])('%s rounds to %s: %s', (value, written, rounds) => expect(roundsTo(decimal(value), written)).toBe(rounds));
