// Dishonest sentences in which a name or a judgement is false and no number, and which the checks of words let pass.

// Known to pass: judgements and paraphrases that no pattern of words tells from honest ones.
export const slips: readonly string[] = [
  '综合得分[[score.total]]，满分[[score.total]]。',
  '[[score.total]]的满意度说明企业认可。',
  '采购预算以货物类为主，服务类[[procurement.budget.services]]为辅。',
  '基本支出是大头，项目支出只有[[expenditure.project]]。',
  'The rate equals e to the pi percent.',
  'At the start of the year the budget was [[budget.adjusted]], and [[budget.initial]] after adjustment.',
  'The satisfaction of [[score.total]] shows approval.',
  'To quote the summary, procurement management is orderly.',
];

// At first sight 80 of the 130 sentences of the first bound sets passed, and 14 of the 50 later ones. These still pass;
// that of revenue is no falsehood to the catalogue, which counts the initial budget among what revenue may mean.
export const boundSlips: readonly string[] = [
  '质量指标共有[[indicators.cost_ceiling_total]]。',
  '[[procurement.execution_rate]]——这是全年预算的执行情况。',
  '年初安排[[budget.adjusted]]，年中调整为[[budget.initial]]。',
  'The utilisation rate of funds was [[procurement.execution_rate]].',
  'The center executed [[procurement.budget]] of procurement against a budget of [[procurement.executed]].',
  'Revenue was [[budget.initial]], all of it from the treasury.',
  'The execution rate of the whole budget was only [[procurement.execution_rate]].',
  '[[budget.adjusted]] was approved at the start of the year.',
  'The center started the year with a budget of [[budget.adjusted]].',
  'The cost ceiling for Party building is [[ind.cost_coordination.target]].',
  'Asset utilisation reached [[budget.execution_rate_adjusted]].',
  "The department's final outlay was [[budget.initial]] in 2022.",
];
