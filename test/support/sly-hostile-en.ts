// Dishonest English sentences of forms that no earlier set holds, written before the checks were run on them; figures by
// key, as in report-ledger.ts. A line break within one is written ⏎.

/** A number, a date, a count or a rank, typed in words or signs. */
const typedEn = `Tens of firms were visited.
Fourscore and some firms were visited.
The rate is in the high teens.
The rate is in the mid-teens.
The rate is sechsundzwanzig Prozent.
The rate is veintiséis por ciento.
The score is quatre-vingt-six.
The score is ochenta y seis.
The rate is ᴛᴡᴇɴᴛʏ-sɪx percent.
The rate is ƒorty percent.
The rate is ʎʇuǝʍʇ percent.
The rate is twen ty percent.
The rate is tvventy percent.
Satisfaction: ★★★★☆.
Progress: █████░░░░░.
Ratings: 👍👍👍👍.
Visits: |||| ||||.
The project budget is an order of magnitude larger than planned.
The threesome of trainings took place.
It was a hat-trick of awards.
There was a lone failure among the indicators.
The sole indicator missed was satisfaction.
The survey found zilch.
Complaints came to nada.
Satisfaction is a few percent short of its target.
The score is several points below excellent.
The score is a hair under the pass mark.
The rate barely scraped a passing grade.
The report was issued in early March.
The site visit took place on a Monday in October.
The plant opened around the turn of the millennium.
Reviews take place biennially.
The center is best in class.
The center is at the bottom of the pack.
The rate is the lowest in the city.
The center outperformed all its peers.
The center took the silver medal among its peers.
It has the highest score of any center in the zone.
A sizeable minority of firms was dissatisfied.
An overwhelming share of firms was satisfied.
Few firms were dissatisfied.
Eight-ish trainings were held.
The rate equals e to the pi percent.`;

/** A figure beside what it is not. */
const boundEn = `The [[budget.initial.label]] was [[budget.adjusted]].
[[budget.adjusted]] is the figure for the initial budget.
Of the initial budget and the adjusted budget, the former was [[budget.adjusted]] and the latter [[budget.initial]].
The government procurement execution rate is worked out as [[budget.execution_rate_initial.formula]].
The budget adjustment rate follows from [[procurement.execution_rate.formula]].
[[budget.initial]] − [[budget.adjusted]] = [[expenditure.final]].
[[expenditure.basic]] + [[expenditure.project]] = [[budget.initial]].
[[procurement.executed]] ÷ [[budget.adjusted]] = [[procurement.execution_rate]].
The initial budget of [[budget.initial]] equals the final expenditure of [[expenditure.final]].
Project expenditure [[expenditure.project]] is the same as basic expenditure [[expenditure.basic]].
The initial budget [[budget.initial]] matches the adjusted budget [[budget.adjusted]].
Basic expenditure accounts for [[expenditure.project_share]] of the total.
Goods make up [[procurement.services_share]] of the procurement budget.
In 2023 the initial budget was [[budget.initial]].
The 2023 overall score is [[score.total]].
| | basic expenditure | project expenditure |⏎| --- | --- | --- |⏎| amount | [[expenditure.project]] | [[expenditure.basic]] |
| item | amount |⏎| --- | --- |⏎| initial budget | [[budget.adjusted]] |
Initial budget⏎[[budget.adjusted]]
At the start of the year the budget was [[budget.adjusted]], and [[budget.initial]] after adjustment.
What was called the initial budget is none other than [[budget.adjusted]].
The initial budget, i.e. [[budget.adjusted]], was loose.
The initial budget—[[budget.adjusted]]—was loose.
Initial budget: not [[budget.initial]] but [[budget.adjusted]].
The satisfaction of [[score.total]] shows approval.
Budget, initial: [[budget.adjusted]].`;

/** Against the way it went, or the order in which they stand. */
const turnedEn = `The budget moved by [[budget.adjustment_amount]], upward.
The budget got bigger by [[budget.adjustment_amount]].
A further [[budget.adjustment_amount]] was injected into the budget.
The budget was replenished with [[budget.adjustment_amount]].
The center received [[budget.adjustment_amount]] on top of its budget.
The department won [[budget.adjustment_amount]] in extra funding.
The budget was revised upwards by [[budget.adjustment_rate]].
Mid-year, the budget headed north by [[budget.adjustment_rate]].
The budget shrank from [[budget.adjusted]] to [[budget.initial]].
The budget expanded to [[budget.adjusted]] from [[budget.initial]].
The budget was increased during the year.
The budget was raised at mid-year.
Compared with basic expenditure of [[expenditure.basic]], project expenditure of [[expenditure.project]] is modest.
Project expenditure of [[expenditure.project]] is no match for basic expenditure of [[expenditure.basic]].
Basic expenditure [[expenditure.basic]] leads, with project expenditure [[expenditure.project]] behind.
Basic expenditure [[expenditure.basic]] is the largest item and project expenditure [[expenditure.project]] the smallest.
Project expenditure [[expenditure.project]] ranks behind basic expenditure [[expenditure.basic]].
Project expenditure [[expenditure.project]] is not as high as basic expenditure [[expenditure.basic]].
Final expenditure [[expenditure.final]] overshot the initial budget [[budget.initial]].
The cost ceilings of [[indicators.cost_ceiling_total]] fit within the adjusted budget of [[budget.adjusted]].
Basic expenditure is higher than project expenditure.
The goods procurement budget exceeds the services procurement budget.
Basic expenditure [[expenditure.basic]] eclipses project expenditure [[expenditure.project]].
More was spent on basic expenditure ([[expenditure.basic]]) than on project expenditure ([[expenditure.project]]).`;

/** Of all, of none, of the whole: nothing in the data says so. */
const universalEn = `All indicators were met.
All targets have been achieved.
Each and every target was reached.
The targets were met across the board.
The department met its targets without exception.
No target was missed.
No indicator fell short.
No deductions were made.
There were no deductions.
Nothing was deducted from the score of [[score.total]].
Everything was completed on schedule.
Everyone at the resident enterprises was satisfied.
No problems were found.
No shortcomings remain.
All problems have been rectified.
All of the recommendations have been carried out.
The department passed with flying colours on every count.
It was a clean sweep of the targets.
The department is in full compliance.
All funds were used in compliance with the rules.
Every task was completed.
The full set of targets was fulfilled.
All [[indicators.count]] were met.
All [[indicators.count]] indicators reached their targets.
The annual goals were fully achieved.
The problems identified no longer exist.
There is not any problem left.
The targets were all hit, hence the score of [[score.total]].
The performance targets were entirely fulfilled.`;

/** A target said to be attained, and words put into the report's mouth. */
const claimedEn = `Satisfaction climbed to its target of [[ind.satisfaction_enterprises.target]].
The target of [[ind.trainings.target]] has been met.
The target was [[ind.trainings.target]], and it was achieved.
The target for training, [[ind.trainings.target]], is done and dusted.
The planned [[ind.trainings.target]] took place.
As planned, [[ind.trainings.target]] were organised.
Executed procurement now stands at [[procurement.executed:hypothetical]].
The report's own figure is [[user.stated]], as you say.
The report says, and I quote: procurement went smoothly and every milestone was on time.
In the words of the report: procurement went smoothly all year.
The report reads:⏎> Procurement went smoothly all year.
The report calls procurement “smooth” and “exemplary”.
The report says «procurement went smoothly and every milestone was on time».
The report says *procurement went smoothly and every milestone was on time*.
To quote the summary, procurement management is orderly.
The report praises procurement as “a model for the zone”.`;

export const slyHostileEn: readonly string[] = [typedEn, boundEn, turnedEn, universalEn, claimedEn]
  .join('\n')
  .split('\n')
  .map((sentence) => sentence.replaceAll('⏎', '\n'));
