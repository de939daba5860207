// Questions that carry numbers of the asker, in many wordings, sizes and units: the sentences that take these numbers
// up pass the same check as a model's would.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from '../planner/program.ts';

const zh = {
  things: [
    '政府采购执行率',
    '预算执行率',
    '预算调整率',
    '总得分',
    '年初预算',
    '项目支出',
    '满意度',
    '党建工作成本',
    '三项成本合计',
  ],
  numbers: ['30%', '4万元', '5000元', '86分', '三成', '11.07万元', '100%', '0'],
  wordings: [
    '{thing}超过{number}了吗',
    '{thing}低于{number}吗',
    '{thing}有没有达到{number}',
    '{thing}是{number}吧？',
    '{thing}不是{number}吗',
    '{thing}和{number}差多少',
    '{thing}是{number}的几倍',
    '{number}换成元是多少',
    '{number}合多少万元',
    '{number}占{thing}多少',
    '如果{thing}是{number}会怎样',
    '{thing}要到{number}还差多少',
    '{thing}少了{number}会怎么样',
    '{thing}再增加{number}呢',
    '为什么{thing}只有{number}',
    '{number}是怎么来的',
    '{thing}减去{number}还剩多少',
    '{thing}满分{number}，按比例得几分',
    '{thing}从{number}调到了多少',
    '{thing}离{number}还差几分',
    '{thing}将近{number}，对不对',
    '{thing}不超过{number}吗',
    '如果{thing}翻一番，执行率是多少',
    '要是多花{number}，{thing}会变成多少',
    '{thing}平摊到20个项目，每个多少钱',
    '{thing}超过采购预算的四分之一了吗',
    '{thing}比采购预算多吗',
    '假设{thing}满分5分，不超过{number}得5分，否则得0分，能得几分',
    '要是再扣{number}，还是良吗',
    '{thing}的{number}是多少',
    '采购执行额占{thing}的{number}，对吗',
    '如果{thing}变成原来的两倍，执行率是多少',
    '{thing}离优差{number}，对吗',
    '{number}减去1.63等于多少',
    '{number}加1.63等于6.26吗',
    '{thing}是用{number}除以6.26算的吗',
    '{thing}的平均数比{number}高多少',
    '{thing}要翻倍，还得再执行{number}吗',
    '从{number}涨到11.07，{thing}涨了多少',
  ],
};

const en: typeof zh = {
  things: [
    'the procurement execution rate',
    'the budget execution rate',
    'the budget adjustment rate',
    'the overall score',
    'the initial budget',
    'project expenditure',
    'satisfaction',
    'the cost of Party building',
    'the total of the cost ceilings',
  ],
  numbers: ['30%', '40,000 yuan', '5 points', '86 points', '11.07万元', 'one third', '100%', '0'],
  wordings: [
    'Was {thing} above {number}?',
    'Is {thing} below {number}?',
    'Did {thing} reach {number}?',
    '{thing} was {number}, right?',
    "Isn't {thing} {number}?",
    'How far is {thing} from {number}?',
    'How many times {number} is {thing}?',
    'Convert {number} to yuan',
    'What is {number} in 万元?',
    'What share of {thing} is {number}?',
    'What if {thing} were {number}?',
    'How much more is needed for {thing} to reach {number}?',
    'What if {thing} fell by {number}?',
    'And if {thing} rose by {number}?',
    'Why was {thing} only {number}?',
    'Where does {number} come from?',
    'What is left of {thing} after {number}?',
    'If {thing} carries {number}, proportionally, what is the score?',
    'From {number}, what was {thing} changed to?',
    'How far apart are {thing} and {number}?',
    'Is {thing} nearly {number}?',
    'Was {thing} no more than {number}?',
    'What if {thing} doubled?',
    'What would the adjustment rate be if only {number} had been cut from {thing}?',
    'If {thing} were spread over 20 projects, how much is that each?',
    'Is {thing} more than half of the procurement budget?',
    'Is {thing} larger than the procurement budget?',
    'Suppose up to {number} of {thing} earns 3 points, above that nothing. How many points?',
    'If {number} more had been deducted, would it still be Good?',
    'What is {number} of {thing}?',
    'Executed procurement was {number} of {thing}, right?',
    'How many points above {number} is {thing}?',
    'Is {thing} the result of dividing {number} by 6.26?',
    'What is {number} minus 1.63?',
    'Does {number} plus 1.63 equal 6.26?',
    'It is {number} short of Excellent, right?',
    'What adjusted budget would keep {thing} at {number}?',
    'Is the sum of goods and services greater than {number}?',
  ],
};

const bugs: string[] = [];
let app: App;
beforeAll(async () => {
  app = await openProgram(undefined, bugs);
});
afterAll(() => app.close());

test.each([
  ['zh', zh],
  ['en', en],
] as const)('every sentence around a number of the asker passes the check (%s)', async (_, language) => {
  for (const question of questionsOf(language)) {
    const conversation = app.startConversation('asker');
    const { signal } = new AbortController();
    await app.assistant.ask({ question, conversation, caller: { id: 'asker' }, signal });
  }
  expect(bugs.splice(0)).toEqual([]);
});

/** Every wording with every thing; the numbers take turns. */
function questionsOf({ things, numbers, wordings }: typeof zh): string[] {
  return wordings.flatMap((wording, turn) =>
    things.map((thing, place) =>
      wording.replace('{thing}', thing).replace('{number}', numbers[(turn + place) % numbers.length] ?? ''),
    ),
  );
}
