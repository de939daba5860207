// Sentences that an honest writer needs: they must pass. They refer to the figures of test/figures/sample.ts
// (f1 procurement spent, f2 procurement budget, f3 its rate, f4 the cut, f5 initial and f6 adjusted budget, f7 score).

/** Words of the data the sentences may name. */
export const words = {
  names: [
    '12345热线办结率',
    'PM2.5浓度',
    '汇通产业园事业服务中心',
    'Grade II hospital',
    '十里河项目',
    '一枚印章管审批',
    '三晋英才计划',
    '二〇二二年部门整体支出',
  ],
  years: [2022, 2023],
  documents: ['综示晋开财发〔2023〕156号', '财预〔2013〕53号', '财预〔2020〕10号', '财政部令第87号'],
};

export const legitimate: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: `政府采购执行率为[[f3]]。
政府采购执行率是[[f3]]，由政府采购执行额[[f1]]除以政府采购预算总额[[f2]]得出。
[[f3.label]]：[[f3.formula]]
年初预算[[f5]]，调整后预算[[f6]]，调减[[f4]]。
年初预算为[[f5]]，调整后预算为[[f6]]，调减了[[f4]]，并不是增加。
2022年度部门整体支出绩效评价综合得分[[f7]]，等级为良。
2022年综合得分为[[f7]]。
FY2022的年初预算为[[f5]]。
２０２２年年初预算为[[f5]]。
二〇二二年部门整体支出绩效评价的结论如下。
2022年末没有结余数据。
2023年的数据没有载入。
年初预算由[[f5]]调减到[[f6]]。
政府采购执行额[[f1]]低于政府采购预算总额[[f2]]。
政府采购预算总额[[f2]]，高于政府采购执行额[[f1]]。
报告没有给出各指标的得分，只给出总得分[[f7]]。
数据中没有这一项。
数据中没有满意度调查的结果；那里有的是目标值。
这是目标值，不是实际完成值。
目标不等于结果。
报告原文：[[q1]]
报告指出[[q1]]，据此可以算出执行率。
见报告三（三）。
出处：一（四）。
根据三（一）和三（三）的表述，预算编制不够精准。
（三）政府采购执行率低
三、存在的问题
一、概述要素
1. 预算编制不够精准
2. 制度不健全
1）加强预算管理
① 建立项目负责制
② 摸底调研园区内的项目
- 加强采购计划管理
## 3. 建议
3.2.1 预算执行
第一，加强预算编制。
第一，加强预算编制；第二，健全管理制度；第三，规范采购计划。
一是预算编制不精准；二是制度不健全；三是采购执行偏慢。
其一，预算编制不够精准。
依据综示晋开财发〔2023〕156号开展评价。
依据是财预〔2013〕53号。
财预〔2020〕10号针对的是项目支出，部门整体参照执行。
《预算法》第五十七条规定了支出管理。
按照财政部令第87号的规定组织采购。
见表1。
见附件2。
参见第12页。
三公经费没有载明。
“三公经费”变动率没有数据。
12345热线办结率没有数据。
PM2.5浓度不在评价范围内。
十里河项目没有单列。
三重一大事项集体决策。
十四五规划与本次评价无关。
严格落实八项规定精神。
一级指标、二级指标和三级指标都在表中。
三级指标的目标值如下。
按一级指标汇总。
一、二、三级指标构成指标体系。
二级预算单位没有单独列示。
落实一岗双责。
实行收支两条线管理。
需要进一步加强预算管理。
统一规划、统一政策、统一授权。
口径应当保持一致。
万一数据有误，请以报告为准。
千方百计提高采购效率。
这一点十分重要。
采购执行率十分有限。
两者的口径不同。
二者相差[[f4]]。
两者相差[[f4]]，以年初预算为基数。
这一问题报告没有说明原因。
这一比例的分母是政府采购预算总额。
一般来说，执行率以调整后预算为分母。
预算执行率有不同的口径，一种以年初预算为基数，另一种以调整后预算为基数。
每一项都有出处。
每一家企业都在帮扶范围内。
任何一项指标都可以追问。
同一口径下可以比较。
任一指标都可以单独查询。
其中一项是项目推进协调考察工作经费。
这是一个目标值。
一方面预算编制偏松，另一方面采购进度偏慢。
一旦口径改变，结果也会改变。
一定要注意单位。
这些数据来自同一份报告。
原因之一是预算编制不精准。
预算调整率是主要问题之一。
唯一的来源是评价报告。
单位：万元。
金额以万元计。
单位是万元，不是元。
以百分点计的差额见下。
百分比与百分点不同。
百分点是百分比之差。
结果按四舍五入处理。
四舍五入后为[[f3]]。
第三方机构名称没有载明。
第三方机构受财政局委托。
公益一类事业单位。
汇通产业园事业服务中心为公益一类事业单位，副处级建制。
一把手负责预算绩效工作。
实行一票否决。
上半年与下半年没有分别列示。
第一季度的数据没有载入。
四季度没有单独的数据。
一次性支出没有单列。
零星采购不在其列。
按零基预算的思路编制。
事半功倍的办法是提前编制采购计划。
持续推进党建基础工作，发挥示范引领作用。
紧盯亿元产值企业，以服务企业需求为导向。
送政策、送服务，督促项目加快进度。
报告称绩效管理领导小组尚未成立。
半导体企业不在名单里。
陆续开展了培训。
参与评价的人员没有载明。
队伍建设不在评价范围内。
长三角的可比数据没有载入。
晋中市属于三晋大地。
百姓满意度没有调查结果。
老百姓的评价没有记录。
倍数关系没有意义。
几乎没有差别。
您可以问以下几项：得分、预算、采购。
如下几个问题可以直接问。
您问的是哪几项？
哪一年的数据？
您指的是年初预算还是调整后预算？
请说明是哪个部门。
我不能修改得分；报告给出的综合得分是[[f7]]。
这个要求我做不到，但我可以解释得分[[f7]]的来源。
如果政府采购执行额提高到[[f2]]，政府采购执行率会随之提高。
假如按调整后预算计算，结果会不同。
所有指标都有目标值。
全部指标都能查到出处。
各项指标均有目标值。
若干指标是定性的。
多个项目共用经费。
部分指标没有量化。
少数指标是定性的。
距离优等还差[[f4]]。
[[f7.label]]为[[f7]]，等级为良。
综合得分[[f7]]（满分[[f6]]）。
满分为[[f6]]。
按百分制计。
预算调整率按绝对值计算，方向是调减。
预算从[[f5]]降至[[f6]]。
货物类和服务类合计为政府采购预算总额[[f2]]。
[[f1]]÷[[f2]]＝[[f3]]
[[f5]]－[[f6]]＝[[f4]]
[[f5]] - [[f6]] = [[f4]]
占政府采购预算总额的[[f3]]。
完成了政府采购预算总额的[[f3]]。
占年初预算[[f3]]。
综合得分[[f7]]分别由各维度构成。
[[f1]]项目资金没有单列。
数据来自[[n1]]。
综合得分：[[f7]]
• 年初预算：[[f5]]
政府采购执行率 [[f3]]（[[f1]]÷[[f2]]）
不含其他三维数据模型。
多数据源尚未接入。
不便之处请谅解。
万分感谢您的提醒。
千万不要把目标当成结果。
二维码不在数据里。
星级评定没有数据。
党建工作成本的上限是目标，不是支出。
区内企业管理服务的成本目标见上。
工作人员满意度属于服务对象满意度指标。
实现小升规企业数量的目标见下表。
评价等级由得分决定，半开区间的下限包含在内。
一网通办没有相关数据。
一体化平台没有接入。
再一次确认：报告没有写明原因。
上一年的数据没有载入。
该中心与其他园区统一授权。`.split('\n'),
  en: `The procurement execution rate was [[f3]].
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
Seventhly is not a word we use often, nor is the like.`.split('\n'),
};
