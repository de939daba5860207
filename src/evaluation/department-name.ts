// What a department is called: by itself with whatever mark the data put behind its name, in running text without it.
import type { Evaluation, Language } from './shape.ts';

type Named = Pick<Evaluation, 'id' | 'department' | 'made_up'>;

/** The name where it stands alone, as in a list to choose from; of made-up data it bears their mark. */
export function departmentName({ id, department }: Named, language: Language): string {
  return department.names[language][0] ?? id;
}

/**
 * The name within a sentence. Of made-up data it is the listed one that the marked name begins with, so that the mark
 * does not interrupt the sentence: whoever writes it puts the note that the data is made up below.
 */
export function nameInText(evaluation: Named, language: Language): string {
  const marked = departmentName(evaluation, language);
  const names = evaluation.made_up ? evaluation.department.names[language] : [];
  return names.find((name) => name !== marked && marked.startsWith(name)) ?? marked;
}
