// Honest English answers as rich as a good model's, written before the checks were run on them; figures by key, as in
// report-ledger.ts.

export const richHonestEn: readonly string[] =
  `Huitong Industrial Park Service Center scored [[score.total]] overall for 2022, a grade of “良” (good); the report does not break the score down.
In short, the budget started at [[budget.initial]] and was cut mid-year to [[budget.adjusted]], a reduction of [[budget.adjustment_amount]].
Of the initial budget of [[budget.initial]], only [[budget.adjusted_share]] survived the adjustment.
Against the adjusted budget, spending was complete at [[budget.execution_rate_adjusted]]; against the initial budget it was just [[budget.execution_rate_initial]].
All of the adjusted budget was spent, an execution rate of [[budget.execution_rate_adjusted]], largely because the base had been lowered.
All spending, [[expenditure.final]], falls into basic and project expenditure.
All revenue came from fiscal appropriation, according to the report.
Every quantity indicator has a target, but the report gives no result for any of them.
The report states no actual value for any indicator, so whether all targets were met cannot be said.
A score of [[score.total]] does not mean that all indicators were met.
Whether every target was reached is not stated in the report.
The report does not claim that all tasks were completed; it only lists the targets.
All categories of procurement should be brought into the annual plan and followed up item by item.
The center should make sure that all purchases are planned and budgeted.
To have every fund used in compliance, the center first needs internal rules.
If all targets were met, the score might be higher, but the report gives no basis for that.
All the data comes from the abstract of the report; nothing was guessed.
The report lists no deductions, so where points were lost cannot be told.
There is no breakdown of deductions in the data.
The abstract does not say what was deducted, only the total of [[score.total]].
The main problems found are a high adjustment rate, weak performance management and slow procurement.
All the problems named concern budgeting or procurement.
Whether these problems have been rectified is not in the data.
Whether the recommendations were carried out would have to be seen in later evaluations.
The procurement budget was [[procurement.budget]], made up of [[procurement.budget.goods]] for goods and [[procurement.budget.services]] for services.
Services took [[procurement.services_share]] of the procurement budget, goods only [[procurement.goods_share]].
Of the procurement budget, [[procurement.executed]] was spent and [[procurement.unexecuted]], or [[procurement.unexecuted_share]], was not.
Executed procurement is a mere [[procurement.executed_share_of_expenditure]] of total expenditure.
The procurement budget is [[procurement.budget_share_of_adjusted]] of the adjusted budget and [[procurement.budget_share_of_initial]] of the initial one.
Services procurement executed was at least [[procurement.services_minimum_executed]], provided goods stayed within their budget.
Basic expenditure was [[expenditure.basic]] ([[expenditure.basic_share]]) and project expenditure [[expenditure.project]] ([[expenditure.project_share]]).
Project expenditure, at [[expenditure.project]], is the larger part, ahead of basic expenditure at [[expenditure.basic]].
[[expenditure.basic]] + [[expenditure.project]] = [[expenditure.final]], so the parts agree with the total.
[[budget.initial]] − [[budget.adjusted]] = [[budget.adjustment_amount]], which is the cut.
[[procurement.executed]] ÷ [[procurement.budget]] = [[procurement.execution_rate]], in line with the report.
Final expenditure of [[expenditure.final]] equals the adjusted budget of [[budget.adjusted]], which implies a closing balance of [[balance.closing_implied]].
The opening balance was [[carryover.opening]] and the implied closing balance is [[balance.closing_implied]], so no funds were left idle.
Spread evenly over the year, spending averages [[expenditure.monthly_average]] a month; the report has no monthly data.
The budget adjustment rate is the cut divided by the initial budget: [[budget.adjustment_rate.formula]].
The government procurement execution rate works out as [[procurement.execution_rate.formula]].
The budget was not increased; it was cut by [[budget.adjustment_amount]].
Far from rising, the budget fell by [[budget.adjustment_rate]].
It went from [[budget.initial]] down to [[budget.adjusted]], a drop of [[budget.adjustment_rate]].
Did it rise or fall? It fell, by [[budget.adjustment_amount]].
The cost ceilings total [[indicators.cost_ceiling_total]], [[cost.ceiling_over_adjusted]] more than the adjusted budget, so they bind little.
The ceilings are [[cost.ceiling_multiple]] project expenditure; project expenditure is only [[cost.project_share_of_ceiling]] of them.
The ceilings are [[ind.cost_enterprise_service.target]] for serving enterprises, [[ind.cost_coordination.target]] for coordination and [[ind.cost_party.target]] for Party building.
The targets are [[ind.support_projects.target]] projects supported and [[ind.upgraded_enterprises.target]] enterprises upgraded; neither has a result.
The training target is [[ind.trainings.target]]; how many sessions were held is not recorded.
Both satisfaction targets are [[ind.satisfaction_enterprises.target]]; since no survey result is given, one cannot say they were met.
You asked about satisfaction: the report has only the target of [[ind.satisfaction_enterprises.target]], no actual value.
For the rate to reach [[procurement.execution_rate:hypothetical]], procurement would have to come to [[procurement.executed:hypothetical]], [[procurement.executed.change]] more than now.
On the [[user.stated]] you gave, a further [[procurement.executed.change]] would need to be executed; that is an assumption, not a result.
The [[user.stated]] you mention is not the report's figure, which is [[procurement.execution_rate.reported]].
Part III (三) of the report says this under [[n1]].
Under 财预〔2020〕10号 and Article 57 of the Budget Law, spending should follow the approved budget.
The evaluation was commissioned under 综示晋开财发〔2023〕156号 and carried out in 2023.
The plan issued in 2023 called for an evaluation of 2022 spending, which scored [[score.total]].
The balance carried over from 2021 was [[carryover.opening]].
The Finance Bureau of the Jinzhong development zone commissioned the evaluation; the evaluator's name is not given.
The center is a public institution at deputy division level with several internal offices.
Its duties are to push projects forward, serve resident enterprises and build up the Party branches.
One of the practices the report recommends is the Party-building alliance.
On the one hand the report praises Party building; on the other it criticises loose budgeting.
The target reads “2022年全年”, which is a deadline and not an amount.
First-, second- and third-level indicators build on one another; their weights are not published.
Neither the three public expenses nor the eight-point regulation appears in the abstract.
The Fourteenth Five-Year Plan has no bearing on this question.
At bottom, the budget was drawn up without a clear picture of the work ahead.
The issue is not slow spending but an initial budget that was far too large.
That conclusion is plausible, yet it is not the only possible reading.
First check the base, then the scope, and only then compare.
Whichever base is used, the procurement execution rate is low at [[procurement.execution_rate]].
A single year does not make a trend.
There is no data on comparable units, so no ranking is possible.
Whether it rose or fell from the previous year cannot be told, as only 2022 is loaded.
The report recommends (1) finer budgeting, (2) a leading group and (3) better procurement rules.
All in all, 2022 was held back by budgeting, with an adjustment rate of [[budget.adjustment_rate]], and by procurement, with an execution rate of [[procurement.execution_rate]].
If you like, I can list all the cost ceilings one by one.
The money was spent in full, but only after the budget had been cut by [[budget.adjustment_rate]].
An adjustment rate of [[budget.adjustment_rate]] means the budget was not binding.
At [[procurement.execution_rate]], the government procurement execution rate is far below the budget execution rate on the adjusted budget of [[budget.execution_rate_adjusted]].
Always say which base is meant: [[budget.execution_rate_initial]] on the initial budget or [[budget.execution_rate_adjusted]] on the adjusted one.`.split(
    '\n',
  );
