import { describe, expect, test } from 'vitest';
import {
  addendsOf,
  changeOf,
  changeWithin,
  differenceOf,
  fractionOf,
  relativeChangeOf,
  sameExpression,
  withKey,
} from '../../src/evaluation/formula-shape.ts';
import { parsed } from '../support/parsed.ts';

/** Every form it has, by its name. */
function forms(text: string): Record<string, unknown> {
  const formula = parsed(text);
  const all = {
    fraction: fractionOf(formula),
    difference: differenceOf(formula),
    change: changeOf(formula),
    changeWithin: changeWithin(formula),
    rate: relativeChangeOf(formula),
    addends: addendsOf(formula).length > 0 ? addendsOf(formula) : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, form]) => form !== undefined));
}

describe('what a formula is by its form', () => {
  const change = { after: 'b.adjusted', before: 'b.initial' };

  test.each<[string, Record<string, unknown>]>([
    ['e.final / b.initial', { fraction: { part: 'e.final', whole: 'b.initial' } }],
    ['(e.final)/(b.initial)', { fraction: { part: 'e.final', whole: 'b.initial' } }],
    ['e.final / 12', {}],
    ['(e.final - e.basic) / e.final', {}],
    ['e.final - e.basic', { difference: ['e.final', 'e.basic'] }],
    ['abs(b.adjusted - b.initial)', { change, changeWithin: change }],
    ['abs(b.adjusted - b.initial) / b.initial', { changeWithin: change, rate: change }],
    ['abs(b.adjusted - b.initial) / b.adjusted', { changeWithin: change }],
    ['max(b.adjusted - b.initial)', {}],
    ['a + b', { addends: ['a', 'b'] }],
    ['a + (b + c)', { addends: ['a', 'b', 'c'] }],
    ['a + b - c', {}],
    ['a + b / c', {}],
    ['a', {}],
    ['-a', {}],
  ])('%s', (text, expected) => expect(forms(text)).toEqual(expected));

  test('no formula has no form', () => {
    expect(fractionOf(undefined)).toBeUndefined();
    expect(changeWithin(undefined)).toBeUndefined();
    expect(addendsOf(undefined)).toEqual([]);
    expect(sameExpression(undefined, undefined)).toBe(false);
  });
});

test.each([
  ['a / b', '(a)/b', true],
  ['a - (b - c)', 'a - b - c', false],
  ['abs(a-b) / b', 'abs(a - b)/b', true],
])('%s and %s are the same expression: %s', (one, other, same) =>
  expect(sameExpression(parsed(one), parsed(other))).toBe(same),
);

test('another key takes the place of one wherever it stands', () => {
  const over = withKey(parsed('abs(a - b) / b * -min(b, 2)'), 'b', 'c');
  expect(sameExpression(over, parsed('abs(a - c) / c * -min(c, 2)'))).toBe(true);
});
