// English sentences of an honest writer, written before the checks were measured on them; figures by key, as in
// report-ledger.ts.

export const unseenEn: readonly string[] =
  `In 2022 the government procurement execution rate was only [[procurement.execution_rate]].
Of a procurement budget of [[procurement.budget]], [[procurement.executed]] was spent, so the rate is [[procurement.execution_rate]].
The initial budget of [[budget.initial]] was cut by [[budget.adjustment_amount]] to [[budget.adjusted]].
The budget was reduced from [[budget.initial]] to [[budget.adjusted]] during the year.
That is a reduction of [[budget.adjustment_rate]], measured against the initial budget.
Final expenditure was [[expenditure.final]], equal to the adjusted budget.
On the adjusted budget the execution rate is [[budget.execution_rate_adjusted]]; on the initial budget it is [[budget.execution_rate_initial]].
Basic expenditure came to [[expenditure.basic]] and project expenditure to [[expenditure.project]].
Project expenditure exceeds basic expenditure by [[expenditure.project_minus_basic]].
Project expenditure of [[expenditure.project]] is higher than basic expenditure of [[expenditure.basic]].
The overall score is [[score.total]], which the report grades as good.
The department scored [[score.total]] overall.
The target for supported projects is [[ind.support_projects.target]]; no result is stated.
The target for resident-enterprise satisfaction is [[ind.satisfaction_enterprises.target]], but the report gives no survey result.
At least [[ind.trainings.target]] training sessions were planned.
The plan was to upgrade [[ind.upgraded_enterprises.target]] enterprises; whether that was achieved is not stated.
The ceiling for Party building costs is [[ind.cost_party.target]].
Satisfaction should reach [[ind.satisfaction_staff.target]] according to the target table.
The cost ceilings add up to [[indicators.cost_ceiling_total]], which is [[cost.ceiling_multiple]] project expenditure.
If the rate were [[user.stated]], executed procurement would have to be [[procurement.executed:hypothetical]].
To reach the [[user.stated]] you mention, another [[procurement.executed.change]] would have to be spent.
Assuming that, the execution rate would be [[procurement.execution_rate:hypothetical]].
Under this assumption the rate would rise by [[procurement.execution_rate.change]].
Unexecuted procurement amounts to [[procurement.unexecuted]], or [[procurement.unexecuted_share]] of the procurement budget.
Goods account for [[procurement.goods_share]] of the procurement budget and services for [[procurement.services_share]].
The services budget exceeds the goods budget by [[procurement.services_minus_goods]].
The opening balance was [[carryover.opening]].
There are [[indicators.count]] indicators in the table.
The report states [[budget.adjustment_rate.reported]]; recomputed, it is [[budget.adjustment_rate]], so they agree as shown.
The report does not break the score down by dimension.
The report does not say why procurement was slow, so I will not guess.
Neither of the rates can be compared without its base.
Both rates share a numerator; only the base differs.
One rate uses the initial budget, the other the adjusted budget.
One more caveat: targets are not results.
One thing to note is the base.
On the one hand, the budget was cut sharply; on the other, spending matched what was left.
First and foremost, name the base.
First, the base; second, the source; third, the rounding.
Firstly, budgets should be more precise. Secondly, rules are missing.
1. Budgeting was imprecise.
2. Procurement was slow.
(a) Name the base.
In the first place, a target is not a result.
At first glance the rates contradict each other.
Once the base is named, the contradiction disappears.
At once the difference becomes clear.
For once the reported and the recomputed value agree.
All of this is in section 3.2 of the report.
See Part III of the summary.
Article 12 of the Budget Law is not cited.
The third-party evaluator is not named.
It is second only to the budget problem.
The two are not comparable.
Both of these figures are in 万元.
Each of them has a source.
No one is named in the report.
That is a one-off adjustment.
There is more than one way to read "execution rate".
There is more than one possible base.
I can give you either one.
The latter is the larger of the two.
The former is less than half the story.
Half the work is naming the base.
A quarterly breakdown is not available.
The half-yearly report is not loaded.
Data for the second half of the year are not separate.
Zero-based budgeting would be a different approach.
From day one the base was unclear.
The document is 综示晋开财发〔2023〕156号.
The basis is 财预〔2013〕53号, applied by analogy.
FY2022 is what the evaluation covers.
The evaluation year is 2022.
Please double-check which year you mean.
Double counting is avoided by using the sum of goods and services.
A single figure cannot answer this.
A number of indicators are qualitative.
Several of the problems concern management.
Few results are stated.
Many thanks for the question.
It rose or fell? The budget fell, by [[budget.adjustment_amount]].
The budget did not rise; it was cut by [[budget.adjustment_amount]].
Whether it is above or below target cannot be said.
The score is a point estimate, not a range.
In part, the cause lies in planning, the report says.
To some extent that reflects loose budgeting.
The report's summary has an annex with the target table.
The evaluators read the documents one after another.
The rate is the quotient of [[procurement.executed]] and [[procurement.budget]].
It works out as [[procurement.execution_rate.formula]].
That leaves [[procurement.unexecuted]] unspent.
Do you mean the initial or the adjusted budget?
I could not find that in the data.
You could ask about the budget, procurement or the score.
Nothing in the report supports that.
This is the one indicator with a ceiling I would check.
The implied closing balance is [[balance.closing_implied]].
The first of these questions can be answered.
The last one cannot.`.split('\n');

/** Honest too, but they count or share out in words: a figure has to stand there, so they are refused. */
export const countingEn: readonly string[] = `None of the indicators has a stated result.
The two rates have different bases.
Every one of the statements has a citation.
Only one evaluation is loaded.
Most of the indicators are qualitative.
Most indicators carry no result.
The majority of the text concerns budgeting.
A couple of the indicators concern satisfaction.`.split('\n');
