// What the numbers of a scoring rule are called.

import { ruleOf } from '../evaluation/score-card.ts';
import type { Indicator, Language } from '../evaluation/shape.ts';
import type { ToolContext } from './tool.ts';

/** The name of an operand of a rule's formula: an element of a checklist by its own name. */
export function partName(ref: string, indicator: Indicator, { language, catalogue }: ToolContext): string {
  const rule = ruleOf(indicator, catalogue);
  const element =
    rule?.kind === 'checklist' ? rule.elements.find(({ key }) => ref === `element.${key}`) : undefined;
  return element?.names[language][0] ?? partNames[language][ref] ?? ref;
}

const partNames: Record<Language, Readonly<Record<string, string>>> = {
  zh: {
    target: '规则目标值',
    zero_at: '零分倍数',
    cap: '得分上限',
    floor: '得分下限',
    least: '得分下限',
    beyond: '超额界线',
    deduct: '每单位扣分',
    from: '起算点',
    to: '区间上端',
    per: '扣分单位',
    band: '所在档得分',
    knot: '端点得分',
    points_from: '下端得分',
    points_to: '上端得分',
    otherwise: '未达标得分',
    state: '所处状态得分',
    share: '所定分值比例',
  },
  en: {
    target: 'target of the rule',
    zero_at: 'multiple at which nothing is left',
    cap: 'most points',
    floor: 'least points',
    least: 'least points',
    beyond: 'line of over-achievement',
    deduct: 'points off for each unit',
    from: 'starting point',
    to: 'upper end',
    per: 'unit of deduction',
    band: 'points of the band',
    knot: 'points of the knot',
    points_from: 'points at the lower end',
    points_to: 'points at the upper end',
    otherwise: 'points otherwise',
    state: 'points of the state',
    share: 'chosen share of the weight',
  },
};
