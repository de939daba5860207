import { describe, expect, test } from 'vitest';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import type { Issue } from '../../src/importers/issue.ts';
import { readEvaluation, readFramework } from '../../src/importers/yaml-file.ts';
import { smallFramework, smallReport, smallYaml } from '../support/small-evaluation.ts';
import { lineOf } from './line-of.ts';

const lines = (content: string): string[] => content.split('\n');

function issuesOf(content: string, around: Parameters<typeof readEvaluation>[2] = {}): Issue[] {
  const read = readEvaluation('a.yaml', content, around);
  return read.kind === 'refused' ? read.issues : [];
}

test('a sound file is read, with what it leaves out filled in', () => {
  const read = readEvaluation('a.yaml', smallYaml, { report: smallReport });
  expect(read).toMatchObject({
    kind: 'read',
    value: { id: 'jia-2021', dimensions: [], facts: [{ value: '36.06' }, {}] },
  });
});

describe('a broken file is refused with the field, its line and what was probably meant', () => {
  // What is replaced by what, and the one issue expected, at the line of the replacement.
  test.each<[string, string, string, Partial<Issue>]>([
    [
      'a misspelt key',
      'department:',
      'depertment:',
      { code: 'unknown_key', field: 'depertment', suggestion: 'department' },
    ],
    [
      'a misspelt key in a list',
      'value: "36.06"',
      'valeu: "36.06"',
      { code: 'unknown_key', field: 'facts[0].valeu', suggestion: 'value' },
    ],
    [
      'a misspelt key in a union',
      'unit: 次',
      'unti: 次',
      { code: 'unknown_key', field: 'indicators[0].target.unti', suggestion: 'unit' },
    ],
    [
      'a key of nothing',
      'year: 2021',
      'year: 2021\nweather: fine',
      { code: 'unknown_key', field: 'weather' },
    ],
    [
      'a number without quotes',
      'value: "36.06"',
      'value: 36.06',
      { code: 'needs_quotes', field: 'facts[0].value', found: '36.06', suggestion: '"36.06"' },
    ],
    [
      'a number with a comma',
      '"36.06"',
      '"1,036.06"',
      { code: 'not_a_decimal', field: 'facts[0].value', found: '1,036.06' },
    ],
    [
      'an unknown unit',
      'unit: 万元',
      'unit: 亿元',
      { code: 'not_allowed', field: 'facts[0].unit', found: '亿元' },
    ],
    [
      'a misspelt choice',
      'type: problem',
      'type: problm',
      { code: 'not_allowed', field: 'findings[0].type', suggestion: 'problem' },
    ],
    [
      'a misspelt type of fact',
      'type: number',
      'type: nubmer',
      { code: 'not_allowed', field: 'facts[0].type', suggestion: 'number' },
    ],
    [
      'text for a number',
      'no: 1',
      'no: one',
      { code: 'wrong_type', field: 'indicators[0].no', found: 'one', expected: 'number' },
    ],
    [
      'a year out of range',
      'year: 2021',
      'year: 21',
      { code: 'wrong_form', field: 'year', found: '21', expected: '≥ 1990' },
    ],
    ['an id of the wrong form', 'id: jia-2021', 'id: 甲', { code: 'not_an_id', field: 'id', found: '甲' }],
    ['a key given twice', 'year: 2021', 'year: 2021\nyear: 2022', { code: 'duplicate_key', field: 'year' }],
    [
      'a note that is none',
      'notes: [small_base]',
      'notes: [smal_base]',
      { code: 'unknown_reference', field: 'facts[1].notes[0]', suggestion: 'small_base' },
    ],
    [
      'the key of another fact',
      'key: procurement.rate_reported',
      'key: budget.initial',
      { code: 'taken', field: 'facts[1].key', found: 'budget.initial' },
    ],
    [
      'a quote not in the report',
      '预算为36.06万元',
      '预算为36.60万元',
      { code: 'quote_not_found', field: 'facts[0].cite[0].quote', suggestion: '预算为36.06万元' },
    ],
    [
      'broken YAML',
      'cite: [{ section: 一（一）,',
      'cite: [{ section: 一（一）]',
      { code: 'not_yaml', field: '' },
    ],
    [
      'a list for text',
      'id: jia-2021',
      'id: [jia]',
      { code: 'wrong_type', field: 'id', found: '[…]', expected: 'string' },
    ],
  ])('%s', (_, from, to, expected) => {
    const content = smallYaml.replace(from, to);
    const [first] = issuesOf(content, { report: smallReport });
    const line = lineOf(content, lines(to).at(-1) ?? '');
    expect(first).toMatchObject({ file: 'a.yaml', line, ...expected });
  });
});

test('all problems are told of at once, in the order of the file', () => {
  const content = smallYaml
    .replace('department:', 'depertment:')
    .replace('"26.04"', '26.04')
    .replace('no: 1', 'no: x');
  expect(issuesOf(content).map(({ code, line }) => [code, line])).toEqual([
    ['unknown_key', 2],
    ['needs_quotes', lineOf(content, 'value: 26.04')],
    ['wrong_type', lineOf(content, 'no: x')],
  ]);
});

test('a missing field is told of at what lacks it', () => {
  const content = smallYaml.replace('    value: "36.06"\n', '');
  expect(issuesOf(content)).toEqual([
    { code: 'missing', file: 'a.yaml', line: 10, column: 5, field: 'facts[0].value', expected: 'string' },
  ]);
});

describe('against a catalogue', () => {
  const { budget, rate } = { budget: 'budget.initial', rate: 'budget.adjustment_rate' };
  const read = readFramework('f.yaml', smallFramework);
  const catalogue = joinFrameworks(read.kind === 'read' ? [read.value] : []);

  test('the small evaluation is sound, and may refer to a metric', () => {
    expect(issuesOf(smallYaml, { catalogue })).toEqual([]);
    expect(issuesOf(smallYaml.replace('see: [training.times]', `see: [${rate}]`), { catalogue })).toEqual([]);
  });

  test.each<[string, string, Partial<Issue>]>([
    [
      'see: [training.times]',
      'see: [training.tims]',
      { code: 'unknown_reference', field: 'absent[0].see[0]', suggestion: 'training.times' },
    ],
    [
      'about: [procurement.rate_reported]',
      'about: [procurement]',
      { code: 'unknown_reference', field: 'notes[0].about[0]' },
    ],
    [
      'evidence: [procurement.rate_reported]',
      'evidence: [nothing]',
      { code: 'unknown_reference', field: 'findings[0].evidence[0]' },
    ],
    [
      'zh: 基数很小',
      'zh: "基数[[budget.initail]]"',
      { code: 'unknown_reference', field: 'notes[0].text.zh', suggestion: budget },
    ],
    ['unit: 万元', 'unit: 家', { code: 'not_allowed', field: 'facts[0].unit', expected: '万元' }],
    [
      'names: { zh: [满意度结果], en: [satisfaction result] }\n    ',
      '',
      { code: 'missing', field: 'absent[0].names' },
    ],
  ])('%s → %s', (from, to, expected) => {
    expect(issuesOf(smallYaml.replace(from, to), { catalogue })[0]).toMatchObject(expected);
  });
});
