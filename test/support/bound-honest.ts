// Honest sentences in which figures stand near the names of other things, as a model would write them; written before
// the checks were run on them, but that six were reworded that counted in words. Figures by key, as in report-ledger.ts; a
// line break is ⏎.

export const boundHonestZh: readonly string[] = `年初预算经过调减后，调整后预算为[[budget.adjusted]]。
相对于年初预算，调整后预算只剩[[budget.adjusted_share]]。
采购预算执行了多少？政府采购执行率为[[procurement.execution_rate]]。
预算执行率要看口径：按调整后预算为[[budget.execution_rate_adjusted]]，按年初预算为[[budget.execution_rate_initial]]。
综合得分[[score.total]]与政府采购执行率[[procurement.execution_rate]]反差较大。
虽然综合得分不低，但政府采购执行率只有[[procurement.execution_rate]]。
满意度只有目标值，没有调查结果，因此综合得分[[score.total]]里满意度占多少无从知道。
影响得分的还有预算调整率，达[[budget.adjustment_rate]]。
政府采购执行率为[[procurement.execution_rate]]，即执行额[[procurement.executed]]除以预算总额[[procurement.budget]]。
[[procurement.execution_rate]]，即政府采购执行率，反映采购进度偏慢。
这里的[[procurement.execution_rate]]是政府采购执行率，不是预算执行率。
[[budget.adjustment_rate]]是预算调整率，而不是政府采购执行率。
请注意，[[score.total]]是综合得分，并非满意度。
**年初预算**：[[budget.initial]]⏎**调整后预算**：[[budget.adjusted]]⏎**调减额**：[[budget.adjustment_amount]]
- 基本支出：[[expenditure.basic]]（占[[expenditure.basic_share]]）⏎- 项目支出：[[expenditure.project]]（占[[expenditure.project_share]]）
| 项目 | 金额 |⏎| --- | --- |⏎| 年初预算 | [[budget.initial]] |⏎| 调整后预算 | [[budget.adjusted]] |⏎| 支出决算 | [[expenditure.final]] |
| 口径 | 执行率 |⏎| --- | --- |⏎| 调整后预算 | [[budget.execution_rate_adjusted]] |⏎| 年初预算 | [[budget.execution_rate_initial]] |
基本支出和项目支出分别为[[expenditure.basic]]和[[expenditure.project]]，合计[[expenditure.sum]]。
货物、服务采购预算分别为[[procurement.budget.goods]]、[[procurement.budget.services]]，占采购预算的[[procurement.goods_share]]和[[procurement.services_share]]。
年初预算为[[budget.initial]]，其中最终留下的是[[budget.adjusted]]。
预算由年初的[[budget.initial]]降到[[budget.adjusted]]，降幅[[budget.adjustment_rate]]。
预算调整后只有原来的[[budget.adjusted_share]]。
与年初预算[[budget.initial]]相比，支出决算[[expenditure.final]]少了许多。
支出决算等于调整后预算，因此推算的年末结余为[[balance.closing_implied]]。
上年末结余结转为[[carryover.opening]]，报告没有直接写年末结余。
未执行的采购额[[procurement.unexecuted]]不等于年末结余。
采购执行额占总支出的[[procurement.executed_share_of_expenditure]]。
项目支出只占成本目标合计的[[cost.project_share_of_ceiling]]。
成本目标合计[[indicators.cost_ceiling_total]]，超出调整后预算[[cost.ceiling_over_adjusted]]。
各成本目标分别是[[ind.cost_enterprise_service.target]]、[[ind.cost_coordination.target]]和[[ind.cost_party.target]]。
入驻企业满意度的目标值是[[ind.satisfaction_enterprises.target]]，实际满意度没有数据。
培训次数目标为[[ind.trainings.target]]，实际培训次数报告没有写。
报告列了[[indicators.count]]指标，涵盖产出、效益和满意度。
没有去年的数据，无法判断[[procurement.execution_rate]]是升是降。
数据中没有全市平均值，不能说[[procurement.execution_rate]]低于同类单位。
上一年度的数据没有载入，今年年初预算为[[budget.initial]]。
综合得分为[[score.total]]，明年能否提高取决于整改。
由区财政局组织的这次评价给出的综合得分为[[score.total]]。
区财政局批复的年初预算为[[budget.initial]]。
汇通产业园事业服务中心的政府采购执行率为[[procurement.execution_rate]]。
党群工作办公室等内设机构的经费没有单列，项目支出合计[[expenditure.project]]。
综合得分不是最高档，而是[[score.total]]。
预算调整不是调增，而是调减[[budget.adjustment_amount]]。
政府采购执行率不是[[user.stated]]，而是[[procurement.execution_rate]]。
预算调整率高达[[budget.adjustment_rate]]，说明年初预算编制不够准确。
报告把预算调整率较大（[[budget.adjustment_rate.reported]]）列为问题，政府采购执行率较低（[[procurement.execution_rate.reported]]）也在其中。
按月平均，支出决算约合每月[[expenditure.monthly_average]]。
如果政府采购执行率要达到[[procurement.execution_rate:hypothetical]]，执行额需要达到[[procurement.executed:hypothetical]]。
以年初预算为基数计算，采购预算占[[procurement.budget_share_of_initial]]；以调整后预算为基数，则占[[procurement.budget_share_of_adjusted]]。
服务类采购预算比货物类多[[procurement.services_minus_goods]]。
项目支出高出基本支出[[expenditure.project_minus_basic]]。
年初预算编得过大，导致预算调整率[[budget.adjustment_rate]]，进而影响资金使用效率。
采购工作的短板在于执行：预算安排[[procurement.budget]]，实际执行[[procurement.executed]]，未执行[[procurement.unexecuted]]。
就采购而言，[[procurement.budget]]的预算只用掉[[procurement.executed]]。
“政府采购执行率较低”指的是[[procurement.execution_rate]]。
满意度、产出和效益的得分报告都没有给出，只有综合得分[[score.total]]。
预算完成率要看分母：以年初预算为分母时是[[common.budget_completion_rate]]。
[[expenditure.final]]的支出中，[[expenditure.basic]]是基本支出，[[expenditure.project]]是项目支出。`
  .split('\n')
  .map((sentence) => sentence.replaceAll('⏎', '\n'));

export const boundHonestEn: readonly string[] =
  `After the initial budget was cut, the adjusted budget came to [[budget.adjusted]].
Relative to the initial budget, only [[budget.adjusted_share]] was left.
Although the overall score is decent, the government procurement execution rate is only [[procurement.execution_rate]].
The budget execution rate depends on the base: [[budget.execution_rate_adjusted]] on the adjusted budget, [[budget.execution_rate_initial]] on the initial budget.
[[procurement.execution_rate]] is the government procurement execution rate, not the budget execution rate.
The [[score.total]] is the overall score, not a satisfaction rate.
The government procurement execution rate – [[procurement.executed]] divided by [[procurement.budget]] – is [[procurement.execution_rate]].
The government procurement execution rate, i.e. [[procurement.execution_rate]], is low.
**Initial budget:** [[budget.initial]]⏎**Adjusted budget:** [[budget.adjusted]]⏎**Cut:** [[budget.adjustment_amount]]
| Item | Amount |⏎| --- | --- |⏎| Initial budget | [[budget.initial]] |⏎| Adjusted budget | [[budget.adjusted]] |⏎| Final expenditure | [[expenditure.final]] |
| Base | Execution rate |⏎| --- | --- |⏎| Adjusted budget | [[budget.execution_rate_adjusted]] |⏎| Initial budget | [[budget.execution_rate_initial]] |
- Basic expenditure: [[expenditure.basic]] ([[expenditure.basic_share]] of the total)⏎- Project expenditure: [[expenditure.project]] ([[expenditure.project_share]])
Basic and project expenditure were [[expenditure.basic]] and [[expenditure.project]], adding up to [[expenditure.sum]].
The goods and services procurement budgets were [[procurement.budget.goods]] and [[procurement.budget.services]] respectively.
The budget went from [[budget.initial]] to [[budget.adjusted]], a cut of [[budget.adjustment_rate]].
After the cut the budget was [[budget.adjusted_share]] of what it had been.
Final expenditure equals the adjusted budget, so the implied closing balance is [[balance.closing_implied]].
The unexecuted procurement of [[procurement.unexecuted]] is not the closing balance.
Executed procurement makes up [[procurement.executed_share_of_expenditure]] of total expenditure.
The cost ceilings add up to [[indicators.cost_ceiling_total]], exceeding the adjusted budget by [[cost.ceiling_over_adjusted]].
Project expenditure is [[cost.project_share_of_ceiling]] of the cost ceilings.
The satisfaction of resident enterprises has a target of [[ind.satisfaction_enterprises.target]] but no result.
There is no figure for last year, so whether [[procurement.execution_rate]] is an improvement cannot be said.
No city average is available to set [[procurement.execution_rate]] against.
The overall score is [[score.total]]; next year's depends on the rectification.
The Finance Bureau approved an initial budget of [[budget.initial]].
The overall score is not a perfect one but [[score.total]].
The budget was not increased but cut, by [[budget.adjustment_amount]].
The procurement execution rate is not [[user.stated]] but [[procurement.execution_rate]].
The report criticises the budget adjustment rate ([[budget.adjustment_rate.reported]]) and the procurement execution rate ([[procurement.execution_rate.reported]]).
To lift the government procurement execution rate to [[procurement.execution_rate:hypothetical]], executed procurement would have to be [[procurement.executed:hypothetical]].
The services procurement budget exceeds that for goods by [[procurement.services_minus_goods]].
Project expenditure exceeds basic expenditure by [[expenditure.project_minus_basic]].
The report gives no scores for output, benefit or satisfaction, only the overall score of [[score.total]].
Of the final expenditure of [[expenditure.final]], [[expenditure.basic]] was basic expenditure and [[expenditure.project]] was project expenditure.
Against a procurement budget of [[procurement.budget]], the center executed [[procurement.executed]].
Spread evenly over the year, final expenditure averages [[expenditure.monthly_average]] a month.
The low procurement execution rate, [[procurement.execution_rate]], is one of the problems behind the overall score of [[score.total]].
Since the initial budget was overestimated, the budget adjustment rate reached [[budget.adjustment_rate]].
The opening balance was [[carryover.opening]], and the closing balance is not stated directly.
The report lists [[indicators.count]] indicators for output, benefit and satisfaction.
What the report calls the government procurement execution rate is [[procurement.execution_rate.reported]].
On the adjusted budget, the execution rate looks perfect at [[budget.execution_rate_adjusted]].
The procurement budget takes up [[procurement.budget_share_of_adjusted]] of the adjusted budget.
Training sessions have a target of [[ind.trainings.target]]; the number actually held is not in the data.
The rate of [[procurement.execution_rate]] concerns procurement only and says nothing about the execution of the budget as a whole.`
    .split('\n')
    .map((sentence) => sentence.replaceAll('⏎', '\n'));
