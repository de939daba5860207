// Sorts of questions that take a mechanism of their own, in both languages: what each comes to.
import { describe, expect, test } from 'vitest';
import { readerOf, said } from './reader.ts';

const reader = readerOf();

function understood(question: string, ...before: string[]): string[] {
  const understanding = reader.understand(
    question,
    before.length > 0 ? reader.memoAfter(...before) : undefined,
  );
  if (understanding.kind === 'partly') return ['partly'];
  return understanding.parts.map(({ construction, frame }) =>
    [construction.name, ...said(construction.about(frame))].join(' '),
  );
}

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
    ['项目支出是多少', '培训实际开展了几次', 'look_up ind.trainings'],
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
