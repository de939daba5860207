// The words of workbooks: names of sheets, headings, and what may stand in cells, in every language. They are data in
// prompts/<language>/workbook.yaml; what is written carries all languages, what is read may use any.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Language, languages } from '../../evaluation/shape.ts';

const list = z.array(z.string().min(1)).min(1);
const words = z.strictObject({
  sheets: z.record(z.string(), list),
  columns: z.record(z.string(), list),
  values: z.record(z.string(), z.record(z.string(), list)),
  units: z.record(z.string(), list),
  blank: list,
  totals: list,
  deadlines: list,
  project: list,
  marked_example: list,
  hints: z.record(z.string(), z.string().min(1)),
  guide: list,
});

export type LanguageWords = z.infer<typeof words>;
export type WorkbookWords = Readonly<Record<Language, LanguageWords>>;

/** Loads the words of every language. Throws where a file is not in form or the languages name different things. */
export function loadWorkbookWords(promptsFolder: string): WorkbookWords {
  const read = (language: Language): LanguageWords =>
    words.parse(parse(readFileSync(join(promptsFolder, language, 'workbook.yaml'), 'utf8')));
  const loaded = { zh: read('zh'), en: read('en') };
  const named = languages.map((language) => namesIn(loaded[language]).join('\n'));
  if (new Set(named).size > 1)
    throw new Error('prompts: workbook.yaml names different things in the languages');
  return loaded;
}

function namesIn({ sheets, columns, values, hints }: LanguageWords): string[] {
  const choices = Object.entries(values).flatMap(([name, each]) =>
    Object.keys(each).map((key) => `${name} ${key}`),
  );
  return [...Object.keys(sheets), ...Object.keys(columns), ...choices, ...Object.keys(hints)].sort();
}

/** Every word of one kind, of all languages. */
export function allWords(
  words: WorkbookWords,
  pick: (of: LanguageWords) => readonly string[] | undefined,
): string[] {
  return languages.flatMap((language) => pick(words[language]) ?? []);
}

/** As it is written into a workbook: the first word of each language, once where they are the same. */
export function written(
  words: WorkbookWords,
  pick: (of: LanguageWords) => readonly string[] | undefined,
): string {
  const firsts = languages.flatMap((language) => pick(words[language])?.[0] ?? []);
  return [...new Set(firsts)].join(' / ');
}

/** Full width, capitals, spaces and the like made even, so that what looks the same is the same. */
export function even(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/gu, '');
}

/** What a text in several languages may be recognised by: as a whole, and part by part. */
export function partsOf(text: string): string[] {
  return [text, ...text.split(/[\n/]/)].map(even).filter((part) => part !== '');
}

/** A heading without what stands in its brackets, such as its unit. */
export function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[)）]/g, '');
}
