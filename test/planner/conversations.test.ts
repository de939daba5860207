// Whole conversations through the program: the last turn goes on rightly from those before it, or is not answered.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

const bugs: string[] = [];
let app: App;
beforeAll(async () => {
  app = await openProgram(undefined, bugs);
});
afterAll(() => app.close());

/** What the last answer says; where something follows `|`, what it does not say. */
const answered: Record<string, [talk: string, says: string][]> = {
  'another base is put under what was asked last': [
    ['基本支出占多少 → 不对，我问的是占年初预算多少', '13.23%'],
    ['基本支出占多少 → 不对，我问的是占年初预算多少 → 项目支出呢', '17.47%'],
    [
      '政府采购预算多少 → 执行了多少 → 执行率呢 → 剩下的占多少 → 不对，我问的是剩下的占年初预算多少',
      '12.84%',
    ],
    [
      "How much was the initial budget? → And adjusted? → What's the difference? → As a share of the initial?",
      '69.30%',
    ],
    [
      "How much was the initial budget? → And adjusted? → What's the difference? → As a share of the initial? → No, I meant of the adjusted one.",
      '225.75%',
    ],
    [
      'How much procurement was unexecuted? → As a share of final expenditure? → Of the initial budget?',
      '12.84%',
    ],
    ["What's the goods share? → No, of the adjusted budget.", '11.56%'],
    ["What's the goods share? → No, of the adjusted budget. → And services?", '44.99%'],
    [
      'What is basic expenditure? → As a share of final expenditure? → No, I asked about the initial budget.',
      '13.23%',
    ],
  ],
  'a total or a difference worked out last is set against another amount': [
    ['成本指标有哪些 → 合计多少 → 占调整后预算多少', '187.35%'],
    ['成本指标有哪些 → 合计多少 → 占调整后预算多少 → 不对，是占年初预算', '57.52%'],
    ['年初预算和采购预算差多少 → 差额占年初预算的比例', '82.64%'],
    ['成本目标有几个 → 哪个最小 → 三个加起来超过调整后预算了吗', '9.67万元'],
  ],
  'shares of one whole are added up': [
    ['基本支出占多少 → 不对，我问的是占年初预算多少 → 项目支出呢 → 两个加起来', '30.70%|36.06万元 + '],
    ["What's the goods share? → No, of the adjusted budget. → And services? → Together?", '56.55%'],
    ['货物占采购预算多少 → 服务呢 → 两个加起来', '100.00%'],
  ],
  'what was compared keeps its direction': [
    ['Which is smaller, basic or project expenditure? → By what percentage?', '24.29%'],
    ['基本支出多少 → 和项目支出比呢', '1.53万元'],
    ['What is the execution rate of procurement? → Is it above 30%?', 'No'],
    ['成本目标合计多少 → 比调整后预算多多少 → 占年初预算多少', '57.52%'],
    ['货物采购预算多少 → 服务呢 → 哪个大 → 大几倍', '2.89倍'],
    ['基本支出多少 → 项目支出呢 → 谁多 → 多百分之几', '32.08%'],
    ['Which is larger, basic or project? → By what percentage?', '32.08%'],
    ['服务采购预算比货物多多少 → 多几倍', '2.89倍'],
    ['成本目标合计比项目支出多几倍', '2.29倍'],
    ['年初预算 → 调整后预算 → 支出决算 → 最大的比最小的多多少', '24.99万元'],
    ['成本目标都有谁 → 最高的是谁', '最高'],
  ],
  'some of the last list are asked for': [
    ['产出指标有几个 → 效益呢 → 定性的有几个 → 其中产出类的呢', '1个|15个'],
    ['定量指标有几个 → 其中属于满意度的呢 → 属于产出的呢', '10个|15个'],
    ['定性指标有哪些 → 其中属于产出的', '培训内容符合度|包扶项目'],
    ['List the qualitative indicators. → Which of them are under output?', 'training content|supported'],
    [
      'What are the three problems? → Which one is about procurement?',
      'low government procurement|6.26万元 (62,600 yuan). Report',
    ],
    ['入驻企业满意度目标 → 工作人员的呢 → 两个一样吗 → 属于哪类指标', '服务对象满意度|包扶项目'],
    ['包扶项目、小升规、支部目标分别多少 → 哪个最大 → 最小的呢 → 培训算上呢', '最低的是组织培训次数'],
  ],
  'a finding leads to its own cause and recommendation': [
    ['第一个问题是什么 → 原因呢 → 建议呢', '精准度|绩效管理水平'],
    ['第一个问题 → 第三个问题 → 它的建议', '政府采购预算编制|绩效管理水平'],
    ['What is the first problem? → Its cause? → Its recommendation?', 'accuracy|leading group'],
    ['第一个问题的原因是什么 → 第二个问题的呢', '没有说明'],
    ['第一个问题的原因是什么 → 第二个问题的呢 → 第三个问题的呢', '没有说明|领导小组'],
    ['第二个问题是什么 → 原因是什么 → 怎么改', '绩效管理水平|精准度'],
    ['建议有几条 → 第三条具体说了什么', '政府采购预算编制|86.5'],
    ['第二条建议是什么 → 针对哪个问题', '机制不健全|调整率较大'],
  ],
  'what was supposed still holds': [
    ['如果采购执行到5万，执行率多少 → 到6万呢 → 超过90%了吗', '是的|26.04%，低于'],
    ['如果年初预算20万，调整率多少 → 还超过30%吗', '44.65%|69.30%，高于'],
    ['假设采购执行额变成5万 → 执行率多少', '79.87%'],
    ['假设采购执行额变成5万 → 还差多少没执行', '1.26万元'],
    ['Suppose procurement execution were 5万元. What is the rate? → Is that above 75%?', '79.87%'],
    [
      'Suppose procurement execution were 5万元. What is the rate? → Is that above 75%? → How much would be left?',
      '1.26万元',
    ],
    ['如果采购执行率按比例，满分10分，得几分 → 满分改成5分呢', '1.3'],
    ['采购执行率每低1个百分点扣0.05分，满分5分，起扣点100%，得几分 → 起扣点改成80%', '2.3'],
  ],
  'a unit or an attribute is changed, and nothing else': [
    ['年初预算多少元 → 调整后呢 → 差额呢 → 换成万元', '24.99万元'],
    ['区内包扶项目的目标是多少 → 完成了吗 → 小升规呢 → 它的达标率目标呢', '目标值是100%'],
    ['包扶项目目标 → 不是，我问实际 → 那小升规的目标', '目标值是≥10家'],
    ['Was there a carryover at the end of 2022? → And 2021?', '0万元'],
  ],
};

describe.each(Object.entries(answered))('%s', (_, rows) => {
  test.each(rows)('"%s" says %s', async (talk, says) => {
    const [part = '', other = 'undefined'] = says.split('|');
    const answer = await lastOf(talk, app);
    expect(answer.text).toContain(part);
    expect(answer.text).not.toContain(other);
    expect(bugs).toEqual([]);
  });
});

describe('what cannot be known for sure is not answered as something else', () => {
  test.each([
    '产出指标有几个 → 效益呢 → 一共呢',
    'How many indicators are under output? → And under benefit? → Altogether?',
    '科室有几个 → 园区有几个 → 两个加起来',
    'How many offices? → How many parks? → Both together?',
    '服务预算多少 → 占采购预算多少 → 不对，占年初 → 再除以货物预算呢',
    '定量指标几个 → 定性呢 → 时效算哪种 → 三类加起来对吗',
    '建议有几条 → 里面提到哪些法律 → 第一条呢',
    '支出决算多少 → 其中项目支出呢 → 占比 → 剩下那部分呢 → 它占多少',
    '2022年预算调整率 → 2021年呢 → 2023年呢 → 那年末结余呢',
    '货物采购预算占比多少 → 和基本支出比呢',
    '区内企业管理服务上限多少 → 实际花了多少 → 超了吗',
    "List the cost ceilings. → Which is the lowest? → What's the total? → Is that above the adjusted budget? → By how much?",
    'Total score? → And the grade? → Points missing to the next grade? → And to the one below?',
    '党建工作成本上限是多少 → 占三项合计多少',
    '预算调整率多少 → 换成小数呢',
    '如果采购执行额增加1万，执行率多少 → 未执行的呢 → 达到50%了吗',
    '采购执行率满分8分，按比例得分，得几分 → 那预算调整率呢',
    '第二个问题是什么 → 怎么改 → 有几条',
    '质量指标有哪些 → 其中定性的是哪个 → 目标是什么',
    '第三个问题是什么 → 它的影响呢',
    '第三个问题是什么 → 它的建议 → 第二点是什么',
    '问题有几个 → 第一个和第三个分别是什么',
    '问题有几个 → 第一个和第三个分别是什么 → 它们的建议呢',
    '如果采购全部执行完，执行率多少 → 未执行的呢',
    '货物占采购预算的比例 → 服务的呢 → 哪个高',
    '年初预算 → 调整后预算 → 两个一共几个',
  ])('"%s"', async (talk) => {
    expect((await lastOf(talk, app)).kind).not.toBe('answer');
  });
});
