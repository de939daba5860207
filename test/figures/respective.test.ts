// Names in a row and figures in a row keep the same order.
import { describe, expect, it, test } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { checkRespective } from '../../src/figures/respective.ts';
import { around, indexed } from './indexed.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ key: 'first', label: '年初预算', value: '1' }), 'zh');
ledger.enterFigure(draft({ key: 'later', label: '调整后预算', value: '2' }), 'zh');
ledger.enterFigure(draft({ key: 'score', label: '得分', value: '3' }), 'zh');
ledger.enterFigure(draft({ key: 'goods', label: '货物占比', value: '4' }), 'zh');
ledger.enterFigure(draft({ key: 'services', label: '服务占比', value: '5' }), 'zh');
const indexes = indexed(ledger, {
  预算: 'any',
  年初预算: 'first',
  'initial budget': 'first',
  'adjusted budget': 'later',
  savings: 'goods',
  score: 'score',
});

function checked(prose: string): { wrong: string[]; settled: number } {
  const { problems, settled } = checkRespective(around(prose, ledger), indexes);
  return { wrong: problems.map(({ found }) => found), settled: settled.size };
}

test('what a problem says, and which figures are settled', () => {
  expect(checkRespective(around('得分和年初预算为[[f1]]和[[f1]]', ledger), indexes)).toEqual({
    problems: [{ code: 'wrong_label', at: 8, found: '得分', may: ['f3'] }],
    settled: new Set([8, 15]),
  });
  expect(checkRespective(around('年初预算与得分，前者为[[f3]]', ledger), indexes)).toEqual({
    problems: [{ code: 'wrong_label', at: 11, found: '年初预算', may: [] }],
    settled: new Set([11]),
  });
  expect(checkRespective([], indexes)).toEqual({ problems: [], settled: new Set() });
});

describe('words between names and figures', () => {
  const chinese =
    '为|是|达|达到|有|：|分别为|依次是|先后达到|各为|各自为|的分别有|的：|分别占|各占|各自占|分别占其中的|各占甲乙丙丁戊己庚辛壬癸子丑寅卯|为 ';
  it.each(chinese.split('|'))('年初预算和得分%s', (words) => {
    expect(checked(`其中。年初预算和得分${words}[[f1]]和[[f3]]`)).toEqual({ wrong: [], settled: 2 });
    expect(checked(`年初预算和得分${words}[[f3]]和[[f1]]`)).toEqual({
      wrong: ['年初预算', '得分'],
      settled: 2,
    });
  });
  const english =
    'was|were|are|is|account for|accounted for|make up|made up|took|take|were respectively|were, respectively,';
  it.each(english.split('|'))('the initial budget and the score %s', (words) => {
    expect(checked(`The initial budget and the score ${words} [[f1]] and [[f3]]`).wrong).toEqual([]);
    expect(checked(`So it is. The initial budget and the score ${words} [[f3]] and [[f1]]`)).toEqual({
      wrong: ['initial budget', 'score'],
      settled: 2,
    });
  });
  it.each([
    '年初预算和得分为多少[[f3]]和[[f1]]',
    '年初预算和得分[[f3]]和[[f1]]',
    '年初预算和得分各占甲乙丙丁戊己庚辛壬癸子丑寅卯辰[[f3]]和[[f1]]',
    '年初预算和得分各占甲，乙[[f3]]和[[f1]]',
    '年初预算。和得分为[[f2]]和[[f2]]',
    '年初预算；和得分为[[f2]]和[[f2]]',
    '年初预算！和得分为[[f2]]和[[f2]]',
    '年初预算？和得分为[[f2]]和[[f2]]',
    '年初预算\n和得分为[[f2]]和[[f2]]',
    '年初预算：和得分为[[f2]]和[[f2]]',
    'The initial budget and the score [[f3]] and [[f1]]',
    'The initial budget and the score were about [[f3]] and [[f1]]',
    'The initial budget. and the score were [[f3]] and [[f1]]',
    'The initial budget; and the score were [[f3]] and [[f1]]',
    'The initial budget\nand the score were [[f3]] and [[f1]]',
    'The initial budget: and the score were [[f3]] and [[f1]]',
    // Lists of different lengths, names of which one is unknown, a single figure.
    '年初预算、调整后预算和得分为[[f3]]和[[f1]]',
    '年初预算和某事为[[f2]]和[[f2]]',
    '年初预算为[[f3]]',
    '年初预算和得分为[[f3]]',
    '年初预算和得分为[[f3]]，和[[f1]]一样',
    '年初预算和得分为[[f3]]与否[[f1]]',
  ])('settles nothing: %s', (prose) => expect(checked(prose)).toEqual({ wrong: [], settled: 0 }));
});

describe('names and figures in a row', () => {
  it.each(['、', '，', '/', '和', '与', '及', '→', '->', ' and ', ', ', '、 ', ', and '])(
    'with %j',
    (link) => {
      const wrong = ['年初预算', '得分'];
      expect(checked(`年初预算${link}得分为[[f3]]${link}[[f1]]`)).toEqual({ wrong, settled: 2 });
      expect(checked(`年初预算${link}得分为[[f1]]${link}[[f3]]`)).toEqual({ wrong: [], settled: 2 });
    },
  );
  it.each([' 和 ', ' 和', ' -> ', '→ '])('figures with %j', (link) => {
    expect(checked(`年初预算和得分为[[f1]]${link}[[f3]]`).settled).toBe(2);
  });
  it.each(['the ', 'a ', 'an ', 'its ', 'both ', 'The ', ''])('behind %j', (article) => {
    expect(checked(`${article}initial budget and ${article}score were [[f3]] and [[f1]]`).wrong).toHaveLength(
      2,
    );
  });
  it.each([
    ['年初预算、调整后预算和得分为[[f2]]、[[f1]]和[[f3]]', ['年初预算', '调整后预算'], 3],
    ['其中，年初预算和得分为[[f3]]和[[f1]]', ['年初预算', '得分'], 2],
    ['In sum, the initial budget and the score were [[f3]] and [[f1]]', ['initial budget', 'score'], 2],
    ['其中，年初预算，得分，调整后预算为[[f1]]，[[f3]]，[[f2]]', [], 3],
    ['年初和调整后预算为[[f2]]和[[f1]]', ['年初预算', '调整后预算'], 2],
    ['年初和调整后预算为[[f1]]和[[f2]]', [], 2],
    ['The initial and adjusted budgets were [[f2]] and [[f1]]', ['initial budget', 'adjusted budget'], 2],
    ['The initial and adjusted budgets were [[f1]] and [[f2]]', [], 2],
    ['The scores and initial budgets were [[f3]] and [[f1]]', [], 2],
    ['The savings and the score were [[f4]] and [[f3]]', [], 2],
    ['Initial a budget and score were [[f2]] and [[f2]]', [], 0],
    ['The budgets of old and the score were [[f1]] and [[f3]]', [], 0],
    ['年初预算和得分为[[f1]]和[[f3]]。又为[[f3]]', [], 2],
    ['年初预算和得分为[[f1]]和[[f3]]，得分和年初预算为[[f1]]和[[f3]]', ['得分', '年初预算'], 4],
  ])('%s', (prose, wrong, settled) => expect(checked(prose)).toEqual({ wrong, settled }));

  it.each([
    ['货物、服务各占[[f5]]和[[f4]]', ['货物', '服务']],
    ['货物、服务各占[[f4]]和[[f5]]', []],
    ['货物、某事各占[[f4]]和[[f5]]', []],
    ['某事、货物各占[[f4]]和[[f5]]', ['货物']],
    ['货物、人各占[[f5]]和[[f5]]', []],
    ['务、甲各占[[f4]]和[[f5]]', []],
    ['货物、服务、人各占[[f5]]和[[f4]]', []],
  ])('parts of labels: %s', (prose, wrong) => expect(checked(prose)).toEqual({ wrong, settled: 0 }));
  it('say where', () => {
    expect(checkRespective(around('货物、服务各占[[f5]]和[[f5]]', ledger), indexes).problems).toEqual(
      [{ code: 'wrong_label', at: 7, found: '服务', may: [] }].slice(1),
    );
    expect(checkRespective(around('货物、服务各占[[f5]]和[[f4]]', ledger), indexes).problems).toEqual([
      { code: 'wrong_label', at: 7, found: '货物', may: [] },
      { code: 'wrong_label', at: 14, found: '服务', may: [] },
    ]);
  });
});

describe('the former and the latter', () => {
  const links = '|为|是|：|达|达到|有|分别为| was | is | came to | stood at | Is ';
  it.each(links.split('|'))('before %j', (link) => {
    expect(checked(`年初预算与得分，前者${link}[[f3]]`)).toEqual({ wrong: ['年初预算'], settled: 1 });
    expect(checked(`年初预算与得分，前者${link}[[f1]]`)).toEqual({ wrong: [], settled: 1 });
    expect(checked(`年初预算与得分，后者${link}[[f1]]`)).toEqual({ wrong: ['得分'], settled: 1 });
    expect(checked(`年初预算与得分，后者${link}[[f3]]`)).toEqual({ wrong: [], settled: 1 });
  });
  it.each([
    ['年初预算与得分，前者为[[f1]]，后者为[[f1]]', ['得分'], 2],
    ['得分、年初预算与调整后预算，前者为[[f1]]', [], 1],
    ['No. It is the initial budget, then the score. THE FORMER is [[f3]]', [], 0],
    ['It is the initial budget, then the score; The Former is [[f3]]', [], 0],
    ['It is the Initial Budget, then the score, The Former is [[f3]]', ['initial budget'], 1],
    ['It is the initial budget v.then the score, the latter is [[f1]]', ['score'], 1],
    ['年初预算。得分，前者为[[f3]]', [], 0],
    ['年初预算！得分，前者为[[f3]]', [], 0],
    ['年初预算？得分，前者为[[f3]]', [], 0],
    ['年初预算\n得分，前者为[[f3]]', [], 0],
    ['得分，前者为[[f1]]', [], 0],
    ['年初预算与得分，前者也许[[f3]]', [], 0],
    ['年初预算与得分，为[[f3]]', [], 0],
    ['年初预算与得分，前者为多少[[f3]]', [], 0],
    ['年初预算与前者，得分后者为[[f1]]', [], 0],
  ])('%s', (prose, wrong, settled) => expect(checked(prose)).toEqual({ wrong, settled }));
});
