import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/figures/prose.ts';
import { figureMark, otherMark, readProse, readText } from '../../src/figures/reading.ts';

describe('a text reads', () => {
  it.each([
    ['预算 (a-Z) {x}|^', '预算 (a-Z) {x}|^'],
    ['８６．５％', '86.5%'],
    ['（三）：，', '(三):,'],
    ['𝟖𝟔', '86'],
    ['ｅｉｇｈｔ', 'eight'],
    ['éïghť', 'eight'],
    ['e\u0301ight', 'eight'],
    ['八\u200B十\u00AD六\uFEFF', '八十六'],
    ['8\uFE0F\u20E3', '8'],
    ['*八*_十_`六`~七~\\八', '八十六七八'],
    ['a\u202Eb\u2066c', 'abc'],
    ['a\u0000b\u001Fc\rd', 'abcd'],
    ['a\uE000b\uE001c', 'abc'],
    ['a\u00A0b\u2009c\u3000d\te', 'a b c d e'],
    ['a\nb\u2028c\u2029d', 'a\nb\nc\nd'],
    ['Ⅷ½⑧⁶', 'Ⅷ½⑧⁶'],
    ['⼋', '八'],
    ['㍙', '1点'],
    ['兩萬億貳叄陸個雙', '两万亿贰叁陆个双'],
    ['參與幾數點滿無過', '叁與几数点满无过'],
    ['٨६', '٨६'],
    ['\uF969', '数'],
    ['Ａ\u0301', 'A'],
    ['兩兩', '两两'],
    ['㋿ﬁ', '令和fi'],
    ['\uD835', '\uD835'],
    ['', ''],
  ])('%j as %j', (text, reading) => {
    expect(readText(text)).toBe(reading);
  });
});

describe('a reading of prose', () => {
  it('has one mark for each reference and knows where each character came from', () => {
    const reading = readProse(parseProse('率\u200B为[[f3]]，[[q1]]㍙'));
    expect(reading.text).toBe(`率为${figureMark},${otherMark}1点`);
    expect(reading.origin).toEqual([0, 2, 3, 9, 10, 16, 16]);
  });
  it('counts code units where characters take two', () => {
    expect(readProse(parseProse('𝟖💯六')).origin).toEqual([0, 2, 2, 4]);
  });
  it('takes labels, names, formulas and malformed references for other marks', () => {
    expect(readProse(parseProse('[[f1.label]][[n1]][[f1.formula]][[x]]')).text).toBe(otherMark.repeat(4));
  });
});
