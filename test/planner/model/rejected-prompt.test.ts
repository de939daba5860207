// A draft that is refused goes back with what each code that occurred means, in the language of the question.
import { expect, test } from 'vitest';
import { prompts } from './desk.ts';

const codes = [
  'malformed_reference',
  'unknown_reference',
  'hidden_evaluation',
  'typed_number',
  'wrong_label',
  'wrong_unit',
  'repeated_unit',
  'wrong_sign',
  'joined_figures',
  'wrong_direction',
  'wrong_comparison',
  'wrong_kind',
  'false_quote',
  'foreign_link',
  'wrong_language',
  'leaked_instructions',
];

function told(language: 'zh' | 'en', occurred: readonly string[]): string[] {
  const problems = occurred.map((code) => ({ code, found: 'x', may: [] }));
  return prompts.render(language, 'model.rejected', { problems }).split('\n');
}

test.each(codes.flatMap((code) => [['zh', code] as const, ['en', code] as const]))(
  'in %s the meaning of %s is told once, on one line',
  (language, code) => {
    const lines = told(language, [code, code]);
    expect(lines.filter((line) => line.startsWith(code))).toEqual([
      expect.stringMatching(new RegExp(`^${code}[:：] ?\\S.{5,}$`)),
    ]);
    // The head, a line for each problem, the meaning, and what to do.
    expect(lines).toHaveLength(5);
  },
);

test.each([
  ['zh', '两项指标'],
  ['en', 'two indicators'],
] as const)('in %s a typed number is said to include counting phrases', (language, phrase) => {
  expect(told(language, ['typed_number']).join('\n')).toContain(phrase);
  expect(told(language, ['wrong_unit']).join('\n')).not.toContain(phrase);
});
