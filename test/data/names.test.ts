// Names are all the keyless planner understands: each leads to one key, and no wording types a number.
import { describe, expect, test } from 'vitest';
import type { Evaluation, Naming } from '../../src/evaluation/shape.ts';
import { readEvaluations, readFrameworks } from './read-data.ts';

type Named = { key: string; names: Naming };

const frameworks = readFrameworks();
const catalogue: Named[] = frameworks.flatMap(({ facts, metrics, families, checks, grade_scale }) => [
  ...facts,
  ...metrics,
  ...families,
  ...checks,
  ...(grade_scale
    ? [grade_scale, ...grade_scale.bands.map(({ grade, names }) => ({ key: grade.en, names }))]
    : []),
]);

const evaluations = readEvaluations();
const everybody = [...catalogue, ...evaluations.flatMap(({ data }) => ownNames(data))];

describe('names', () => {
  test('of the catalogue each belong to one key', () => {
    expect(shared(catalogue)).toEqual([]);
  });

  test.each(evaluations)('of the catalogue and $data.id each belong to one key', ({ data }) => {
    expect(shared([...catalogue, ...ownNames(data)])).toEqual([]);
  });

  test.each([
    ['预算', 'family.budget'],
    ['budget', 'family.budget'],
    ['预算执行率', 'family.execution'],
    ['budget execution rate', 'family.execution'],
    ['执行率', 'family.execution_rate'],
    ['execution rate', 'family.execution_rate'],
    ['支出', 'family.expenditure'],
    ['expenditure', 'family.expenditure'],
    ['采购', 'family.procurement'],
    ['procurement', 'family.procurement'],
  ])('leave the ambiguous word %s to the family %s', (word, key) => {
    expect(everybody.filter(({ names }) => spellings(names).has(word)).map((entry) => entry.key)).toEqual([
      key,
    ]);
  });

  test.each(['rate', '率', 'share', '占比', '培训', '满意度', 'satisfaction', 'training'])(
    'leave the bare word %s to nobody',
    (word) => {
      expect(everybody.filter(({ names }) => spellings(names).has(word)).map(({ key }) => key)).toEqual([]);
    },
  );

  test.each(['何', '谁', '哪', '几', '什么', '怎么', '多少'])('are no questions: none asks %s', (word) => {
    expect(everybody.filter(({ names }) => names.zh.join().includes(word)).map(({ key }) => key)).toEqual([]);
  });

  test.each([
    ['政采执行率', 'procurement.execution_rate'],
    ['采购执行率', 'procurement.execution_rate'],
    ['procurement rate', 'procurement.execution_rate'],
    ['年初预算', 'budget.initial'],
    ['original budget', 'budget.initial'],
    ['adjusted total budget', 'budget.adjusted'],
    ['调减额', 'budget.adjustment_amount'],
    ['budget cut', 'budget.adjustment_amount'],
    ['支出决算', 'expenditure.final'],
    ['在编人数', 'staff.actual'],
    ['employees', 'staff.actual'],
    ['三公经费', 'three_public.budget'],
    ['固定资产', 'assets.fixed_total'],
    ['文号', 'evaluation.basis_number'],
    ['成本上限合计', 'indicators.cost_ceiling_total'],
    ['扣分原因', 'indicators.scores'],
  ])('know %s as %s', (name, key) => {
    expect(catalogue.filter(({ names }) => spellings(names).has(name)).map((entry) => entry.key)).toEqual([
      key,
    ]);
  });

  test('are many for what people ask most, in both languages', () => {
    const asked = [
      'budget.initial',
      'budget.adjusted',
      'expenditure.final',
      'procurement.executed',
      'score.total',
    ];
    const computed = [
      'budget.adjustment_rate',
      'procurement.execution_rate',
      'budget.execution_rate_adjusted',
    ];
    const entries = catalogue.filter(({ key }) => asked.includes(key) || computed.includes(key));
    expect(entries).toHaveLength(asked.length + computed.length);
    expect(entries.filter(({ names }) => names.zh.length < 10 || names.en.length < 10)).toEqual([]);
  });
});

/** All names of an evaluation that lead to a key of its own, or add to one of the catalogue. */
function ownNames(data: Evaluation): Named[] {
  const named = [...data.facts, ...data.indicators, ...data.findings, ...data.dimensions, ...data.absent];
  const own = named.flatMap(({ key, names }) => (names ? [{ key, names }] : []));
  return [...own, { key: 'department', names: data.department.names }];
}

function shared(entries: Named[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { key, names } of entries)
    for (const name of spellings(names)) owners.set(name, (owners.get(name) ?? new Set()).add(key));
  return [...owners]
    .filter(([, keys]) => keys.size > 1)
    .map(([name, keys]) => `${name}: ${[...keys].join(', ')}`);
}

/** Names as the planner compares them: width, case and punctuation folded. */
function spellings({ zh, en }: Naming): Set<string> {
  const chinese = zh.map((name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}]/gu, ''),
  );
  const english = en.map((name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim(),
  );
  return new Set([...chinese, ...english]);
}
