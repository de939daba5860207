// Claims of all or of none stand only beside what confirms them.
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { checkSweeping } from '../../src/figures/sweeping.ts';
import { draft, spentSource } from './sample.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ key: 'all', value: '100', unit: '%' }), 'zh');
ledger.enterFigure(draft({ key: 'most', value: '99.9', unit: '%' }), 'zh');
ledger.enterFigure(draft({ key: 'none', value: '0', unit: '个' }), 'zh');
ledger.enterFigure(draft({ key: 'hundred', value: '100', unit: '个' }), 'zh');
for (const kind of ['target', 'hypothetical', 'user_stated'] as const) {
  ledger.enterFigure(draft({ key: `all.${kind}`, value: '100', unit: '%', kind }), 'zh');
  ledger.enterFigure(draft({ key: `none.${kind}`, value: '0', unit: '个', kind }), 'zh');
}
ledger.enterQuote(spentSource);
ledger.enterName('评价通知');

function problems(prose: string): Problem[] {
  return checkSweeping(prose, ledger);
}

function found(prose: string): string[] {
  return problems(prose).map((problem) => problem.found);
}

const each = (words: string): string[] => words.split('|');

describe('a claim of all', () => {
  test.each([
    ...each(
      '全部|所有|一切|一应|各项|各类|每项|每一个|每家|每户|每条|悉数|尽数|统统|通通|一律|一概|无一例外|毫无例外|无不',
    ),
    ...each(
      '它均|它都|个个|样样|件件|事事|人人|家家|户户|桩桩|条条|清一色|一个不落|一个不少|全面|全员|全体|圆满|完全',
    ),
  ])('by %s', (word) => {
    expect(found(`工作${word}达标。`)).toEqual([`${word}达标`]);
    expect(found(`工作${word}，达标。`)).toEqual([]);
    expect(found(`工作${word}呀呀呀呀呀呀呀呀呀没有达标。`)).toEqual([`${word}呀呀呀呀呀呀呀呀呀没有达标`]);
    expect(found(`工作${word}${'呀'.repeat(17)}达标。`)).toEqual([]);
    for (const denied of ['没有', '未', '无', '不', '尚'])
      expect(found(`工作${word}呀${denied}达标。`)).toEqual([]);
  });
  test.each([
    ...each(
      '达标|完成|实现|达成|达到目标|达到了要求|达到标准|达到预期|合格|合规|满意|解决|整改|落实|到位|兑现|收官|办结|有着落',
    ),
    ...each('俱全|参加了|通过了|通过|符合要求|符合规定|符合目标'),
  ])('of being %s', (word) => {
    expect(found(`工作全部${word}。`)).toEqual([expect.stringContaining(`全部${word}`)]);
    expect(found(`工作${word}。`)).toEqual([]);
  });
  test.each([
    ...each('值|率|情况|数|度|时|进度|及时|标准').map((end) => `完成${end}`),
    ...each('值|率|情况').map((end) => `实现${end}`),
    ...each('度|率').map((end) => `满意${end}`),
    ...each('情况|率|方案|要求|措施|材料|意见|清单|台账|复核|通知|进展').map((end) => `整改${end}`),
    ...each('情况|率').map((end) => `落实${end}`),
    ...each('达到呀|通过会议|符合呀|不均达标|首都达标|成都达标|不都达标|都市达标|每年达标'),
  ])('but not of %s', (word) => {
    expect(found(`工作${/都|均|每年/.test(word) ? '' : '全部'}${word}`)).toEqual([]);
  });
  test.each(
    [
      ...each(
        'targets|target|indicators|task|goals|objectives|indices|milestone|recommendations|duties|works|measures',
      ).flatMap((word) =>
        each('all|entirely|fully|wholly|completely').map((how) => `${word} really were ${how} met`),
      ),
      ...each('were|was|are|is|been').map((word) => `The targets ${word} all met`),
      ...each(
        'met|achieved|attained|reached|fulfilled|complete|completed|finished|hit|satisfied|resolved|rectified|remedied',
      ),
      ...each(
        'fixed|settled|implemented|carried out|accomplished|compliant|in compliance|passed|delivered|in order|on time',
      ),
      'on schedule',
    ].map((words) =>
      words.includes('target') || (words.includes(' ') && /were|all/.test(words))
        ? words
        : `targets were fully ${words}`,
    ),
  )('in English: %s', (words) => expect(found(`${words}.`)).toHaveLength(1));
  test.each<readonly [string, string]>([
    ...each('all|every|each|everything|everyone|everybody|the entire|the full set|the whole set|All').map(
      (word) => [`So ${word} that was met.`, `${word} that was met`] as const,
    ),
    ...each('across the board|without exception|on every count|in every respect|Without Exception').map(
      (word) => [`It met them ${word}.`, `met them ${word}`] as const,
    ),
    ...each(
      'clean sweep|flying colours|flying colors|clean bill|spotless|unblemished|impeccable|impeccably|in full compliance|full marks|Spotless',
    ).map((word) => [`So a ${word} it is.`, word] as const),
    ['The TARGETS were Fully Met.', 'TARGETS were Fully Met'],
  ])('%s', (prose, words) => expect(found(prose)).toEqual([words]));
  test.each([
    ...each('not|no|none|never|without|whether|if').map((word) => `All of it was ${word} met.`),
    'allies met.',
    'All of it. It was met.',
    'All is unmet.',
    'All metrics.',
    'It was met.',
    'A targeted thing were all metal.',
    'A target: were fully hit.',
    'It met them across the boardwalk.',
    'met. It is without exception.',
    'spotlessness',
    'in full complianceful',
  ])('but not %s', (prose) => expect(found(prose)).toEqual([]));
});

describe('a claim of none', () => {
  test.each([
    ...each('没有|没|未|不|毫无|无|杜绝').map((word) => [`工作${word}问题。`, `${word}问题`] as const),
    ...each(
      '再|被|发现|存在|出现|遗留|留下|发生|查出|产生|再发现|发现了|出现过|任何|一切|丝毫|明显|重大|什么|的|任何的',
    ).map((word) => [`工作未${word}问题。`, `未${word}问题`] as const),
    ...each('违规|违纪|遗留|新|新的|其他').map((word) => [`工作未${word}投诉。`, `未${word}投诉`] as const),
    ...each('扣分|失分|违规|违纪|违法|问题|短板|缺陷|偏差|差错|遗漏|投诉|瑕疵|漏洞').flatMap((word) => [
      [`工作没有${word}。`, `没有${word}`] as const,
      [`工作${word}为无。`, `${word}为无`] as const,
      [`工作${word}项是没有。`, `${word}项是没有`] as const,
    ]),
  ])('%s', (prose, words) => expect(found(prose)).toEqual([words]));
  test.each([
    ...each('明细|说明|数据|标准|记录|理由|原因|清单|信息|情况|规则|依据|载').flatMap((end) => [
      `工作没有扣分${end}`,
      `工作没有扣分项的${end}`,
    ]),
    '工作没有呀问题',
    '工作有问题',
    '扣分呀为无',
  ])('but not %s', (prose) => expect(found(prose)).toEqual([]));
  const flaws = each(
    'deduction|deductions|problem|shortcomings|violation|issues|irregularity|irregularities|complaint|defects|weakness|weaknesses|gap|failures|points were deducted|point was lost',
  );
  test.each<readonly [string, string]>([
    ...flaws.flatMap((flaw) => [
      [`There is no ${flaw}.`, `no ${flaw}`] as const,
      [`The ${flaw} in it no longer exist.`, `${flaw} in it no longer exist`] as const,
    ]),
    ...each('No|not any|without|without any|free of|free from|free of any').map(
      (word) => [`So ${word} problems and so on.`, `${word} problems`] as const,
    ),
    ['There is no major problem here.', 'no major problem'],
    ...each(
      'have gone|have all gone|have disappeared|have vanished|are gone|are all gone|no longer exist|are Gone',
    ).map((word) => [`The problems ${word}.`, `problems ${word}`] as const),
    ...each(
      'was missed|were unmet|is failed|has been left|had been missed|fell short|failed|missed|Missed',
    ).flatMap((word) => [
      [`So no target ${word}.`, `no target ${word}`] as const,
      [`So no single target ${word}.`, `no single target ${word}`] as const,
    ]),
    ...each('nothing|no point|no points|not a point|Nothing').map(
      (word) => [`So ${word} was lost.`, `${word} was lost`] as const,
    ),
    ...each('was|were|has been|had been|is').map(
      (word) => [`So nothing ${word} lost.`, `nothing ${word} lost`] as const,
    ),
    ...each('deducted|wrong|amiss|missed|lost|left undone').map(
      (word) => [`So nothing was ${word}.`, `nothing was ${word}`] as const,
    ),
  ])('%s', (prose, words) => expect(found(prose)).toEqual([words]));
  test.each([
    ...each('is stated|are listed|is given|are named|are recorded').map(
      (word) => `There, no problem ${word}.`,
    ),
    'no problematic thing',
    'no big bad problems',
    'casino problems',
    'The problems. They are gone.',
    'problems are goneness',
    'no targeting failed',
    'nothing was wrongly lost',
  ])('but not %s', (prose) => expect(found(prose)).toEqual([]));
});

describe('what is silent, asked or left open is no claim', () => {
  test.each([
    ...each(
      '是否|能否|可否|有没有|无法|不能|难以|未必|不等于|不代表|不意味|并非|不是|没有说|没说|没有证据|没有迹象|没有表明',
    ),
    ...each(
      '没有说明|没有写明|没有证明|没有显示|未说明|未载明|未表明|建议|应|应当|须|必须|需|需要|要|确保|保证|争取|力争',
    ),
    ...each(
      '如果|假如|倘若|若|只有|才能|以便|为了|列出|计划|旨在|报告没有列|数据未给|摘要呀呀呀呀没有载|表未写|表没有提|表未记',
    ),
    ...each(
      " whether | if | should | must | cannot | can't | could | would | may | might | no evidence | no sign | no proof ",
    ),
    ...each(
      ' no indication | nothing says | nothing shows | nothing suggests | nothing in | does not | do not | did not ',
    ),
    ...each(
      ' not all | not every | make sure | ensure | recommend | recommends | recommended | propose | proposes | proposed ',
    ),
    ...each(
      ' aim to | aims to | need | needs | needed | require | requires | required | plan to | plans to | to have ',
    ),
    ...each(
      ' in order to | report lists | abstract list | summary states | data state | table gives | it give | it names ',
    ),
    ...each(
      ' it name | it mentions | it mention | it shows | it show | it records | it record | it has | it have | it holds ',
    ),
    ...each(' it hold | it contains | it contain | Whether '),
  ])('before it: %s', (word) => {
    expect(found(`工作${word}全部达标。`)).toEqual([]);
    expect(found(`工作${word}。全部达标。`)).toEqual(['全部达标']);
  });
  test.each(each('一应呀|相应|对应|响应|反应|供应|要求|报告呀呀呀呀呀没有列|表，没有列|whetherx|iffy'))(
    'but not by %s',
    (word) =>
      expect(found(`工作 ${word} 圆满达标。`)).toEqual([expect.stringContaining('圆满达标')].slice(0, 1)),
  );
  test.each([
    ...each('没有说明|没有载明|没有给出|没有数据|未说明|未载明|不得而知|不清楚|无从|无法|不能|尚不|未知'),
    ...each(
      ' cannot | is not stated | is not known | is not in the data | is unknown | is unclear | not stated | would have to ',
    ),
    ' Is Unclear ',
  ])('behind it: %s', (word) => {
    expect(found(`全部达标，还是呀，${word}呀。`)).toEqual([]);
    expect(found(`全部达标。${word}呀。`)).toEqual(['全部达标']);
    expect(found(`全部达标${'呀'.repeat(41)}${word}呀。`)).toEqual(['全部达标']);
  });
  test('one left open does not cover another', () => {
    expect(found('全部达标是目标，没有扣分')).toEqual(['全部达标']);
    expect(
      found('全部达标无从得知呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀，所有合格'),
    ).toEqual(['所有合格']);
  });
});

describe('a claim is confirmed', () => {
  test.each([
    ['完成率为[[f1]]，全部达标。', 0],
    ['全部达标，完成率为[[f2]]和[[f1]]。', 0],
    ['完成率为[[f2]]，全部达标。', 1],
    ['有[[f4]]，全部达标。', 1],
    ['有[[f3]]，全部达标。', 1],
    ['问题[[f3]]，没有扣分。', 0],
    ['完成率为[[f1]]，没有扣分。', 1],
    ['完成率为[[f5]]，全部达标。', 1],
    ['完成率为[[f7]]，全部达标。', 1],
    ['完成率为[[f9]]，全部达标。', 1],
    ['问题[[f6]]，没有扣分。', 1],
    ['问题[[f8]]，没有扣分。', 1],
    ['问题[[f10]]，没有扣分。', 1],
    ['完成率为[[f1]]。全部达标。', 1],
    ['全部达标。完成率为[[f1]]。', 1],
    ['完成率为[[f1]]。全部达标，有[[f2]]。', 1],
    ['完成率为[[f2]]。全部达标，有[[f1]]。', 0],
    ['完成率为[[f99]]，全部达标。', 1],
    ['完成率为[[f99]]和[[f1]]，全部达标。', 0],
    ['全部达标：[[q1]]。', 0],
    ['全部达标：[[q1]]', 0],
    ['[[q1]]，全部达标', 0],
    ['全部达标。[[q1]]', 1],
    ['[[q1]]。全部达标', 1],
    ['呀。全部达标；[[q1]]', 1],
    ['全部达标：[[n1]]。', 1],
    ['全部达标，为v1.2的[[f1]]。', 0],
    ['So all is met. It is [[f1]].', 1],
    ['So all is met! It is [[f1]].', 1],
    ['So all is met? It is [[f1]].', 1],
    ['So all is met\nIt is [[f1]].', 1],
    ['It is [[f1]]. So all is met.', 1],
    ['It is. So all is met with [[f1]]', 0],
  ])('%s', (prose, count) => expect(found(prose)).toHaveLength(count));
  test('otherwise it is said where it stands, without the references in it', () => {
    expect(problems('呀。工作全部[[f2]]和[[n1]]达标。')).toEqual([
      { code: 'unconfirmed_claim', at: 4, found: '全部和达标', may: [] },
    ]);
    expect(problems('工作。任务呀都达标。所有合格')).toEqual([
      { code: 'unconfirmed_claim', at: 5, found: '呀都达标', may: [] },
      { code: 'unconfirmed_claim', at: 10, found: '所有合格', may: [] },
    ]);
  });
});
