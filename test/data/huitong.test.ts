// The seed report: each of its facts is in the data, with the value the report states.
import { describe, expect, test } from 'vitest';
import { readEvaluation } from './read-data.ts';

const data = readEvaluation('huitong-2022');

describe('the Huitong evaluation', () => {
  test.each([
    ['budget.initial', '36.06', '万元', '一（三）'],
    ['budget.adjusted', '11.07', '万元', '一（三）'],
    ['carryover.opening', '0', '万元', '一（三）'],
    ['expenditure.final', '11.07', '万元', '一（三）'],
    ['expenditure.basic', '4.77', '万元', '一（三）'],
    ['expenditure.project', '6.3', '万元', '一（三）'],
    ['budget.adjustment_rate.reported', '69.3', '%', '三（一）'],
    ['procurement.budget', '6.26', '万元', '三（三）'],
    ['procurement.budget.goods', '1.28', '万元', '三（三）'],
    ['procurement.budget.services', '4.98', '万元', '三（三）'],
    ['procurement.executed', '1.63', '万元', '三（三）'],
    ['procurement.execution_rate.reported', '26.04', '%', '三（三）'],
    ['score.total', '86.5', '分', '一（四）'],
  ])('states %s as %s %s in section %s', (key, value, unit, section) => {
    const fact = data.facts.find((entry) => entry.key === key);
    expect(fact).toMatchObject({ type: 'number', value, unit });
    expect(fact?.cite[0]?.section).toBe(section);
    expect(fact?.cite[0]?.quote).toContain(value);
  });

  test.each([
    ['score.grade', '良', '一（四）'],
    ['org.name', '汇通产业园事业服务中心', '摘要导语'],
    ['org.type', '公益一类事业单位', '一（一）'],
    ['org.rank', '副处级', '一（一）'],
    ['org.zone', '山西转型综合改革示范区晋中开发区', '一（一）'],
    ['org.zone_founder', '晋中市委、市政府', '一（一）'],
    ['org.zone_policy', '统一规划、统一政策、统一授权', '一（一）'],
    ['org.party_committee', '汇通党委', '二'],
    ['evaluation.commissioner', '晋中开发区财政局', '摘要导语'],
    [
      'evaluation.basis',
      '《示范区晋中开发区财政局关于印发〈2023年度区级财政重点绩效评价实施方案〉的通知》',
      '摘要导语',
    ],
    ['evaluation.basis_number', '综示晋开财发〔2023〕156号', '摘要导语'],
    ['evaluation.object', '2022年部门整体支出', '摘要导语'],
    ['evaluation.year', '2022', '摘要导语'],
    ['score.method', '资金权重', '一（四）'],
    ['alliance.name', '示范区晋中开发区医药产业党建联盟', '二'],
    ['alliance.lead', '汇通党委', '二'],
    ['alliance.head', '山西德元堂药业有限公司', '二'],
    ['alliance.industry', '医药', '二'],
    ['alliance.arranged_by', '开发区党工委', '二'],
    ['performance.leading_group', '尚未成立', '三（二）'],
    ['performance.rules', '未依据部门实际情况制定', '三（二）'],
    ['performance.in_charge', '财务人员', '三（二）'],
    ['procurement.laws', '《预算法》《政府采购法》', '四（三）'],
  ])('states %s as %s in section %s', (key, words, section) => {
    const fact = data.facts.find((entry) => entry.key === key);
    expect(fact?.type === 'text' && fact.text.zh).toContain(words);
    expect(fact?.cite[0]?.section).toBe(section);
  });

  test.each([
    ['score.dimensions', ['履职效能', '管理效率', '社会效应', '可持续性']],
    ['org.offices', ['企业服务办公室', '产业转型发展办公室', '安全生产监督办公室']],
    ['org.parks', ['大学城产业园', '汇通产业园', '潇河产业园', '新能源汽车园']],
  ])('lists under %s %j', (key, items) => {
    const fact = data.facts.find((entry) => entry.key === key);
    expect(fact?.type === 'list' && fact.items.map(({ zh }) => zh[0])).toEqual(items);
  });

  test('holds the indicators as the table has them, in its order', () => {
    const rows = data.indicators.map(({ no, level2, names, comparator, target }) => {
      const aim = 'value' in target ? `${target.value}${target.unit}` : target.wording.zh;
      return `${no} ${level2.zh} ${names.zh[0]} ${comparator} ${aim}`;
    });
    expect(rows).toEqual([
      '1 产出数量 区内包扶项目个数 >= 20个',
      '2 产出数量 实现小升规企业数量 >= 10家',
      '3 产出数量 建设示范区型支部 >= 10个',
      '4 产出数量 组织培训次数 >= 2次',
      '5 产出质量 包扶项目达标率 = 100%',
      '6 产出质量 小升规企业达标率 = 100%',
      '7 产出质量 示范区型支部建设达标率 = 100%',
      '8 产出质量 培训内容符合度 is 符合',
      '9 产出时效 区内包扶项目完成及时性 within 2022年全年',
      '10 产出时效 实现小升规企业完成及时性 within 2022年全年',
      '11 产出时效 建设示范区型支部及时性 within 2022年全年',
      '12 产出时效 培训及时性 within 2022年全年',
      '13 产出成本 区内企业管理服务 <= 8万元',
      '14 产出成本 协调考察工作成本 <= 8万元',
      '15 产出成本 党建工作成本 <= 4.74万元',
      '16 经济社会效益 工业企业产值实现增长 is 增长',
      '17 经济社会效益 产业园持续投资 is 持续',
      '18 经济社会效益 提高园区服务力度 is 提高',
      '19 经济社会效益 推动园区内项目建设 is 推动',
      '20 经济社会效益 协调解决企业存在问题 is 协调',
      '21 可持续影响 规范行业管理 is 规范',
      '22 可持续影响 人才队伍建设水平 is 提高',
      '23 可持续影响 强化人员培训 is 强化',
      '24 服务对象满意度 入驻企业满意度 >= 85%',
      '25 服务对象满意度 工作人员满意度 >= 85%',
    ]);
  });

  test.each([
    ['产出', 15],
    ['效益', 8],
    ['满意度', 2],
  ])('counts under %s %i indicators', (level1, count) => {
    expect(data.indicators.filter((entry) => entry.level1.zh === level1)).toHaveLength(count);
  });

  test.each([
    ['quantitative', 12],
    ['time', 4],
    ['qualitative', 9],
  ])('has among its indicators of type %s %i', (type, count) => {
    expect(data.indicators.filter((entry) => entry.type === type)).toHaveLength(count);
  });

  test('invents no actual value, weight or score', () => {
    const scored = data.indicators.filter((entry) => entry.actual ?? entry.weight ?? entry.score);
    expect(scored).toEqual([]);
    expect(data.dimensions.filter((entry) => entry.weight ?? entry.score)).toEqual([]);
    expect(data.made_up).toBe(false);
  });

  test.each([
    ['problem.budget_adjustment', '预算资金调整率较大', '三（一）'],
    ['problem.performance_management', '预算绩效管理机制不健全', '三（二）'],
    ['problem.procurement', '政府采购预算执行率较低', '三（三）'],
    ['recommendation.budgeting', '提高部门预算编制精准度，降低预算调整率', '四（一）'],
    ['recommendation.performance_management', '加强预算绩效管理认识，提高预算绩效管理水平', '四（二）'],
    ['recommendation.procurement', '提高年度政府采购预算编制科学性', '四（三）'],
    ['experience.party_alliance', '发挥党建引领作用全力打造党建联盟', '二'],
    ['goal.overall', '年度总体目标', '一（二）表1'],
    ['work_goal.projects', '推动产业园区内项目建设', '一（二）表1'],
    ['work_goal.enterprises', '服务园区内入驻企业', '一（二）表1'],
    ['work_goal.party', '推进党建基础工作', '一（二）表1'],
    ['task.coordination', '项目推进协调考察工作经费项目', '一（二）表1'],
    ['task.enterprise', '区内企业管理服务经费项目', '一（二）表1'],
    ['task.party', '党建工作及机关文化建设经费项目', '一（二）表1'],
  ])('finds %s: %s in section %s', (key, title, section) => {
    const found = data.findings.find((entry) => entry.key === key);
    expect(found?.names.zh[0]).toBe(title);
    expect(found?.cite[0]?.section).toBe(section);
  });

  test('gives a cause only to the problem for which the report states one', () => {
    const withCause = data.findings.filter(({ cause }) => cause !== undefined);
    expect(withCause.map(({ key }) => key)).toEqual(['problem.budget_adjustment']);
  });
});
