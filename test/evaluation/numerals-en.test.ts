import { describe, expect, test } from 'vitest';
import { found } from './found-numbers.ts';

describe('English number words', () => {
  test.each([
    ['four', '4'],
    ['Twenty-five', '25'],
    ['twenty five', '25'],
    ['twenty-one', '21'],
    ['one million yuan', '100万元'],
    ['0.2 hundred million yuan', '2000万元'],
    ['110.7 thousand yuan', '110700元'],
    ['one million five yuan', '1000005元'],
    ['five point zero five', '5.05'],
    ['five point ten', '5分 10'],
    ['ninety', '90'],
    ['nineteen', '19'],
    ['one hundred and five', '105'],
    ['twelve hundred', '1200'],
    ['a hundred', '100'],
    ['a thousand yuan', '1000元'],
    ['two thousand and six', '2006'],
    ['one million two hundred thousand', '1200000'],
    ['eighty-six point five', '86.5'],
    ['six point two six', '6.26'],
    ['zero', '0'],
    ['between two and three', '2 3'],
    ['one point', '1分'],
    ['three problems', '3'],
    ['36 thousand yuan', '36000元'],
    ['40k', '40000'],
    ['1.2m yuan', '120万元'],
    ['2bn yuan', '200000万元'],
  ])('%s is read as %s', (text, expected) => expect(found(text)).toBe(expected));

  test.each([
    'which one',
    'someone',
    'often',
    'tender',
    'weight',
    'two thirds',
    'two-thirds',
    'two and a half',
    'three years',
    'one-off',
    'two thousand one million',
    'a project',
    'attend',
    'freight',
  ])('%s holds no amount', (text) => expect(found(text)).toBe(''));
});
