// What a thing came to and what it changed by are not taken for one another.
import { describe, expect, test } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { checkLevel } from '../../src/figures/levels.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { indexTerms, readNames } from '../../src/figures/terms.ts';
import { draft } from './sample.ts';

const indexes = [
  indexTerms(
    readNames(
      new Map([
        ['调整幅度', ['budget.cut']],
        ['其他', ['other']],
      ]),
    ),
  ),
];

function problems(prose: string, parts: Partial<FigureDraft>): Problem[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ key: 'budget.cut', label: '某额', ...parts }), 'zh');
  return figureContexts(parseProse(prose), ledger).flatMap((context) => checkLevel(context, indexes));
}

function found(prose: string, parts: Partial<FigureDraft>): string[] {
  return problems(prose, parts).map((problem) => problem.found);
}

const change = { direction: 'down' } as const;
const level = {};

describe('a change is not said as what was left', () => {
  test.each([
    ['预算降到[[f1]]', '降到'],
    ['预算减至[[f1]]', '减至'],
    ['预算压为[[f1]]', '压为'],
    ['预算缩水成[[f1]]', '缩水成'],
    ['预算削到[[f1]]', '削到'],
    ['预算砍到[[f1]]', '砍到'],
    ['预算调整为原来的[[f1]]', '调整为原来的'],
    ['预算跌到[[f1]]', '跌到'],
    ['预算落到了[[f1]]', '落到了'],
    ['甲,乙,预算降到[[f1]]', '降到'],
    ['甲。预算降到[[f1]]', '降到'],
    ['The end. It fell to [[f1]]', 'fell to'],
    ['预算剩[[f1]]', '剩'],
    ['预算余下的有[[f1]]', '余下的有'],
    ['预算保留[[f1]]', '留'],
    ['It was cut to [[f1]]', 'cut to'],
    ['It was reduced back to [[f1]]', 'reduced back to'],
    ['It fell down to only [[f1]]', 'fell down to only'],
    ['Cut to just [[f1]]', 'Cut to just'],
    ['It shrank to about [[f1]]', 'shrank to about'],
    ['It was trimmed to a [[f1]]', 'trimmed to a'],
    ['It was lowered to a mere [[f1]]', 'lowered to a mere'],
    ['It was left with [[f1]]', 'left with'],
    ['It was left at only [[f1]]', 'left at only'],
    ['It was left with just [[f1]]', 'left with just'],
    ['[[f1]]保留', '保留'],
    ['[[f1]]的预算留下', '的预算留下'],
    ['[[f1]]预算剩余', '预算剩余'],
    ['[[f1]] of the budget was left', 'of the budget was left'],
    ['[[f1]] of it remained.', 'of it remained'],
    ['Some [[f1]] of what would remain', 'of what would remain'],
    ['[[f1]] of what it was', 'of what it was'],
    ['[[f1]] of its original size, then', 'of its original size'],
  ])('refused: %s', (prose, words) => expect(found(prose, change)).toEqual([words]));

  test.each([
    '预算降了[[f1]]',
    '预算到[[f1]]',
    '预算降了又再一次地到[[f1]]',
    '预算降到后来才终于知道确实是少了[[f1]]',
    '剩了一些，调整了[[f1]]',
    '剩下的我们过一会儿再慢慢地来说的是[[f1]]',
    '降到多少，[[f1]]',
    '某额降到[[f1]]',
    '其他和调整幅度降到[[f1]]',
    'It was cut to size by [[f1]]',
    'uncut to [[f1]]',
    'It was left with nothing by [[f1]]',
    'bereft with [[f1]]',
    '[[f1]]，保留',
    '[[f1]]在很久很久以后的一年里才终于保留',
    '[[f1]]。保留',
    '[[f1]] of the budget. What was left',
    '[[f1]] of the right amount',
    '[[f1]], part of what was left',
    '[[f1]]留意',
    '[[f1]]剩饭',
    '[[f1]] of the leftish',
    '[[f1]] of its size',
    '[[f1]], or so of what it was',
    '[[f1]] or so of what it was',
  ])('allowed: %s', (prose) => expect(found(prose, change)).toEqual([]));

  test('in the words of its label, whatever their letters', () => {
    expect(found('The Cut was lowered to [[f1]]', { ...change, label: 'Cut' })).toEqual([]);
    expect(found('其他降到[[f1]]', change)).toEqual(['降到']);
  });
});

describe('what was left is not said as a change', () => {
  test.each<readonly [string, string]>([
    ...'调减|调增|减少|增加|下降|降低|上升|压减|核减|削减|追加|缩减|提高|增长|砍掉|砍'
      .split('|')
      .map((word) => [`预算${word}[[f1]]`, word] as const),
    ['预算减少了[[f1]]', '减少了'],
    ['预算减少约[[f1]]', '减少约'],
    ['预算减少近[[f1]]', '减少近'],
    ['预算减少共 [[f1]]', '减少共'],
    ['预算减少了共计[[f1]]', '减少了共计'],
    ['预算减少 [[f1]]', '减少'],
    ...'cut|reduced|raised|increased|decreased|fell|rose|dropped|grew|declined|lowered|up|down|higher|lower|shrank|slashed'
      .split('|')
      .map((word) => [`It was ${word} by [[f1]]`, `${word} by`] as const),
    ['It fell by only [[f1]]', 'fell by only'],
    ['It fell by just [[f1]]', 'fell by just'],
    ['It fell by about [[f1]]', 'fell by about'],
    ['It exceeds the plan by [[f1]]', 'exceeds the plan by'],
    ['to exceed it by only [[f1]]', 'exceed it by only'],
    ['It was short of the plan by just [[f1]]', 'short of the plan by just'],
    ['It is over by [[f1]]', 'over by'],
  ])('refused: %s', (prose, words) => expect(found(prose, level)).toEqual([words]));

  test.each([
    '预算减少到[[f1]]',
    '预算减少，为[[f1]]',
    '减少的是[[f1]]',
    'It fell by far, to [[f1]]',
    'It fell by a lot to [[f1]]',
    'It is over by now, and [[f1]]',
    'It is over by now at [[f1]]',
    'It exceeds, by [[f1]]',
    'overall they stood by [[f1]]',
    'over what was in that year so very far away from it by [[f1]]',
    '[[f1]]保留',
    '[[f1]] of what it was',
  ])('allowed: %s', (prose) => expect(found(prose, level)).toEqual([]));

  test.each([
    '差额',
    '变化',
    '变动',
    '调整额',
    '增量',
    '减量',
    '超出额',
    '压缩额',
    '扣分',
    ...'change|difference|gap|excess|adjustment|increase|decrease|growth|reduction|cut|points deducted|deduction|deductions|lost'.split(
      '|',
    ),
  ])('but is one where it is called %s', (label) => {
    expect(found('减少了[[f1]]', { label })).toEqual([]);
  });
  test.each(['变数', '调整后预算', '调整前预算', 'shortcut', 'deductible'])(
    'and none where it is called %s',
    (label) => {
      expect(found('减少了[[f1]]', { label })).toEqual(['减少了']);
    },
  );
  test.each(['[[f1]] − [[f1]]', '[[f1]]-[[f1]]', '[[f1]] – [[f1]]'])(
    'but is one where it is %s',
    (formula) => {
      expect(found('减少了[[f1]]', { formula })).toEqual([]);
    },
  );
  test('and none where it is another formula', () => {
    expect(found('减少了[[f1]]', { formula: '[[f1]] ÷ [[f1]]' })).toEqual(['减少了']);
  });
});

test('the problem says where', () => {
  expect(problems('预算 降到 [[f1]]', change)).toEqual([
    { code: 'wrong_direction', at: 6, found: '降到', may: [] },
  ]);
});

test.each([
  [{ kind: 'reported' }, 1],
  [{ kind: 'computed' }, 1],
  [{ kind: 'count' }, 1],
  [{ kind: 'target' }, 0],
  [{ kind: 'hypothetical' }, 0],
  [{ kind: 'user_stated' }, 0],
  [{ kind: 'computed', key: 'calculated.1' }, 0],
  [{ kind: 'computed', key: 'other.calculated.' }, 1],
] as const)('is held to what is reported, counted or worked out from it: %j', (parts, count) => {
  expect(problems('减少了[[f1]]', parts)).toHaveLength(count);
});
