// Links, mentions and markup in prose: refused wherever they stand, and nothing honest with them.
import { expect, test } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import { verify } from '../../src/figures/verify.ts';
import { legitimate } from '../support/legitimate.ts';
import { sampleLedger } from './sample.ts';

const ledger = sampleLedger();
const allowed = buildAllowed({ names: [], years: [], documents: [] });

function linksIn(prose: string): string[] {
  return verify(prose, ledger, allowed)
    .filter(({ code }) => code === 'foreign_link')
    .map(({ found }) => found);
}

test.each([
  'https://example.com/x',
  'www.example.com',
  'example.com',
  'evil.cn/abc',
  '<@UABC>',
  '<#CABC|general>',
  '<!channel>',
  '<https://example.com|report>',
  '[report](//example.com)',
  '[[f3]](javascript:alert())',
  '@here',
  '@channel',
  'someone@example.com',
  '<img src=x>',
  'h\u200Bttps://example.com',
])('%s is refused', (link) => {
  expect(linksIn(`执行率为[[f3]]，见 ${link} 。`)).not.toEqual([]);
  expect(linksIn(link)).not.toEqual([]);
});

test.each([...legitimate.zh, ...legitimate.en])('%s holds none', (sentence) => {
  expect(linksIn(sentence)).toEqual([]);
});
