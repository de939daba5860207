// Honest sentences as an evaluator writes them, written before the checks were run on them; figures by key, as in
// report-ledger.ts.

export const freshHonestZh: readonly string[] =
  `经复核，年初预算[[budget.initial]]，年中调整后为[[budget.adjusted]]，调减[[budget.adjustment_amount]]。
评价认为，预算调整幅度过大（[[budget.adjustment_rate]]），反映出年初预算编制不够精准。
政府采购预算[[procurement.budget]]，实际支付[[procurement.executed]]，尚有[[procurement.unexecuted]]未支出。
政府采购执行率偏低（[[procurement.execution_rate]]），主要原因报告未作说明。
该单位综合得分[[score.total]]，评定为“良”。
建议进一步细化预算编制，统筹安排采购计划。
建议单位建立采购台账，逐项跟踪执行进度，确保按计划完成。
一方面，预算编制前期调研不足；另一方面，执行中缺乏动态监控。
应当按照财预〔2020〕10号文件的要求，完善绩效目标。
依据《中华人民共和国预算法》第三十二条，各部门应当按照规定编制预算。
绩效目标的三级指标设置不够具体，难以衡量。
产出指标和效益指标之间缺少逻辑关联。
满意度指标值定为[[ind.satisfaction_enterprises.target]]，但没有开展问卷调查。
计划组织培训[[ind.trainings.target]]，报告没有写实际开展情况。
包扶项目的年度目标为[[ind.support_projects.target]]，实际数缺失。
成本上限合计[[indicators.cost_ceiling_total]]，比调整后预算多出[[cost.ceiling_over_adjusted]]。
上述成本上限是项目支出的[[cost.ceiling_multiple]]，目标值明显偏松。
项目支出[[expenditure.project]]，占支出决算的[[expenditure.project_share]]。
基本支出[[expenditure.basic]]，占比[[expenditure.basic_share]]，低于项目支出。
项目支出较基本支出高[[expenditure.project_minus_basic]]。
以年初预算为基数，执行率仅为[[budget.execution_rate_initial]]；以调整后预算为基数，则为[[budget.execution_rate_adjusted]]。
两种口径差异很大，引用时请注明基数。
报告所列调整率[[budget.adjustment_rate.reported]]与复算值相符。
上年结转[[carryover.opening]]，报告未解释其用途。
推算年末结余为[[balance.closing_implied]]，报告中没有直接给出。
服务类采购预算[[procurement.budget.services]]，货物类采购预算[[procurement.budget.goods]]，工程类没有安排。
服务类预算占采购预算的[[procurement.services_share]]。
若要把执行率提高到您说的[[user.stated]]，需执行[[procurement.executed:hypothetical]]。
按您的假设，执行率将达到[[procurement.execution_rate:hypothetical]]。
这只是测算，不代表实际执行情况：[[procurement.execution_rate:hypothetical]]。
一是加强预算管理；二是强化采购计划约束；三是完善绩效自评。
（一）存在的问题
1. 预算编制不够精细
2. 采购执行率偏低，为[[procurement.execution_rate]]
问题主要集中在第三部分。
评价对象为汇通产业园事业服务中心，评价年度为2022年。
单位应于下一年度编制预算时充分考虑实际需求。
各科室要各司其职，形成合力，一以贯之地推进整改。
从投入、过程、产出和效益等维度来看，过程管理相对薄弱。
目前没有其他单位的数据，无法横向比较。
报告没有给出分项得分，因此不能判断失分在何处。
得分[[score.total]]对应的等级是良，距离上一等级还有差距。
该比率的分母是采购预算总额，分子是实际执行额：[[procurement.execution_rate.formula]]。
单位对“三公经费”的管理情况，摘要没有涉及。
“三重一大”事项的决策程序，报告也没有提及。
资金全部来源于财政拨款，当年支出决算为[[expenditure.final]]。
支出决算与调整后预算一致，均为[[expenditure.final]]。
预算从[[budget.initial]]下调到[[budget.adjusted]]。
报告的结论与数据之间存在张力：执行率高，但预算调整幅度也高。
综上，建议优先解决预算编制与采购执行这类问题。`.split('\n');

export const freshHonestEn: readonly string[] =
  `The initial budget was [[budget.initial]]; after the mid-year adjustment it was [[budget.adjusted]].
The budget was cut by [[budget.adjustment_amount]], a reduction of [[budget.adjustment_rate]].
Procurement was budgeted at [[procurement.budget]], of which [[procurement.executed]] was spent.
The procurement execution rate is low, at [[procurement.execution_rate]], and the report does not say why.
That leaves [[procurement.unexecuted]] of the procurement budget unspent.
The overall score is [[score.total]], which the report grades as good.
The report gives no breakdown of the score by dimension.
Measured against the initial budget, execution is [[budget.execution_rate_initial]]; against the adjusted budget, it is [[budget.execution_rate_adjusted]].
Which base is meant should always be stated.
Final expenditure was [[expenditure.final]], equal to the adjusted budget.
Project expenditure was [[expenditure.project]], or [[expenditure.project_share]] of the total.
Basic expenditure was [[expenditure.basic]], lower than project expenditure.
Project expenditure is higher than basic expenditure by [[expenditure.project_minus_basic]].
The target for training is [[ind.trainings.target]]; the report does not record how many were held.
The satisfaction target for enterprises is [[ind.satisfaction_enterprises.target]], but no survey result is given.
The report plans for [[ind.support_projects.target]], and no actual figure is available.
Cost ceilings add up to [[indicators.cost_ceiling_total]], which is [[cost.ceiling_over_adjusted]] above the adjusted budget.
The cost ceilings come to [[cost.ceiling_multiple]] project expenditure, so the targets are loose.
Services account for [[procurement.services_share]] of the procurement budget.
Goods were budgeted at [[procurement.budget.goods]] and services at [[procurement.budget.services]].
If the rate is to reach your [[user.stated]], spending would have to be [[procurement.executed:hypothetical]].
Under your assumption the rate would be [[procurement.execution_rate:hypothetical]].
This is a hypothetical figure and not a result: [[procurement.execution_rate:hypothetical]].
The recomputed adjustment rate agrees with the reported [[budget.adjustment_rate.reported]].
The opening carry-over was [[carryover.opening]]; the report does not explain it.
The closing balance implied by these figures is [[balance.closing_implied]].
On the one hand, the budget was fully spent; on the other hand, it had been cut heavily before.
First, the budget should be prepared with more care. Second, procurement should be planned earlier.
The unit should draw up a procurement plan at the beginning of the year and follow it up monthly.
The evaluation covers Huitong Industrial Park Service Center for 2022.
Article 32 of the Budget Law requires departments to prepare budgets as prescribed.
See section 3.3 of the report.
The performance targets were set too loosely and cannot be verified.
There is no data on other departments, so no comparison can be made.
The report does not contain a figure for this.
Nothing in the report explains the cause.
It is one thing to spend the budget and another to plan it well.
At first glance execution looks complete, but the base had been lowered.
The formula is [[procurement.execution_rate.formula]].
Most importantly, the base of each rate should be named.
Every indicator has a target, but none has an actual value.
The second half of the report deals with recommendations.
No one at the center was interviewed, as far as the summary shows.
The budget went down from [[budget.initial]] to [[budget.adjusted]].
The department falls in the grade “good” with [[score.total]].
Only part of the procurement budget was used: [[procurement.executed]] of [[procurement.budget]].
The rate of [[procurement.execution_rate]] is well below full execution.
Better planning would help to avoid large mid-year cuts.
The target table lists [[indicators.count]] in all.
Neither the cause nor a remedy is given in the summary.`.split('\n');
