// Words that decide by where they stand: right before or after a number, at either end of a question, anywhere in it.
import { type Language, languages } from '../../evaluation/shape.ts';
import type { Vocabulary } from '../../prompts.ts';

/** The ways in which one set of words is looked for. */
export interface Mark {
  anywhere: RegExp;
  atStart: RegExp;
  atEnd: RegExp;
  wholly: RegExp;
}

export type Marks = ReadonlyMap<string, Mark>;

/** The words of each mark in both languages, as patterns; `part` is the part of the vocabulary that lists them. */
export function marksOf(
  vocabularies: Readonly<Record<Language, Vocabulary>>,
  part: 'marks' | 'across' = 'marks',
): Marks {
  const names = new Set(languages.flatMap((language) => Object.keys(vocabularies[language][part])));
  return new Map(
    [...names].map((name): [string, Mark] => {
      const words = languages.flatMap((language) => vocabularies[language][part][name] ?? []);
      if (words.length === 0) return [name, never];
      const either = `(?:${words
        .toSorted((a, b) => b.length - a.length)
        .map(pattern)
        .join('|')})`;
      return [
        name,
        {
          anywhere: new RegExp(either),
          atStart: new RegExp(`^${either}`),
          atEnd: new RegExp(`${either}$`),
          wholly: new RegExp(`^${either}$`),
        },
      ];
    }),
  );
}

/** The words of a mark, to be put into a longer pattern. */
export function wordsOf(mark: string, marks: Marks): string {
  return marks.get(mark)?.anywhere.source ?? '$^';
}

const never: Mark = { anywhere: /$^/, atStart: /$^/, atEnd: /$^/, wholly: /$^/ };

/** Latin words stand by themselves; Han has no such borders. */
function pattern(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return `${/^[a-z]/.test(word) ? String.raw`\b` : ''}${escaped}${/[a-z]$/.test(word) ? String.raw`\b` : ''}`;
}
