// A question about several evaluations, from its words to what is to be done. Nothing where it is none, or not wholly
// understood: then it is read as one about a single evaluation.
import type { Turn } from '../planner.ts';
import type { Action, Desk } from './construction.ts';
import { actOnComparison, isMeasure, understandComparison } from './constructions/comparison.ts';
import type { Lexicon, NameRecord } from './lexicon.ts';
import type { Marks } from './marks.ts';
import { read } from './reading.ts';
import { severalEvaluations } from './several-evaluations.ts';
import type { WordBook } from './words.ts';

export interface AcrossWords {
  marks: Marks;
  cues: WordBook;
}

/** `deskAt` opens an evaluation, in whose words the question is read. */
export async function across(
  text: string,
  turn: Turn,
  words: AcrossWords,
  last: string | undefined,
  deskAt: (id: string) => Promise<{ desk: Desk; lexicon: Lexicon } | undefined>,
): Promise<{ action: Action; desk: Desk } | undefined> {
  const asked = severalEvaluations(text, turn.stated, turn.scope.departments, words.marks, last);
  const newest = asked?.places.at(-1);
  const at = newest && (await deskAt(newest.evaluation));
  if (!asked || !at) return undefined;
  const { desk, lexicon } = at;
  const reading = read(asked.text, {
    lexicon: {
      ...lexicon,
      books: [...lexicon.books, words.cues],
      names: lexicon.names.map((names) => measuresOnly(names, desk)),
    },
    evaluation: desk.evaluation,
    numbers: turn.stated.filter(({ kind }) => kind === 'amount'),
    lent: [],
  });
  const comparison = understandComparison(reading, asked, desk);
  return comparison && { action: actOnComparison(comparison, desk), desk };
}

/** Only what has a value can be compared: 排名 and "trend" are names of nothing here. */
function measuresOnly(names: Lexicon['names'][number], desk: Desk): Lexicon['names'][number] {
  const kept = [...names].map(([atom, records]): [string, NameRecord[]] => [
    atom,
    records.filter(({ entity }) => isMeasure(entity, desk)),
  ]);
  return new Map(kept.filter(([, records]) => records.length > 0));
}
