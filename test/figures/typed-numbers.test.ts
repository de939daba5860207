// Where the typed numbers of a text begin and end. What is marked is found, and nothing else.
import { expect, it } from 'vitest';
import { casesOf, marked } from './typed.ts';
import { codes, ledgerWithWords } from './verified.ts';

it.each([
  [
    'In Chinese alone, in English alone and in both',
    `
      近‹九›成 ¦ ‹nine› parts ¦ 近‹九›成,or ‹nine› parts ¦ ‹9› ¦ 近‹9›成 or ‹9› ¦ ‹eleve› ¦ ‹elevn›
      三峡 or a first half ¦ ‹one in› 三峡`,
  ],
  [
    'Chinese words with a space inside',
    `
      三 峡 ¦ ‹百分 之 二十› ¦ 近 ‹九› 成 ¦ 千 方 百 计 ¦ 共 ‹十› 家 ¦ 近 ‹nine› 成 ¦ ‹一 个 月› 内`,
  ],
  [
    'Finds that overlap or touch are one, others are not',
    `
      ‹第二十九› ¦ ‹六点五› ¦ ‹二›,‹三› ¦ ‹二› or ‹三› ¦ ‹八5› ¦ ‹5八› ¦ ‹七nine› ¦ ‹one hundred› per cent
      ‹一个百分点› ¦ ‹得满分💯›`,
  ],
  [
    'What is allowed keeps what stands beside it apart',
    `
      ‹五›三峡‹六› ¦ 一三峡一 ¦ 第一季度‹二› ¦ 1. 预算‹5›`,
  ],
])('%s', (_, table) => {
  expect(casesOf(table).map(marked)).toEqual(casesOf(table));
});

it.each(['during a half  year', 'placed third  rate', 'ａ ｈａｌｆ  year', 'one  hundred of them'])(
  'two spaces inside an idiom hide no number: %j',
  (text) => expect(codes(text, ledgerWithWords())).toContain('typed_number'),
);

it.each(['during a half year', 'of third rate quality', 'a plan,  by and large'])(
  'an idiom is none, nor are two spaces elsewhere: %j',
  (text) => expect(codes(text, ledgerWithWords())).toEqual([]),
);
