// Which words between a name and a figure make the one the name of the other.
import { describe, expect, test } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { checkLabels } from '../../src/figures/labels.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { indexTerms, readNames, termsOf } from '../../src/figures/terms.ts';
import { draft } from './sample.ts';

// A name of two signs is only taken for what a figure stands with right beside it.
const names = readNames(
  new Map([
    ['旧额', ['old']],
    ['ob', ['old']],
    ['旧预算', ['old']],
    ['更旧预算', ['old']],
    ['old budget', ['old']],
    ['预算数', ['old']],
    ['what was left', ['left']],
    ['执行总率', ['total']],
  ]),
);

function problems(prose: string, parts: Partial<FigureDraft> = {}): Problem[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ key: 'new', label: '新值', ...parts }), 'zh');
  ledger.enterFigure(draft({ key: 'other', label: '第二数' }), 'zh');
  const indexes = [indexTerms(names), indexTerms(termsOf(ledger.figures()))];
  return figureContexts(parseProse(prose), ledger)
    .filter(({ figure }) => figure.id === 'f1')
    .flatMap((context) => checkLabels(context, indexes, ledger));
}

function found(prose: string, parts: Partial<FigureDraft> = {}): string[] {
  return problems(prose, parts).map((problem) => problem.found);
}

const each = (words: string): string[] => words.split('|');

describe('a name right before a figure is the name of it', () => {
  test.each([
    ...each(
      '|,其实|其实|实则|实际上|也就|亦即|的金额|的数额|的比例|的结果|的数值|的数字|的数据|仅|只|约|大约|共|共计|合计|分别',
    ),
    ...each(
      '实际|最终|就|也|均|仍|则|便|都|高|低|多|就仅约|为|是|达|达到|有|等于|录得|至|计|了|达到了|也就是|的金额仅为',
    ),
    ...each('”|」为|"是|”为|: |=|—|–|-|——| | (|(|“|"|: about | = |：“'),
  ])('旧额%s', (words) => expect(found(`旧额${words}[[f1]]`)).toEqual(['旧额']));

  test.each([
    ...each('i.e.|ie|i.e|, i.e.,|, that is,|that is|, namely|namely,|is none other than|was none other than'),
    ...each(
      'was|is|were|are|of|at|to be|stood at|stands at|reached|reaches|hit|amounted to|amounts to|came to|comes to|come to',
    ),
    ...each(
      'totaled|totalled|totals|equals|equalled|about|only|just|exactly|precisely|roughly|was about|is| was|: just|was |',
    ),
  ])('ob %s', (words) => {
    expect(found(`ob${words.startsWith(',') ? '' : ' '}${words} [[f1]]`)).toEqual(['ob']);
  });

  test.each([
    '旧额甲[[f1]]',
    '旧额就仅约共[[f1]]',
    '旧额：：：[[f1]]',
    '旧额的[[f1]]',
    '旧额,为[[f1]]',
    'ob camel to [[f1]]',
    'obwas [[f1]]',
    'nob was [[f1]]',
    'ob. It was [[f1]]',
    '旧额。为[[f1]]',
    '旧额;[[f1]]',
    '旧额!为[[f1]]',
  ])('but not %s', (prose) => expect(found(prose)).toEqual([]));

  test('and of several that end there the longest', () => {
    expect(found('旧预算[[f1]]')).toEqual(['旧预算']);
    expect(found('、更旧预算[[f1]]')).toEqual(['更旧预算']);
    expect(found('本更旧预算[[f1]]')).toEqual(['更旧预算']);
  });

  test('and not that of a long way back', () => {
    expect(found(`旧预算${'呀'.repeat(86)}[[f1]]`)).toEqual(['旧预算']);
    expect(found(`旧预算${'呀'.repeat(88)}[[f1]]`)).toEqual([]);
  });

  test('whatever stands in brackets between, unless that is a figure', () => {
    expect(found('ob (as it was) is [[f1]]')).toEqual(['ob']);
    expect(found('ob(as it was)()is [[f1]]')).toEqual([]);
    expect(found('旧额（上年）（全部）为[[f1]]')).toEqual(['旧额']);
    expect(found('旧额（）为[[f1]]')).toEqual(['旧额']);
    expect(found('旧额（(上年））为[[f1]]')).toEqual([]);
  });

  test('also where it is said in capitals', () => {
    expect(found('The OB was [[f1]]')).toEqual(['ob']);
    expect(found('[[f1]] is the OB.')).toEqual(['ob']);
  });
});

describe('a name stands where a phrase begins', () => {
  test.each([
    ...each(
      '\n|。|,|;|:|!|?|、|. |(|"|“|「|与|和|及|的|[[q1]]|\n-|-|年|年度|其中|该|本|而|但|则|即|就|说到|所谓|关于|对于|至于',
    ),
    ...each('目前|全年|当年|实现|显示|指出|载明|报告|中心|单位|部门|年 '),
  ])('behind %j', (words) => {
    expect(found(`${words === '-' ? '' : '甲'}${words}旧额[[f1]]`)).toEqual(['旧额']);
  });
  test.each(
    each('as for|as to|regarding|concerning|as for the|regarding the|so the|its|their|a|an|reported|stated'),
  )('behind %j', (words) => expect(found(`so ${words} ob [[f1]]`)).toEqual(['ob']));
  test.each([
    ...each('某|甲-|甲|第|甲  '),
    ...each('lathe |Xregarding |regarding  '),
    ...each(
      'equals|equal|matches|of|to|than|from|by|with|against|over|minus|plus|per|in|for|under|between|on|as|exceeds|exceed|below|above',
    ).map((word) => `so ${word} the `),
  ])('but not behind %j', (words) => expect(found(`${words}ob [[f1]]`)).toEqual([]));
});

describe('a name further off', () => {
  test.each([
    '旧预算,经核算为[[f1]]',
    '旧预算,算来呀[[f1]]',
    '第二数,旧预算呀[[f1]]',
    'the old budget turned out quite [[f1]]',
    'the old budget, praised, forof, [[f1]]',
    '旧预算[[q1]]为计呀[[f1]]',
  ])('is the last before the figure: %s', (prose) => {
    expect(found(prose)).toEqual([prose.includes('old') ? 'old budget' : '旧预算']);
  });
  test.each([
    ...Array.from('占比调减增升降超差多少高低由从变改除乘扣剩余未没不无倍后前按付用每有和与及、'),
    ...each('其中|口径|相当|相等|相同|一致|等同|持平|目标|所给|您|你|委托|组织|计'),
  ])('but not where %s relates the two otherwise', (word) => {
    expect(found(`旧预算呀${word}呀[[f1]]`)).toEqual([]);
  });
  test.each([
    ...each(
      'than|from|by|of|share|cut|rose|fell|above|below|over|under|against|less|more|times|multiple|per|with|without',
    ),
    ...each(
      'after|before|whereas|while|but|and|or|if|not|no|left|leaves|gives|give|account|accounts|for|compared|relative',
    ),
    ...each('as a|as an|down to|up to|starts|minus|plus|divided|on|so|target|planned|ceiling'),
    ...each('raised|raising|reduced|increasing|differs|differ|exceed|exceeding|average|averaging|you|your'),
  ])('but not where %s relates the two otherwise', (word) => {
    expect(found(`old budget yet ${word} yet [[f1]]`)).toEqual([]);
  });
  test.each([
    '旧预算呀的[[f1]]',
    '旧预算呀的 [[f1]]',
    '旧额呀[[f1]]',
    '旧预算呀新值[[f1]]',
    '旧预算呀新值 [[f1]]',
  ])('nor in %s', (prose) => expect(found(prose)).toEqual([]));
  test.each([
    ['旧预算是的呀[[f1]]', {}, ['旧预算']],
    ['旧预算呀，算执行率[[f1]]', { label: '采购执行率' }, []],
    ['旧预算呀，算执总率[[f1]]', { label: '采购执行率' }, ['旧预算']],
    ['旧预算呀，算采购[[f1]]', { label: '采购执行率' }, ['旧预算']],
    ['old budget, as said the rate [[f1]]', { label: 'execution rate' }, []],
    ['old budget, as said e [[f1]]', { label: 'execution rate' }, []],
    ['old budget, as said date [[f1]]', { label: 'execution rate' }, ['old budget']],
    ['old budget, as said 3 [[f1]]', { label: 'execution rate' }, ['old budget']],
  ])('unless the words end as the label does: %s', (prose, parts, expected) => {
    expect(found(prose, parts)).toEqual(expected);
  });
});

describe('a name right behind a figure', () => {
  test.each([
    ...each(
      '这个数对应的就是|这数说是|这个数,指的是|这个数指就是|乃|乃是|(|（这|（此就是|（即是|（便是|（即|（是|是|才是|便是|恰是|就是',
    ),
    ...each('正是|为|即|作为|—|——|–|，即| ，也就是|，正是|的| 是|, 即|||'),
  ])('[[f1]]%s旧额', (words) => {
    expect(found(`[[f1]]${words || '|'}旧额。`)).toEqual(['旧额']);
  });
  test.each([
    ...each(
      'is the figure for the|was the number of the|is the amount for the|was the value of the|is|was|were|are|is now|was as',
    ),
    ...each(
      'is taken as the|went on|went to the|goes towards|was spent on|is spent on an|as|being|in|of|is what the|was what|as a|of the',
    ),
  ])('[[f1]] %s ob', (words) => expect(found(`[[f1]] ${words} ob.`)).toEqual(['ob']));
  test.each(
    each(
      'the|or the|namely the|i.e. the|ie the|i.e the|that is, the|that is the|which is the|which was the|its|a|an',
    ),
  )('[[f1]], %s ob', (words) => expect(found(`[[f1]], ${words} ob,`)).toEqual(['ob']));
  test.each(each(')|,|。|;|.|||\n| )| and|之数|[[f1]]'))('up to %j', (end) => {
    expect(found(`[[f1]]是旧额${end || '|'}`)).toEqual(['旧额']);
  });
  test.each([
    '[[f1]]甲，是旧额。',
    '[[f1]]旧额。',
    '[[f1]]是旧额呀。',
    '[[f1]]是某旧额。',
    '[[f1]]  是旧额。',
    '[[f1]] is not ob.',
    '[[f1]] isnt ob.',
    '[[f1]] is now at ob.',
    '[[f1]], ob.',
    '[[f1]],the ob.',
    '[[f1]] and the ob.',
    '[[f1]] is ob and so on',
    '[[f1]] was the ob left.',
    '[[f1]] is the ob was.',
  ])('but not %s', (prose) => expect(found(prose)).toEqual([]));
  test.each([
    ['[[f1]] is what the ob was before', ['ob']],
    ['[[f1]] is what the ob is', ['ob']],
    ['[[f1]] is what the ob wasted', []],
    ['[[f1]] is what the ob then was', []],
    ['[[f1]] is what was left.', ['what was left']],
  ])('%s', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });
});

describe('a share stands beside what it is of', () => {
  test.each(['%', '倍'] as const)('%s', (unit) => {
    const share = { unit, label: '新值占旧额比' };
    expect(found('[[f1]]的旧额。', { unit })).toEqual([]);
    expect(found('[[f1]] of the ob.', { unit })).toEqual([]);
    expect(found('[[f1]] in ob.', { unit })).toEqual([]);
    expect(found('[[f1]]是旧额。', { unit })).toEqual(['旧额']);
    expect(found('[[f1]] x的旧额。', { unit })).toEqual([]);
    expect(found('[[f1]]，即旧额。', { unit })).toEqual(['旧额']);
    expect(found('旧额[[f1]] of it', share)).toEqual([]);
    expect(found('旧额[[f1]] the rest', share)).toEqual([]);
    expect(found('旧额[[f1]] of it', { unit })).toEqual(['旧额']);
    expect(found('旧额[[f1]]', share)).toEqual(['旧额']);
    expect(found('旧额[[f1]]x of it', share)).toEqual(['旧额']);
    expect(found('旧额[[f1]] office', share)).toEqual(unit === '倍' ? [] : ['旧额']);
    expect(found('旧额[[f1]] larger', share)).toEqual(unit === '倍' ? [] : ['旧额']);
    expect(found('旧额[[f1]]larger', share)).toEqual(['旧额']);
    expect(found('旧额[[f1]]呀 larger', share)).toEqual(['旧额']);
    expect(found('[[f2]] of it, 旧额[[f1]]', share)).toEqual([]);
    expect(found('[[f2]] of it; 旧额[[f1]]', share)).toEqual(['旧额']);
    expect(found('[[f2]] off it, 旧额[[f1]]', share)).toEqual(['旧额']);
  });
  test('an amount does not', () => {
    expect(found('[[f1]]的旧额。')).toEqual(['旧额']);
    expect(found('旧额[[f1]] of it', { label: '新值占旧额比' })).toEqual(['旧额']);
  });
});

describe('what is worked out stands behind its result', () => {
  const parts = { label: '旧预算的一成' };
  test.each(each('÷|/|×|+|−|-|除以|乘以|加|减| divided by | over | times | plus |Minus | ÷ '))(
    '旧预算[[f1]]%s',
    (words) => {
      expect(found(`旧预算[[f1]]${words}[[f2]]`, parts)).toEqual([]);
      expect(found(`旧预算[[f1]]${words}[[f2]]`)).toEqual(['旧预算']);
      expect(found(`旧预算[[f1]]${words}`, parts)).toEqual(['旧预算']);
      expect(found(`旧预算[[f1]]呀${words}[[f2]]`, parts)).toEqual(['旧预算']);
    },
  );
  test('but not where nothing is worked out', () => {
    expect(found('旧预算[[f1]]和[[f2]]', parts)).toEqual(['旧预算']);
  });
});

describe('a name further back', () => {
  test.each(each('不是|非|: not| is not| was not| were not| are not'))(
    'names what is said instead: %s',
    (words) => {
      for (const but of ['，而是', 'but', ', but rather ', ' 而是 '])
        expect(found(`旧额${words}[[f2]]${but}[[f1]]`)).toEqual(['旧额']);
      expect(found(`旧额${words}[[f2]]，又是[[f1]]`)).toEqual([]);
      expect(found(`旧额${words}甲[[f2]]，而是[[f1]]`)).toEqual([]);
    },
  );
  test.each([
    '旧额\n[[f1]]',
    '旧额\n\n[[f1]]。',
    '旧额\n • [[f1]] \n又',
    '旧额为\n- [[f1]] 。\n',
    '旧额 \n [[f1]].',
  ])('names a figure that has a line to itself: %j', (prose) => expect(found(prose)).toEqual(['旧额']));
  test.each([
    '旧额\n[[f1]]甲',
    '旧额\n甲[[f1]]',
    '旧额\n[[f1]]。甲',
    '旧额\n[[f1]]，\n',
    '旧额\n呀\n[[f1]]',
    '旧额\n[[f1]]呀。\n',
  ])('but not %j', (prose) => expect(found(prose)).toEqual([]));
});

test('a problem says where, what was found and what could stand there', () => {
  expect(problems('甲。第二数为[[f1]]')).toEqual([
    { code: 'wrong_label', at: 6, found: '第二数', may: ['f2'] },
  ]);
  expect(problems('新值为[[f1]]，是旧额。')).toEqual([]);
  expect(problems('旧额为[[f1]]，即第二数。')).toEqual([
    { code: 'wrong_label', at: 3, found: '旧额', may: [] },
    { code: 'wrong_label', at: 3, found: '第二数', may: ['f2'] },
  ]);
});

test('a number that the asker typed has no name', () => {
  expect(found('旧额为[[f1]]', { kind: 'user_stated' })).toEqual([]);
});
