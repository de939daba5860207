// Typing slips: by sound in Chinese, by a letter in English; words that are known or fit several stay as they are.
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/evaluation/plain-text.ts';
import { createMender } from '../../src/planner/keyless/typing-slips.ts';
import { cut } from '../../src/planner/keyless/words.ts';
import { readerOf } from './reader.ts';

const { lexicon } = readerOf();
const mender = createMender();

function mended(text: string): Promise<string> {
  const plain = plainText(text);
  return mender.mend(plain, cut(plain, lexicon.books), lexicon.books);
}

describe('a slip is mended', () => {
  test.each([
    ['政府采够预算多少', '政府采购预算多少'],
    ['政府采购执形率是多少', '政府采购执行率是多少'],
    ['包浮项目目标多少', '包扶项目目标多少'],
    ['what is the inital budget', 'what is the initial budget'],
    ['total expenditrue', 'total expenditure'],
    ['satisfacton of staff', 'satisfaction of staff'],
    ['procuremnt budget', 'procurement budget'],
    ['whats teh procurement raet', 'whats the procurement rate'],
  ])('%s → %s', async (slip, meant) => {
    expect(await mended(slip)).toBe(meant);
  });
});

describe('left as it is', () => {
  test.each([
    'what is the exchange rate',
    'how big is the town',
    'the zebra budget',
    // Who, or how: both are known.
    'hwo much was spent',
    '今天天气怎么样',
    '蓝鲸预算多少',
    '年初预算是多少亿元',
    '年初预算合多少美元',
    '采购预算多少',
    'bdgt',
  ])('%s', async (text) => {
    expect(await mended(text)).toBe(text);
  });
});
