// Problems in files are told with place, field, what is wrong and the remedy, in both languages.
import { describe, expect, test } from 'vitest';
import type { Issue, IssueCode } from '../../src/importers/issue.ts';
import { issueLines } from '../../src/terminal/issue-lines.ts';
import { prompts } from './sample-answer.ts';

const codes: Record<IssueCode, true> = {
  unreadable: true,
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
  taken: true,
  unknown_reference: true,
  quote_not_found: true,
  outside_folder: true,
  wrong_formula: true,
  circular: true,
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
