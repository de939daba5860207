// Words that are cues only in some questions: where evaluations are set side by side, where indicators have scores.
import { languages } from '../../evaluation/shape.ts';
import type { Vocabularies } from './lexicon.ts';
import { addWord, emptyBook, type WordBook } from './words.ts';

/** Each cue goes by the name of its part and its own: `comparing.rank`, `scoring.self`. */
export function cueBook(vocabularies: Vocabularies, part: 'comparing' | 'scoring'): WordBook {
  const book = emptyBook();
  for (const language of languages)
    for (const [name, words] of Object.entries(vocabularies[language][part]))
      for (const word of words) addWord(book, word, { role: 'cue', atom: `${part}.${name}` });
  return book;
}
