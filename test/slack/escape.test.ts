// Text from outside reads as it did and can do nothing.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mrkdwn, plain } from '../../src/slack/escape.ts';
import { entitiesIn } from '../support/slack/blocks/entities.ts';
import { hostileText } from './views/hostile.ts';

describe('plain text', () => {
  test.each([
    ['执行率为26.04%，低于80%', '执行率为26.04%，低于80%'],
    ['3 < 5 且 5 > 3，<80%', '3 < 5 且 5 > 3，<80%'],
    ['财预〔2013〕53号', '财预〔2013〕53号'],
    ['R&D: e.g. 1.5 times', 'R&D: e.g. 1.5 times'],
    ['a\r\nb\tc', 'a\nb\tc'],
    ['<!channel>', '＜!channel>'],
    ['<@U1>', '＜＠U1>'],
    ['<#C1|x>', '＜#C1|x>'],
    ['<\u200b!here>', '＜!here>'],
    ['<\u202e@U1>', '＜＠U1>'],
    ['https://evil.example/a', 'https：//evil．example/a'],
    ['mailto:a@b.cn', 'mailto：a＠b．cn'],
    ['![x](https://e.example)', '![x］(https：//e．example)'],
    ['@channel', '＠channel'],
    ['a\u0000\u001b[2Jb', 'a[2Jb'],
    ['\ud800x', '\ufffdx'],
    ['ends with <', 'ends with ＜'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });
});

test.each([
  ['R&D <80%', 'R&amp;D &lt;80%'],
  ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
  ['<@U1>', '＜＠U1&gt;'],
])('%j is %j in a fallback', (text, escaped) => {
  expect(mrkdwn(text)).toBe(escaped);
});

test('text that is cut and put together again is as harmless as it was', () => {
  fc.assert(
    fc.property(hostileText, fc.array(fc.nat({ max: 400 }), { maxLength: 6 }), (text, places) => {
      const safe = mrkdwn(text);
      const cuts = [0, ...places.toSorted((one, other) => one - other), safe.length];
      const pieces = cuts.map((at, index) => safe.slice(cuts[index - 1] ?? 0, at));
      for (const piece of [...pieces, pieces.join('')]) expect(entitiesIn(piece)).toEqual([]);
    }),
  );
});

test('text that is safe stays as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(plain(plain(text))).toBe(plain(text));
    }),
  );
});
