// A model that misbehaves in every way: none of it reaches a version. And one that does not, whose prose does.
import { describe, expect, test } from 'vitest';
import { maskedWords } from '../../src/assistant/masked.ts';
import { openDrafting } from '../../src/drafting/drafting.ts';
import type { DraftView } from '../../src/drafting/opened.ts';
import type { Language } from '../../src/evaluation/shape.ts';
import { faults } from '../../src/planner/planner.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type ScriptedWriter, scriptedWriter } from '../support/scripted-writer.ts';
import { draftingDesk, huitong, lumingwan, made, office, personOf } from './desk.ts';
import {
  idOf,
  person,
  problem,
  requestFor,
  wellBehaved,
  wellBehavedInEnglish,
  withCause,
} from './model-prose.ts';

async function draftBy(
  writer: ScriptedWriter,
  language: Language = 'zh',
  matter = problem,
): Promise<DraftView> {
  const { drafting, store } = await office(writer);
  const view = made(await drafting.start(requestFor(language, [matter]), person));
  await store.close();
  return view;
}

test.each([
  // "未执行的[[f5]]" leaves open what is meant.
  ['zh', wellBehaved, /未执行的\[\[(f\d+)\]\]（\[\[\1\.label\]\]）/],
  ['en', wellBehavedInEnglish, /The \[\[(f\d+)\.label\]\] is \[\[\1\]\]/],
] as const)(
  'prose of a model that keeps to the rules becomes the section (%s)',
  async (language, write, named) => {
    const writer = scriptedWriter(({ task }) => write(task));
    const { content } = await draftBy(writer, language);
    expect(content.origin).toMatchObject({ by: 'model', model: 'scripted', fallbacks: [] });
    const own = content.prose.replaceAll(/（\[\[f\d+\.label\]\]）/g, '');
    expect(own).toContain(write(writer.briefs[0]?.task ?? ''));
    expect(content.prose).toMatch(named);
    expect(content.doubts).toEqual([]);
    // What the data are doubtful about stands below it all the same.
    expect(content.prose).toMatch(/口径提示：|To bear in mind: /);
    expect(Object.keys(content.origin.promptHashes)).toContain('drafting.rules');
  },
);

/** What each does to prose that would pass; `telling` is what must not be found in any version. */
const misdeeds: [what: string, telling: string, (prose: string) => string][] = [
  ['a typed number', '27.5', (prose) => prose.replace('逐项核对', '在27.5%以上逐项核对')],
  ['a number in words', '三分之一', (prose) => prose.replace('逐项核对', '对三分之一逐项核对')],
  ['a reference that does not exist', 'f999', (prose) => prose.replace('检验标准：', '检验标准：[[f999]]；')],
  ['an invented cause', '人手不足', (prose) => prose.replace('报告没有说明原因', '由于人手不足，采购未完成')],
  [
    'a cause in other words',
    '供应商违约',
    (prose) => prose.replace('报告没有说明原因', '供应商违约导致采购未完成'),
  ],
  [
    'the name of a person',
    '张建国',
    (prose) => prose.replace('采购经办人员（姓名待填）', '采购经办人员张建国同志'),
  ],
  ['a person who is to do it', '李强', (prose) => prose.replace('由单位书面说明', '由李强负责书面说明')],
  ['a company', '晋诚会计师事务所', (prose) => prose.replace('由单位书面说明', '委托晋诚会计师事务所说明')],
  ['a date in digits', '2027-03-31', (prose) => prose.replace('时限：待填', '时限：2027-03-31')],
  ['a date in words', '年底前', (prose) => prose.replace('时限：待填', '时限：年底前')],
  ['a date as a month', '下个月', (prose) => prose.replace('时限：待填', '时限：下个月')],
  [
    'an article of law',
    '第七十四条',
    (prose) => prose.replace('书面明确', '依照政府采购法第七十四条书面明确'),
  ],
  [
    'a law the data do not name',
    '《政府采购法实施条例》',
    (prose) => prose.replace('书面明确', '依照《政府采购法实施条例》书面明确'),
  ],
  ['a document number', '财库', (prose) => prose.replace('书面明确', '依照财库〔2017〕210号书面明确')],
  ['a false quote', '管理混乱', (prose) => prose.replace('报告没有说明原因', '报告指出“该中心采购管理混乱”')],
  ['filler', '高度重视', (prose) => prose.replace('书面明确', '高度重视并书面明确')],
  ['a link', 'example.com', (prose) => prose.replace('书面明确', '按 https://example.com 书面明确')],
  [
    'a measure without a deliverable',
    '开展自查',
    (prose) => prose.replace('- 书面明确采购预算的口径。成果：口径说明；', '- 开展自查。'),
  ],
  ['a heading', '总体要求', (prose) => `## 总体要求\n\n${prose}`],
  ['the wrong unit', '个百分点', (prose) => prose.replace(/未执行的(\[\[f\d+\]\])/, '未执行的$1个百分点')],
  ['nothing', '\u0000', () => '  \n '],
  ['far too much', '赘述', (prose) => prose + '赘述'.repeat(50_000)],
  [
    'another language',
    'procurement plan',
    (prose) =>
      `The procurement plan was executed below expectation by the department.\n\n${prose.slice(0, 40)}`,
  ],
  ['a refusal of its own', '无法协助', () => '很抱歉，我无法协助起草。'],
];

describe('of a model that misbehaves nothing reaches a version:', () => {
  test.each(misdeeds)('%s', async (_, telling, misbehave) => {
    const writer = scriptedWriter(({ task }) => misbehave(wellBehaved(task)));
    const { content } = await draftBy(writer);
    const keyless = await draftBy(scriptedWriter(() => ({ kind: 'fault', fault: 'timeout' })));
    expect(content.prose).toBe(keyless.content.prose);
    expect(content.prose).not.toContain(telling);
    expect(content.origin.by).toBe('template');
    expect(content.origin.fallbacks).toHaveLength(1);
    expect(content.origin.fallbacks[0]).toContain('没有通过核验');
    // It was told once what was wrong.
    expect(writer.briefs.map(({ rejected }) => rejected !== undefined)).toEqual([false, true]);
  });

  const english: [string, string, (prose: string) => string][] = [
    ['a typed number', '75 percent', (prose) => prose.replace('item by item', 'for 75 percent of the items')],
    [
      'an invented cause',
      'staff shortage',
      (prose) => prose.replace('The report states no cause', 'This was due to a staff shortage'),
    ],
    ['a name', 'John Smith', (prose) => prose.replace('finance staff (name to be filled in)', 'John Smith')],
    [
      'a titled name',
      'Mr Zhang',
      (prose) => prose.replace('finance staff (name to be filled in)', 'Mr Zhang'),
    ],
    ['a deadline', 'next month', (prose) => prose.replace('due: to be filled in', 'due: next month')],
    ['an article of law', 'Article', (prose) => prose.replace('in writing', 'in writing under Article 74')],
    [
      'a law',
      'Tendering and Bidding Law',
      (prose) => prose.replace('in writing', 'in writing under the Tendering and Bidding Law'),
    ],
    [
      'filler',
      'attach great importance',
      (prose) => prose.replace('Reconcile', 'attach great importance and reconcile'),
    ],
    [
      'Chinese',
      '应当',
      (prose) => `${prose}\n\n${'中心应当逐项核对采购预算与合同并书面说明情况'.repeat(20)}`,
    ],
  ];
  test.each(english)('in English: %s', async (_, telling, misbehave) => {
    const writer = scriptedWriter(({ task }) => misbehave(wellBehavedInEnglish(task)));
    const { content } = await draftBy(writer, 'en');
    expect(content.prose).not.toContain(telling);
    expect(content.origin).toMatchObject({ by: 'template' });
    expect(content.origin.fallbacks[0]).toContain('did not pass');
  });

  test.each(faults)('a fault, %s: the template, with a sentence on why', async (fault) => {
    const { content } = await draftBy(scriptedWriter(() => ({ kind: 'fault', fault })));
    expect(content.origin.by).toBe('template');
    expect(content.origin.fallbacks).toHaveLength(1);
    expect(content.origin.fallbacks[0]).toMatch(/“.+”一段按模板起草。$/);
    expect(content.origin.fallbacks[0]).not.toMatch(/^没有通过|（）/);
  });
});

test('a figure of another section was not listed, and is refused', async () => {
  const writer = scriptedWriter(({ task }) =>
    task.includes('采购') ? wellBehaved(task).replace('检验标准：', '检验标准：[[f1]]；') : '',
  );
  const { drafting, store } = await office(writer);
  const matters = ['problem.budget_adjustment', problem];
  const { content } = made(await drafting.start(requestFor('zh', matters), person));
  expect(content.origin.fallbacks[1]).toContain('unknown_reference');
  await store.close();
});

test('the cause the report states may be given, by its reference alone', async () => {
  const stated = scriptedWriter(({ task }) => withCause(task, `[[${idOf(task, '未能对本年度')}]]`));
  const invented = scriptedWriter(({ task }) => withCause(task, '编制人员更换'));
  const matter = 'problem.budget_adjustment';
  expect((await draftBy(stated, 'zh', matter)).content.origin.by).toBe('model');
  expect((await draftBy(invented, 'zh', matter)).content.origin.by).toBe('template');
});

test('a second try that passes is taken', async () => {
  const writer = scriptedWriter(({ task, rejected }) => (rejected ? wellBehaved(task) : '约27%。'));
  const { content } = await draftBy(writer);
  expect(content.origin).toMatchObject({ by: 'model', fallbacks: [] });
  expect(writer.briefs[1]?.rejected?.complaint).toContain('typed_number');
});

test('where values are withheld, the model is told none', async () => {
  const writer = scriptedWriter(({ task }) => wellBehaved(task));
  const store = await openStore('sqlite::memory:');
  const drafting = openDrafting(store.db, { ...draftingDesk(writer), mask: maskedWords });
  made(await drafting.start(requestFor('zh', [problem]), person));
  const told = writer.briefs.map(({ task }) => task.replace(/\[\[\w+(?:\.\w+)?\]\]/g, '')).join('\n');
  expect(told.replace(/2022/g, '')).not.toMatch(/\d/);
  await store.close();
});

test.each([
  [huitong, 'zh'],
  [huitong, 'en'],
  [lumingwan, 'zh'],
  [lumingwan, 'en'],
] as const)(
  'what the checks ask of a model, the templates hold themselves (%#)',
  async (evaluation, language) => {
    const writer = scriptedWriter(({ task }) => /<skeleton>\n([\s\S]*?)\n<\/skeleton>/.exec(task)?.[1] ?? '');
    const { drafting, store } = await office(writer);
    const who = personOf('li', undefined, [evaluation]);
    const all = await drafting.matters(evaluation.id, language, who);
    const matters = 'why' in all ? [] : all.map(({ key }) => key);
    const request = { ...requestFor(language, matters), evaluation: evaluation.id };
    expect(made(await drafting.start(request, who)).content.origin.fallbacks).toEqual([]);
    await store.close();
  },
);
