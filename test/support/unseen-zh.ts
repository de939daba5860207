// Chinese sentences of an honest writer, written before the checks were measured on them; figures by key, as in
// report-ledger.ts.

export const unseenZh: readonly string[] =
  `汇通产业园事业服务中心2022年的政府采购执行率为[[procurement.execution_rate]]，明显偏低。
政府采购预算总额[[procurement.budget]]，实际执行[[procurement.executed]]，执行率只有[[procurement.execution_rate]]。
从预算看，年初批复[[budget.initial]]，年中调减[[budget.adjustment_amount]]，调整后为[[budget.adjusted]]。
年初预算[[budget.initial]]调整为[[budget.adjusted]]，调减幅度达[[budget.adjustment_rate]]。
预算调整率为[[budget.adjustment_rate]]，也就是说年初预算被压减了相当大的比例。
支出决算[[expenditure.final]]，与调整后预算[[budget.adjusted]]相等，因此以调整后预算为基数的执行率是[[budget.execution_rate_adjusted]]。
基本支出为[[expenditure.basic]]，项目支出为[[expenditure.project]]，后者更高。
项目支出比基本支出多[[expenditure.project_minus_basic]]。
项目支出占比[[expenditure.project_share]]，基本支出占比[[expenditure.basic_share]]。
综合得分[[score.total]]，评价等级为“良”。
部门总体得分为[[score.total]]，报告没有列出各维度的分值。
区内包扶项目个数的目标值为[[ind.support_projects.target]]，报告没有给出实际完成值。
组织培训次数目标[[ind.trainings.target]]，完成情况没有载明。
计划培训[[ind.trainings.target]]，是否完成不得而知。
入驻企业满意度的指标值是[[ind.satisfaction_enterprises.target]]，这是目标，不是调查结果。
目标要求入驻企业满意度达到[[ind.satisfaction_enterprises.target]]，但报告未载明实际调查结果。
小升规企业数量的目标是[[ind.upgraded_enterprises.target]]，实际升规多少没有数据。
绩效目标要求示范区型支部建设达标率为[[ind.branch_quality.target]]。
党建工作成本应控制在[[ind.cost_party.target]]以内，这是成本上限。
成本目标合计[[indicators.cost_ceiling_total]]，超出调整后预算[[cost.ceiling_over_adjusted]]。
成本目标合计是项目支出的[[cost.ceiling_multiple]]，说明目标编制偏松。
您给出的[[user.stated]]如果作为目标执行率，需要实际执行[[procurement.executed:hypothetical]]。
假设执行率要达到[[procurement.execution_rate:hypothetical]]，采购实际执行额需要提高到[[procurement.executed:hypothetical]]。
要使政府采购执行率达到[[user.stated]]，还需多执行[[procurement.executed.change]]。
按您所给的[[user.stated]]测算，结果见下。
如果按这一假设，政府采购执行率将变为[[procurement.execution_rate:hypothetical]]。
未执行的采购额为[[procurement.unexecuted]]，占采购预算的[[procurement.unexecuted_share]]。
货物预算[[procurement.budget.goods]]，服务预算[[procurement.budget.services]]，合计[[procurement.budget_sum]]。
服务类预算高于货物类预算，相差[[procurement.services_minus_goods]]。
货物类预算[[procurement.budget.goods]]，低于服务类预算[[procurement.budget.services]]。
上年末结余结转为[[carryover.opening]]，年末推算结余为[[balance.closing_implied]]。
指标体系共有[[indicators.count]]三级指标。
其中产出类指标最多，效益类次之。
报告的调整率是[[budget.adjustment_rate.reported]]，复算为[[budget.adjustment_rate]]，在所示位数上一致。
报告数与复算数一致，差异仅来自四舍五入。
该结论出自报告第三部分（三）。
详见摘要“二、评价结论”。
依据《预算法》第十二条和《政府采购法》第六条，采购应当严格按照批准的预算执行。
根据《项目支出绩效评价管理办法》（财预〔2020〕10号）的精神开展。
评价通知文号是综示晋开财发〔2023〕156号。
《中共中央 国务院关于全面实施预算绩效管理的意见》提出了总体要求。
采购执行偏慢的原因报告未作说明，这里不作推测。
报告没有给出这一数据，我无法推算。
没有查到相关数据，您可以换一种说法。
三级指标中没有关于生态效益的内容。
一、二级指标的权重没有公布。
进一步讲，执行率低与预算编制不够精准有关，这是报告的判断。
统一口径之后，两者才能比较。
一般而言，预算调整率越低越好。
一定程度上，这反映出年初预算编制偏松。
总体来看，该单位绩效管理还存在薄弱环节，一些制度尚不健全。
万一口径有变，请重新核算。
这个问题十分关键，建议一并核实。
二者口径不同，不宜直接相减。
请问您指的是哪一个口径？一种是年初口径，另一种是调整后口径。
第二种口径以调整后预算为分母。
首先说结论，其次说依据，最后说局限。
第一，完善预算编制；第二，健全制度；第三，加强采购管理。
建议如下：一是细化预算编制，二是健全内控制度，三是加快采购进度。
（一）预算编制不够精准；（二）制度不健全；（三）采购执行率低。
1. 预算调整幅度大。
2. 采购执行率低。
① 年初预算偏松
三公经费在报告中没有披露。
十四五期间的规划没有纳入本次评价。
八项规定的落实情况不在评价范围内。
一岗双责、三重一大等制度没有涉及。
12345热线的数据没有接入。
双随机、一公开的情况没有载明。
第三方评价机构的名称没有公开。
第一季度与第二季度的进度没有单列。
每半年通报一次的做法没有写进报告。
本评价为一次性评价，此后没有复评。
唯一可以确认的是[[score.total]]这个总分。
下一步可以查看各项成本目标。
换一个角度，以年初预算为分母，得到的是[[budget.execution_rate_initial]]。
这里的“执行率”指的是采购执行率，不是预算执行率。
不是上调，而是下调，调整额为[[budget.adjustment_amount]]。
预算并没有增加，而是减少了[[budget.adjustment_amount]]。
[[procurement.executed]]÷[[procurement.budget]]＝[[procurement.execution_rate]]
计算过程：[[procurement.execution_rate.formula]]。
同比数据缺失，无法判断增长还是下降。
高于目标还是低于目标，报告没有说。
目标值与实际值之间能否比较，取决于有没有实际值。
成本目标与项目支出之差为[[cost.ceiling_gap]]。
采购执行额占总支出的[[procurement.executed_share_of_expenditure]]。
副处级建制，公益一类事业单位。
单位内设企业服务办公室、产业转型发展办公室和安全生产监督办公室。
半年报和季报都没有载入。
全年目标没有分解到季度。
从零开始建立的制度需要时间。
您说得对，这一点我再核对一遍。
同一指标在不同章节的表述一致。
万元是报告使用的金额单位。
百分点与百分比是不同的概念。
以上是报告第一次提到采购的地方。
双方的职责没有写明。
千万不要把上限当作支出。
结论：该单位履职效能较好，管理效率有待提高。`.split('\n');

/** Honest too, but they count or share out in words: a figure has to stand there, so they are refused. */
export const countingZh: readonly string[] =
  `若以年初预算为基数，预算执行率只有[[budget.execution_rate_initial]]；两种口径不可混用。
一方面预算大幅调减，另一方面采购没有跟上，两方面共同影响了结果。
两项指标的分母不同。
这三项都是成本指标。
上述两个比率都以年初预算为分母。
多数指标没有实际值。
大部分指标是定性的。
再进一步，可以把未执行部分拆成货物和服务两类。
两类采购的执行额没有分别列出。`.split('\n');
