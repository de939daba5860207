// A figure is not passed off as another year's, nor as that of others.
import { describe, expect, it, test } from 'vitest';
import { checkElsewhere } from '../../src/figures/elsewhere.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { around, indexed } from './indexed.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
const enter = (label: string, parts: Parameters<typeof draft>[0] = {}): void =>
  void ledger.enterFigure(draft({ key: label, label, value: '1', evaluation: 'of.2022', ...parts }), 'zh');
enter('得分');
enter('甲', { kind: 'user_stated' });
enter('乙', { kind: 'hypothetical' });
enter('丙', { key: 'calculated.1' });
enter('丁', { evaluation: 'of.2023' });
enter('戊', { kind: 'computed', inputs: ['f1', 'f5'] });
enter('己', { evaluation: null });
enter('上年末结余');
enter('年均支出');
enter('Average cost');
enter('庚', { source: { evaluation: 'of.2022', section: '一', quote: '比去年（Last Year）多' } });
enter('年度结余');
enter('辛', { evaluation: 'of.2021' });
enter('壬', { evaluation: 'of.2020' });
enter('Next year budget');
const indexes = indexed(ledger, { 上年支出: 'nobody', 平均得分: '得分' });
const all = new Map([
  ['of.2021', 2021],
  ['of.2022', 2022],
  ['of.2023', 2023],
]);
const alone = new Map([['of.2022', 2022]]);

const found = (prose: string, years: ReadonlyMap<string, number> = alone): string[] =>
  around(prose, ledger)
    .flatMap((context) => checkElsewhere(context, ledger, indexes, years))
    .map((problem) => `${problem.code.replace('wrong_', '')} ${problem.found}`);

test('a problem stands at its figure', () => {
  expect(
    around('去年的得分为[[f1]]', ledger).flatMap((each) => checkElsewhere(each, ledger, indexes, alone)),
  ).toEqual([{ code: 'wrong_year', at: 6, found: '去年', may: [] }]);
});

const past =
  '去年|前年|往年|上年|上年度|上一年|上一年度|前一年|一年前|上期|last year|previous year|prior year|preceding year|past year|last fiscal year|past financial year|the year before|year earlier|year ago|earlier years|Last Year';
const future =
  '明年|来年|次年|下年|下年度|下一年|下一年度|后年|next year|following year|coming year|subsequent year|next fiscal year|next financial year|Next Year';
const introduced =
  '去年|前年|往年|明年|来年|次年|后年|上年|下年|前年|上一年|下年度|一年前|last year|next year|previous years|following year|past years|a year before|a year earlier|a year ago|Last year';
const elsewhere = (word: string): string => `year ${word.replace(/^the /, '')}`;

describe('of another year', () => {
  it.each(past.split('|'))('%s', (word) => {
    expect(found(`the ${word} [[f1]]`)).toEqual([elsewhere(word)]);
    expect(found(`[[f1]] ${word} so`)).toEqual([elsewhere(word)]);
    // Another evaluation is later: the year before it may be meant.
    expect(found(`the ${word} [[f1]]`, all)).toEqual([]);
    expect(found(`the ${word} [[f5]]`, all)).toEqual([elsewhere(word)]);
    expect(found(`the ${word} [[f14]]`, all)).toEqual([elsewhere(word)]);
  });
  it.each(future.split('|'))('%s', (word) => {
    expect(found(`the ${word} [[f1]]`)).toEqual([elsewhere(word)]);
    expect(found(`the ${word} [[f1]]`, all)).toEqual([]);
    expect(found(`the ${word} [[f13]]`, all)).toEqual([elsewhere(word)]);
  });
  it.each(introduced.split('|'))('%s, with a comma', (word) => {
    expect(found(`${word}，得分[[f1]]`)).toHaveLength(1);
    expect(found(`${word}，得分，[[f1]]`)).toEqual([]);
  });
  it.each([
    '以上年度',
    '上年末',
    '上年度末',
    '上一年末',
    '载明年度',
    '说明年度',
    '表明年度',
    '写明年度',
    '证明年度',
    '注明年度',
    '标明年度',
    '阐明年度',
    '声明年度',
    '年来年度',
    '以下年度',
    '之后年度',
    '整后年度',
    'wear earlier',
    'the years ago',
    'a fiscal year',
  ])('but not %s', (word) => expect(found(`${word}[[f1]]`)).toEqual([]));
});

describe('of others', () => {
  it.each('平均|均值|中位数|average|averages|averaged|mean|median|Average'.split('|'))('%s', (word) => {
    expect(found(`the ${word} [[f1]]`)).toEqual([`department ${word}`]);
    expect(found(`the ${word} [[f9]]`)).toEqual([]);
    expect(found(`the ${word} [[f10]]`)).toEqual([]);
  });
  const others =
    '全国|全省|全市|全县|同行|同行业|同类单位|同类部门|同类园区|同类机构|兄弟单位|兄弟部门|其他单位|其它部门|其他园区|其它机构|别的单位|别的部门|nationwide|citywide|provincewide|province-wide|peer|peers|comparable department|similar departments|other unit|peer units|other center|other centers|other centre|other centres|other park|other parks|other bodies|other institution|other institutions|Peers';
  it.each(others.split('|'))('%s', (word) => {
    expect(found(`the ${word} [[f1]]`)).toEqual([`department ${/^peer units$/.test(word) ? 'peer' : word}`]);
    expect(found(`the ${word} [[f9]]`)).toHaveLength(1);
  });
  it.each(['city', 'national', 'provincial', 'industry', 'sector', 'regional', 'county', 'city-wide'])(
    '%s …',
    (place) => {
      for (const word of ['level', 'figure']) expect(found(`the ${place} ${word} [[f1]]`)).toHaveLength(1);
      for (const word of ['average', 'mean', 'median'])
        expect(found(`the ${place} ${word} [[f10]]`)).toHaveLength(1);
      expect(found(`the ${place} office [[f1]]`)).toEqual([]);
    },
  );
  it.each(['同类项目', '兄弟', '其他', '别的', 'meaning', 'peerless', 'other departmental', 'other things'])(
    'but not %s',
    (word) => expect(found(`the ${word} [[f1]]`)).toEqual([]),
  );
});

describe('nothing is said', () => {
  const open =
    "没有|未|无法|无从|不能|不得|是否|能否|如果|若|建议|可|可以|基础|参考|依据|应|本次|本年|今年|现在|现为|no|not|cannot|without|whether|if|should|recommend|recommended|basis|based|could|would|now|this year|current|currently|isn't|NOT";
  it.each(open.split('|'))('with %s', (word) => {
    expect(found(`去年 ${word} [[f1]]`)).toEqual([]);
    expect(found(`${word}。去年[[f1]]`)).toHaveLength(1);
    expect(found(`去年[[f1]]。${word}`)).toHaveLength(1);
  });
  it.each(['无论', '不好', '现金', 'nobody', 'knot', 'baseless', 'ifs'])('unlike with %s', (word) => {
    expect(found(`去年 ${word} [[f1]]`)).toHaveLength(1);
  });
  it.each(['，', '。', '；', '！', '？', '\n', '. '])('beyond %j', (stop) => {
    expect(found(`前一年的事${stop}有[[f1]]${stop}前一年`)).toEqual([]);
  });
  it('beyond a dot right before a figure', () => expect(found('前一年.[[f1]]')).toEqual([]));
  it('but of one clause with a dot in it', () => expect(found('前一年v.b[[f1]]v.b')).toHaveLength(1));
  it.each([
    ['去年[[f2]]'],
    ['去年[[f3]]'],
    ['去年[[f4]]'],
    // It rests on two evaluations, or on none.
    ['去年[[f6]]'],
    ['去年[[f7]]'],
    // Names of figures, and what the report itself says of one.
    ['上年末结余[[f1]]'],
    ['上年的结余[[f8]]'],
    ['平均得分[[f1]]'],
    ['去平均得分年[[f1]]'],
    ['Next year budget [[f1]]'],
    ['去年[[f11]]'],
    ['last year [[f11]]'],
    ['Last Year [[f11]]'],
  ])('of %s', (prose) => expect(found(prose)).toEqual([]));
  it.each([
    ['上年支出[[f1]]', 'year 上年'],
    ['上年度结余[[f1]]', 'year 上年度'],
    ['前年[[f11]]', 'year 前年'],
    ['上[[f1]]年', ''],
    ['上年结余平均[[f9]]', 'year 上年'],
  ])('but of %s', (prose, problem) => expect(found(prose)).toEqual(problem === '' ? [] : [problem]));
});
