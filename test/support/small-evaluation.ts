// A small, valid, made-up evaluation: the file as a person would write it, and the report it quotes.
export const smallReport = `摘 要
受某财政局委托，对甲中心2021年部门整体支出进行绩效评价。
一、概述要素
（一）资金收支
2021年甲中心预算为36.06万元，调整后预算数为11.07万元。
表1 年度绩效目标表
培训次数	≥2次
二、存在的问题
（一）政府采购预算执行率较低
政府采购预算总额6.26万元，实际执行1.63万元，政府采购执行率为26.04%。
`;

export const smallYaml = `id: jia-2021
department:
  id: jia
  names: { zh: [甲中心], en: [Centre A] }
year: 2021
title: { zh: 甲中心2021年绩效评价, en: Performance evaluation of Centre A }
made_up: true
report: jia-2021.txt
facts:
  - key: budget.initial
    type: number
    value: "36.06"
    unit: 万元
    names: { zh: [年初预算], en: [initial budget] }
    cite: [{ section: 一（一）, quote: 预算为36.06万元 }]
  - key: procurement.rate_reported
    type: number
    value: "26.04"
    unit: "%"
    names: { zh: [政府采购执行率], en: [procurement execution rate] }
    cite: [{ section: 二（一）, quote: 政府采购执行率为26.04% }]
    notes: [small_base]
indicators:
  - key: training.times
    no: 1
    names: { zh: [培训次数], en: [training sessions] }
    level1: { zh: 产出, en: Output }
    level2: { zh: 产出数量, en: Output quantity }
    type: quantitative
    comparator: ">="
    target: { value: "2", unit: 次 }
    cite: [{ section: 一（一）表1, quote: ≥2次 }]
findings:
  - key: low_procurement
    type: problem
    names: { zh: [采购执行率低], en: [low procurement execution] }
    summary: { zh: 政府采购预算执行率较低, en: Little of the procurement budget was spent }
    evidence: [procurement.rate_reported]
    cite: [{ section: 二（一）, quote: 政府采购预算执行率较低 }]
absent:
  - key: satisfaction.result
    names: { zh: [满意度结果], en: [satisfaction result] }
    instead: { zh: 没有调查结果, en: There is no survey result }
    see: [training.times]
notes:
  - key: small_base
    about: [procurement.rate_reported]
    text: { zh: 基数很小, en: The base is small }
`;

export const smallFramework = `id: small
title: { zh: 小框架, en: Small framework }
facts:
  - key: budget.initial
    names: { zh: [年初预算], en: [initial budget] }
    type: number
    unit: 万元
  - key: budget.adjusted
    names: { zh: [调整后预算], en: [adjusted budget] }
    type: number
    unit: 万元
metrics:
  - key: budget.adjustment_rate
    names: { zh: [预算调整率], en: [budget adjustment rate] }
    unit: "%"
    formula: abs(budget.adjusted - budget.initial) / budget.initial
    source: { zh: 重述, en: restated }
checks:
  - key: cut_not_raised
    left: budget.adjusted
    relation: <=
    right: budget.initial
    tolerance: "0"
    severity: note
    names: { zh: [调减], en: [cut] }
    meaning: { zh: 预算增加了, en: The budget was raised }
`;
