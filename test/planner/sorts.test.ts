// Sorts of questions that take a mechanism of their own, in both languages: what each comes to.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();
const understood = understoodBy(reader);

describe('a part of the name of a group is the group', () => {
  test.each([
    ['经济效益指标有哪些', 'listing 经济社会效益'],
    ['社会效益指标的指标值', 'listing 经济社会效益'],
    ['List the economic benefit indicators', 'listing 经济社会效益'],
    ['How many indicators sit under Benefits, and how do they split?', 'listing 效益'],
    ['时效指标要求什么时候完成', 'listing 产出时效'],
    ['By when do the timeliness indicators have to be met?', 'listing 产出时效'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

describe('a word and the word indicator mean all indicators that have the word', () => {
  test.each([
    [
      '培训这块在表里设了哪些指标？',
      'ind.trainings ind.training_fit ind.training_timeliness ind.staff_training',
    ],
    [
      'Which training indicators are there?',
      'ind.trainings ind.training_fit ind.training_timeliness ind.staff_training',
    ],
  ])('%s', (question, expected) => expect(understood(question)).toEqual([`look_up ${expected}`]));

  test('without it the thing itself is meant', () => {
    expect(understood('培训要搞几次')).toEqual(['look_up ind.trainings']);
  });
});

test.each(['指标值是“≤”的有几个？', '指标值为≥的指标有哪些', 'How many indicators have a ≤ target?'])(
  'a comparator picks indicators: %s',
  (question) => expect(understood(question)).toEqual(['listing']),
);

describe('a whole question is read as one, whatever was asked before', () => {
  test.each([
    ['政采执行率多少', 'How satisfied were the enterprises?', 'look_up ind.satisfaction_enterprises'],
    ['年初预算是多少', 'How much was actually spent in total?', 'look_up expenditure.final'],
    ['项目支出是多少', '培训实际开展了几次', 'result_asked ind.trainings'],
    ['项目建设的工作目标是什么', '党建方面定了哪些目标', 'look_up work_goal.party'],
  ])('after %s: %s', (before, question, expected) => {
    expect(understood(question, before)).toEqual([expected]);
  });

  test.each([
    ['政采执行率多少', '那货物呢', 'partly'],
    ['政采执行率多少', '执行了多少', 'look_up procurement.executed'],
    ['基本支出占多少', '那项目支出呢？', 'arithmetic expenditure.project expenditure.final'],
  ])('the rest of one goes on: after %s, %s', (before, question, expected) => {
    expect(understood(question, before)).toEqual([expected]);
  });
});

describe('what is to be written', () => {
  test.each([
    ['帮我写一段政府采购的改进建议', 'advice procurement.execution_rate'],
    ['Write me a poem about spring.', 'partly'],
  ])('%s → %s', (question, expected) => expect(understood(question)[0]).toContain(expected.split(' ')[0]));
});

describe('a change said to have ended at the wrong end', () => {
  test.each(['It was cut to 36.06, right?', '是调增到36.06的吧', '预算砍到36.06了吧'])('%s', (question) =>
    expect(understood(question)).toEqual(['change_end budget.adjustment_amount']),
  );

  test.each(['如果采购执行提高到4万，执行率多少', 'The score was cut to 80, right?'])(
    'is none in: %s',
    (question) => expect(understood(question)[0]).not.toContain('change_end'),
  );
});

describe('of two values to choose from, the thing that has one of them is meant', () => {
  test.each([
    ['was it 1.63 or 1.36 that was executed?', 'one_or_other procurement.executed'],
    ['预算是36.06还是30.66', 'one_or_other budget.initial'],
    ['Is the procurement budget 6.26 or 6.62?', 'one_or_other procurement.budget'],
    // Neither is right: what is named is said.
    ['调整后预算是36.06还是30.66', 'one_or_other budget.adjusted'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

describe('whether a target was reached asks for results', () => {
  test.each([
    'did they hit the satisfaction target?',
    'Was the satisfaction target reached?',
    '小升规完成了吗',
  ])('%s', (question) => expect(attributes(question)).toEqual(['actual']));

  test.each(['满意度目标是多少', '培训要完成几次'])('not so in: %s', (question) =>
    expect(attributes(question)).not.toContain('actual'),
  );
});

describe('no answer about something else', () => {
  test.each([
    // The grade is not what is asked about, a limit is no target, companies are not a satisfaction.
    ['Is the procurement rate good?', 'partly'],
    ['which indicators have targets above 10?', 'partly'],
    ['目标值低于10的指标有哪些', 'partly'],
    ['Did they meet the target of 10 enterprises?', 'partly'],
    ['When was the report issued?', 'look_up report.date'],
    ['Who wrote the report?', 'look_up evaluator.name'],
    ['How did Xiaohe park do?', 'elsewhere'],
    ['What did each project actually cost?', 'look_up expenditure.by_project'],
    ['How can the budget be prepared better?', 'partly'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));

  test('a whole question about the report does not lean on what was asked before', () => {
    expect(understood('Who wrote the report?', '有哪些园区')).toEqual(['look_up evaluator.name']);
    expect(understood('评的是哪一年', '委托方是谁')).toEqual(['look_up evaluation.year']);
  });
});

describe('what a passage names, and how a total is split', () => {
  test.each([
    ['建议里提到了哪些法律', 'look_up procurement.laws'],
    ['Which laws are mentioned in the recommendations?', 'look_up procurement.laws'],
    ['针对采购提了什么建议', 'advice family.procurement'],
    ['成本指标上限各是多少', 'look_up ind.cost_enterprise_service ind.cost_coordination ind.cost_party'],
    [
      'How is the procurement budget split between goods and services?',
      'look_up procurement.budget.goods procurement.budget.services',
    ],
    ['可持续影响方面设了哪些指标', 'listing 可持续影响'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

describe('who evaluates and who is evaluated, said with a verb alone', () => {
  test.each([
    ['这次绩效评价评的是哪个单位、哪一年？', 'look_up org.name evaluation.year'],
    ['Who conducted the evaluation?', 'look_up evaluator.name'],
    ['Who carried out the evaluation and under which notice?', 'look_up evaluator.name evaluation.basis'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

test.each([
  ['Which problem concerns the leading group?', 'look_up problem.performance_management'],
  ['采购这块问题出在哪', 'look_up problem.procurement'],
])('the problem that something belongs to: %s', (question, expected) => {
  expect(understood(question)).toEqual([expected]);
});

/** The attribute each part of an understanding asks for. */
function attributes(question: string): unknown[] {
  const understanding = reader.understand(question);
  if (understanding.kind === 'partly') return [];
  return understanding.parts.map(({ frame }) =>
    typeof frame === 'object' && frame && 'attribute' in frame ? frame.attribute : undefined,
  );
}
