// Every reason a tool can give for not doing something has its sentence in both languages, in that language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPrompts } from '../../src/prompts.ts';
import { calculate } from '../../src/tools/calculate.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { contextOf, typed } from './context.ts';

const prompts = loadPrompts(join(import.meta.dirname, '../../prompts'));
const folder = join(import.meta.dirname, '../../src/tools');
const code = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const reasons = [
  ...new Set(Array.from(code.matchAll(/\bfailure\(\s*'\w+',\s*'(\w+)'/g), ([, reason = '']) => reason)),
];

describe('a reason', () => {
  test('is a name, and never a sentence', () =>
    expect(code.match(/\bfailure\(\s*'\w+',(?!\s*'\w+')/g) ?? []).toEqual([]));

  test.each(reasons)('%s has a sentence in both languages', (reason) =>
    expect((['zh', 'en'] as const).every((language) => prompts.has(language, `failures.${reason}`))).toBe(
      true,
    ),
  );
});

test.each([
  ['f1 +', '算式在', 'cannot be read'],
  ['f1 + 5', '不能直接写数字', 'no typed numbers'],
  ['f9', '没有编号为 f9 的数', 'There is no figure f9'],
  ['f1 + f2', '单位对不上', 'the units do not go together'],
])('%s is refused in the language of the asker', async (expression, zh, en) => {
  const context = contextOf();
  typed('6.26', '万元', context);
  typed('86.5', '分', context);
  const result = await runTool([calculate], { tool: 'calculate', input: { expression } }, context);
  if (!('failed' in result)) throw new Error('succeeded');
  const { because, about } = result;
  expect(prompts.render('zh', `failures.${because}`, about)).toContain(zh);
  expect(prompts.render('en', `failures.${because}`, about)).toContain(en);
});
