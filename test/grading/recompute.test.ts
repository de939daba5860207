// Figures are worked out again from their formulas, by other means than the first time.
import { describe, expect, test } from 'vitest';
import { agreesWithFormula, type Operand } from '../../src/grading/recompute.ts';

const operands: Readonly<Record<string, Operand>> = {
  f1: { value: '1.63', unit: '万元' },
  f2: { value: '6.26', unit: '万元' },
  f3: { value: '36.06', unit: '万元' },
  f4: { value: '11.07', unit: '万元' },
  f5: { value: '40', unit: '%' },
  f6: { value: '5', unit: '分' },
  f7: { value: '16300', unit: '元' },
  f8: { value: '0', unit: '万元' },
};

function agrees(formula: string, value: string, unit: Operand['unit']): boolean {
  return agreesWithFormula({ value, unit, formula }, (id) => operands[id]);
}

describe('a figure agrees with its formula', () => {
  test.each([
    ['[[f1]] ÷ [[f2]]', '26.03833865814696485623003194888178913738', '%'],
    ['[[f3]] − [[f4]]', '24.99', '万元'],
    ['|[[f4]] − [[f3]]|', '24.99', '万元'],
    ['−[[f4]] + [[f3]]', '24.99', '万元'],
    ['([[f3]] − [[f4]]) ÷ [[f3]] × 100%', '69.30116472545757071547420965058236272879', '%'],
    ['[[f5]] × [[f6]]', '2', '分'],
    ['[[f1]] + [[f7]]', '3.26', '万元'],
    ['[[f7]]', '1.63', '万元'],
    ['[[f1]] × 10000', '16300', '元'],
    ['min([[f1]], [[f2]])', '1.63', '万元'],
    ['max([[f1]]，[[f2]]) − sum([[f1]], [[f1]])', '3', '万元'],
    ['[[f3]] − [[f4]] − [[f1]] × 2', '21.73', '万元'],
  ] as const)('%s = %s%s', (formula, value, unit) => {
    expect(agrees(formula, value, unit)).toBe(true);
  });

  test.each([
    ['[[f1]] ÷ [[f2]]', '26.04', '%'],
    ['[[f3]] − [[f4]]', '25', '万元'],
    ['[[f1]] ÷ [[f8]]', '0', '%'],
    ['[[f1]] ÷ [[f99]]', '1', ''],
    ['[[f1]] + ', '1.63', '万元'],
    ['([[f1]]', '1.63', '万元'],
    ['[[f1]] [[f2]]', '1.63', '万元'],
    ['process.exit()', '0', ''],
    ['', '0', ''],
  ] as const)('and not: %s = %s%s', (formula, value, unit) => {
    expect(agrees(formula, value, unit)).toBe(false);
  });
});
