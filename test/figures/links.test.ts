// Links, mentions and markup in prose: refused wherever they stand, and nothing honest with them.
import { describe, expect, it, test } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import { findLinks } from '../../src/figures/links.ts';
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

function stretches(text: string): string[] {
  return findLinks(text).map(({ from, to }) => text.slice(from, to));
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

describe('each kind of link by itself', () => {
  const schemes = 'http|https|ftp|file|javascript|data|mailto|tel|HTTP';
  it.each(schemes.split('|'))('%s:', (scheme) => {
    expect(stretches(`see ${scheme}:abc so`)).toEqual([`${scheme}:abc`]);
    expect(stretches(`see ${scheme}: abc`)).toEqual([]);
    expect(stretches(`see x${scheme}:abc`)).toEqual([]);
  });
  const ends =
    'com|cn|net|org|io|gov|edu|info|biz|co|me|app|dev|xyz|top|site|online|shop|club|link|click|ru|uk|de|fr|jp|hk|tw|us|COM';
  it.each(ends.split('|'))('….%s', (end) => {
    expect(stretches(`见 evil-1.a-b.${end}。`)).toEqual([`evil-1.a-b.${end}`]);
    expect(stretches(`见 evil.${end}/abc so`)).toEqual([`evil.${end}/abc`]);
    expect(stretches(`见 evil.${end}/ so`)).toEqual([`evil.${end}/`]);
    expect(stretches(`见 evil.${end}s`)).toEqual([]);
    expect(stretches(`见 .${end}`)).toEqual([]);
  });
  it.each([
    ['see www.abc so', ['www.abc']],
    ['see WWW.abc so', ['WWW.abc']],
    ['see www. so', []],
    ['see awww.abc', []],
    ['<@u>', ['<@u>']],
    ['<#C>', ['<#C>']],
    ['<!c>', ['<!c>']],
    ['</a>', ['</a>']],
    ['<A b="c">', ['<A b="c">']],
    [`<a${'b'.repeat(200)}>`, [`<a${'b'.repeat(200)}>`]],
    [`<a${'b'.repeat(201)}>`, []],
    ['<a>', ['<a>']],
    ['a < b > c', []],
    ['<a\nb>', []],
    ['<a<b>', ['<b>']],
    ['<甲>', []],
    ['so @here, @channel and @everyone, @Here', ['@here', '@channel', '@everyone', '@Here']],
    ['a@here', []],
    ['@@here', []],
    ['@hereby', []],
    ['a.b+c-d@e-f.xx so', ['a.b+c-d@e-f.xx']],
    ['a@b.XY', ['a@b.XY']],
    ['a@b.x', []],
    ['@b.xx', []],
    ['[a](b)', ['](b)']],
    ['[a]()', [']()']],
    [`[a](${'b'.repeat(200)})`, [`](${'b'.repeat(200)})`]],
    [`[a](${'b'.repeat(201)})`, []],
    ['[a](b\nc)', []],
    ['[a](b(c', []],
    ['[a] (b)', []],
  ])('%j', (text, links) => expect(stretches(text)).toEqual(links));
});
