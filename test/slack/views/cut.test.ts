// Text cut to a length: nothing lost, nothing too long, no number in two.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipped, escapedLength, pieces } from '../../../src/slack/views/cut.ts';
import { hostileText } from './hostile.ts';

test('pieces joined are the text, and none is too long once it is escaped', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 20, max: 3000 }), (text, limit) => {
      const found = pieces(text, limit);
      expect(found.join('')).toBe(text);
      expect(found.filter((piece) => escapedLength(piece) > limit)).toEqual([]);
    }),
  );
});

const amount = fc
  .tuple(
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.constantFrom('万元', '%', '个百分点', ' points', ' yuan', '万元 (360,600 yuan)'),
  )
  .map(([whole, unit]) => `${whole / 100}${unit}`);

test('no number is cut in two, nor parted from its unit', () => {
  const sentence = fc.tuple(fc.constantFrom('预算', '，', ' of ', '执行率为'), amount);
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 60, max: 200 }),
      (parts, limit) => {
        const found = pieces(parts.flat().join(''), limit);
        const whole = parts.map(([, shown]) => shown);
        const rejoined = found.join('\u0000');
        for (const shown of whole) expect(rejoined).toContain(shown);
      },
    ),
  );
});

test('a text that is clipped ends with an ellipsis and not in a number', () => {
  expect(clipped('预算为36.06万元', 8)).toBe('预算为…');
  expect(clipped('预算为36.06万元', 20)).toBe('预算为36.06万元');
});
