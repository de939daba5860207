// Figures of the real report, as tools would enter them; for the tests of this folder.
import type { FigureDraft, Source } from '../../src/figures/figure.ts';
import { type Ledger, openLedger } from '../../src/figures/ledger.ts';

export const spentSource: Source & { quote: string } = {
  evaluation: 'huitong-2022',
  section: '三（三）',
  quote: '政府采购执行金额为1.63万元',
};
export const plannedSource: Source & { quote: string } = {
  evaluation: 'huitong-2022',
  section: '三（三）',
  quote: '政府采购预算总额6.26万元',
};

/** A draft with every part that a test does not care about filled in. */
export function draft(parts: Partial<FigureDraft>): FigureDraft {
  return {
    key: parts.label ?? 'some.key',
    label: '某项',
    value: '1',
    unit: '万元',
    evaluation: 'huitong-2022',
    kind: 'reported',
    ...parts,
  };
}

/** f1 procurement spent, f2 procurement budget, f3 their rate, f4 the cut, f5 initial and f6 adjusted budget, f7 score. */
export function sampleLedger(): Ledger {
  const ledger = openLedger();
  const enter = (parts: Partial<FigureDraft>): void => void ledger.enterFigure(draft(parts), 'zh');
  enter({ key: 'procurement.actual', label: '政府采购执行额', value: '1.63', source: spentSource });
  enter({ key: 'procurement.budget', label: '政府采购预算总额', value: '6.26', source: plannedSource });
  enter({
    key: 'procurement.rate',
    label: '政府采购执行率',
    value: '26.0383386581469648562300319488817891373802',
    unit: '%',
    kind: 'computed',
    formula: '[[f1]] ÷ [[f2]]',
    inputs: ['f1', 'f2'],
  });
  enter({ key: 'budget.cut', label: '预算调整额', value: '24.99', kind: 'computed', direction: 'down' });
  enter({ key: 'budget.initial', label: '年初预算', value: '36.06' });
  enter({ key: 'budget.adjusted', label: '调整后预算', value: '11.07' });
  enter({ key: 'score', label: '综合得分', value: '86.5', unit: '分' });
  return ledger;
}
