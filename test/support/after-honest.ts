// Honest sentences written after the checks of claims, years, equations and shortened names, to see what these refuse;
// figures by key, as in report-ledger.ts.

export const afterHonestZh: readonly string[] =
  `该中心所有支出都在这两类之外没有其他去向，合计[[expenditure.sum]]。
预算调整之后全部指标并没有重新设定。
各项目标均以“不少于”或“不超过”的方式表述。
全面实施预算绩效管理是上级文件的要求。
报告肯定了党建工作，同时指出预算管理存在短板。
三级指标里都没有填写完成值一栏。
所有目标值都抄自绩效目标申报表。
报告对满意度只设目标，未开展调查，因此满意与否不得而知。
不存在“超预算”的问题吗？报告没有说明。
资金是否合规，摘要中没有结论。
问题都列在第三部分。
报告中的问题有的已有对应建议，见第四部分。
每个问题都配有一条建议。
没有证据表明任务全部完成。
把目标当成完成值是常见的误读。
预算的调整方向是向下，调减[[budget.adjustment_amount]]。
年中调整使可用资金减少[[budget.adjustment_amount]]。
调整后预算[[budget.adjusted]]低于年初预算[[budget.initial]]。
年初数[[budget.initial]]，调整后[[budget.adjusted]]。
从金额看，服务[[procurement.budget.services]]、货物[[procurement.budget.goods]]。
服务类预算是货物类的数倍，具体比例为[[procurement.services_share]]对[[procurement.goods_share]]。
项目支出[[expenditure.project]]在前，基本支出[[expenditure.basic]]在后。
基本支出没有项目支出多。
基本支出低于项目支出。
采购执行额没有超过采购预算。
支出决算与调整后预算持平，均为[[expenditure.final]]。
支出决算[[expenditure.final]]与基本支出、项目支出之和[[expenditure.sum]]一致。
采购预算[[procurement.budget]]减去执行额[[procurement.executed]]等于未执行额[[procurement.unexecuted]]。
[[procurement.budget.goods]]加[[procurement.budget.services]]得[[procurement.budget_sum]]。
2022年初预算[[budget.initial]]，年末决算[[expenditure.final]]。
2022年度的政府采购执行率为[[procurement.execution_rate]]。
在2022年，政府采购只执行了[[procurement.executed]]。
依据2023年的评价方案，2022年部门总体得分[[score.total]]。
评价报告说明，预算编制时未能合理预测工作活动。
报告认为预算刚性约束较弱。
报告建议成立预算绩效管理领导小组。
报告的原话可见[[q1]]。
报告原文：[[q1]]
报告把采购执行率[[procurement.execution_rate.reported]]评价为“较低”。
该比率是报告自己给出的：[[procurement.execution_rate.reported]]。
达标率目标[[ind.support_quality.target]]是要求，不是成绩。
培训目标[[ind.trainings.target]]是否完成，报告没有记载。
满意度目标为[[ind.satisfaction_staff.target]]，实际是多少没有调查。
目标[[ind.model_branches.target]]能不能实现，要看后续数据。
如果全部采购都执行完毕，执行率会达到[[procurement.execution_rate:hypothetical]]以上。
您问的[[user.stated]]并未出现在报告中。
报告没有[[user.stated]]这个数，它是您给的。
得分[[score.total]]离更高等级还有差距，但报告没有公布分数线。
等级“良”由得分[[score.total]]对应得出。
总的来说，预算执行完整，但采购执行偏慢。
数据截至报告所载，之后的整改进展不在其中。
建议先统一口径，再比较两个年度。
目前只载入了一个年度，不能比较升降。
预算绩效管理制度尚未健全。
内控方面的差错、违规情况，摘要没有涉及。
投诉数量没有数据。
公开信息中没有发现相关记载。
我没有发现报告说明这一点。
资料不足，没有依据断定谁对谁错。
完成时限都是2022年全年。`.split('\n');

export const afterHonestEn: readonly string[] =
  `All of the spending falls into basic and project expenditure, [[expenditure.sum]] together.
All targets were copied from the performance plan.
All indicators carry a target but no result.
Every problem in the report comes with a recommendation.
Each recommendation answers a problem named in Part III.
There is no evidence that all tasks were completed.
Nothing in the abstract says that the targets were met.
The abstract is silent on complaints.
No data on violations is in the report.
No results are given for any target.
Whether any problem remains is not known.
Taking targets for results is a common mistake.
Full execution against the adjusted budget ([[budget.execution_rate_adjusted]]) hides the cut of [[budget.adjustment_rate]].
The direction of the adjustment was downward, by [[budget.adjustment_amount]].
The mid-year adjustment took [[budget.adjustment_amount]] out of the budget.
The adjusted budget ([[budget.adjusted]]) is lower than the initial budget ([[budget.initial]]).
Initially [[budget.initial]], the budget ended up at [[budget.adjusted]].
By amount: services [[procurement.budget.services]], goods [[procurement.budget.goods]].
Basic expenditure is lower than project expenditure.
Executed procurement does not exceed the procurement budget.
Final expenditure equals the adjusted budget, [[expenditure.final]].
The sum of basic and project expenditure, [[expenditure.sum]], equals final expenditure of [[expenditure.final]].
[[procurement.budget.goods]] plus [[procurement.budget.services]] equals [[procurement.budget_sum]].
[[procurement.budget]] minus [[procurement.executed]] is [[procurement.unexecuted]].
In 2022 only [[procurement.executed]] of procurement was executed.
For 2022, the government procurement execution rate was [[procurement.execution_rate]].
Under the 2023 evaluation plan, the 2022 overall score was [[score.total]].
The report finds that the budget was not drawn up on a sound forecast.
The report recommends setting up a leading group.
For the report's own words see [[q1]].
The report calls the rate of [[procurement.execution_rate.reported]] “较低”.
The compliance target of [[ind.support_quality.target]] is a requirement and not an achievement.
The report does not record whether the training target of [[ind.trainings.target]] was met.
The staff satisfaction target is [[ind.satisfaction_staff.target]]; no survey was carried out.
Whether the target of [[ind.model_branches.target]] can be reached depends on later data.
If all procurement were executed, the rate would exceed your [[user.stated]].
The [[user.stated]] you ask about does not appear in the report.
The report does not contain [[user.stated]]; that number is yours.
A score of [[score.total]] is some way off the next grade, whose threshold is not published.
The grade follows from the score of [[score.total]].
In sum, the budget was executed but procurement lagged.
The data ends with the report; later rectification is not in it.
Agree on the base first, then compare years.
With a single year loaded, no trend can be drawn.
The performance management rules are still incomplete.
The number of complaints is not in the data.
I found no statement on this in the report.
The evidence does not settle who is right.
All deadlines are the whole of 2022.
You may want to ask about each cost ceiling separately.
The highest share is that of services, [[procurement.services_share]].
The largest part of the budget went to projects: [[expenditure.project]].
Few details are given on the survey.
Several points in the report concern budgeting.
The evaluators may have looked at more than the abstract shows.
The report was issued by the evaluator and not by the center.
The increase the center hoped for did not come; the budget was cut by [[budget.adjustment_amount]].
Spending was not raised but lowered, by [[budget.adjustment_amount]].
Some of the targets may have been met, but nothing shows it.
No fault is attributed to any one person.`.split('\n');
