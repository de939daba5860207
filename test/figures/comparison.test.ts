// Words of comparison agree with the figures they stand between, or with the figures of the names they do.
import { describe, expect, it, test } from 'vitest';
import { checkComparedNames, checkComparison, compare } from '../../src/figures/comparison.ts';
import { writtenOut } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { termsOf } from '../../src/figures/terms.ts';
import { around, indexed } from './indexed.ts';
import { draft } from './sample.ts';

// f1 and f5 are one, f2 is nine; f3 is no money, and f4 is worked out from the two.
const ledger = openLedger();
ledger.enterFigure(draft({ key: 'small', label: '小项', value: '1' }), 'zh');
ledger.enterFigure(draft({ key: 'large', label: '大项', value: '90000', unit: '元' }), 'zh');
ledger.enterFigure(draft({ key: 'share', label: '占比', value: '50', unit: '%' }), 'zh');
ledger.enterFigure(
  draft({ key: 'gap', label: '高于额', value: '8', kind: 'computed', inputs: ['f2', 'f1'] }),
  'zh',
);
ledger.enterFigure(draft({ key: 'small.too', label: '另项', value: '1' }), 'zh');
ledger.enterFigure(draft({ key: 'twice.a', label: '双读', value: '1' }), 'zh');
ledger.enterFigure(draft({ key: 'twice.b', label: '双读', value: '90' }), 'zh');
ledger.enterFigure(draft({ key: 'even.a', label: '同读', value: '1' }), 'zh');
ledger.enterFigure(draft({ key: 'even.b', label: '同读', value: '10000', unit: '元' }), 'zh');
ledger.enterFigure(draft({ key: 'very.large', label: '特大项', value: '0.1' }), 'zh');
const figures = ledger.figures();
const labels = termsOf(figures);
const indexes = indexed(ledger, {
  part: 'very.large',
  'small part': 'small',
  'large part': 'large',
  'unknown thing': 'unknown',
});

const between = (prose: string): string[] =>
  around(prose, ledger)
    .flatMap((context) => checkComparison(context, labels))
    .map(({ found }) => found);

const compared = (prose: string): string[] =>
  checkComparedNames(writtenOut(parseProse(prose), ledger), labels, figures, indexes).map(
    ({ found }) => found,
  );

test('figures are compared in one unit, and only where they measure the same', () => {
  const [small, large, share, , too] = figures;
  expect([small && large && compare(small, large), large && small && compare(large, small)]).toEqual([-1, 1]);
  expect(small && too && compare(small, too)).toBe(0);
  expect(small && share && compare(small, share)).toBeUndefined();
  expect(between('[[f1]]高于[[f3]]')).toEqual([]);
  expect(between('[[f4]]高于[[f2]]')).toEqual([]);
  expect(between('[[f4]]低于[[f5]]')).toEqual(['低于']);
  expect(between('[[f1]]高于')).toEqual([]);
});

test('a problem stands at the former figure', () => {
  expect(around('计[[f1]]高于[[f2]]', ledger).flatMap((context) => checkComparison(context, labels))).toEqual(
    [{ code: 'wrong_comparison', at: 1, found: '高于', may: [] }],
  );
});

const more =
  '高过|大过|多过|压过|胜过|盖过|强过|胜于|强于|高于|大于|多于|超过|超出|高出|多出|优于|突破|冲破|之上|higher than|greater than|more than|larger than|bigger than|exceed|exceeds|exceeded|exceeding|above|surpassed|outstrips|outweighed|outpaces|dwarfs|tops|topped|beat|beats|eclipsed|overshot|overshoot|overshoots|>|Above';
const fewer =
  '低过|小过|少过|不如|逊于|逊色于|落后于|比不上|赶不上|低于|小于|不敌|难敌|之下|少于|不及|不足|不到|lower than|less than|smaller than|fewer than|below|trails|trailed|lags behind|lagged behind|is under|short of|no match for|rank behind|ranks behind|ranked behind|come behind|comes behind|came behind|is behind|was behind|<|Less than';

describe('a word between two figures', () => {
  it.each(more.split('|'))('%s puts the greater first', (word) => {
    expect(between(`[[f1]] ${word} [[f2]]`)).toEqual([word]);
    expect(between(`[[f1]] ${word} [[f5]]`)).toEqual([word]);
    expect(between(`[[f2]] ${word} [[f1]]`)).toEqual([]);
  });
  it.each(fewer.split('|'))('%s puts the smaller first', (word) => {
    expect(between(`[[f2]] ${word} [[f1]]`)).toEqual([word]);
    expect(between(`[[f1]] ${word} [[f5]]`)).toEqual([word]);
    expect(between(`[[f1]] ${word} [[f2]]`)).toEqual([]);
  });
  it.each('fit|fits|stays|stayed|remains|remained|is|are|was|were|WAS'.split('|'))(
    '%s within is no more',
    (word) => {
      expect(between(`[[f2]] ${word} within [[f1]]`)).toEqual([`${word} within`]);
      expect(between(`[[f1]] ${word} within [[f2]]`)).toEqual([]);
      expect(between(`[[f1]] ${word} within [[f5]]`)).toEqual([]);
      expect(between(`[[f1]] not ${word} within [[f5]]`)).toEqual([`not ${word} within`]);
      expect(between(`[[f2]] not ${word} within [[f1]]`)).toEqual([]);
    },
  );
  it.each('high|large|big|much|great'.split('|'))('as %s as says something where it is denied', (word) => {
    expect(between(`[[f2]] is not as ${word} as [[f1]]`)).toEqual([`not as ${word} as`]);
    expect(between(`[[f1]] is not as ${word} as [[f2]]`)).toEqual([]);
    expect(between(`[[f1]] is twice as ${word} as [[f2]]`)).toEqual([]);
  });
  it.each(['不', '未', '没', '没有', '并未', 'not ', 'no '])('%s turns it', (word) => {
    expect(between(`[[f2]]${word}高于[[f1]]`)).toEqual([`${word}高于`]);
    expect(between(`[[f1]]${word}高于[[f2]]`)).toEqual([]);
    expect(between(`[[f1]]${word}高于[[f5]]`)).toEqual([]);
    expect(between(`[[f1]]${word}低于[[f2]]`)).toEqual([`${word}低于`]);
  });
  it.each([
    ['[[f1]]≥[[f2]]', '≥'],
    ['[[f2]]≤[[f1]]', '≤'],
  ])('%s is wrong', (prose, sign) => expect(between(prose)).toEqual([sign]));
  it.each(['[[f2]]≥[[f1]]', '[[f1]]≥[[f5]]', '[[f1]]≤[[f2]]', '[[f1]]≤[[f5]]'])('%s is right', (prose) =>
    expect(between(prose)).toEqual([]),
  );
  it.each(['，', '。', '；', '、', '\n', '. '])('ends at %j', (stop) => {
    expect(between(`[[f1]]高于预期${stop}而[[f2]]也是`)).toEqual([]);
    expect(between(`[[f1]]${stop}高于预期的[[f2]]`)).toEqual(['高于']);
  });
  it('goes on over a dot within a word', () => expect(between('[[f1]]高于v.b的[[f2]]')).toEqual(['高于']));
  it('is no part of a name', () => expect(between('[[f1]]的高于额即[[f2]]')).toEqual([]));
});

describe('a word behind 比', () => {
  it.each(['高', '大', '多'])('%s', (word) => {
    expect(between(`[[f1]]比[[f2]]${word}`)).toEqual([word]);
    expect(between(`（[[f1]]）比乙（[[f2]]）${word}`)).toEqual([word]);
    expect(between(`[[f2]]比[[f1]]${word}`)).toEqual([]);
    expect(between(`[[f1]]比[[f2]]${word}于`)).toEqual([]);
  });
  it.each(['低', '小', '少'])('%s', (word) => {
    expect(between(`[[f2]]比[[f1]]${word}`)).toEqual([word]);
    expect(between(`[[f1]]比[[f2]]${word}`)).toEqual([]);
  });
  it.each(['要', '还', '更', '略', '稍', '明显', '大幅', '约'])('behind %s', (word) => {
    expect(between(`[[f1]]比[[f2]]${word}高`)).toEqual(['高']);
  });
  it.each(['不', '没', '没有'])('denied by %s', (word) => {
    expect(between(`[[f2]]比[[f1]]${word}要高`)).toEqual([`${word}高`]);
    expect(between(`[[f1]]比[[f2]]${word}高`)).toEqual([]);
  });
  it.each([
    '[[f1]]比去年高，[[f2]]高',
    '[[f1]]比去年高。[[f2]]高',
    `[[f1]]比${'话'.repeat(41)}[[f2]]高`,
    '[[f1]]与[[f2]]高',
    '[[f1]]比[[f2]]的高',
  ])('not in %s', (prose) => expect(between(prose)).toEqual([]));
  it('not far off', () => expect(between(`[[f1]]比${'话'.repeat(40)}[[f2]]高`)).toEqual(['高']));
});

describe('words around both figures', () => {
  const [far, farther] = ['话'.repeat(60), '话'.repeat(61)];
  it.each([
    ['More was spent on [[f1]] than on [[f2]]', 'More'],
    ['There is more (in [[f1]]) than in [[f2]]', 'more'],
    ['There are fewer in [[f2]]than in [[f1]]', 'fewer'],
    ['Less, in v, was spent on [[f2]] THAN on [[f1]]', 'Less'],
    ['[[f2]]没有[[f1]]高', '高'],
    ['（[[f2]]）没有乙（[[f1]]）那么大', '大'],
    ['[[f2]]还没有[[f1]]这么多', '多'],
    ['[[f2]]并没有[[f1]]多', '多'],
    ['[[f1]]在[[f2]]之上', '之上'],
    ['（[[f1]]）在乙（[[f2]]）之上', '之上'],
    ['[[f2]]在[[f1]]之下', '之下'],
    ['与[[f1]]相比，[[f2]]低', '低'],
    ['与甲（[[f1]]）相比，乙（[[f2]]）低', '低'],
    ['和[[f1]]相比[[f2]]要小', '小'],
    ['同[[f2]]相比，[[f1]]更大', '大'],
    ['较[[f2]]相比，[[f1]]还高', '高'],
    ['与[[f2]]相比，[[f1]]则多', '多'],
    ['与[[f1]]相比，[[f2]]略少', '少'],
    ['与[[f1]]相比，[[f2]]明显低', '低'],
    ['Compared with [[f1]], [[f2]] is modest.', 'modest'],
    ['compared to the (sum of [[f1]]), the other, ([[f2]]), was small.', 'small'],
    ['Against [[f1]], [[f2]] is smaller.', 'smaller'],
    ['Next to [[f1]], [[f2]] is low.', 'low'],
    ['Relative to [[f1]], [[f2]] is lower.', 'lower'],
    ['Against [[f1]], [[f2]] is less.', 'less'],
    ['Against [[f2]], [[f1]] is high.', 'high'],
    ['Against [[f2]], [[f1]] is higher.', 'higher'],
    ['Against [[f2]], [[f1]] is large.', 'large'],
    ['Against [[f2]], [[f1]] is larger.', 'larger'],
    ['Against [[f2]], [[f1]] is greater.', 'greater'],
    ['Against [[f2]], [[f1]] is more.', 'more'],
    [`Against [[f1]],${far}[[f2]] is low.`, 'low'],
    ['[[f1]]居前，[[f2]]次之', '次之'],
    ['甲（[[f1]]），居首，乙（[[f2]]），居次', '居次'],
    ['[[f1]]居先，[[f2]]居后', '居后'],
    ['[[f1]]排前，[[f2]]最少', '最少'],
    ['[[f1]]排首，[[f2]]最低', '最低'],
    ['[[f1]]排先，[[f2]]最小', '最小'],
    ['[[f1]]最多，[[f2]]最少', '最少'],
    ['[[f1]]最高，[[f2]]最低', '最低'],
    ['[[f1]]最大，[[f2]]最小', '最小'],
    ['[[f1]]为首，[[f2]]次之', '次之'],
    ['[[f1]]为先，[[f2]]次之', '次之'],
    ['[[f1]]领先，[[f2]]次之', '次之'],
    ['[[f1]]占先，[[f2]]次之', '次之'],
    ['[[f1]] leads, [[f2]] behind', 'behind'],
    ['With [[f1]], lead, [[f2]], the smallest', 'smallest'],
    ['[[f1]] is the largest and [[f2]] the lowest', 'lowest'],
    ['[[f1]] was highest and [[f2]] least', 'least'],
    ['[[f1]] takes most, [[f2]] the least', 'least'],
    ['[[f1]] took the biggest part, [[f2]] the smallest', 'smallest'],
    ['[[f1]] ranks highest, [[f2]] the smallest', 'smallest'],
  ])('are wrong in %s', (prose, word) => expect(between(prose)).toEqual([word]));
  it.each([
    'More was spent on [[f2]] than on [[f1]]',
    'Less was spent on [[f1]] than on [[f2]]',
    'More. It was spent on [[f1]] than on [[f2]]',
    'More; it was spent on [[f1]] than on [[f2]]',
    'Moreover [[f1]] than on [[f2]]',
    'More was [[f1]], rather than [[f2]]',
    'More was [[f1]] thank [[f2]]',
    '[[f2]] than [[f1]]',
    'Compared with [[f1]] and so, [[f2]] is modest.',
    '[[f1]]没有[[f2]]高',
    '[[f2]]没有[[f1]]高于',
    '[[f2]]，没有[[f1]]高',
    '[[f2]]没有，[[f1]]高',
    `[[f2]]没有${'话'.repeat(41)}[[f1]]高`,
    '[[f2]]没有[[f1]]的高',
    '[[f2]]没有[[f1]]',
    '[[f2]]在[[f1]]之上',
    '[[f1]]在[[f2]]之下',
    '[[f1]]在此，[[f2]]之上',
    '[[f1]]现在[[f2]]之上',
    `[[f1]]在${'话'.repeat(31)}[[f2]]之上`,
    '与[[f2]]相比，[[f1]]低',
    '与[[f1]]相比，[[f2]]低于',
    '对[[f1]]相比，[[f2]]低',
    '与此，[[f1]]相比，[[f2]]低',
    '与此。[[f1]]相比，[[f2]]低',
    '与[[f1]]不相比，[[f2]]低',
    '与[[f1]]相比。[[f2]]低',
    `与[[f1]]相比，${'话'.repeat(41)}[[f2]]低`,
    '与[[f1]]相比，[[f2]]不低',
    'Compared with [[f2]], [[f1]] is modest.',
    'Compared with it. [[f1]], [[f2]] is modest.',
    'Compared with it; [[f1]], [[f2]] is modest.',
    'Compared within [[f1]], [[f2]] is modest.',
    'Compared with [[f1]] [[f2]] is modest.',
    'Compared with [[f1]], v. [[f2]] is modest.',
    'Compared with [[f1]], [[f2]] is lowly.',
    'Compared with [[f1]], [[f2]] has low.',
    `Against [[f1]],${farther}[[f2]] is low.`,
    '[[f2]]居前，[[f1]]次之',
    '[[f1]]不居前，[[f2]]次之',
    '[[f1]]居前，[[f2]]的次之',
    '[[f1]]居中，[[f2]]次之',
    '[[f1]]排后，[[f2]]次之',
    '[[f1]]为后，[[f2]]次之',
    '[[f1]]最新，[[f2]]次之',
    '[[f1]]最高，[[f2]]最新',
    '[[f1]] leading, [[f2]] behind',
    '[[f1]] mostly, [[f2]] behind',
  ])('are right in %s', (prose) => expect(between(prose)).toEqual([]));
  it('reach forty and thirty characters', () => {
    expect(between(`[[f2]]没有${'话'.repeat(40)}[[f1]]高`)).toEqual(['高']);
    expect(between(`[[f1]]在${'话'.repeat(30)}[[f2]]之上`)).toEqual(['之上']);
    expect(between(`与[[f1]]相比${'话'.repeat(40)}[[f2]]低`)).toEqual(['低']);
  });
});

describe('names are compared as their figures are', () => {
  it.each([
    ['小项高于大项', '高于'],
    ['计小项高于大项的[[f3]]', '高于'],
    ['[[f3]]，小项高于大项', '高于'],
    ['大项不高于小项', '不高于'],
    ['大项没有超过小项', '没有超过'],
    ['另项高于小项', '高于'],
    // Of names that end alike the longest.
    ['特大项高于小项', '高于'],
    // All figures of the name are alike.
    ['同读高于大项', '高于'],
    ...['明显', '大幅', '远', '仍', '也', '均', '则', '还'].map((word) => [`小项${word}高于大项`, '高于']),
    ...[' ', ' is ', ' was ', ' are ', ' were ', ' is much ', ' was far ', ' is well '].map((word) => [
      `The Small part${word}above the Large part.`,
      'above',
    ]),
    ['small part ABOVE large part', 'ABOVE'],
    ['small part above large part', 'above'],
    ['小项 v.b 比：小项高于大项', '高于'],
    ['小项 v.b。小项高于大项', '高于'],
    ['v.小项高于大项', '高于'],
  ])('not %s', (prose, problem) => expect(compared(prose)).toEqual([problem]));
  it('from where their text begins', () => {
    const text = writtenOut(parseProse('[[f3]]。[[f3]]小项高于大项'), ledger);
    expect(checkComparedNames(text, labels, figures, indexes)).toEqual([
      { code: 'wrong_comparison', at: 13, found: '高于', may: [] },
    ]);
  });
  it.each([
    '大项高于小项',
    'large part above small part',
    '小项低于大项',
    '大项不低于小项',
    '小项[[f1]]高于大项',
    '小项的人高于大项',
    '小项高于甲的大项',
    '小项高于',
    '高于大项',
    '小项与大项',
    '小项高于占比',
    '双读高于大项',
    'unknown thing above the large part',
    '小项。高于大项',
    'small part. above the large part',
    '小项高于大项说法有误',
    '小项高于大项v.误会',
  ])('but %s', (prose) => expect(compared(prose)).toEqual([]));
  const open =
    '是否|误会|误解|不成立|说法|如果|假如|若|要|false|wrong|mistaken|untrue|whether|if|would|could|should|If';
  it.each(open.split('|'))('nothing is said with %s', (word) => {
    expect(compared(`${word} 小项高于大项`)).toEqual([]);
    expect(compared(`${word}。小项高于大项`)).toHaveLength(1);
  });
  it.each(['ifs', 'shoulder'])('%s is another word', (word) => {
    expect(compared(`${word} 小项高于大项`)).toHaveLength(1);
  });
});
