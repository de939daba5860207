// A question that leans on the one before it: the same about something else, more about the same, or a new matter.
import { describe, expect, test } from 'vitest';
import type { Memo } from '../../src/planner/keyless/construction.ts';
import { readerOf, said } from './reader.ts';

const reader = readerOf();

function after(...questions: string[]): string {
  const { construction, entities } = reader.memoAfter(...questions);
  return [construction, ...said(entities)].join(' ');
}

describe('after other questions', () => {
  test.each([
    [['项目支出占总支出的比例是多少', '那基本支出呢'], 'arithmetic expenditure.basic expenditure.final'],
    [['项目支出多少', '占总支出多少'], 'arithmetic expenditure.project expenditure.final'],
    [['项目支出多少', '占总支出多少', '那基本支出呢'], 'arithmetic expenditure.basic expenditure.final'],
    [['货物类采购预算多少', '那服务类呢'], 'look_up procurement.budget.services'],
    [['年初预算是多少', '那调整后呢'], 'look_up budget.adjusted'],
    [['入驻企业满意度目标多少', '那工作人员呢'], 'look_up ind.satisfaction_staff'],
    [
      ['What is the target for enterprise satisfaction?', 'And the staff one?'],
      'look_up ind.satisfaction_staff',
    ],
    [['What is the initial budget?', 'And after adjustment?'], 'look_up budget.adjusted'],
    [['What is the initial budget?', 'And after adjustment?', 'in yuan?'], 'look_up budget.adjusted'],
    [['采购执行率是多少', '为什么这么低'], 'cause procurement.execution_rate'],
    [['采购执行率要达到80%需要执行多少', '90%呢'], 'goal procurement.execution_rate'],
    [['预算调整率是多少', '怎么算的'], 'explanation budget.adjustment_rate'],
    [['得了多少分', '什么等级'], 'look_up score.grade'],
    [['有哪些问题', '有哪些建议'], 'listing every recommendation'],
    [['项目支出占总支出的比例是多少', '预算调整率是多少'], 'look_up budget.adjustment_rate'],
    [['基本支出多少', '项目支出呢', '哪个更大'], 'arithmetic expenditure.basic expenditure.project'],
    [
      ['基本支出多少', '项目支出呢', '按元算是多少', '两者差多少'],
      'arithmetic expenditure.basic expenditure.project',
    ],
    [['党建成本目标多少', '那企业服务的呢'], 'look_up ind.cost_enterprise_service'],
    [['党建成本目标多少', '那这类实际花了多少'], 'look_up ind.cost_party'],
    [['报告提了哪些建议', '第二个建议', '第一条呢'], 'listing recommendation.budgeting'],
    [['有什么毛病', '第三个为啥', '对应的建议是啥'], 'advice problem.procurement'],
    [['离优差多少', '那离中呢'], 'grade score.total'],
    [
      ['What is the cost target for party building?', 'And how much was actually spent on it?'],
      'look_up ind.cost_party',
    ],
    [['调整后是多少', '不对，我问的是年初'], 'look_up budget.initial'],
    [['How much was spent in the end?', 'No, I meant the initial budget'], 'look_up budget.initial'],
    [['基本支出占比多少', '不对，我说的是项目支出'], 'look_up expenditure.project_share'],
    [['如果采购执行额达到3万元，采购执行率是多少', '再加1万呢'], 'what_if procurement.execution_rate'],
    [['如果采购执行额达到3万元，采购执行率是多少', '那要是到80%呢'], 'goal procurement.execution_rate'],
    [['采购执行率满分5分，按执行率×分值，得几分', '那要是10分呢'], 'scoring_rule procurement.execution_rate'],
    [['89.99分算什么等级', '90分呢'], 'grade score.total'],
    [['有什么建议', '那采购的呢'], 'listing recommendation.procurement'],
    [['What problems did the report find?', 'and about procurement?'], 'listing problem.procurement'],
    [['为什么调整率这么高', '那采购的呢'], 'cause family.procurement'],
    [['年初多少', '调完多少', '花了多少'], 'look_up expenditure.final'],
  ])('%j is %s', (questions, expected) => {
    expect(after(...questions)).toBe(expected);
  });

  test.each(['那中呢', '一共有几家'])('"%s" is no question about the name of a company', (question) => {
    expect(reader.understand(question, reader.memoAfter('谁是盟主')).kind).toBe('partly');
  });

  test.each(['那鲸鱼呢', '那食堂支出呢', 'And the zebra one?', '那个蓝的怎么样'])(
    'nothing is understood of "%s", which names what nobody knows',
    (question) => {
      const last = reader.memoAfter('项目支出占总支出的比例是多少');
      expect(reader.understand(question, last).kind).toBe('partly');
    },
  );

  test.each(['那基本支出呢？', 'And the staff one?'])(
    'without a question before it, "%s" is at most a look-up',
    (question) => {
      const understanding = reader.understand(question);
      const names =
        understanding.kind === 'understood'
          ? understanding.parts.map(({ construction }) => construction.name)
          : [];
      expect(names.filter((name) => name !== 'look_up')).toEqual([]);
    },
  );
});

describe('complete in itself', () => {
  test.each([
    ['预算增加了多少', '帮我核一遍报告里的数', 'overview'],
    ['How much was the budget adjustment?', '报告里的数对得上吗', 'overview'],
    ['预算增加了多少', 'Did all the numbers check out?', 'overview'],
    ['谁委托的评价', 'Do the figures in the report tie up?', 'overview'],
    ['预算增加了多少', 'By how much was the budget raised?', 'look_up budget.adjustment_amount'],
  ])('after "%s", "%s" stands by itself', (before, question, expected) => {
    expect(after(before, question)).toBe(expected);
  });
});

describe('several questions in one', () => {
  test.each([
    ['归哪个开发区，一共几个园', 'org.zone org.parks'],
    ['Which zone does it belong to and how many parks are there?', 'org.zone org.parks'],
  ])('"%s" asks for %s', (question, expected) => {
    const understanding = reader.understand(question);
    const parts = understanding.kind === 'understood' ? understanding.parts : [];
    const keys = parts.flatMap(({ construction, frame }) => said(construction.about(frame)));
    expect(keys.join(' ')).toBe(expected);
  });

  test('the distance to two grades is asked both ways', () => {
    const understanding = reader.understand('离优差几分 离中又有多远');
    expect(understanding).toMatchObject({ parts: [{ frame: { ask: ['up', 'down'] } }] });
  });
});

test('what is added goes on from what was supposed, not from what the report states', () => {
  const { frame } = reader.memoAfter('如果采购执行额达到3万元，采购执行率是多少', '再加1万呢', '再减2万呢');
  expect(frame).toMatchObject({ changes: [{ mode: 'set', further: [{ sign: '+' }, { sign: '-' }] }] });
});

describe('where only another department is named', () => {
  test.each(['那汇通呢', 'and Huitong?', '那汇通的呢'])('"%s" asks the last question of it', (question) => {
    const last = elsewhere('政采执行率多少');
    expect(reader.understand(question, last)).toMatchObject({ parts: [{ frame: last.frame }] });
  });

  test('what only the other report tells is not asked of it', () => {
    const last: Memo = {
      ...elsewhere('第二个问题是什么'),
      entities: [{ kind: 'finding', key: 'problem.of_another' }],
    };
    expect(reader.understand('那汇通呢', last).kind).toBe('partly');
  });
});

function elsewhere(question: string): Memo {
  return { ...reader.memoAfter(question), evaluation: 'another' };
}
