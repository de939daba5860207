// Cutting a plain text into words: Han by character, Latin by word, the longest known words first.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/evaluation/plain-text.ts';
import { formsOf, stemOf } from '../../src/planner/keyless/units.ts';
import { addWord, cut, emptyBook, type Token, type WordBook } from '../../src/planner/keyless/words.ts';

function bookOf(...phrases: string[]): WordBook {
  const book = emptyBook();
  for (const phrase of phrases) addWord(book, phrase, { role: 'topic', atom: `t:${phrase}` });
  return book;
}

const book = bookOf(
  '采购',
  '采购预算',
  '预算',
  '执行',
  '执行率',
  '率',
  '多少',
  'budget',
  'adjusted budget',
  'rate',
  'enterprise',
);

function shown(tokens: readonly Token[]): string[] {
  return tokens.map(({ text, kind }) => (kind === 'word' ? text : `${text}:${kind}`));
}

describe('a text is cut', () => {
  test.each([
    ['采购预算多少', ['采购预算', '多少']],
    ['采购执行率', ['采购', '执行率']],
    ['采购蓝鲸率', ['采购', '蓝鲸:unknown', '率']],
    ['执行率?', ['执行率', '?:stop']],
    ['adjusted budget rate', ['adjusted budget', 'rate']],
    ['adjusted zebra budget', ['adjusted:unknown', 'zebra:unknown', 'budget']],
    ['enterprises', ['enterprises']],
    ['budgets, rates', ['budgets', ',:stop', 'rates']],
    ['budget率', ['budget', '率']],
    ['26.04%的执行率', ['26.04%:number', '的:unknown', '执行率']],
    ['预算5万元', ['预算', '5万元:number']],
    ['', []],
  ])('%s → %j', (text, expected) => {
    expect(shown(cut(text, [book]))).toEqual(expected);
  });

  test('with the words of every book', () => {
    expect(shown(cut('预算蓝鲸', [bookOf('预算'), bookOf('蓝鲸')]))).toEqual(['预算', '蓝鲸']);
  });

  test('giving a word all its senses', () => {
    const two = bookOf('预算');
    addWord(two, '预算', { role: 'cue', atom: 'c' });
    const atoms = cut('预算', [two]).flatMap(({ senses }) => senses.map(({ atom }) => atom));
    expect(atoms).toEqual(['t:预算', 'c']);
  });

  test('into tokens that cover it, spaces apart, without overlap', () => {
    const unit = constantFrom(
      '采',
      '购',
      '预',
      '算',
      '执',
      '行',
      '率',
      '鲸',
      'budget',
      'adjusted',
      ' ',
      '5',
      '%',
      '?',
      '-',
    );
    assert(
      property(string({ unit, maxLength: 30 }), (raw) => {
        const text = plainText(raw);
        let at = 0;
        for (const { start, end, text: own } of cut(text, [book])) {
          expect(text.slice(at, start)).toMatch(/^[\s-]*$/);
          expect(own).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s-]*$/);
      }),
    );
  });
});

describe('an English word', () => {
  test.each([
    ['budgets', 'budget'],
    ['policies', 'policy'],
    ['branches', 'branch'],
    ["center's", 'center'],
    ['executed', 'executing'],
    ['planned', 'planning'],
    ['adjust', 'adjusted'],
    ['score', 'scored'],
  ])('%s meets %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ['address', 'addres'],
    ['status', 'statu'],
    ['red', 'r'],
    ['king', 'k'],
  ])('%s is not shortened to %s', (word, wrong) => {
    expect(formsOf(word)).not.toContain(wrong);
  });

  test('with a number or in Han stands as it is', () => {
    expect(formsOf('2022s')).toEqual(['2022s']);
    expect(formsOf('支出')).toEqual(['支出']);
  });

  test('known as it is, is not taken for another with its ending off: goods is not good', () => {
    const atoms = cut('goods', [bookOf('goods', 'good')]).flatMap(({ senses }) =>
      senses.map(({ atom }) => atom),
    );
    expect(atoms).toEqual(['t:goods']);
  });
});
