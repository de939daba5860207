// A name in the clause of a figure, or leading up to it, is the figure's or of something it belongs with.
import { describe, expect, it, test } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { checkStrays } from '../../src/figures/strays.ts';
import { indexed } from './indexed.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ key: 'purchase', label: '采购额', value: '3' }), 'zh');
ledger.enterFigure(draft({ key: 'planned', label: '采购预算', value: '6' }), 'zh');
ledger.enterFigure(
  draft({ key: 'rate', label: '采购率', value: '50', unit: '%', kind: 'computed', inputs: ['f1', 'f2'] }),
  'zh',
);
ledger.enterFigure(draft({ key: 'told', label: '甲数', value: '7', kind: 'user_stated' }), 'zh');
ledger.enterFigure(draft({ key: 'assumed', label: '乙数', value: '8', kind: 'hypothetical' }), 'zh');
ledger.enterFigure(draft({ key: 'calculated.1', label: '丙数', value: '9', kind: 'computed' }), 'zh');
ledger.enterFigure(draft({ key: 'marks', label: '评定分数', value: '10', unit: '分' }), 'zh');

const measures =
  '率|额|数|量|比例|占比|比重|得分|总分|评分|分数|预算|决算|支出|结余|结转|收入|经费|资金|满意度|倍数|之差|合计|金额|成本'.split(
    '|',
  );
const englishMeasures =
  'rate|ratio|share|score|budget|expenditure|spending|balance|amount|total|sum|revenue|income|cost|satisfaction|percentage|difference|procurement'.split(
    '|',
  );
const names = Object.fromEntries([
  ...measures.map((word) => [`天地${word}`, 'other']),
  ...englishMeasures.map((word) => [`heavenly ${word}`, 'other']),
  ['天地事项', 'other'],
  ['天地率大小', 'other'],
  ['天地率(含税)', 'other'],
  ['heavenly rates', 'other'],
  ['heavenly rate of growth', 'other'],
  ['heavenly rates on land', 'other'],
  ['heavenly rate office', 'other'],
  ['heavenly crate', 'other'],
  ['heavenly rateable', 'other'],
  ['购置支出', 'purchase'],
  ['非购置支出', 'unpurchased'],
  ['执行率', 'execution'],
  ['execution rate', 'execution'],
  ['三公经费', 'hospitality'],
]);
const indexes = indexed(ledger, names);

function found(prose: string): string[] {
  return checkStrays(prose, ledger, indexes).map((problem) => `${problem.found} ${problem.at}`);
}
const strays = (prose: string): string[] => checkStrays(prose, ledger, indexes).map((each) => each.found);

test('a problem says where, what and which figures the name is of', () => {
  expect(checkStrays('“采购额”较好。评定分数[[f1]]', ledger, indexes)).toEqual([
    { code: 'wrong_label', at: 12, found: '评定分数', may: ['f7'] },
  ]);
  expect(checkStrays('', ledger, indexes)).toEqual([]);
  expect(checkStrays('执行率', ledger, indexes)).toEqual([]);
});

describe('names of what is measured count', () => {
  it.each(measures)('…%s', (word) => expect(strays(`天地${word}[[f1]]`)).toEqual([`天地${word}`]));
  it.each(englishMeasures)('…%s', (word) =>
    expect(strays(`heavenly ${word} [[f1]]`)).toEqual([`heavenly ${word}`]),
  );
  it.each(['heavenly rates', 'heavenly rate of growth', 'heavenly rates on land'])('%s', (name) =>
    expect(strays(`${name} [[f1]]`)).toEqual([name]),
  );
  it.each(['天地事项', '天地率大小', 'heavenly rate office', 'heavenly crate', 'heavenly rateable'])(
    'not %s',
    (name) => expect(strays(`${name} [[f1]]`)).toEqual([]),
  );
  it('with a remark in brackets', () => expect(strays('[[f1]]，即天地率(含税)')).toEqual(['天地率(含税)']));
});

describe('a stray name is found', () => {
  it.each([
    ['执行率[[f1]]', '执行率'],
    ['[[f1]]的执行率', '执行率'],
    ['[[f4.label]]，执行率[[f1]]', '执行率'],
    ['[[f99]]，执行率[[f1]]', '执行率'],
    ['采购额[[f1]]。执行率[[f1]]', '执行率'],
    ['Execution Rate [[f1]]', 'execution rate'],
    // The longest of names that overlap.
    ['非购置支出[[f1]]', '非购置支出'],
    // In the clause before, and in the one before that.
    ['执行率方面，达到[[f1]]', '执行率'],
    ['执行率方面，可以看到，达到[[f1]]', '执行率'],
    ['评定分数，执行率，达到[[f1]]', '执行率'],
    ['采购额，执行率，达到[[f1]]', '执行率'],
    // A dot in a word ends no sentence.
    ['execution rate as in v.b, then [[f1]]', 'execution rate'],
    // Quotation marks are no part of a name.
    ['“三公”经费[[f1]]', '三公经费'],
    ['"三公"经费[[f1]]', '三公经费'],
    ['「三公」经费[[f1]]', '三公经费'],
    // What was asked before.
    ['执行率是多少？[[f1]]', '执行率'],
    ['执行率是多少？\n[[f1]]', '执行率'],
    ['执行率，多少：\n[[f1]]', '执行率'],
    ['关于，执行率如下。[[f1]]', '执行率'],
    ['关于，执行率如下\n[[f1]]', '执行率'],
    ['Well, execution rate, as following.\n[[f1]]', 'execution rate'],
    ['执行率\n[[f1]]', '执行率'],
    ['执行率\n\n[[f1]]', '执行率'],
    ['执行率\n \n[[f1]]', '执行率'],
    [`执行率${'话'.repeat(37)}\n[[f1]]`, '执行率'],
    // A short way from where a movement begins.
    [`执行率方面，由${'话'.repeat(13)}[[f1]]`, '执行率'],
    // The clause behind.
    ['[[f1]]，这就是执行率', '执行率'],
    ['[[f1]]——，这就是执行率', '执行率'],
    ['[[f1]]，执行率，[[f1]]', '执行率'],
    ['At [[f1]], the execution rate is weak.', 'execution rate'],
    ['It is so. At [[f1]], the execution rate is weak.', 'execution rate'],
  ])('%s', (prose, name) => expect(strays(prose)).toEqual([name]));

  it.each([
    '采购额[[f1]]',
    '[[f1]]采购额',
    '购置支出[[f1]]',
    // Of what it is worked out from.
    '采购预算的[[f3]]',
    '采购率[[f1]]',
    // A name of its own in the same clause speaks for it.
    '执行率采购额[[f1]]',
    '执行率采购额：达到[[f1]]',
    // What names of other clauses are beside is another figure.
    '执行率，[[f4]]，达到[[f1]]',
    '执行率。达到[[f1]]',
    '执行率！达到[[f1]]',
    '执行率；达到[[f1]]',
    'execution rate. It was [[f1]]',
    'execution rate.',
    '另说，执行率\n[[f1]]',
    '注：执行率。[[f1]]',
    '执行率如下文。[[f1]]',
    `执行率${'话'.repeat(38)}\n[[f1]]`,
    '执行率？无关。[[f1]]',
    '[[f4]]，执行率？[[f1]]',
    // What is of the sentence's other figures.
    '评定分数[[f7]]，采购额[[f1]]',
    '评定分数与[[f1]]和[[f7]]',
    '[[f1]]评定分数[[f7]]',
    // What the asker said or supposed.
    '执行率[[f4]]',
    '执行率[[f5]]',
    '执行率[[f6]]',
    '执行率[[f99]]',
    // A movement is of what moved.
    '执行率方面，由[[f1]]',
    '执行率方面，从某处[[f1]]',
    '执行率方面，自[[f1]]',
    'execution rate, From [[f1]]',
    'execution rate, now to [[f1]]',
    `执行率方面，由${'话'.repeat(12)}[[f1]]`,
    // A clause behind that does not say what the figure is.
    '[[f1]]，执行率',
    '[[f1]]不错，这就是执行率',
    '[[f1]]，这就是采购额',
    '[[f1]]，即采购率的分子',
    '采购额[[f1]]，即执行率的分子',
  ])('but not in %s', (prose) => expect(strays(prose)).toEqual([]));
});

describe('words by which the clause behind says what a figure is', () => {
  const pointers =
    '这是|此是|该数是|它是|那是|个是|也是|就是|便是|正是|即是|恰是|是|为|这也就是|也就是|即|是了|是所谓|是所谓的| 是 |this is |that was |It is the |which is its |which is an |which is a |which is, in fact, the |which is in fact the ';
  it.each(pointers.split('|'))('[[f1]]，%s执行率', (words) => {
    const name = /[a-z]/.test(words) ? 'execution rate' : '执行率';
    expect(strays(`[[f1]]，${words}${name}`)).toEqual([name]);
  });
  it.each(['而这是', '这是说', '这里', 'so this is the ', 'this has '])(
    'but not [[f1]]，%s执行率',
    (words) => {
      expect(strays(`[[f1]]，${words}执行率`)).toEqual([]);
      expect(strays(`[[f1]]，${words}execution rate`)).toEqual([]);
    },
  );
  it.each([
    ['At', ', ', ' is weak'],
    ['with', ', the ', ' was weak'],
    ['So, at', ', its ', ' looks weak'],
    ['So: at', ', its ', ' look weak'],
    ['What is it? At', ', ', ' remains weak'],
    ['Here\nat', ',', ' remain weak'],
  ])('%s [[f1]]%sexecution rate%s', (before, link, behind) => {
    expect(strays(`${before} [[f1]]${link}execution rate${behind}`)).toEqual(['execution rate']);
  });
  it.each([
    ['Look at', ', the ', ' is weak'],
    ['At', ', so the ', ' is weak'],
    ['At', ', the ', ' issue'],
    ['At', ', the ', ', is weak'],
    ['At', ', this is the ', ' of it'],
    ['At all of', ', the ', ' is weak'],
  ])('but not %s [[f1]]%sexecution rate%s', (before, link, behind) => {
    expect(strays(`${before} [[f1]]${link}execution rate${behind}`)).toEqual([]);
  });
  it('nor what stands before', () =>
    expect(strays('execution rate is weak, [[f4]], at [[f1]], it is')).toEqual([]));
});

describe('a name is excused', () => {
  const before =
    '不是|并非|而非|不等于|没有|不含|除|比|与|和|同|较|对|由于|因|影响|虽|尽管|Of |of the |out of its |so:of ';
  it.each(before.split('|'))('behind %s', (word) => {
    const name = /[a-z]/.test(word) ? 'execution rate' : '执行率';
    expect(strays(`${word}${name}[[f1]]`)).toEqual([]);
    expect(strays(`另外.\n${word}${name}[[f1]]`)).toEqual([]);
  });
  const english =
    'not|than|from|compared with|compared to|against|without|besides|no|nor|although|though|while|because|since|Although';
  it.each(english.split('|'))('behind %s', (word) => {
    expect(strays(`so ${word} execution rate [[f1]]`)).toEqual([]);
    expect(strays(`so ${word} all the execution rate [[f1]]`)).toEqual([]);
    expect(strays(`so ${word} of all the execution rate [[f1]]`)).toEqual(['execution rate']);
    expect(strays(`so x${word} execution rate [[f1]]`)).toEqual(['execution rate']);
  });
  it.each([
    [`与${'话'.repeat(8)}执行率[[f1]]`, 0],
    [`与${'话'.repeat(9)}执行率[[f1]]`, 1],
    ['与此有关，执行率[[f1]]', 1],
    ['so of the execution rate [[f1]]', 1],
    ['It is so. Of the execution rate [[f1]]', 0],
    ['of those the execution rate [[f1]]', 1],
  ])('only near by: %s', (prose, count) => expect(strays(prose)).toHaveLength(count));

  const between =
    "不是|并非|不等于|高于|低于|超|不及|相比|没有|未|相差|相当| exceed | exceeds | not | than | but | above | below | compared | relative | unlike | whereas | Than | isn't ";
  it.each(between.split('|'))('where %s stands between', (word) => {
    expect(strays(`执行率的${word}[[f1]]`)).toEqual([]);
    expect(strays(`[[f1]]的${word}执行率`)).toEqual([]);
  });
  it.each([' knot ', ' button ', ' nota ', '市'])('but not where %s does', (word) => {
    expect(strays(`执行率的${word}[[f1]]`)).toEqual(['执行率']);
  });

  const behind = '之中|中|里|内|没有|未|无|口径|相比|甲甲甲甲甲甲没有';
  it.each(behind.split('|'))('where %s follows', (word) => {
    expect(strays(`[[f1]]的执行率${word}`)).toEqual([]);
  });
  it.each(['的中', '的里', '的内', '甲甲甲甲甲甲甲没有', '，没有', '，无', '。没有'])(
    'but not where %s does',
    (word) => expect(strays(`[[f1]]的执行率${word}`)).toEqual(['执行率']),
  );
  it.each(' is not| was not| are not| has no| have no| Is Not| cannot| is unknown'.split('|'))(
    'where %s follows in English',
    (words) => {
      expect(strays(`[[f1]] of execution rate${words} told`)).toEqual([]);
      expect(strays(`[[f1]] of execution rate as${words} told`)).toEqual(['execution rate']);
    },
  );
  it.each([' is noted', ' is known', ' being not'])('but not where %s does in English', (words) => {
    expect(strays(`[[f1]] of execution rate${words} told`)).toEqual(['execution rate']);
  });
});

test('each figure of a prose is held to its own sentence', () => {
  expect(found('执行率[[f1]]。采购额[[f1]]。执行率[[f1]]和采购额[[f1]]；执行率[[f3]]')).toEqual([
    '执行率 3',
    '执行率 43',
  ]);
});
