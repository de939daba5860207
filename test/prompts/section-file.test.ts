// Sections are files: what is wrong with one is found when the program starts, and named.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPrompts } from '../../src/prompts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prompts-'));
  cpSync(join(import.meta.dirname, '../../prompts'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(language: 'zh' | 'en', from: string | RegExp, to: string): void {
  const file = join(folder, language, 'sections/procurement.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function changeBoth(from: string | RegExp, to: string): void {
  change('zh', from, to);
  change('en', from, to);
}

test.each<[string, () => void, RegExp]>([
  [
    'a placeholder whose key is not declared',
    () => changeBoth('evidence.procurement.unexecuted.ref', 'evidence.procurement.unexecuted_share.ref'),
    /procurement\.md skeleton uses evidence\.procurement\.unexecuted_share\.ref/,
  ],
  [
    'a threshold that is not declared',
    () => changeBoth('threshold.rate', 'threshold.limit'),
    /threshold\.limit/,
  ],
  [
    'a name that nothing gives',
    () => changeBoth('{{ evidence.procurement.budget.label }}', '{{ budget }}'),
    /uses budget/,
  ],
  [
    'a template that is not known',
    () => changeBoth('## instruction', '## preface'),
    /"preface" that is not known/,
  ],
  ['a section without a skeleton', () => changeBoth('## skeleton', '## finding'), /no skeleton/],
  [
    'a field that is not known',
    () => change('zh', 'kind: recommendation', 'kind: recommendation\nsort: 1'),
    /Unrecognized key/,
  ],
  [
    'a threshold that is not the same in both languages',
    () => change('en', "value: '80'", "value: '90'"),
    /differ between the languages.*procurement/,
  ],
  ['a section in one language alone', () => rmSync(join(folder, 'en/sections/targets.md')), /differ|has no/],
])('%s is refused', (_, spoil, message) => {
  spoil();
  expect(() => loadPrompts(folder)).toThrow(message);
});

test('a new section is a file in each language, and nothing else', () => {
  for (const language of ['zh', 'en']) {
    const text = readFileSync(join(folder, language, 'sections/general.md'), 'utf8');
    writeFileSync(
      join(folder, language, 'sections/training.md'),
      text.replace('id: general', 'id: training'),
    );
  }
  const ids = loadPrompts(folder)
    .sections('en')
    .map(({ id }) => id);
  expect(ids).toContain('training');
});
