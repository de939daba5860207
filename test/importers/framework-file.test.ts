// Catalogues read from YAML: what is wrong in one is refused with the field, its line and what to write.
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/importers/issue.ts';
import { readFramework } from '../../src/importers/yaml-file.ts';
import { smallFramework } from '../support/small-evaluation.ts';
import { lineOf } from './line-of.ts';

describe('frameworks', () => {
  test.each<[string, string, string, Partial<Issue>]>([
    [
      'an unknown key',
      '/ budget.initial',
      '/ budget.initail',
      { code: 'unknown_reference', field: 'metrics[0].formula', suggestion: 'budget.initial' },
    ],
    [
      'half a formula',
      '/ budget.initial',
      '/',
      { code: 'wrong_formula', field: 'metrics[0].formula', detail: 'unfinished' },
    ],
    [
      'a formula of itself',
      '/ budget.initial',
      '/ budget.adjustment_rate',
      { code: 'circular', field: 'metrics[0].formula' },
    ],
    [
      'an amount and a bare number in one sum',
      'abs(budget.adjusted - budget.initial)',
      'max(budget.adjusted - budget.initial, 5)',
      {
        code: 'units_clash',
        line: lineOf(smallFramework, 'formula:'),
        field: 'metrics[0].formula',
        found: 'max(budget.adjusted - budget.initial, 5)',
        detail: '万元, —',
      },
    ],
    [
      'a formula that comes to another kind of unit',
      'unit: "%"',
      'unit: 万元',
      { code: 'units_clash', field: 'metrics[0].formula', detail: '—', expected: '万元' },
    ],
    [
      'a check whose sides do not measure the same',
      'left: budget.adjusted',
      'left: budget.adjusted / budget.initial',
      { code: 'units_clash', field: 'checks[0].left', detail: '—', expected: '万元' },
    ],
    [
      'a check of nothing',
      'left: budget.adjusted',
      'left: budget.final',
      { code: 'unknown_reference', field: 'checks[0].left' },
    ],
    [
      'a main metric of nothing',
      'metrics:',
      'main_metrics: [budget.adjustment]\nmetrics:',
      { code: 'unknown_reference', field: 'main_metrics[0]', suggestion: 'budget.adjusted' },
    ],
    [
      'a name of another',
      'zh: [调整后预算]',
      'zh: [年初预算]',
      { code: 'taken', field: 'facts[0].names.zh[0]', expected: 'budget.adjusted' },
    ],
    [
      'a name of another but for case',
      'en: [adjusted budget]',
      'en: [Initial  Budget]',
      { code: 'taken', field: 'facts[0].names.en[0]' },
    ],
    [
      'a key twice',
      'key: budget.adjusted\n',
      'key: budget.initial\n',
      { code: 'taken', field: 'facts[1].key' },
    ],
  ])('%s is refused', (_, from, to, expected) => {
    expect(problems(smallFramework.replace(from, to))).toContainEqual(expect.objectContaining(expected));
  });

  test('a key declared by another framework is refused', () => {
    const other =
      'id: o\ntitle: { zh: 甲, en: A }\nfacts: [{ key: budget.initial, type: number, names: { zh: [乙], en: [B] } }]\n';
    expect(problems(smallFramework, [other])).toMatchObject([
      { code: 'taken', field: 'facts[0].key', line: 4 },
    ]);
  });

  test('a formula may use what another framework declares', () => {
    const other =
      'id: o\ntitle: { zh: 甲, en: A }\nfacts: [{ key: other.fact, type: number, names: { zh: [乙], en: [B] } }]\n';
    const content = smallFramework.replace('/ budget.initial', '/ other.fact');
    expect(problems(content)).toMatchObject([{ code: 'unknown_reference' }]);
    expect(problems(content, [other])).toEqual([]);
  });

  test.each([
    'how: budget.nothing',
    'duties: budget.nothing',
    'others: budget.nothing',
    'year_before: budget.nothing',
    'who: [budget.nothing]',
  ])('a fact that names one which no framework declares is refused: %s', (field) => {
    const content = smallFramework.replace(/(\n\s*)type: number\n/, `$1type: number$1${field}\n`);
    expect(content).not.toBe(smallFramework);
    expect(problems(content)).toMatchObject([{ code: 'unknown_reference' }]);
  });

  test('a metric may share its name with the fact that reports it', () => {
    const shared = smallFramework
      .replace('zh: [预算调整率]', 'zh: [调整后预算]')
      .replace('unit: "%"', 'unit: "%"\n    reported_as: budget.adjusted');
    expect(problems(shared)).toEqual([]);
  });

  test.each([
    ['formula', 'abs(budget.adjusted - budget.initial)', 'max(budget.adjusted - budget.initial, 0)'],
    ['check', 'left: budget.adjusted', 'left: "0"'],
  ])('a plain 0 goes with any unit: %s', (_, from, to) => {
    expect(problems(smallFramework.replace(from, to))).toEqual([]);
  });

  test('the small framework is sound', () => {
    expect(problems(smallFramework)).toEqual([]);
  });
});

function problems(content: string, others: string[] = []): Issue[] {
  const sound = others.map((other) => readFramework('o.yaml', other));
  const loaded = sound.flatMap((one) => (one.kind === 'read' ? [one.value] : []));
  const read = readFramework('f.yaml', content, loaded);
  return read.kind === 'refused' ? read.issues : [];
}
