// English sentences of an honest writer, on the figures of test/figures/sample.ts: they must pass.

export const legitimateEn: readonly string[] = `The procurement execution rate was [[f3]].
Procurement spending of [[f1]] against a procurement budget of [[f2]] gives [[f3]].
The initial budget was [[f5]]; after adjustment it was [[f6]], a cut of [[f4]].
The budget was cut by [[f4]], not raised.
The budget fell from [[f5]] to [[f6]].
In 2022 the overall score was [[f7]], graded good.
FY2022 is the only year loaded.
FY 2022 figures only.
The 2022 report states no cause.
The year 2023 is when the evaluation was commissioned.
This is a target, not a result.
The report does not state the score of each indicator.
It is not in the data; the report holds only the target.
No result of the satisfaction survey is in the data.
One of the reasons is not stated in the report.
This is one of the main problems.
On the one hand the budget was cut; on the other hand purchases were slow.
No one is named as responsible.
Which one do you mean: the initial budget or the adjusted one?
The base is the adjusted budget; the other one is the initial budget.
The initial budget and the adjusted one differ.
One can compare both bases.
First, improve budgeting; second, set up a leading group; third, plan purchases earlier.
At first the budget was higher.
The first-level indicators are outputs, benefits and satisfaction.
Third-level indicators carry the targets.
The second-level indicators group them.
A third-party evaluator was commissioned, but its name is not stated.
Zero-based budgeting is not mentioned.
Please double-check the base.
There is a risk of double counting.
See section 3.2 for details.
See Table 1.
See Annex 2.
1. Improve budgeting
2. Set up a leading group
(1) Improve budgeting
- Improve budgeting
1) Plan purchases earlier
The basis is 综示晋开财发〔2023〕156号.
It follows 财预〔2013〕53号 by analogy.
I cannot change the score; the report gives [[f7]].
I can explain how [[f3]] was worked out.
Sorry, that is outside what I can answer.
The most important caveat is the base.
Most likely the base differs.
Both bases are shown.
Several indicators are qualitative.
Many indicators have no stated result.
Some indicators are not measurable.
A few details are missing.
All indicators have a target.
Every figure can be opened.
None is stated.
The score is stated once in the report.
The half-year figures are not in the data.
The first half of the year is not reported separately.
The third quarter of the year is not reported separately.
The Fourteenth Five-Year Plan is not part of this evaluation.
On behalf of the bureau, the evaluators collected the data.
The evaluators attended the ceremony and often reported.
The tenants of the park were served; attention was paid to content.
The percentage is rounded at display only.
What percentage would you like to assume?
The share is given in percent, the difference in percentage points.
Amounts are in yuan.
The unit is 万元.
Grade II hospital is not in the data.
PM2.5浓度 is outside the evaluation.
It works out as [[f1]] ÷ [[f2]] = [[f3]].
[[f5]] - [[f6]] = [[f4]]
Procurement: [[f3]].
Score: [[f7]]
The report says [[q1]].
According to [[n1]], the evaluation covers the whole department.
If procurement spending rose to [[f2]], the rate would change.
Procurement spending [[f1]] is lower than the procurement budget [[f2]].
It is at or above the threshold.
Higher is better for this indicator.
It is a public institution of public-welfare category II.
A single source is cited.
The reasons are not stated, so I do not supply one.
This is the only one stated.
One-off purchases are not separated.
The third quarter of the  year is missing.
The five-year plan is not in the data.
The eight-point rule and the three-dimensional model are out of scope.
A two-way and a two-sided comparison look alike.
There is no one-size-fits-all base.
It was read one by one, page after page.
First, plan; and second, buy.
See Section 12.10.2 and Part VIII.
See Chapter III.
A one-stop service is a goal of the park.
I understood the department and the year, but not the rest of the question.
You can ask about the score, the budget or procurement.
Do you mean the department as a whole or its projects?
The CD with the annex is not in the data.
The civil servants did vivid work in mid-term.
I mix no bases.
The XL sheet was not imported.
Its weight is unknown; its freight is too.
The often-used base is the initial budget.
Someone has to confirm the phone number.
The stone-paved path leads to the canteen.
Listen: the tender was written in another form.
Seventhly is not a word we use often, nor is the like.`.split('\n');
