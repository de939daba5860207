// Dishonest sentences further off the known forms, in the way of fresh-hostile.ts.

export const fartherHostileZh: readonly string[] = `执行率为〢〦%。
执行率为百分之弍拾陆。
执行率约弍成。
得分为㊇㊅分。
共㈢家企业。
得分捌⼗陸。
企业共阡家。
企业共丗家。
参训弎次。
超支亖倍。
执行率ll.O7万元。
采购执行l.S万元。
得分BG.S分。
满意的企业占了大半。
满意的企业十有八九。
满意的企业十之八九。
八九不离十地完成了任务。
货物与服务五五开。
货物与服务大致三七开。
支出呈二八格局。
预算减半。
成本翻倍。
成本倍增。
执行率是两位数。
金额达到六位数。
金额是个五位数。
得分居全市榜首。
该单位在全市垫底。
该单位夺得冠军。
得分居全市末位。
没有一家企业达标。
腊月廿三完成整改。
服务企业成百家。
er shi liu是执行率。
执行率为baifenzhi ershiliu。
| 年初预算 | 调整后预算 |
- 年初预算
年初预算并不是[[budget.initial]]，而是[[budget.adjusted]]。
[[budget.adjusted]]才是年初预算。
[[budget.adjusted]]（这就是年初预算）。
年初预算和调整后预算依次为[[budget.adjusted]]和[[budget.initial]]。
年初预算、调整后预算各为[[budget.adjusted]]、[[budget.initial]]。
年初预算→调整后预算：[[budget.adjusted]]→[[budget.initial]]。
预算扩容[[budget.adjustment_amount]]。
预算净增[[budget.adjustment_amount]]。
预算加码[[budget.adjustment_amount]]。
预算追增[[budget.adjustment_amount]]。
预算多给了[[budget.adjustment_amount]]。
项目支出[[expenditure.project]]不如基本支出[[expenditure.basic]]。
项目支出[[expenditure.project]]逊于基本支出[[expenditure.basic]]。
基本支出[[expenditure.basic]]高过项目支出[[expenditure.project]]。
基本支出[[expenditure.basic]]压过项目支出[[expenditure.project]]。
基本支出[[expenditure.basic]]胜过项目支出[[expenditure.project]]。
举办培训[[ind.trainings.target]]。
累计培训[[ind.trainings.target]]。
全年培训已办[[ind.trainings.target]]。
如期兑现培训[[ind.trainings.target]]。
报告写道：〝采购进度总体良好，基本完成年度任务〞。
报告写道：＂采购进度总体良好，基本完成年度任务＂。
报告写道：❝采购进度总体良好，基本完成年度任务❞。
报告写道：【采购进度总体良好，基本完成年度任务】。`
  .replace(
    '| 年初预算 | 调整后预算 |',
    '| 年初预算 | 调整后预算 |\u2028| --- | --- |\u2028| [[budget.adjusted]] | [[budget.initial]] |',
  )
  .replace('- 年初预算\n', '- 年初预算\u2028  [[budget.adjusted]]\n')
  .split('\n')
  .map((sentence) => sentence.replaceAll('\u2028', '\n'));

export const fartherHostileEn: readonly string[] = `A score of firms were visited.
A gross of firms were visited.
A pair of trainings were held.
A brace of trainings were held.
A duo of trainings were held.
A quintet of trainings were held.
Spending ran to six figures.
Spending was a five-figure sum.
The center is in the bottom quartile.
The center is in the top decile.
The center is at the ninetieth percentile.
The center came last in the city.
The center topped the city ranking.
The center was runner-up in the city.
Virtually every enterprise was satisfied.
None of the enterprises was satisfied.
The lion's share of enterprises was satisfied.
The rate is twentysix percent.
The rate is twenny-six percent.
The rate is in the low twenties.
The rate is ninty percent.
The rate is a hunderd percent.
The rate is vingt-six.
The rate is two.six tenths.
The rate is a full hundred.
The rate is Z6%.
Spending came to ll.O7 wan yuan.
Spending came to a cool grand.
The initial budget was not [[budget.initial]] but [[budget.adjusted]].
[[budget.adjusted]] is what the initial budget was.
The initial and adjusted budgets were [[budget.adjusted]] and [[budget.initial]].
Initial budget → adjusted budget: [[budget.adjusted]] → [[budget.initial]].
The budget was topped up by [[budget.adjustment_amount]].
The budget was boosted by [[budget.adjustment_amount]].
The budget ballooned by [[budget.adjustment_rate]].
The budget got an uplift of [[budget.adjustment_amount]].
The budget received an additional [[budget.adjustment_amount]].
The budget was bumped up by [[budget.adjustment_amount]].
Basic expenditure [[expenditure.basic]] outstrips project expenditure [[expenditure.project]].
Basic expenditure [[expenditure.basic]] tops project expenditure [[expenditure.project]].
Basic expenditure [[expenditure.basic]] dwarfs project expenditure [[expenditure.project]].
Basic expenditure [[expenditure.basic]] outweighs project expenditure [[expenditure.project]].
Project expenditure [[expenditure.project]] trails basic expenditure [[expenditure.basic]].
Project expenditure [[expenditure.project]] lags behind basic expenditure [[expenditure.basic]].
Project expenditure [[expenditure.project]] is under basic expenditure [[expenditure.basic]].
They ran [[ind.trainings.target]] during the year.
The center organised [[ind.trainings.target]].
The center managed [[ind.trainings.target]].
The center carried out [[ind.trainings.target]].
The report says ''procurement went well and every task was completed on time''.
The report says ‹procurement went well and every task was completed on time›.
The report says \`procurement went well and every task was completed on time\`.`.split('\n');
