// Problems in files are told with place, field, what is wrong and the remedy, in both languages.
import { describe, expect, test } from 'vitest';
import type { Issue, IssueCode } from '../../src/importers/issue.ts';
import { issueLines } from '../../src/terminal/issue-lines.ts';
import { prompts } from './sample-answer.ts';

const codes: Record<IssueCode, true> = {
  unreadable: true,
  empty: true,
  not_json: true,
  empty_value: true,
  too_large: true,
  too_deep: true,
  too_many_aliases: true,
  not_yaml: true,
  duplicate_key: true,
  missing: true,
  unknown_key: true,
  wrong_type: true,
  needs_quotes: true,
  not_allowed: true,
  wrong_form: true,
  not_a_key: true,
  not_an_id: true,
  not_a_decimal: true,
  not_a_day: true,
  taken: true,
  unknown_reference: true,
  department_without_data: true,
  quote_not_found: true,
  outside_folder: true,
  wrong_formula: true,
  circular: true,
  units_clash: true,
  unknown_kind: true,
  not_workbook: true,
  not_csv: true,
  encrypted: true,
  has_macros: true,
  external_links: true,
  damaged: true,
  archive_too_large: true,
  too_many_rows: true,
  too_many_columns: true,
  too_many_cells: true,
  too_many_merges: true,
  no_table: true,
  heading_taken: true,
  heading_near: true,
  column_missing: true,
  cell_too_long: true,
  cell_empty: true,
  unknown_fact: true,
  contradicts: true,
  comparator_here: true,
  cell_error: true,
  no_cached_value: true,
  not_number: true,
  date_as_number: true,
  unit_unknown: true,
  merged: true,
  no_evaluation: true,
  unknown_evaluation: true,
  changed_since: true,
  out_of_sight: true,
  not_fetched: true,
  hidden_sheet: true,
  sheet_not_read: true,
  column_not_read: true,
  above_not_read: true,
  project_funds: true,
  stated_already: true,
  untranslated: true,
  kept_as_words: true,
  weights_not_full: true,
  differs_from_recomputed: true,
  score_differs: true,
  score_above_weight: true,
  units_differ: true,
  adjustment_unexplained: true,
  far_above_target: true,
};

describe('a problem', () => {
  test('is told with file, line, field and remedy', () => {
    const issue: Issue = {
      code: 'unknown_key',
      file: 'a.yaml',
      line: 3,
      column: 5,
      field: 'facts[0].valeu',
      found: 'valeu',
      suggestion: 'value',
    };
    expect(issueLines([issue], prompts, 'en')).toEqual([
      'a.yaml:3:5 facts[0].valeu: "valeu" is not a field here. Did you mean "value"?',
    ]);
    expect(issueLines([issue], prompts, 'zh')).toEqual([
      'a.yaml:3:5 facts[0].valeu: 此处没有“valeu”这个字段。是否想写“value”？',
    ]);
  });

  test('in a workbook is told with sheet, cell and heading', () => {
    const place = { file: 'a.xlsx', sheet: '事实 Facts', cell: 'E5', field: '数值 / Value' };
    expect(issueLines([{ code: 'cell_error', ...place, found: '#DIV/0!' }], prompts, 'en')).toEqual([
      'a.xlsx 事实 Facts!E5 数值 / Value: the cell holds an error #DIV/0!. Correct its formula or write the value.',
    ]);
  });

  test.each(Object.keys(codes))('of kind %s has a sentence even where little is known', (code) => {
    const known = Object.keys(codes).find((each): each is IssueCode => each === code);
    for (const language of ['zh', 'en'] as const) {
      const [line = ''] = issueLines(
        [{ code: known ?? 'missing', file: 'a.yaml', field: '' }],
        prompts,
        language,
      );
      expect(line).toMatch(/^a\.yaml [^:：]{5,}[.。]$/);
    }
  });

  test('stays on one line whatever it quotes', () => {
    const issue: Issue = { code: 'not_yaml', file: 'a.yaml', field: '', found: 'x\ny', detail: 'a\nb' };
    expect(issueLines([issue], prompts, 'en')[0]).not.toContain('\n');
  });
});
