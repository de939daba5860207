// A name that is cut short is of the figure it stands at, and not of one whose label differs just in that part.
import { describe, expect, it, test } from 'vitest';
import { checkContrast } from '../../src/figures/contrast.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { around } from './indexed.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
for (const [label, value, unit, kind] of [
  ['年初预算', '1', '万元', 'reported'],
  ['调整后预算', '2', '万元', 'computed'],
  ['Goods share', '3', '分', 'reported'],
  ['Services share', '4', '分', 'reported'],
  ['结转后预算', '5', '元', 'reported'],
  ['追加后预算', '1', '万元', 'reported'],
  ['年底预算', '6', '万元', 'user_stated'],
  // Too little is common, or left over.
  ['年初甲算', '7', '个', 'reported'],
  ['调整后乙算', '8', '个', 'reported'],
  ['长年初预算', '9', '次', 'reported'],
  ['短年初预算', '10', '次', 'reported'],
  ['非常短年初预算', '11', '次', 'reported'],
  ['Capital part of it', '12', '家', 'reported'],
  ['Running costs', '13', '家', 'reported'],
  ['one part', '14', '人', 'reported'],
  ['part', '15', '人', 'reported'],
  ['预算的年初', '16', '倍', 'reported'],
  ['预算的年末', '17', '倍', 'reported'],
  ['甲乙丙年甲乙', '18', '百分点', 'reported'],
  ['甲乙年甲乙', '19', '百分点', 'reported'],
  ['预算', '20', '千元', 'reported'],
  ['预算资金', '21', '千元', 'reported'],
] as const)
  ledger.enterFigure(draft({ key: label, label, value, unit, kind }), 'zh');
ledger.enterFigure(draft({ key: '年初预算', label: '变更后预算', value: '22' }), 'zh');
const known = ledger.figures();

const found = (prose: string): string[] =>
  around(prose, ledger)
    .flatMap((context) => checkContrast(context, known))
    .map((problem) => problem.found);

test('a problem names the figure that the part is of', () => {
  expect(around('调整后为[[f1]]', ledger).flatMap((context) => checkContrast(context, known))).toEqual([
    { code: 'wrong_label', at: 4, found: '调整后', may: ['f2'] },
  ]);
});

describe('the part of another name stands right before a figure', () => {
  it.each(['类', '方面', '部分', '支出', '预算', '的', ''])('with %j', (end) => {
    for (const only of ['', '仅', '只', '约', '共', '才', '就', '便'])
      expect(found(`调整后${end}${only}为[[f1]]`)).toEqual(['调整后']);
    expect(found(`年初${end}为[[f1]]`)).toEqual([]);
  });
  it.each([
    '为',
    '是',
    '：',
    '有',
    '达',
    '达到',
    '占',
    '占了',
    '占据',
    '占其中甲乙丙丁戊己庚辛壬癸子丑的',
    '为 ',
    ' ',
  ])('and %j', (link) => expect(found(`调整后${link}[[f1]]`)).toEqual(['调整后']));
  it.each(['共计', '为多少', '占其中甲乙丙丁戊己庚辛壬癸子丑寅卯辰的', '那类'])('but not with %j', (link) =>
    expect(found(`调整后${link}[[f1]]`)).toEqual([]),
  );
  const english =
    'was|is|were|are|at|of|came to|stood at|account for|accounts for|accounted for|make up|makes up|made up|take|takes|took|was only|is just|are about|expenditure was|budget is|spending took|cost was|costs were';
  it.each(english.split('|'))('services %s', (link) => {
    expect(found(`Services ${link} [[f3]]`)).toEqual(['services']);
    expect(found(`Goods ${link} [[f3]]`)).toEqual([]);
  });
  it.each(['have', 'was so', 'only was', 'was nearly', 'of the'])('but not services %s', (link) =>
    expect(found(`Services ${link} [[f3]]`)).toEqual([]),
  );
  const leads = ' |、|：|(|“|"|其中|部分|采购|支出|预算|方面|而|则';
  it.each([...leads.split('|'), '|', '另说，', '另说。', '另说；', '另说！', '另说？', '另说\n', 'so. '])(
    'behind %j',
    (lead) => expect(found(`这里${lead}调整后为[[f1]]`)).toEqual(['调整后']),
  );
  it.each(['不', '人', 'v.'])('but not behind %j', (lead) =>
    expect(found(`${lead}调整后为[[f1]]`)).toEqual([]),
  );
  it.each([
    '',
    '- ',
    'so: ',
    'So (',
    'so | ',
    'so "',
    'So “',
    'and ',
    'the ',
    'its ',
    'so:and the ',
    'Well, ',
    'Yes. ',
  ])('services behind %j', (lead) => expect(found(`${lead}services are [[f3]]`)).toEqual(['services']));
  it.each(['other ', 'the other ', 'a', 'such: other ', 'and so ', 'the-', 'its. the other '])(
    'but not services behind %j',
    (lead) => expect(found(`${lead}services are [[f3]]`)).toEqual([]),
  );
});

describe('nothing is told apart', () => {
  it.each([
    '年初为[[f1]]',
    '调整后预算为[[f2]]',
    '调整后与年初为[[f1]]',
    `年初${'话'.repeat(40)}而调整后为[[f1]]`,
    '年底为[[f1]]',
    '年末为[[f17]]',
    '年初为[[f5]]',
    '结转后为[[f1]]',
    '追加后为[[f1]]',
    '变更后为[[f1]]',
    '非常短为[[f10]]',
    '长为[[f12]]',
    '调整后为[[f7]]',
    '调整后乙为[[f8]]',
    '短为[[f10]]',
    '非常短为[[f11]]',
    'Running costs are [[f13]]',
    'Running costs are [[f14]]',
    'one are [[f15]]',
    'one are [[f16]]',
    '丙为[[f20]]',
    '资金为[[f21]]',
    '资金为[[f22]]',
    '为[[f1]]',
  ])('in %s', (prose) => expect(found(prose)).toEqual([]));
  it.each([
    ['年初为[[f2]]', '年初'],
    ['年初，[[f1]]；年初为[[f2]]', '年初'],
    [`年初${'话'.repeat(60)}而调整后为[[f1]]`, '调整后'],
  ])('but in %s', (prose, part) => expect(found(prose)).toEqual([part]));
});
