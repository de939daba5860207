// Small evaluations with the figures of the real report, and a catalogue to compute with: all there is to know
// about a test's data is in its arguments or on this page.
import { type Catalogue, joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { framework } from '../../src/evaluation/framework.ts';
import { type Evaluation, evaluation, type Fact, type Indicator } from '../../src/evaluation/shape.ts';
import type { Unit, UnitOfData } from '../../src/evaluation/unit.ts';

const cite = [{ section: '三（三）', quote: '2022年实际执行1.63万元' }];

export function numberFact(key: string, value: string, unit: UnitOfData = '万元'): Fact {
  return { type: 'number', key, value, unit, cite };
}

export function indicatorOf(key: string, no: number, rest: Partial<Indicator>): Indicator {
  return {
    key,
    no,
    names: { zh: [key], en: [key] },
    level1: { zh: '产出', en: 'Output' },
    level2: { zh: '产出成本', en: 'Cost' },
    type: 'quantitative',
    comparator: '<=',
    target: { value: '8', unit: '万元' },
    cite,
    ...rest,
  };
}

/** The figures of the 2022 report, three cost ceilings, one wording as a target, one actual value. */
export function huitongLike(change: Partial<Evaluation> = {}): Evaluation {
  return evaluation.parse({
    id: 'huitong-2022',
    department: { id: 'huitong', names: { zh: ['汇通产业园事业服务中心'], en: ['Huitong Centre'] } },
    year: 2022,
    title: { zh: '绩效评价', en: 'Evaluation' },
    made_up: false,
    facts: [
      numberFact('budget.initial', '36.06'),
      numberFact('budget.adjusted', '11.07'),
      numberFact('budget.adjustment_rate.reported', '69.3', '%'),
      numberFact('expenditure.final', '11.07'),
      numberFact('expenditure.basic', '4.77'),
      numberFact('expenditure.project', '6.3'),
      numberFact('procurement.budget', '6.26'),
      numberFact('procurement.executed', '1.63'),
      numberFact('procurement.execution_rate.reported', '26.04', '%'),
      numberFact('balance.opening', '0'),
      numberFact('score.total', '86.5', '分'),
      { type: 'text', key: 'grade', text: { zh: '良', en: 'Good' }, cite },
      {
        type: 'list',
        key: 'offices',
        unit: '个',
        items: ['企业服务办公室', '产业转型发展办公室', '安全生产监督办公室'].map((zh) => ({
          zh: [zh],
          en: [zh],
        })),
        cite,
      },
    ],
    dimensions: [
      { key: 'dimension.duty', names: { zh: ['履职效能'], en: ['Duty'] }, score: '27.5', weight: '30', cite },
      { key: 'dimension.efficiency', names: { zh: ['管理效率'], en: ['Efficiency'] }, cite },
    ],
    indicators: [
      indicatorOf('indicator.service_cost', 1, {}),
      indicatorOf('indicator.visit_cost', 2, {}),
      indicatorOf('indicator.party_cost', 3, { target: { value: '4.74', unit: '万元' } }),
      indicatorOf('indicator.projects', 4, {
        comparator: '>=',
        target: { value: '20', unit: '个' },
        actual: { value: '22', unit: '个' },
        score: '4.5',
        weight: '5',
      }),
      indicatorOf('indicator.growth', 5, {
        comparator: 'is',
        target: { wording: { zh: '增长', en: 'growth' } },
        actual: { wording: { zh: '增长', en: 'growth' } },
      }),
    ],
    ...change,
  });
}

const names = { zh: ['某'], en: ['some'] };
const wording = { zh: '某', en: 'some' };

/** Metrics by key and formula; the unit is % unless given. */
export function metrics(formulas: Record<string, string | { formula: string; unit: Unit }>): object[] {
  return Object.entries(formulas).map(([key, how]) => ({
    key,
    names,
    source: wording,
    unit: '%',
    ...(typeof how === 'string' ? { formula: how } : how),
  }));
}

/** A few metrics of each sort; `extra` adds metrics, checks or facts of a test's own. */
export function tinyCatalogue(
  extra: { metrics?: object[]; checks?: object[]; facts?: object[] } = {},
): Catalogue {
  return joinFrameworks([
    framework.parse({
      id: 'tiny',
      title: wording,
      facts: [{ key: 'staff.posts', names, type: 'number', unit: '人' }, ...(extra.facts ?? [])],
      metrics: [
        ...metrics({
          'budget.adjustment': { formula: 'abs(budget.adjusted - budget.initial)', unit: '万元' },
          'budget.completion_rate': 'expenditure.final / budget.adjusted',
          'procurement.unexecuted': { formula: 'procurement.budget - procurement.executed', unit: '万元' },
          'procurement.unexecuted_rate': 'procurement.unexecuted / procurement.budget',
          'staff.control_rate': 'staff.actual / staff.posts',
          'balance.change_rate': 'expenditure.final / balance.opening',
          'cost.multiple': { formula: 'indicators.cost_ceiling_total / expenditure.project', unit: '倍' },
        }),
        {
          key: 'budget.adjustment_rate',
          names,
          source: wording,
          unit: '%',
          formula: 'budget.adjustment / budget.initial',
          reported_as: 'budget.adjustment_rate.reported',
        },
        {
          key: 'procurement.execution_rate',
          names,
          source: wording,
          unit: '%',
          formula: 'procurement.executed / procurement.budget',
          reported_as: 'procurement.execution_rate.reported',
        },
        {
          key: 'indicators.cost_ceiling_total',
          names,
          source: wording,
          unit: '万元',
          sum_of: { comparator: '<=', unit: '万元' },
        },
        ...(extra.metrics ?? []),
      ],
      checks: extra.checks ?? [],
      grade_scale: {
        key: 'grades',
        names,
        source: wording,
        full_score: '100',
        bands: [
          { grade: { zh: '优', en: 'Excellent' }, names, from: '90' },
          { grade: { zh: '良', en: 'Good' }, names, from: '80' },
          { grade: { zh: '中', en: 'Fair' }, names, from: '60' },
          { grade: { zh: '差', en: 'Poor' }, names, from: '0' },
        ],
      },
    }),
  ]);
}
