// More honest sentences, written after the checks had been worked on and before they were measured on them; figures by
// key, as in report-ledger.ts.

export const laterZh: readonly string[] =
  `2022年，汇通产业园事业服务中心年初预算[[budget.initial]]，调整后预算[[budget.adjusted]]，支出决算[[expenditure.final]]。
全年支出[[expenditure.final]]，其中基本支出[[expenditure.basic]]、项目支出[[expenditure.project]]。
采购方面，预算[[procurement.budget]]，实际花了[[procurement.executed]]，还剩[[procurement.unexecuted]]没有执行。
调减金额为[[budget.adjustment_amount]]，调减比例为[[budget.adjustment_rate]]。
与年初相比，预算下降了[[budget.adjustment_rate]]。
预算压减[[budget.adjustment_amount]]后，只余[[budget.adjusted]]。
[[score.total]]是综合得分，等级为良。
得分[[score.total]]，对应等级“良”。
按调整后口径，执行率为[[budget.execution_rate_adjusted]]；按年初口径，执行率为[[budget.execution_rate_initial]]。
包扶项目的目标是不少于[[ind.support_projects.target]]，报告里没有写完成了多少。
工作人员满意度目标为[[ind.satisfaction_staff.target]]，实际满意度没有调查数据。
示范支部计划建设[[ind.model_branches.target]]，目前看不到实际数。
企业管理服务成本的上限是[[ind.cost_enterprise_service.target]]。
各项成本上限加起来是[[indicators.cost_ceiling_total]]。
如果采购执行率提高到[[procurement.execution_rate:hypothetical]]，执行额需要达到[[procurement.executed:hypothetical]]。
您说的[[user.stated]]与报告数不符，报告为[[procurement.execution_rate.reported]]。
在您假设的情形下，执行率会变为[[procurement.execution_rate:hypothetical]]。
服务类占采购预算的[[procurement.services_share]]，货物类占[[procurement.goods_share]]。
项目支出（[[expenditure.project]]）高于基本支出（[[expenditure.basic]]）。
基本支出[[expenditure.basic]]比项目支出[[expenditure.project]]少。
复算结果[[budget.adjustment_rate]]与报告所载[[budget.adjustment_rate.reported]]一致。
目标表共有[[indicators.count]]指标，每个指标都有目标值。
报告摘要第二部分给出了结论。
见“三、存在的问题（三）”。
见（四）。
《政府采购法》第三十三条对预算编制有规定。
《预算法实施条例》第二十条可以参考。
综示晋开财发〔2023〕156号文件是评价依据。
共性指标转述自财预〔2013〕53号。
二级指标“产出时效”下没有数值目标。
一级指标分为产出、效益和满意度。
三重一大决策制度没有提及。
十四五规划纲要不在数据中。
一事一议的做法没有写到。
一手资料来自评价报告。
报告一再强调预算编制要精准。
这与报告的说法一致。
不能一概而论。
一言以蔽之，采购执行偏慢。
同一年度内口径统一。
一般公共预算没有单列。
统筹兼顾、循序渐进是报告的提法。
下半年的支出进度没有数据。
逐一核对后没有发现不符。
万事开头难，先把口径说清楚。
首先是口径，其次是基数。
百分比保留到小数点之后，由程序处理。
请您再确认一下年度和单位。
我只能回答已载入的评价。
这一做法与另一做法的区别在于基数。
哪一项更低，要看口径。
区财政局与第三方机构共同开展评价。
其一，口径不同；其二，基数不同。
（1）预算编制；（2）采购管理。
2. 健全制度
2023年开展评价，评价对象是2022年度支出。
结论见附件1。
参见表2。
暂无其他数据。`.split('\n');

export const laterEn: readonly string[] =
  `The department had an initial budget of [[budget.initial]], later cut to [[budget.adjusted]].
Spending came to [[expenditure.final]]: [[expenditure.basic]] basic and [[expenditure.project]] project.
Only [[procurement.executed]] of the [[procurement.budget]] procurement budget was executed.
That is an execution rate of [[procurement.execution_rate]].
The adjustment was a cut of [[budget.adjustment_amount]], or [[budget.adjustment_rate]] of the initial budget.
Compared with the initial budget, the adjusted one is lower by [[budget.adjustment_amount]].
[[score.total]] is the overall score, graded 良.
Measured against the adjusted budget, execution was [[budget.execution_rate_adjusted]].
Measured against the initial budget, it was only [[budget.execution_rate_initial]].
The report sets a target of [[ind.support_projects.target]] supported projects and gives no result.
Staff satisfaction is targeted at [[ind.satisfaction_staff.target]]; no survey result is stated.
The plan was for [[ind.model_branches.target]] model branches.
The cost ceiling for serving enterprises is [[ind.cost_enterprise_service.target]].
Together the ceilings come to [[indicators.cost_ceiling_total]].
If the rate rose to [[procurement.execution_rate:hypothetical]], spending would have to be [[procurement.executed:hypothetical]].
You mentioned [[user.stated]]; the report states [[procurement.execution_rate.reported]].
On your assumption the rate becomes [[procurement.execution_rate:hypothetical]].
Services make up [[procurement.services_share]] of the procurement budget, goods [[procurement.goods_share]].
Project expenditure ([[expenditure.project]]) exceeds basic expenditure ([[expenditure.basic]]).
Basic expenditure, at [[expenditure.basic]], is lower than project expenditure, at [[expenditure.project]].
The recomputed [[budget.adjustment_rate]] agrees with the reported [[budget.adjustment_rate.reported]].
The target table lists [[indicators.count]] indicators.
See Part II of the report.
See section 3.3.
See Article 33 of the Government Procurement Law.
The evaluation follows 综示晋开财发〔2023〕156号.
Common indicators are restated from 财预〔2013〕53号.
Second-level indicators have no numeric targets there.
First-level indicators cover output, benefit and satisfaction.
The Fourteenth Five-Year Plan is not in the data.
It is one thing to plan and another to spend.
One should not mix the bases.
One cannot tell from the report.
Everyone concerned should name the base.
Someone has to decide which base is meant.
In one sense the rate is complete, in another it is not.
At the same time, procurement was slow.
First, name the base.
Secondly, compare like with like.
On second thought, the adjusted budget is the better base.
The second half of the year is not shown separately.
The evaluation was carried out by a third party.
Firsthand data come from the report.
Nobody is blamed in the report.
Once more: a target is not a result.
The rest is not in the data.
Neither statement is wrong.
Either base is possible.
Both statements hold.
Some goals are qualitative.
I have no data on that.
There is no result for this indicator.
Please say which year you mean.
2. Complete the rules
3) Speed up procurement
The answer depends on the base.
The evaluation looks at 2022 as a whole.
What is missing is the result, not the target.
The quality of budgeting is the main issue.
Is it the initial budget you mean?`.split('\n');
