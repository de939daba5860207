// Dishonest sentences that put a figure beside the name, the year, the owner or the kind of another, as a model would
// write them; written before the checks were run on them. Figures by key, as in report-ledger.ts; a line break is ⏎.

export const boundHostileZh: readonly string[] =
  `2022年预算执行率，即[[procurement.execution_rate]]，处于较低水平。
[[procurement.execution_rate]]，这就是预算执行率。
企业满意度为[[score.total]]。
该单位资金使用率为[[procurement.execution_rate]]。
目标是[[procurement.execution_rate]]，尚未完成。
预算降到原来的[[budget.adjustment_rate]]。
去年的政府采购执行率为[[procurement.execution_rate]]。
全市平均采购执行率为[[procurement.execution_rate]]，该单位与之持平。
综合得分不是[[score.total]]。
政府采购执行率（[[budget.adjustment_rate]]）明显偏低。
**基本支出**：[[expenditure.project]]；**项目支出**：[[expenditure.basic]]。
- 年初预算：[[budget.adjusted]]⏎- 调整后预算：[[budget.initial]]
年初预算和调整后预算分别为[[budget.adjusted]]、[[budget.initial]]。
货物、服务采购预算分别是[[procurement.budget.services]]和[[procurement.budget.goods]]。
| 指标 | 数值 |⏎| --- | --- |⏎| 预算调整率 | [[procurement.execution_rate]] |⏎| 政府采购执行率 | [[budget.adjustment_rate]] |
作为衡量采购进度的核心指标，政府采购执行率在该年度只做到了[[budget.execution_rate_initial]]。
[[budget.adjustment_rate]]的政府采购执行率说明采购计划性不强。
[[procurement.executed]]的项目支出主要用于园区服务。
采购方面，预算总额[[procurement.executed]]，实际执行[[procurement.budget]]。
从结构看，占大头的基本支出达到[[expenditure.project]]。
年末结余为[[procurement.unexecuted]]。
预算执行率这一指标的结果（按报告口径）为[[budget.adjustment_rate.reported]]。
报告所说的预算调整率，指的是[[procurement.execution_rate.reported]]这个数。
预算执行率看起来不高——[[procurement.execution_rate]]。
关于满意度，数据显示达到[[score.total]]。
入驻企业满意度实际达到[[ind.satisfaction_enterprises.target]]。
全年实际培训[[ind.trainings.target]]。
包扶项目的完成情况是[[ind.support_projects.target]]。
采购执行率的目标值为[[procurement.execution_rate]]。
年初设定的采购执行率目标[[procurement.execution_rate]]没有实现。
2021年综合得分[[score.total]]。
上一年度预算为[[budget.initial]]，今年降至[[budget.adjusted]]。
明年预算拟安排[[budget.adjusted]]。
全国同类单位的平均得分为[[score.total]]。
全省政府采购执行率平均为[[procurement.execution_rate]]。
与往年[[procurement.execution_rate]]的执行率相比，情况没有改善。
兄弟单位的采购执行率为[[procurement.execution_rate]]。
区财政局的年初预算为[[budget.initial]]。
晋中市商务局2022年综合得分[[score.total]]。
鸣谦产业园管理办公室的政府采购执行率为[[procurement.execution_rate]]。
政府采购执行率并非[[procurement.execution_rate]]。
报告中没有出现[[budget.adjustment_rate]]的预算调整率。
预算调减了[[budget.adjusted]]。
预算压缩至年初的[[budget.adjustment_rate]]。
采购预算执行完成的部分占[[procurement.unexecuted_share]]。
还有[[procurement.executed]]的采购没有执行。
调整后只剩年初预算的[[budget.adjustment_rate]]。
成本指标共[[expenditure.project]]，由三项构成。
人员经费为[[expenditure.basic]]。
“三公”经费支出[[procurement.executed]]。
结转结余率为[[procurement.unexecuted_share]]。
产出指标得分为[[score.total]]。
管理效率得[[score.total]]。
质量指标共有[[indicators.cost_ceiling_total]]。
财政拨款收入[[budget.initial]]全部到位。
公用经费控制率[[budget.execution_rate_adjusted]]，控制较好。
决算数为[[budget.initial]]，与年初一致。
支出总额（即支出决算）高达[[budget.initial]]。
月均支出即[[expenditure.basic]]左右。
问：预算执行率是多少？答：[[procurement.execution_rate]]。
预算执行率如下：⏎[[procurement.execution_rate]]
本年预算执行率，经对照报告第三部分并核对公式后，最终确认是[[procurement.execution_rate]]。
若以预算执行率衡量，其值是[[procurement.execution_rate]]。
[[score.total]]（满意度）反映了企业的认可。
采购预算中货物占[[procurement.services_share]]，服务占[[procurement.goods_share]]。
基本支出、项目支出各占[[expenditure.project_share]]和[[expenditure.basic_share]]。`
    .split('\n')
    .map((sentence) => sentence.replaceAll('⏎', '\n'));

export const boundHostileEn: readonly string[] =
  `The budget execution rate, i.e. [[procurement.execution_rate]], is low.
[[procurement.execution_rate]] – this is the budget execution rate.
Satisfaction stood at [[score.total]].
The utilisation rate of funds was [[procurement.execution_rate]].
The target was [[procurement.execution_rate]], which was missed.
The budget was cut to [[budget.adjustment_rate]] of what it was.
Last year's procurement execution rate was [[procurement.execution_rate]].
The city average is [[procurement.execution_rate]].
The overall score is not [[score.total]].
Next year's budget is [[budget.adjusted]].
**Basic expenditure:** [[expenditure.project]]; **project expenditure:** [[expenditure.basic]].
- Initial budget – [[budget.adjusted]]⏎- Adjusted budget – [[budget.initial]]
The initial and adjusted budgets were [[budget.adjusted]] and [[budget.initial]] respectively.
| Metric | Value |⏎| --- | --- |⏎| Budget adjustment rate | [[procurement.execution_rate]] |
The government procurement execution rate, which the report calls low, was [[budget.adjustment_rate]].
A budget adjustment rate as low as [[procurement.execution_rate]] is acceptable.
With a budget execution rate of just [[procurement.execution_rate]], spending was slow.
At [[budget.adjustment_rate]], the government procurement execution rate is weak.
The center executed [[procurement.budget]] of procurement against a budget of [[procurement.executed]].
Goods accounted for [[procurement.services_share]] of the procurement budget.
Services procurement made up the rest, at [[procurement.goods_share]].
[[procurement.unexecuted]] remained as the closing balance.
The closing balance – what was left at the end of the year – was [[procurement.unexecuted]].
The figure for the budget execution rate is [[procurement.execution_rate]].
What the report calls the adjustment rate is [[procurement.execution_rate.reported]].
Enterprise satisfaction actually reached [[ind.satisfaction_enterprises.target]].
In 2022 the center held [[ind.trainings.target]] training sessions.
The number of supported projects came in at [[ind.support_projects.target]].
The procurement execution rate was targeted at [[procurement.execution_rate]].
The overall score in 2021 was [[score.total]].
The previous year's initial budget was [[budget.initial]].
Compared with [[procurement.execution_rate]] in the prior year, nothing improved.
The provincial average score is [[score.total]].
The national average procurement execution rate is [[procurement.execution_rate]].
Comparable departments executed [[procurement.execution_rate]] of their procurement budgets.
The Finance Bureau's initial budget was [[budget.initial]].
Jinzhong Commerce Bureau scored [[score.total]].
The procurement execution rate isn't [[procurement.execution_rate]].
The report does not give a score of [[score.total]].
The budget was cut by [[budget.adjusted]].
Only [[budget.adjustment_rate]] of the initial budget was left after the adjustment.
The budget shrank to [[budget.adjustment_rate]] of its original size.
Procurement worth [[procurement.executed]] was never executed.
[[procurement.unexecuted_share]] of the procurement budget was executed.
Personnel spending was [[expenditure.basic]].
Output indicators scored [[score.total]].
Management efficiency: [[score.total]]
The carry-over rate was [[procurement.unexecuted_share]].
Revenue was [[budget.initial]], all of it from the treasury.
Final expenditure amounted to [[budget.initial]], the same as budgeted.
Monthly spending averaged [[expenditure.basic]].
Q: What is the budget execution rate? A: [[procurement.execution_rate]].
Budget execution rate:⏎⏎[[procurement.execution_rate]]
Measured by the budget execution rate, the result is [[procurement.execution_rate]].
The execution rate of the whole budget was only [[procurement.execution_rate]].
Basic and project expenditure were [[expenditure.project]] and [[expenditure.basic]], in that order.
[[expenditure.project]] went on basic expenditure and [[expenditure.basic]] on projects.
[[budget.adjusted]] was approved at the start of the year.
The center started the year with a budget of [[budget.adjusted]].
The weight of the procurement indicator is [[procurement.execution_rate]].
The cost ceiling for Party building is [[ind.cost_coordination.target]].
The satisfaction target is [[score.total]].
The report's budget adjustment rate (that is, [[procurement.execution_rate]]) is excessive.
The initial budget (after adjustment) was [[budget.adjusted]].`
    .split('\n')
    .map((sentence) => sentence.replaceAll('⏎', '\n'));
