import { describe, expect, it } from 'vitest';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { otherMark } from '../../src/figures/reading.ts';
import { termsOf } from '../../src/figures/terms.ts';
import { sampleLedger, spentSource } from './sample.ts';

const ledger = sampleLedger();
ledger.enterName('评价通知');
ledger.enterQuote(spentSource);

function around(prose: string): [string, string][] {
  return figureContexts(parseProse(prose), ledger).map(({ before, after }) => [before, after]);
}

describe('the words around a figure', () => {
  it.each<[string, [string, string][]]>([
    ['无', []],
    [
      '甲[[f1]]乙[[f2]]丙',
      [
        ['甲', '乙'],
        ['乙', '丙'],
      ],
    ],
    ['[[f1]]', [['', '']]],
    ['[[n1]]：[[f1.label]][[f1]]', [['评价通知:政府采购执行额', '']]],
    ['[[q1]][[f3.formula]][[x]]甲[[f1]]', [[`${otherMark.repeat(3)}甲`, '']]],
    ['[[n9]][[f9.label]]甲[[f1]]', [['甲', '']]],
    ['[[f9]]甲[[f1]]乙', [[`${otherMark}甲`, '乙']]],
  ])('%s', (prose, words) => {
    expect(around(prose)).toEqual(words);
  });

  it('are the nearest two hundred', () => {
    const [[before, between] = [], [, after] = []] = around(
      `甲${'乙'.repeat(300)}[[f1]]丙${'丁'.repeat(300)}[[f2]]戊${'己'.repeat(300)}`,
    );
    expect(before).toBe('乙'.repeat(200));
    expect(between).toBe(`丙${'丁'.repeat(199)}`);
    expect(after).toBe(`戊${'己'.repeat(199)}`);
  });

  it('come with the figures on both sides', () => {
    const [first, second] = figureContexts(parseProse('[[f1]][[f9]][[f2]]'), ledger);
    expect([first?.previous, first?.next?.id, second?.previous?.id, second?.next]).toEqual([
      undefined,
      'f2',
      'f1',
      undefined,
    ]);
    expect([first?.at, second?.at]).toEqual([0, 12]);
  });
});

it('labels are gathered with every figure that bears them, the longest first', () => {
  const figures = ledger.figures().slice(0, 2);
  expect(termsOf([...figures, ...figures]).map(({ text, ids }) => [text, ids])).toEqual([
    ['政府采购预算总额', ['f2', 'f2']],
    ['政府采购执行额', ['f1', 'f1']],
  ]);
});
