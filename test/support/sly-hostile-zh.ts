// Dishonest Chinese sentences of forms that no earlier set holds, written before the checks were run on them; figures by
// key, as in report-ledger.ts. A line break within one is written ⏎.

/** A number, a date, a count or a rank, typed in words or signs. */
const typedZh = `满意的企业屈指可数。
未达标的企业寥寥无几。
受访企业的好评比比皆是，不满意的凤毛麟角。
整改历时月余。
项目拖了个把月才开工。
培训为期旬日。
采购花了好几w。
采购花费近兆元。
执行率刚刚及格。
得分离及格线只差毫厘。
满意度：★★★★☆。
执行进度：▓▓▓░░░░░░░。
完成情况：■■■■□。
满意度评价👍👍👍👍。
走访企业的次数用正字记，正正丅。
仅ー家企业未达标。
仅—家企业未达标。
未达标的有○家。
实地走访丨丨家企业。
执行率是两洞幺拐。
执行率为念陆。
得分为捌陆伍。
甲辰年完成整改。
上个世纪末建成园区。
该单位名列前茅。
该单位在全市独占鳌头。
得分在全区首屈一指。
执行率在同类单位中遥遥领先。
采购执行率为全市最低。
该单位得分位居全省前列。
这是园区里得分最高的单位。
每逢单月开展培训，年内半打。
执行率约合四一开。
预算砍到只剩零头。
执行率只有一个巴掌那么多的百分点。
中心人手一打。
企业数以百计、千计。
政府采购执行率约为26点多个百分点。
发展速度呈指数级，规模扩大了一个数量级。
评价于元宵节当天完成。
报告在国庆节前夕印发。`;

/** A figure beside what it is not. */
const boundZh = `[[budget.initial.label]]为[[budget.adjusted]]。
[[budget.adjusted]]这个数，对应的是年初预算。
年初预算与调整后预算，前者为[[budget.adjusted]]，后者为[[budget.initial]]。
基本支出和项目支出两相比较，前者[[expenditure.project]]，后者[[expenditure.basic]]。
政府采购执行率的算法是[[budget.execution_rate_initial.formula]]。
预算调整率由[[procurement.execution_rate.formula]]得出。
[[budget.initial]]－[[budget.adjusted]]＝[[expenditure.final]]。
[[expenditure.basic]]＋[[expenditure.project]]＝[[budget.initial]]。
[[procurement.executed]]÷[[budget.adjusted]]＝[[procurement.execution_rate]]。
年初预算[[budget.initial]]与支出决算[[expenditure.final]]相等。
项目支出[[expenditure.project]]与基本支出[[expenditure.basic]]持平。
采购预算[[procurement.budget]]等于实际执行额[[procurement.executed]]。
基本支出占支出决算的[[expenditure.project_share]]。
货物占采购预算的[[procurement.services_share]]。
2023年的年初预算为[[budget.initial]]。
2023年综合得分[[score.total]]。
| 项目 | 基本支出 | 项目支出 |⏎| --- | --- | --- |⏎| 金额 | [[expenditure.project]] | [[expenditure.basic]] |
| 项目 | 金额 |⏎| --- | --- |⏎| 年初预算 | [[budget.adjusted]] |⏎| 调整后预算 | [[budget.initial]] |
年初预算⏎[[budget.adjusted]]
年初预算（即[[budget.adjusted]]）编制较松。
[[budget.adjusted]]乃年初预算之数。
所谓年初预算，其实就是[[budget.adjusted]]。
预算方面，年初为[[budget.adjusted]]，调整后为[[budget.initial]]。
支出方面，基本[[expenditure.project]]，项目[[expenditure.basic]]。
综合得分[[score.total]]，满分[[score.total]]。
[[score.total]]的满意度说明企业认可。`;

/** Against the way it went, or the order in which they stand. */
const turnedZh = `预算不降反升，变动[[budget.adjustment_amount]]。
预算变动[[budget.adjustment_amount]]，方向向上。
预算越调越宽裕，变动[[budget.adjustment_rate]]。
预算获得[[budget.adjustment_amount]]的增量资金。
财政又注入了[[budget.adjustment_amount]]。
年中补充安排了[[budget.adjustment_amount]]。
年中又给单位添了[[budget.adjustment_amount]]。
预算多出[[budget.adjustment_amount]]的盘子。
预算从[[budget.adjusted]]压缩为[[budget.initial]]。
预算由[[budget.initial]]扩到[[budget.adjusted]]。
预算被调增。
预算有所增加。
年中预算不减反增。
与基本支出[[expenditure.basic]]相比，项目支出[[expenditure.project]]要少。
项目支出[[expenditure.project]]没有基本支出[[expenditure.basic]]多。
项目支出[[expenditure.project]]尚不敌基本支出[[expenditure.basic]]。
基本支出[[expenditure.basic]]居前，项目支出[[expenditure.project]]次之。
基本支出[[expenditure.basic]]最多，项目支出[[expenditure.project]]最少。
项目支出[[expenditure.project]]在基本支出[[expenditure.basic]]之下。
支出决算[[expenditure.final]]突破了年初预算[[budget.initial]]。
成本目标合计[[indicators.cost_ceiling_total]]没有突破调整后预算[[budget.adjusted]]。
基本支出高于项目支出。
货物采购预算超过服务采购预算。
采购预算以货物类为主，服务类[[procurement.budget.services]]为辅。
基本支出是大头，项目支出只有[[expenditure.project]]。`;

/** Of all, of none, of the whole: nothing in the data says so. */
const universalZh = `各项指标全部达标。
全部完成。
所有绩效目标均已实现。
年度任务悉数完成。
各项任务无一例外地完成了。
目标样样达标，件件有着落。
家家企业都满意。
入驻企业人人满意。
各项工作圆满收官，没有遗留问题。
问题已全部整改到位。
发现的问题均已解决。
整改任务全面完成。
各项指标均未扣分。
没有任何扣分。
该单位不存在任何违规问题。
资金使用全部合规。
每一项任务都按时完成。
党支部个个合格。
绩效目标一个不落地实现了。
培训、包扶、升规任务统统完成。
扣分项为无。
评价没有发现任何问题。
绩效指标清一色达标，综合得分[[score.total]]。
[[indicators.count]]指标全部达标。
全体职工都参加了培训。
制度一应俱全，执行毫无偏差。
该单位全面完成了年度绩效目标，得分[[score.total]]。`;

/** A target said to be attained, and words put into the report's mouth. */
const claimedZh = `满意度交出了[[ind.satisfaction_enterprises.target]]的答卷。
入驻企业满意度站上[[ind.satisfaction_enterprises.target]]。
组织培训次数的目标[[ind.trainings.target]]圆满兑现。
按目标要求完成了培训[[ind.trainings.target]]。
目标是[[ind.trainings.target]]，这个目标已经实现。
培训目标[[ind.trainings.target]]，实际也是这么多。
采购执行额已是[[procurement.executed:hypothetical]]。
报告的数是[[user.stated]]，与您说的一致。
报告原话是：采购工作进展顺利，各项任务按期推进。
报告写道：⏎> 采购工作进展顺利，各项任务按期推进
报告称采购工作“进展顺利”“按期推进”。
报告写道：《采购工作进展顺利，各项任务按期推进》。
报告写道：﹁采购工作进展顺利，各项任务按期推进﹂。
摘要原文：采购管理规范有序，未发现问题。
评价结论原文如下：该单位预算管理规范有序。
据报告原文所载，“预算编制精准”。`;

export const slyHostileZh: readonly string[] = [typedZh, boundZh, turnedZh, universalZh, claimedZh]
  .join('\n')
  .split('\n')
  .map((sentence) => sentence.replaceAll('⏎', '\n'));
