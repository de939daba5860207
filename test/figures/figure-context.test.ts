import { describe, expect, it } from 'vitest';
import {
  type FigureContext,
  figureContexts,
  formulaContexts,
  writtenOut,
} from '../../src/figures/figure-context.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { figureMark, otherMark } from '../../src/figures/reading.ts';
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

function only(prose: string): FigureContext | undefined {
  return figureContexts(parseProse(prose), ledger).at(-1);
}

function nextBehind(between: number): string | undefined {
  return figureContexts(parseProse(`甲[[f1]]${'乙'.repeat(between)}[[f2]]`), ledger)[0]?.next?.id;
}

describe('what stands around a figure', () => {
  it('are the words across other figures too', () => {
    expect(only('甲[[f1]]乙[[f2]]丙[[q1]]丁')).toMatchObject({
      figure: { id: 'f2' },
      at: 8,
      before: '乙',
      after: `丙${otherMark}丁`,
      leading: `甲${figureMark}乙`,
      trailing: `丙${otherMark}丁`,
      foot: `甲${figureMark}乙${figureMark}丙${otherMark}丁`,
    });
    const first = figureContexts(parseProse('甲[[f1]]乙[[f2]]丙'), ledger)[0];
    expect(first).toMatchObject({ leading: '甲', trailing: `乙${figureMark}丙`, previous: undefined });
  });

  it('reach two hundred characters either way', () => {
    const around = only(`${'甲'.repeat(250)}[[f1]]${'乙'.repeat(250)}`);
    expect(around?.leading).toBe('甲'.repeat(200));
    expect(around?.trailing).toBe('乙'.repeat(200));
    expect(around?.foot).toBe('乙'.repeat(200));
    expect([nextBehind(199), nextBehind(200)]).toEqual(['f2', undefined]);
  });

  it.each([
    ['目标：\n- 甲[[f1]]', '目标:'],
    ['甲。\n目标：\n\n - 甲\n • 乙\n→ 丙\n| 丁[[f1]]', '目标:'],
    ['目标：\n  \n- 甲[[f1]]', '目标:'],
    ['目标：\n甲[[f1]]', ''],
    ['目标：\n甲- [[f1]]', ''],
    ['目标 - 甲\n- 甲[[f1]]', '目标 - 甲'],
    ['- 甲\n- 甲[[f1]]', ''],
    [`${'甲'.repeat(300)}\n- 甲[[f1]]`, '甲'.repeat(200)],
    ['- 甲[[f1]]\n目标', ''],
  ])('is the head of its list: %j', (prose, heading) => expect(only(prose)?.heading).toBe(heading));
});

describe('the words around a formula', () => {
  it.each(
    '由|的算法是|算法为|的公式是|计算过程为| follows from| results from| is worked out as| is worked out by |由 '.split(
      '|',
    ),
  )('are those that lead to what it gives: 执行率%s', (words) => {
    const contexts = formulaContexts(parseProse(`执行率${words}[[f3.formula]]得出[[f1]]`), ledger);
    expect(contexts).toHaveLength(1);
    expect(contexts[0]).toMatchObject({ figure: { id: 'f3' }, before: '执行率', after: `得出${figureMark}` });
    expect(figureContexts(parseProse(`执行率${words}[[f1]]`), ledger)[0]?.before).toBe(`执行率${words}`);
  });
  it.each(['由此', '的算法', 'follows from', ' results from it', '由  '])('but not 执行率%s', (words) => {
    expect(formulaContexts(parseProse(`执行率${words}[[f3.formula]]`), ledger)[0]?.before).toBe(
      `执行率${words}`,
    );
  });
  it('are none where there is none', () => {
    expect(formulaContexts(parseProse('执行率[[f1]]'), ledger)).toEqual([]);
    expect(formulaContexts(parseProse('执行率[[f9.formula]]'), ledger)).toEqual([]);
  });
});

it('prose is written out with labels, and with names as marks, each character traceable', () => {
  const prose = '甲[[f1.label]][[f1]][[f9]][[n1]][[q1]][[f3.formula]][[x]][[f9.label]]';
  const { text, origin } = writtenOut(parseProse(prose), ledger);
  expect(text).toBe(`甲政府采购执行额${figureMark}${otherMark.repeat(5)}`);
  expect(origin).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 13, 19, 25, 31, 37, 51]);
});
