// Which words say that a figure is a target, an assumption or the asker's, and which that it is none.
import { describe, expect, test } from 'vitest';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { checkKind } from '../../src/figures/kind.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { draft } from './sample.ts';

type Kind = 'target' | 'hypothetical' | 'user_stated' | 'reported';

function problems(prose: string, kind: Kind, label = '某数'): Problem[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ key: 'some', label, kind }), 'zh');
  ledger.enterFigure(draft({ key: 'other', label: '他数' }), 'zh');
  return figureContexts(parseProse(prose), ledger).flatMap((context) => checkKind(context));
}

function found(prose: string, kind: Kind, label?: string): string[] {
  return problems(prose, kind, label).map((problem) => problem.found);
}

const each = (words: string): string[] => words.split('|');

describe('a target', () => {
  test.each([
    ...each(
      '目标|指标值|计划|规划|预期|预计|拟|应|须|需|要求|要达到|上限|下限|不超过|不高于|不低于|不少于|以内|以上',
    ),
    ...each(
      'target|targets|targeted|goal|goals|aim|aims|aimed|plan|plans|planned|ceiling|ceilings|cap|caps|limit|limits',
    ),
    ...each(
      'should|must|intended|expected|supposed|require|required|requires|at least|at most|no more than|no less than',
    ),
    ...each('no fewer than|to be|TO BE'),
  ])('is said as one: %s', (word) => {
    expect(found(`呀 ${word} 的[[f1]]呀`, 'target')).toEqual([]);
    expect(found(`呀[[f1]]是 ${word} 呀`, 'target')).toEqual([]);
    expect(found(`呀呀如下: ${word} \n- 呀[[f1]]`, 'target')).toEqual([]);
    expect(found(`呀呀 ${word} 。呀[[f1]]`, 'target')).toEqual(['呀']);
    expect(found(`- 呀[[f1]]。呀 ${word}`, 'target')).toEqual(['- 呀']);
  });
  test.each(each('aimless|targeting|mustard|limitless|total'))('but not by %s', (word) => {
    expect(found(`so ${word} is [[f1]]`, 'target')).toEqual([`so ${word} is `.slice(-12).trim()]);
  });
  test.each([
    ...each(
      '实际|完成|达成|实现|取得|做到|已|录得|调查|测得|超额|落实|达到|达|结果|最终|共|举办|开展|培训了|服务了|建成',
    ),
    ...each(
      'achieved|Achieving|actually|reached|attained|completed|delivered|resulting|outcome|surveyed|measured|was|were',
    ),
    ...each(
      'came to|stood at|held|hit|met|recorded|realised|realized|did|built|supported|trained|upgraded|score|scores|scored',
    ),
  ])('is not said as a result: %s', (word) => {
    expect(found(`目标很高,呀 ${word}[[f1]]`, 'target')).toEqual([word]);
    expect(found(`目标很高,呀 ${word} 呀呀[[f1]]`, 'target')).toEqual([`${word} 呀呀`]);
    expect(found(`呀 ${word},目标是[[f1]]`, 'target')).toEqual([]);
    expect(found(`呀 ${word};目标是[[f1]]`, 'target')).toEqual([]);
    expect(found(`呀 ${word}${'呀'.repeat(30)}[[f1]]目标`, 'target')).toEqual([]);
  });
  test.each([
    ...each(
      '已完成|已经达到|已实现|已达成|全部完成|如期完成|均已|的实际|的完成|的结果|的成绩|的水平|呀呀呀呀呀呀已完成',
    ),
    ...each(
      ' was achieved| were reached| has been attained| have been completed| had been delivered| was duly met| were held',
    ),
    ...each(' were then recorded| was Built'),
  ])('is not said as a result behind it: %s', (words) => {
    expect(found(`目标,[[f1]]${words}`, 'target')).toEqual([words.trim()]);
  });
  test.each([
    '呀呀呀呀呀呀呀已完成的',
    ',均已',
    '呀。全部完成',
    ' wasx achieved',
    ' was not quite recorded',
    ' was 呀呀 recorded',
    'was recorded',
    '呀, was recorded',
  ])('nor by what stands elsewhere: %s', (words) => {
    expect(found(`目标,[[f1]]${words}`, 'target')).toEqual(words.endsWith('的') ? ['已完成'] : []);
  });
  test.each([
    ...each('目标|指标值|计划|规划|预期|拟|应|须|需|要|上限|下限|定为|设'),
    ...each(
      'target|targets|targeted|goal|goals|aim|aims|plan|plans|planned|ceiling|ceilings|limit|limits|should|must',
    ),
    ...each('intended|expected|required|to'),
  ])('may be said as what is wanted: %s', (word) => {
    expect(found(`${word} 呀完成 [[f1]]是目标`, 'target')).toEqual([]);
    expect(found(`${word},呀完成[[f1]]是目标`, 'target')).toEqual(['完成']);
  });
  test('but not from far away', () => {
    const far = 'very '.repeat(16);
    expect(found(`the plan ${far} was [[f1]]`, 'target')).toEqual(['was']);
    expect(found(`the planning was [[f1]] target`, 'target')).toEqual(['was']);
  });
  test.each([
    ...each('不是|并非|没有|未|无|不得而知|是否|能否'),
    ...each(" not | never | no | nor | whether | Unknown |n't"),
  ])('may be denied: %s', (word) => {
    expect(found(`${word}完成[[f1]]是目标`, 'target')).toEqual([]);
    expect(found(`完成[[f1]]${word}是目标`, 'target')).toEqual([]);
    expect(found(`${word},完成[[f1]]是目标`, 'target')).toEqual(['完成']);
  });
  test.each([
    ...each(
      '也实现|均完成|都达成|已兑现|已经达到|圆满办完|顺利实现|如期完成|按期完成|提前完成|顺利地完成|均全部完成',
    ),
    ...each(
      '实际也是|实际就为|实际亦有|has been met|have since been achieved|had now been reached|have all been attained',
    ),
    ...each(
      'was completed|were delivered|is fulfilled|are held|was duly organised|was fully organized|were all hit',
    ),
    ...each('was easily done|took place|went ahead|Was Met'),
  ])('is not said as done, whatever else says that it is one: %s', (words) => {
    expect(found(`目标是[[f1]],这个目标 ${words} 呀`, 'target')).toEqual([words]);
    expect(found(`目标是[[f1]],这个目标 ${words} 没有`, 'target')).toEqual([words]);
  });
  test.each([
    ...each('没有|未|是否|能否|不能|无法|不得而知|应|须|如果|若'),
    ...each(
      ' not | cannot | never | no | nor | neither | whether | if | how many | should | would | must | unknown | until',
    ),
    ...each(" once |n't"),
  ])('unless that is left open: %s', (word) => {
    expect(found(`目标是[[f1]],${word}这个目标 was completed`, 'target')).toEqual([]);
    expect(found(`目标${word}是[[f1]],这个目标 was completed`, 'target')).toEqual([]);
  });
  test.each(each('大完成了|实际再有|was once met|is undone|has not been met|books place'))(
    'but %s is not said',
    (words) => {
      expect(found(`目标是[[f1]],这个目标 ${words}`, 'target')).toEqual([]);
    },
  );
  test.each([
    ['按目标完成[[f1]]', ['按目标完成']],
    ['按目标办了[[f1]]', []],
    ['按照目标举办了[[f1]]', ['按照目标举办了']],
    ['按计划开展[[f1]]', ['按计划开展']],
    ['按目标组织了呀呀[[f1]]', ['按目标组织了呀呀']],
    ['按照目标要求组织[[f1]]', ['按照目标要求组织']],
    ['按目标,组织[[f1]]', []],
    ['按目标组织,[[f1]]', []],
    ['按甲乙丙丁戊己目标的组织[[f1]]', []],
    ['it climbed to its target of [[f1]]', ['climbed to its target of']],
    ['it rose up to the goal [[f1]]', ['rose up to the goal']],
    ['they got to their target, [[f1]]', []],
    ['they made it to their target [[f1]]', ['made it to their target']],
    ['they came to the targets [[f1]]', []],
  ])('is not said as reached: %s', (prose, expected) => {
    expect(found(prose, 'target')).toEqual(expected);
  });
  test.each([
    ['- 呀[[f1]]', ['- 呀']],
    ['目标:\n呀[[f1]]', ['呀']],
    ['目标:\n • 呀[[f1]]', []],
    ['目标:\n→ 呀[[f1]]', []],
    ['目标:\n| 呀[[f1]] |', []],
    ['目标:\n呀 - [[f1]]', ['呀 -']],
    ['呀:\n- 呀[[f1]]', ['- 呀']],
    ['呀。目标!- 呀[[f1]]', []],
    ['呀。目标?- 呀[[f1]]', []],
    ['Target. - 呀[[f1]]', []],
    ['目标.5- 呀[[f1]]', []],
    ['目标\n- 呀[[f1]]\n- 呀[[f2]]\n', []],
  ])('in a list is said as one at its head: %s', (prose, expected) => {
    expect(found(prose, 'target')).toEqual(expected);
  });
  test.each(
    each(
      '这是目标|以上目标|以上是目标|以上为目标|以上均为目标|均为目标|This is a target|these are targets|All are targets',
    ),
  )('or at its foot: %s', (foot) => {
    expect(found(`- 呀[[f1]]\n- 呀[[f2]]\n${foot}。`, 'target')).toEqual([]);
    expect(found(`呀[[f1]]\n${foot}。`, 'target')).toEqual(['呀']);
  });
  test.each(each('那目标|这是测算|all is targeting|the targets'))('but not %s', (foot) => {
    expect(found(`- 呀[[f1]]\n${foot}。`, 'target')).toEqual(['- 呀']);
  });
  test('whatever its name says', () => {
    expect(found('达标率目标值[[f1]]', 'target', '达标率目标值')).toEqual([]);
    expect(found('实际数[[f1]]目标', 'target', '实际数')).toEqual([]);
    expect(found('实际数[[f1]]目标', 'target', '实际数目标值')).toEqual([]);
    expect(found('reached x[[f1]] target', 'target', 'reached x, target')).toEqual([]);
    expect(found('目标值的实际[[f1]]目标', 'target', '目标值的实际')).toEqual([]);
    expect(found(', target reached x[[f1]] target', 'target', ', target reached x')).toEqual([]);
    expect(found('实际数[[f1]]目标', 'target', '某数')).toEqual(['实际数']);
  });
});

describe('what is assumed', () => {
  test.each([
    ...each(
      '假设|假定|假如|假使|设想|如果|倘若|若|设|要使|要想|要达到|为使|需|须|还差|才能|测算|推算|所给|您|你|加分后|扣分后|将',
    ),
    ...each(
      '会|就能|可达|变为|变成|if|assume|assuming|suppose|Supposing|would|were|could|might|need|needs|needed|necessary',
    ),
    ...each(
      'require|required|requires|hypothetical|hypothetically|scenario|to reach|to get|to attain|to meet|to bring',
    ),
    ...each('under this|under that|your|given|what-if'),
  ])('is said as such: %s', (word) => {
    expect(found(`呀 ${word} 呀[[f1]]`, 'hypothetical')).toEqual([]);
    expect(found(`呀[[f1]]呀 ${word} 呀`, 'hypothetical')).toEqual([]);
    expect(found(`呀 ${word} 呀。呀[[f1]]`, 'hypothetical')).toEqual([]);
    expect(found(`呀 ${word} 呀。呀!呀[[f1]]`, 'hypothetical')).toEqual(['呀']);
    expect(found(`呀[[f1]]。呀 ${word} 呀`, 'hypothetical')).toEqual(['呀']);
  });
  test.each(each('这是假设|以上均为测算|These are hypothetical|this is a hypothetical'))(
    'at the foot: %s',
    (foot) => {
      expect(found(`呀[[f1]]\n${foot}。`, 'hypothetical')).toEqual([]);
    },
  );
  test.each(each('knife|unassuming|needy|weres|to read'))('but not by %s', (word) => {
    expect(found(`${word} 呀[[f1]]`, 'hypothetical')).toEqual([`${word} 呀`]);
  });
});

describe('what the asker typed', () => {
  const askers = [
    ...each(
      '您|你|所给|给出的数|提问|假设|假定|假如|如果|若|要使|要达到|要想|需|目标|不是|设为|对应|换算|合|assume|assuming',
    ),
    ...each(
      'suppose|Supposing|you|your|yours|asked|asker|given|if|to reach|to get|would|not|question|target|targets',
    ),
  ];
  test.each(askers)('is said as such: %s', (word) => {
    expect(found(`呀 ${word} 呀[[f1]]`, 'user_stated')).toEqual([]);
    expect(found(`报告 ${word} 呀[[f1]]`, 'user_stated')).toEqual([]);
    expect(found(`${word} 呀[[f1]]`, 'user_stated')).toEqual([]);
    expect(found(`呀[[f1]]呀 ${word} 呀`, 'user_stated')).toEqual([]);
    expect(found(`呀[[f1]]${'呀'.repeat(24)} ${word} 呀`, 'user_stated')).toEqual(['呀']);
    expect(found(`呀 ${word} 呀。呀[[f1]]`, 'user_stated')).toEqual([]);
    expect(found(`呀[[f1]]。${word}`, 'user_stated')).toEqual(['呀']);
  });
  test.each([
    ...each('报告|原文|数据显示|决算|reports|Reported|state|states|stated in|data show|data shows|recorded'),
  ])('is not said as the report’s: %s', (word) => {
    expect(found(`您 ${word} 呀[[f1]]`, 'user_stated')).toEqual([`您 ${word} 呀`.slice(-12).trim()]);
    expect(found(`您 ${word} 您 ${word} [[f1]]`, 'user_stated')).toHaveLength(1);
    expect(found(`呀 ${word} 呀[[f1]]是您的`, 'user_stated')).toHaveLength(1);
    expect(found(`没有 ${word} 呀[[f1]]是您的`, 'user_stated')).toEqual([]);
    expect(found(`没有 ${word} 呀[[f1]]`, 'user_stated')).toHaveLength(1);
    expect(found(`您的 ${word} 您[[f1]]`, 'user_stated')).toEqual([]);
  });
  test('unless the word is only a part of another', () => {
    expect(found('您 unreported [[f1]]', 'user_stated')).toEqual([]);
    expect(found('您 statesman [[f1]]', 'user_stated')).toEqual([]);
    expect(found('knife-bayou 呀[[f1]]', 'user_stated')).toEqual(['nife-bayou 呀']);
  });
});

test('a problem says where, and the last words before it without the figures among them', () => {
  expect(problems('目标。呀呀呀呀呀呀[[f2]]呀呀呀呀呀呀呀 [[f1]]', 'target')).toEqual([
    { code: 'wrong_kind', at: 23, found: '呀呀呀呀呀呀呀呀呀呀呀', may: [] },
  ]);
});

test('a figure without a word claims nothing', () => {
  expect(found('目标。[[f1]]、[[f2]]', 'target')).toEqual([]);
  expect(found('呀[[f1]]', 'target')).toEqual(['呀']);
  expect(found('[[f1]]呀', 'target')).toEqual(['']);
  expect(found('呀v1.2[[f1]]', 'target')).toEqual(['呀v1.2']);
  expect(found('呀. [[f1]]。呀', 'target')).toEqual([]);
});

test('what is reported needs no such word', () => {
  expect(found('呀完成[[f1]]', 'reported')).toEqual([]);
});
