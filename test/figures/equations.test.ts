// Sums that are written between figures come out as written.
import { describe, expect, test } from 'vitest';
import { checkEquations } from '../../src/figures/equations.ts';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { termsOf } from '../../src/figures/terms.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
function enter(
  label: string,
  value: string,
  unit: FigureDraft['unit'],
  more: Partial<FigureDraft> = {},
): string {
  return `[[${ledger.enterFigure(draft({ key: `k${value}${unit}`, label, value, unit, ...more }), 'zh').id}]]`;
}
const one = enter('甲', '1', '万元');
const two = enter('乙', '2', '万元');
const three = enter('丙加', '3', '万元');
const half = enter('丁', '50', '%');
const third = enter('戊', '33.333', '%', { kind: 'computed' });
const nothing = enter('己', '0', '万元');
const times = enter('庚', '0.5', '倍');
const home = enter('辛', '1', '家');
const yuan = enter('壬', '20000', '元');
const nearly = enter('癸', '2.004', '万元', { kind: 'computed' });
const more = enter('子', '2.01', '万元', { kind: 'computed' });
const made = enter('丑', '4', '万元', { inputs: [two.slice(2, -2)] });

function problems(prose: string): Problem[] {
  return checkEquations(figureContexts(parseProse(prose), ledger), termsOf(ledger.figures()));
}

function found(prose: string): string[] {
  return problems(prose).map((problem) => problem.found);
}

const each = (words: string): string[] => words.split('|');

describe('an equation', () => {
  test.each(
    each(
      '=|＝| = |等于|等於|得|得到|得出|，即|即| equal | equals | is | gives | makes | IS | is the |（|丙加（壬）=',
    ),
  )('is one by %s', (equals) => {
    expect(found(`${one}+${two}${equals}${three}`)).toEqual([]);
    expect(found(`${one}+${one}${equals}${three}`)).toEqual(equals === '（' ? [] : ['=']);
  });
  test.each(each('x=|=x|得不到|equalsx|这是|this is| gives them '))('and none by %s', (words) => {
    expect(found(`${one}+${one}${words}${three}`)).toEqual([]);
  });
  test.each([
    ...each('+|＋|加|加上| plus |(丙加)+(| plus the ').map(
      (sign) => [`${one}${sign}${two}`, three, two] as const,
    ),
    ...each('-|−|–|—|减|减去| minus | less ').map((sign) => [`${three}${sign}${two}`, one, two] as const),
    ...each('÷|/|除以| divided by | over | Over ').map(
      (sign) => [`${one}${sign}${two}`, half, third] as const,
    ),
  ])('%s comes to %s, not %s', (sum, right, wrong) => {
    expect(found(`${sum}=${right}`)).toEqual([]);
    expect(found(`${sum}=${wrong}`)).toEqual(['=']);
  });
  test.each<readonly [string, number]>([
    [`${one}÷${two}=${times}`, 0],
    [`${one}÷${two}=${one}`, 0],
    [`${two}÷${one}=${times}`, 1],
    [`${yuan}÷${two}=${half}`, 1],
    [`${home}÷${two}=${half}`, 0],
    [`${one}÷${three}=${third}`, 0],
    [`${one}÷${nothing}=${half}`, 0],
    [`${nothing}÷${one}=${half}`, 1],
    [`${one}÷${two}÷${two}=${third}`, 0],
    [`${one}+${two}÷${two}=${half}`, 0],
    ...each('×|x|乘|乘以| times | multiplied by |X').map(
      (sign) => [`${two}${sign}${two}+${one}=${two}`, 0] as const,
    ),
    [`${one}+${one}+${one}=${three}`, 0],
    [`${one}+${one}+${two}=${three}`, 1],
    [`${three}-${one}-${one}=${one}`, 0],
    [`${three}-${one}-${one}=${two}`, 1],
    [`${three}-${one}+${one}=${three}`, 0],
    [`${one}+${yuan}=${three}`, 0],
    [`${two}+${yuan}=${three}`, 1],
    [`${one}+${home}=${three}`, 0],
    [`${home}+${one}=${three}`, 0],
    [`${two}和${one}+${two}=${three}`, 0],
    [`${two}和${two}+${two}=${three}`, 1],
    [`${two}，${one}+${two}=${two}`, 1],
    [`${one}=${two}`, 0],
    [`${one}×${two}=${one}`, 0],
    [`${home}-${one}=${three}`, 0],
    [`=${one}`, 0],
    [`等于${one}+${one}`, 0],
    [`${one}=${one}+${two}=${three}`, 0],
    [`${two}-${nothing}=${nearly}`, 0],
    [`${two}-${nothing}=${more}`, 1],
    [`${nearly}-${nothing}=${two}`, 0],
    [`${more}-${nothing}=${two}`, 0],
  ])('%s', (prose, count) => expect(found(prose)).toHaveLength(count));
  test('that is wrong is said where it ends', () => {
    expect(problems(`${one}+${one}=${three}`)).toEqual([
      { code: 'wrong_comparison', at: 14, found: '=', may: [] },
    ]);
  });
});

describe('what is said to be alike is alike', () => {
  test.each<readonly [string, string]>([
    ...each('相等|相同|相当|持平|一致|一样|不相上下|平分秋色|等同').flatMap((words) => [
      [`${one}与${two}${words}`, words] as const,
      [`${one}与${two}完全${words}`, words] as const,
    ]),
    ...each('基本|大体|大致|几乎').map((words) => [`${one}和${two}${words}一致`, '一致'] as const),
    [`${one}同呀呀呀的${two}一样`, '一样'],
    [`（${one}），跟（${two}）一样`, '一样'],
    [`${one}，和${two}一样`, '一样'],
    [`${one}等于${two}`, '等于'],
    [`${one}（）正好等于呀呀${two}`, '等于'],
    [`${one}持平于${two}`, '持平于'],
    ...each(
      'equals|equal|Equalled|the same as|matches|matched|identical to|identical with|on a par with',
    ).flatMap((words) => [
      [`${one} ${words} ${two}`, words] as const,
      [`${one} is really ${words} the ${two}`, words] as const,
    ]),
  ])('not %s', (prose, words) => {
    expect(found(prose)).toEqual([words]);
    expect(found(prose.replace(one, two))).toEqual([]);
    expect(found(prose.replace(one, home))).toEqual([]);
    expect(found(prose.replace(one, yuan))).toEqual([]);
    expect(found(prose.replace(two, yuan))).toEqual([words]);
  });
  test.each([
    ...each('不|未|没|并非| not | never | nor |Not ').map((word) => `${one}与${two}一样${word}`),
    ...each("不|未|没|并非| not | never | nor |n't ").map((word) => `${one}${word}等于${two}`),
    `${one}与${two}不一样`,
    `${one}呀与${two}一样`,
    `${one}与，${two}一样`,
    `${one}与${'呀'.repeat(41)}${two}一样`,
    `${one}与${two}呀一样`,
    `${one}，等于${two}`,
    `${one}+呀等于${two}`,
    `${one}${'呀'.repeat(17)}等于${two}`,
    `${one}等于${'呀'.repeat(45)}${two}`,
    `${one}等于，${two}`,
    `${one}等于一成×${two}`,
    `${one} unequals ${two}`,
    `${one} equality ${two}`,
    `${one}等于`,
    `${one}等于[[q1]]`,
    `${made}等于${two}与`,
    `${three}+${one}等于${made}`,
    `${one}与`,
    `${one}呀${two}一样`,
  ])('but %s is left alone', (prose) => expect(found(prose)).toEqual([]));
  test('denied only nearby', () => {
    expect(found(`${one}与${two}一样${'呀'.repeat(10)}不`)).toEqual(['一样']);
    expect(found(`${one}与${two}一样${'呀'.repeat(8)}不`)).toEqual([]);
  });
  test('and it is said where', () => {
    expect(problems(`甲${one} equals ${two}`)).toEqual([
      { code: 'wrong_comparison', at: 1, found: 'equals', may: [] },
    ]);
  });
});
