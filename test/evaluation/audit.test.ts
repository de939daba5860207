import { describe, expect, test } from 'vitest';
import { type AuditFinding, audit } from '../../src/evaluation/audit.ts';
import { roundHalfUp } from '../../src/evaluation/decimal.ts';
import type { Fact } from '../../src/evaluation/shape.ts';
import type { UnitOfData } from '../../src/evaluation/unit.ts';
import { huitongLike, numberFact, tinyCatalogue } from '../support/evaluations.ts';

const names = { zh: ['某'], en: ['some'] };
const meaning = { zh: '某', en: 'some' };

function check(key: string, left: string, relation: '=' | '<=', right: string, tolerance = '0'): object {
  return { key, left, relation, right, tolerance, severity: 'warning', names, meaning };
}

/** Verdict, difference to four places, tolerance and severity. */
function outline({ kind, difference, tolerance, severity }: AuditFinding): string {
  const apart = difference ? roundHalfUp(difference.value, 4).toFixed() + difference.unit : '-';
  return `${kind} ${apart} ±${tolerance.toFixed()} ${severity}`;
}

function replaced(key: string, value: string, unit: UnitOfData): Fact[] {
  return huitongLike().facts.map((fact) => (fact.key === key ? numberFact(key, value, unit) : fact));
}

describe('a value the report states is held against the recomputed one', () => {
  test.each<[string, string, UnitOfData, string]>([
    ['budget.adjustment_rate', '69.3', '%', 'agrees -0.0012百分点 ±0.05 error'],
    ['budget.adjustment_rate', '69.30', '%', 'agrees -0.0012百分点 ±0.005 error'],
    ['budget.adjustment_rate', '69', '%', 'agrees -0.3012百分点 ±0.5 error'],
    ['budget.adjustment_rate', '69.4', '%', 'differs 0.0988百分点 ±0.05 error'],
    ['budget.adjustment_rate', '69.301', '%', 'agrees -0.0002百分点 ±0.0005 error'],
    ['budget.adjustment_rate', '0.693', '', 'agrees 0 ±0.0005 error'],
    ['budget.adjustment_rate', '69.3', '万元', 'not_checkable - ±0.05 error'],
    ['procurement.execution_rate', '26.04', '%', 'agrees 0.0017百分点 ±0.005 error'],
    ['procurement.execution_rate', '26.03', '%', 'differs -0.0083百分点 ±0.005 error'],
  ])('%s stated as %s%s: %s', (key, value, unit, expected) => {
    const facts = replaced(`${key}.reported`, value, unit);
    const finding = audit(huitongLike({ facts }), tinyCatalogue()).find((finding) => finding.key === key);
    expect(finding && outline(finding)).toBe(expected);
  });

  test('both sides are kept with their trees', () => {
    const [finding] = audit(huitongLike(), tinyCatalogue());
    expect(finding).toMatchObject({
      key: 'budget.adjustment_rate',
      left: { kind: 'stated', key: 'budget.adjustment_rate.reported' },
      right: { kind: 'worked_out', key: 'budget.adjustment_rate' },
    });
    expect(finding).not.toHaveProperty('check');
  });

  test('what the report does not state is not audited', () => {
    const facts = huitongLike().facts.filter(({ key }) => !key.endsWith('.reported'));
    expect(audit(huitongLike({ facts }), tinyCatalogue())).toEqual([]);
  });

  test('a stated value whose inputs are missing cannot be checked', () => {
    const facts = huitongLike().facts.filter(({ key }) => key !== 'procurement.executed');
    const finding = audit(huitongLike({ facts }), tinyCatalogue())[1];
    expect(finding && outline(finding)).toBe('not_checkable - ±0.005 error');
    expect(finding?.right).toEqual({
      kind: 'missing',
      key: 'procurement.execution_rate',
      missing: ['procurement.executed'],
    });
  });
});

describe('checks of the catalogue', () => {
  test.each([
    [
      check('sum', 'expenditure.basic + expenditure.project', '=', 'expenditure.final'),
      'agrees 0万元 ±0 warning',
    ],
    [check('sum', 'expenditure.basic', '=', 'expenditure.final'), 'differs -6.3万元 ±0 warning'],
    [check('sum', 'expenditure.basic', '=', 'expenditure.project', '1.53'), 'agrees -1.53万元 ±1.53 warning'],
    [check('sum', 'expenditure.project', '=', 'expenditure.basic', '1.52'), 'differs 1.53万元 ±1.52 warning'],
    [check('cap', 'procurement.executed', '<=', 'procurement.budget'), 'agrees -4.63万元 ±0 warning'],
    [check('cap', 'indicators.cost_ceiling_total', '<=', 'budget.adjusted'), 'differs 9.67万元 ±0 warning'],
    [check('cap', 'expenditure.project', '<=', 'expenditure.basic', '1.53'), 'agrees 1.53万元 ±1.53 warning'],
    [check('cap', '0', '<=', 'budget.adjusted'), 'agrees -11.07万元 ±0 warning'],
    [check('cap', 'budget.adjusted', '<=', '0'), 'differs 11.07万元 ±0 warning'],
    [check('gone', 'staff.posts', '<=', 'budget.adjusted'), 'not_checkable - ±0 warning'],
    [check('gone', 'budget.adjusted', '<=', 'staff.posts + 1'), 'not_checkable - ±0 warning'],
    [check('mixed', 'budget.adjusted', '=', 'score.total'), 'not_checkable - ±0 warning'],
    [
      check('zero', 'budget.adjusted / balance.opening', '=', 'budget.adjusted'),
      'not_checkable - ±0 warning',
    ],
  ])('%o: %s', (one, expected) => {
    const finding = audit(huitongLike(), tinyCatalogue({ checks: [one] })).at(-1);
    expect(finding && outline(finding)).toBe(expected);
    expect(finding?.check).toMatchObject(one);
  });

  test('a side that is one key keeps that key, a side that is worked out takes the key of the check', () => {
    const sum = check('sum', 'expenditure.basic + expenditure.project', '=', 'expenditure.final');
    const finding = audit(huitongLike(), tinyCatalogue({ checks: [sum] })).at(-1);
    expect(finding).toMatchObject({ key: 'sum', left: { key: 'sum' }, right: { key: 'expenditure.final' } });
  });

  test('a side that cannot be read is a fault of the loader', () => {
    expect(() => tinyCatalogue({ checks: [check('broken', '1 +', '=', '2')] })).toThrow(
      'the left side of broken was let through by the loader, and cannot be read: unfinished',
    );
  });
});
