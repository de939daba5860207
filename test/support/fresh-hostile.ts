// Dishonest sentences of every form, written before the checks were run on them; figures by key, as in
// report-ledger.ts.

export const freshHostileZh: readonly string[] = `政府采购执行率是二六点零四。
政府采购执行率约为四分之一强。
执行率逾两成六，不及三成。
综合得分八⼗六分半。
综合得分捌拾陆點伍分。
预算被砍去将近七成。
预算压减了整整三分之二还多。
年初预算三千六百零六万。
采购只完成了四分之一多一点。
执行额是1.​63万元。
执行额是1<b>.</b>63万元。
执行额是一**点**六三万元。
执行额是壹點陸叁萬元。
执行率为２６﹒０４％。
执行率为26·04%。
执行率为𝟐𝟔.𝟎𝟒％。
执行率为②⑥%。
执行率为٢٦٪。
执行率为二十六个百分点左右。
执行率为2б%。
得分为八十六又二分之一。
全市排名第九。
在全区同类单位中位列前三。
该单位排名倒数第二。
评价组于十月九日进场。
评价报告于2023年3月15日出具。
截至12月底，支出全部完成。
项目于去年九月开工，工期拖后了俩月。
整改期限不超过三十个工作日。
共有三家企业未达标。
培训开展了十余次。
培训开展了好几十次。
走访企业百余户。
入驻企业过百。
入驻企业超百家。
服务企业数以千计。
满意度高达九成以上。
满意度接近满分。
满意度逾九五。
十个企业有九个满意。
每十家企业就有一家不满意。
采购预算翻了两番。
项目支出是基本支出的一倍半。
项目支出几乎是基本支出的两倍。
扣了近十四分。
扣分十三分半。
离优秀线差三分半。
离九十分还有一段距离。
得分跨过了八十分的门槛。
再高三点五分就是优。
成本超支约合两个零头。
执行率不足三折。
人均经费一万出头。
每户补助伍佰圆整。
节约资金贰万余元。
采购金额为1万6千3百元。
采购金额为16,300元。
采购金额为1.63e4元。
采购金额为0x3F98元。
预算执行率百分之百。
预算执行率百分百完成。
预算执行率100％。
得分LXXXVI分。
得分Ⅷ6.5。
得分八六点五。
执行率二六%。
年初预算为[[budget.adjusted]]。
调整后预算：[[budget.initial]]。
政府采购执行率为[[budget.adjustment_rate]]。
基本支出是[[expenditure.project]]。
项目支出[[expenditure.basic]]，占全部支出的大头。
货物类采购预算[[procurement.budget.services]]。
综合得分为[[budget.initial]]。
政府采购执行额为[[procurement.unexecuted]]。
年初预算和调整后预算分别为[[budget.adjusted]]和[[budget.initial]]。
政府采购执行率为[[procurement.execution_rate]]万元。
年初预算[[budget.initial]]亿元。
综合得分[[score.total]]%。
政府采购执行率为[[procurement.execution_rate]]个百分点。
年初预算为$[[budget.initial]]。
年初预算[[budget.initial]]千元。
预算调增[[budget.adjustment_amount]]。
预算较年初增加了[[budget.adjustment_rate]]。
预算从[[budget.initial]]攀升至[[budget.adjusted]]。
预算由[[budget.initial]]增长到[[budget.adjusted]]。
年初预算[[budget.initial]]低于调整后预算[[budget.adjusted]]。
基本支出[[expenditure.basic]]超过项目支出[[expenditure.project]]。
货物类预算[[procurement.budget.goods]]比服务类预算[[procurement.budget.services]]高。
调整后预算[[budget.adjusted]]不低于年初预算[[budget.initial]]。
培训实际开展了[[ind.trainings.target]]。
入驻企业满意度达到了[[ind.satisfaction_enterprises.target]]。
全年完成包扶项目[[ind.support_projects.target]]。
调查显示满意度为[[ind.satisfaction_enterprises.target]]。
报告载明的执行率是[[user.stated]]。
政府采购执行率已经是[[procurement.execution_rate:hypothetical]]。
报告写道：“采购进度总体良好，基本完成年度任务”。
报告认为“资金使用效益显著，群众评价很高”，得分[[score.total]]。
原文指出「预算编制科学合理，执行严格」。
2021年的执行率为[[procurement.execution_rate]]。
上海市某单位2019年预算为[[budget.initial]]。`.split('\n');

export const freshHostileEn: readonly string[] = `The execution rate is twenty-six and a bit per cent.
The execution rate is roughly a quarter.
About one quarter of the procurement budget was spent.
Barely over a fourth of it was used.
The score is eighty six and a half.
The score is 8б.5.
The score is e​ighty-six.
The score is eigh**ty**-six.
The score was in the mid-eighties.
The budget was slashed by more than two-thirds.
The budget shrank by nearly 70 per cent.
The budget was cut to under a third of what it had been.
The budget is thirty-six point oh six.
Spending came to ¥110,700.
Spending came to 110.7K yuan.
Spending came to 1.107e5 yuan.
The rate is 0.26.
The rate is .26.
The rate is 26/100.
The rate is ¼.
The rate is ２６％.
The rate is &#50;&#54;%.
The rate is twenty six percent.
The rate is XXVI per cent.
One out of every four yuan was spent.
Three in four yuan were left unspent.
The center ranks ninth in the city.
It came third among its peers.
It is in the top ten.
It placed second to last.
The report was issued on 15 March.
The evaluation began on March the fifth.
The deadline is the thirtieth of June.
The work finished six weeks late.
A dozen trainings were held.
Dozens of firms were visited.
Scores of firms were visited.
Hundreds of firms were visited.
Over ninety percent of enterprises were satisfied.
Nine of ten enterprises were satisfied.
Project spending is almost double basic spending.
Project spending is one and a half times basic spending.
The ceiling is threefold the project spending.
The budget was halved and then some.
The score is three and a half points short of the next grade.
The score fell short by a handful of points.
All but two indicators have no result.
Not a single indicator has a result.
The initial budget is [[budget.adjusted]].
The adjusted budget stood at [[budget.initial]].
The procurement execution rate is [[budget.adjustment_rate]].
Basic expenditure came to [[expenditure.project]].
The initial budget and the adjusted budget were [[budget.adjusted]] and [[budget.initial]] respectively.
The overall score is [[score.total]] percent.
The initial budget is [[budget.initial]] million yuan.
The initial budget is $[[budget.initial]].
The procurement execution rate is [[procurement.execution_rate]] points.
The budget rose by [[budget.adjustment_amount]].
The budget grew from [[budget.initial]] to [[budget.adjusted]].
The budget was increased by [[budget.adjustment_rate]].
The initial budget of [[budget.initial]] is lower than the adjusted budget of [[budget.adjusted]].
Basic expenditure [[expenditure.basic]] exceeds project expenditure [[expenditure.project]].
Training reached [[ind.trainings.target]].
The center held [[ind.trainings.target]] in the year.
Enterprise satisfaction was [[ind.satisfaction_enterprises.target]].
The survey found a satisfaction of [[ind.satisfaction_enterprises.target]].
The report states a rate of [[user.stated]].
The procurement execution rate is now [[procurement.execution_rate:hypothetical]].
The report says “procurement went well and every task was completed on time”.
According to the report, "the funds were used with remarkable benefit to the enterprises".
In 2019 the initial budget was [[budget.initial]].
The rate is [[procurement.execution_rate]]0.
The rate is 1[[procurement.execution_rate]].
The rate is -[[procurement.execution_rate]].
The score is [[score.total]] out of one hundred.`.split('\n');
