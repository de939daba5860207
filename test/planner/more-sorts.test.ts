// More sorts of questions that take a mechanism of their own: what is asked of a thing, and what must not be taken for it.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();
const understood = understoodBy(reader);

describe('who, by when, which and what for are told by the fact that tells it', () => {
  test.each([
    ['党建联盟是谁成立的', 'look_up alliance.lead'],
    ['Who set up the alliance?', 'look_up alliance.lead'],
    ['开发区是谁设立的', 'look_up org.zone_founder'],
    ['By when did the training have to be done?', 'look_up ind.training_timeliness'],
    ['包扶项目什么时候完成', 'look_up ind.support_timeliness'],
    ['Which development zone does the park belong to?', 'look_up org.zone'],
    ['企业服务办公室是干什么的', 'look_up org.office_duties'],
    ['中心是什么时候成立的', 'look_up org.founding_date'],
    ['When was the center founded?', 'look_up org.founding_date'],
    ['Which laws are cited in the recommendation on procurement?', 'look_up procurement.laws'],
  ])('%s', (question, expected) => expect(understood(question)).toEqual([expected]));

  test('after the leading group, who is in charge now', () => {
    expect(understood('那现在是谁在管这块工作', '预算绩效管理工作领导小组成立了吗')).toEqual([
      'look_up performance.leading_group performance.in_charge',
    ]);
  });
});

describe('a short question goes on with what belongs to the last', () => {
  test.each([
    ['小升规企业数量目标是多少', '那它的达标率要求呢', 'look_up ind.upgrade_quality'],
    [
      'What is the cost ceiling for managing and serving enterprises?',
      'And for party building?',
      'look_up ind.cost_party',
    ],
    ['支出一共多少', '其中项目的呢', 'look_up expenditure.project'],
    ['采购预算占调整后预算多少', '换成占年初的呢', 'arithmetic procurement.budget budget.initial'],
    ['预算执行率是多少', '换成年初预算做分母呢', 'arithmetic expenditure.final budget.initial'],
  ])('after %s, %s', (before, question, expected) => {
    expect(understood(question, before)).toEqual([expected]);
  });
});

describe('which is the part and which the whole follows the sentence', () => {
  const goods = 'procurement.budget.goods';
  const services = 'procurement.budget.services';
  test.each([
    ['goods budget is what percent of services budget', `arithmetic ${goods} ${services}`],
    ['服务采购预算是货物的百分之多少', `arithmetic ${services} ${goods}`],
    ['调整后预算是年初的百分之多少', 'arithmetic budget.adjusted budget.initial'],
    [
      'what fraction of the final expenditure was executed procurement',
      'arithmetic procurement.executed expenditure.final',
    ],
    [
      'How many times bigger was the initial budget than what was actually spent?',
      'arithmetic budget.initial expenditure.final',
    ],
    ['How much was cut from the budget, as a percentage?', 'look_up budget.adjustment_rate'],
    ['Was the adjusted budget fully spent?', 'look_up budget.execution_rate_adjusted'],
  ])('%s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

describe('a change said the wrong way is put right, whatever is asked of it', () => {
  test.each(['年中追加的那24.99万元是干什么用的？', 'What was the 24.99 that was added to the budget?'])(
    '%s',
    (question) => expect(understood(question)[0]).toMatch(/^(?:wrong_way|claim) budget\.adjustment_amount/),
  );

  test('said the right way it is no such question', () => {
    expect(understood('年中调减的那24.99万元是干什么用的？').join()).not.toContain('wrong_way');
  });
});

function frameOf(question: string): unknown {
  const understanding = reader.understand(question);
  return understanding.kind === 'partly' ? 'partly' : understanding.parts[0]?.frame;
}

describe('a score that rises or falls is no new score', () => {
  test.each([
    ['If the score rises by 3.5, which grade?', 'add'],
    ['If the score had declined by 7, what grade?', 'subtract'],
    ['总分要是下滑7分呢，什么等级', 'subtract'],
    ['如果总分提升4分是什么等级', 'add'],
    ['If the total were 90, what grade would that be?', 'set'],
  ])('%s', (question, mode) => expect(frameOf(question)).toMatchObject({ change: { mode } }));
});

describe('a number that says a target again is no number to reckon with', () => {
  test('spread over so many', () => {
    expect(understood('协调考察工作成本8万上限，按包扶20个项目平摊，一个项目合多少？')).toEqual([
      'spread_over ind.cost_coordination',
    ]);
  });

  test.each([
    ['Great that 20 projects got assisted.', 'actual'],
    ['Is it true that the Center supported more than 20 projects in 2022?', 'actual'],
    ['满意度达标了吗', 'actual'],
  ])('an asserted result is asked for as a result: %s', (question, attribute) => {
    expect(frameOf(question)).toMatchObject({ attribute });
  });
});

test.each([
  ['21年底有结转结余没有？', 'look_up carryover.opening'],
  ['第二个问题的原因是什么', 'cause problem.performance_management'],
  ['How many points did performance management get?', 'look_up problem.performance_management'],
  ['目标值是10的指标有哪些', 'listing'],
])('%s', (question, expected) => expect(understood(question).join('|')).toBe(expected));
