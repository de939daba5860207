// Sentences of the same kind as in bound-hostile.ts and bound-honest.ts, written after the checks had been worked on with
// those and before they were run on these. Figures by key, as in report-ledger.ts; a line break is ⏎.

export const laterHostileZh: readonly string[] = `先说结论，预算完成率只有[[procurement.execution_rate]]。
该年度的预算调整率（即[[procurement.execution_rate]]）说明预算刚性不足。
[[procurement.execution_rate]]——这是全年预算的执行情况。
在各项指标中，综合得分最受关注，其结果为[[budget.adjustment_rate]]。
总得分：**[[procurement.execution_rate]]**
* 项目支出：[[procurement.executed]]⏎* 基本支出：[[expenditure.basic]]
年初预算、支出决算依次为[[expenditure.final]]、[[budget.initial]]。
上一年的部门总体得分也是[[score.total]]。
[[score.total]]是全区各部门的平均水平。
与同类园区[[procurement.execution_rate]]的水平相当。
区发改局政府采购执行率[[procurement.execution_rate]]。
商务和粮食局预算调整率：[[budget.adjustment_rate]]。
部门总体得分实为多少？并不是[[score.total]]。
预算经调整后缩水为原先的[[budget.adjustment_rate]]。
全年支出比年初预算减少了[[expenditure.final]]。
采购资金中[[procurement.unexecuted]]已经支付。
资产利用率达到[[budget.execution_rate_adjusted]]。
群众满意率为[[score.total]]。
结余资金合计[[procurement.unexecuted]]。
工资福利支出[[expenditure.basic]]，占大头。
计划采购执行率为[[procurement.execution_rate]]。
在职人员控制率[[budget.execution_rate_adjusted]]。
调整后预算为[[budget.adjusted]]，其中货物[[procurement.budget.services]]、服务[[procurement.budget.goods]]。
年初安排[[budget.adjusted]]，年中调整为[[budget.initial]]。
公用经费决算[[expenditure.project]]。`
  .split('\n')
  .map((sentence) => sentence.replaceAll('⏎', '\n'));

export const laterHostileEn: readonly string[] =
  `In short, budget completion stood at just [[procurement.execution_rate]].
The share of project expenditure – [[expenditure.basic_share]] – is the larger one.
[[budget.adjustment_rate]], or the procurement execution rate, is a cause for concern.
Total score: **[[procurement.execution_rate]]**
* Project expenditure: [[procurement.executed]]⏎* Basic expenditure: [[expenditure.basic]]
Initial budget and final expenditure were [[expenditure.final]] and [[budget.initial]], respectively.
A year earlier the overall score was [[score.total]] as well.
[[score.total]] is the average across all departments of the zone.
That is in line with the [[procurement.execution_rate]] seen at similar parks.
The Development and Reform Bureau had an execution rate of [[procurement.execution_rate]].
The overall score came to something other than [[score.total]].
After the adjustment the budget stood at [[budget.adjustment_rate]] of its initial level.
Spending fell short of the initial budget by [[expenditure.final]].
[[procurement.unexecuted]] of the procurement money was paid out.
Asset utilisation reached [[budget.execution_rate_adjusted]].
Public approval was [[score.total]].
Salaries took up [[expenditure.basic]].
The planned procurement execution rate was [[procurement.execution_rate]].
The opening balance, which the report states, was [[procurement.unexecuted]].
Procurement of goods was budgeted at [[procurement.budget.services]] and of services at [[procurement.budget.goods]].
The department's final outlay was [[budget.initial]] in 2022.
Neither low nor high, the budget adjustment rate was [[procurement.execution_rate]].
The report lists a satisfaction rate of [[score.total]].
Lumingwan Library spent [[expenditure.final]] in 2022.
The cut amounted to [[budget.adjusted]].`
    .split('\n')
    .map((sentence) => sentence.replaceAll('⏎', '\n'));

export const laterHonestZh: readonly string[] =
  `先说结论：政府采购执行率只有[[procurement.execution_rate]]，是本次评价的短板。
部门总体得分[[score.total]]，扣分主要与预算管理和采购管理有关，但各项扣了多少没有数据。
采购预算合计[[procurement.budget]]，其中货物[[procurement.budget.goods]]、服务[[procurement.budget.services]]。
年初安排[[budget.initial]]，年中调减[[budget.adjustment_amount]]，调整后为[[budget.adjusted]]。
支出决算[[expenditure.final]]，与调整后预算一致。
如果只看调整后口径，预算执行率是[[budget.execution_rate_adjusted]]，容易误以为执行情况很好。
相比之下，政府采购执行率仅[[procurement.execution_rate]]，远低于预算执行率[[budget.execution_rate_adjusted]]。
调减的[[budget.adjustment_amount]]占年初预算的[[budget.adjustment_rate]]。
未执行的[[procurement.unexecuted]]占采购预算的[[procurement.unexecuted_share]]。
去年是否也有类似问题，报告没有说；2022年的预算调整率是[[budget.adjustment_rate]]。
满意度指标设了两类对象，目标值都是[[ind.satisfaction_staff.target]]。
没有找到三公经费的数据，基本支出为[[expenditure.basic]]。
财政拨款是唯一来源，年初预算[[budget.initial]]。
项目支出[[expenditure.project]]高于基本支出[[expenditure.basic]]，差额为[[expenditure.project_minus_basic]]。
成本目标合计为[[indicators.cost_ceiling_total]]，是项目支出的[[cost.ceiling_multiple]]。
报告对预算调整率的评价是“较大”，数值为[[budget.adjustment_rate.reported]]。
得分为[[score.total]]，对应的等级是良。
政府采购执行率=[[procurement.executed]]÷[[procurement.budget]]=[[procurement.execution_rate]]。
换个角度看，每月平均支出[[expenditure.monthly_average]]。
管理办公室应说明[[procurement.unexecuted]]未执行的原因。
晋中开发区财政局委托第三方开展评价，结果是[[score.total]]。
从预算到决算，金额由[[budget.initial]]变为[[expenditure.final]]。
编制数、在职人数都没有，算不出在职人员控制率；能给出的是预算调整率[[budget.adjustment_rate]]。
报告没有给出全省平均水平，所以[[score.total]]是高是低无从比较。
建议明年把政府采购执行率作为重点监控指标，本年为[[procurement.execution_rate]]。`
    .split('\n')
    .map((sentence) => sentence.replaceAll('⏎', '\n'));

export const laterHonestEn: readonly string[] =
  `In short, the government procurement execution rate stood at just [[procurement.execution_rate]], the weak spot of the evaluation.
The overall score is [[score.total]]; what was deducted for budget management and for procurement is not in the data.
The procurement budget totals [[procurement.budget]], of which [[procurement.budget.goods]] is for goods and [[procurement.budget.services]] for services.
The year began with [[budget.initial]], lost [[budget.adjustment_amount]] and was left with [[budget.adjusted]].
Final expenditure was [[expenditure.final]], the same as the adjusted budget.
On the adjusted budget alone the execution rate is [[budget.execution_rate_adjusted]], which flatters the department.
By contrast, the government procurement execution rate is [[procurement.execution_rate]], far below the budget execution rate of [[budget.execution_rate_adjusted]].
The cut of [[budget.adjustment_amount]] is [[budget.adjustment_rate]] of the initial budget.
The [[procurement.unexecuted]] not executed is [[procurement.unexecuted_share]] of the procurement budget.
Whether last year was any better the report does not say; in 2022 the budget adjustment rate was [[budget.adjustment_rate]].
For satisfaction there are only targets, each of [[ind.satisfaction_staff.target]].
There is no data on the three public expenses; basic expenditure was [[expenditure.basic]].
Project expenditure of [[expenditure.project]] exceeds basic expenditure of [[expenditure.basic]] by [[expenditure.project_minus_basic]].
The cost ceilings total [[indicators.cost_ceiling_total]], or [[cost.ceiling_multiple]] project expenditure.
The report calls the budget adjustment rate large, at [[budget.adjustment_rate.reported]].
With a score of [[score.total]], the department is rated good.
The government procurement execution rate = [[procurement.executed]] ÷ [[procurement.budget]] = [[procurement.execution_rate]].
Seen another way, spending averaged [[expenditure.monthly_average]] a month.
The office should explain why [[procurement.unexecuted]] was not executed.
The Finance Bureau of the zone commissioned the evaluation, which came to a score of [[score.total]].
From budget to final accounts the amount went from [[budget.initial]] to [[expenditure.final]].
Staffing figures are missing, so only the budget adjustment rate of [[budget.adjustment_rate]] can be given.
Without a provincial average, there is no telling whether [[score.total]] is high.
Next year the government procurement execution rate, now [[procurement.execution_rate]], should be watched.
Not the adjusted budget but the initial budget of [[budget.initial]] is the base here.`
    .split('\n')
    .map((sentence) => sentence.replaceAll('⏎', '\n'));
