// What of the data a prose is held against: the names of what is measured, and what the asker may see.
import type { Evaluation } from '../evaluation/shape.ts';
import type { Ledger } from '../figures/ledger.ts';
import { evaluationsIn } from '../figures/references.ts';
import type { Grounds } from '../figures/verify.ts';
import type { LoadedWords } from './loaded-words.ts';
import type { View } from './question.ts';

/** Figures and quotes of an evaluation that the asker may see no longer, or never might, are not visible. */
export async function groundsOf(
  ledger: Ledger,
  evaluations: readonly Evaluation[],
  { evaluations: visible, departments }: View,
  words: LoadedWords,
): Promise<Grounds> {
  const homes = [...new Set(evaluationsIn(ledger))];
  const opened = await Promise.all(homes.map((id) => visible.open(id)));
  const seen = opened.filter((evaluation) => evaluation !== undefined);
  const ids = new Set(seen.map(({ id }) => id));
  const concerned = [...new Set([...evaluations, ...seen])];
  return {
    names: words.names(concerned),
    departments: {
      findIn: (text) => departments.findIn(text),
      names: new Map(concerned.map(({ id, department: { names } }) => [id, [...names.zh, ...names.en]])),
    },
    grades: { wordings: words.grades, reported: new Set(concerned.flatMap(gradeOf)) },
    isVisible: (id) => ids.has(id),
    years: new Map(seen.map(({ id, year }) => [id, year])),
  };
}

function gradeOf({ facts }: Evaluation): string[] {
  return facts.flatMap((fact) => (fact.key === 'score.grade' && fact.type === 'text' ? [fact.text.zh] : []));
}
