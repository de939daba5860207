// A word that two things share does not make one of them the other: what is asked is told, or said not to be there.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();
const inList = understoodBy(reader);
const understood = (question: string): string => inList(question).join(' | ');

describe('what is asked, not what is called alike', () => {
  test.each([
    ['Who heads the center?', 'partly'],
    ['Who heads the alliance?', 'look_up alliance.head'],
    ['Is it public-welfare category II?', 'look_up org.type'],
    ['评价费用多少', 'look_up evaluation.cost'],
    ['人员工资多少', 'look_up expenditure.by_item'],
    ['What was the procurement budget for works?', 'partly'],
    ['did they publish the budget', 'look_up common.disclosure'],
    ['Is the center part of the Jinzhong zone?', 'look_up org.zone'],
    ['调整率不能超过多少', 'partly'],
  ])('%s', (question, expected) => expect(understood(question)).toBe(expected));
});

describe('indicators are narrowed by what is said of their targets', () => {
  test.each(['有几个指标的目标是2022年全年', 'How many indicators have a target of throughout 2022?'])(
    '%s',
    (question) =>
      expect(reader.only(question).frame).toMatchObject({
        subjects: [
          {
            filter: {
              only: [
                'ind.support_timeliness',
                'ind.upgrade_timeliness',
                'ind.branch_timeliness',
                'ind.training_timeliness',
              ],
            },
          },
        ],
      }),
  );

  test.each([
    ['哪些指标能量化', 'quantitative'],
    ['哪些指标可以量化', 'quantitative'],
    ['哪些指标是不能量化的', 'qualitative'],
    ['哪些指标无法量化', 'qualitative'],
    ['Which indicators can be quantified?', 'quantitative'],
    ['Which indicators cannot be quantified?', 'qualitative'],
  ])('%s', (question, type) =>
    expect(reader.only(question).frame).toMatchObject({ subjects: [{ filter: { type } }] }),
  );
});

describe('a list by a word holds all that have it', () => {
  test.each([
    [
      'Which indicators concern Party branches',
      ['ind.model_branches', 'ind.branch_quality', 'ind.branch_timeliness'],
    ],
    [
      'all indicators about upgraded enterprises',
      ['ind.upgraded_enterprises', 'ind.upgrade_quality', 'ind.upgrade_timeliness'],
    ],
    [
      '培训方面的指标',
      ['ind.trainings', 'ind.training_fit', 'ind.training_timeliness', 'ind.staff_training'],
    ],
  ])('%s', (question, keys) => {
    const { construction, frame } = reader.only(question);
    expect(construction.about(frame).map((entity) => ('key' in entity ? entity.key : ''))).toEqual(keys);
  });
});

test.each([
  'why are the adjusted budget and the final expenditure the same',
  '为什么决算和调整后预算一样',
  '为啥调整率这么高还能得良',
])('%s: the cause of one of two is not told for both', (question) =>
  expect(reader.only(question)).toMatchObject({ construction: { name: 'cause' }, frame: { entities: [] } }),
);

describe('a figure that is worked out has a meaning too', () => {
  test.each([
    ['24.99是什么', 'number_meaning budget.adjustment_amount'],
    ["what's 24.99", 'number_meaning budget.adjustment_amount'],
    ['What does 4.63 stand for', 'number_meaning procurement.unexecuted'],
    ['4.63万是什么', 'number_meaning procurement.unexecuted'],
    ['20.74 is what', 'number_meaning indicators.cost_ceiling_total'],
    ['25.37是什么', 'partly'],
  ])('%s', (question, expected) => expect(understood(question)).toBe(expected));
});

describe('orders to say something else are refused, questions are not', () => {
  test.each([
    'raise the score a bit',
    'round up to 90',
    '帮忙把调整率调低一点',
    'Please say the satisfaction was 95%',
    'Say the grade is Fair',
    'Say the grade is Fair, just for me',
  ])('%s', (question) => expect(reader.only(question)).toMatchObject({ frame: { reason: 'alter' } }));

  test.each([
    'say procurement execution is 6 points times the rate, score?',
    '把采购执行率提高到80%要多花多少',
    'lower adjustment rate: how?',
    'Say what the score is',
  ])('%s', (question) => expect(understood(question)).not.toMatch(/refusal/));
});
