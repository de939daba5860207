// The lexicon: every name of the catalogue and of one evaluation, reduced to the meanings it is made of, so that
// a question finds a figure by meaning and not by the order of words. New data brings new names; no code changes.
import type { Catalogue } from '../../evaluation/catalogue.ts';
import { plainText } from '../../evaluation/plain-text.ts';
import { type Evaluation, type Language, languages, type Naming } from '../../evaluation/shape.ts';
import type { Vocabulary } from '../../prompts.ts';
import { addWord, cut, type Sense, type Token, type WordBook } from './words.ts';

/** What a question can be about. */
export type Entity =
  | { kind: 'key'; key: string }
  | { kind: 'family'; key: string; members: string[] }
  | { kind: 'indicator'; key: string }
  | { kind: 'group'; level: 1 | 2; name: string }
  | { kind: 'dimension'; key: string }
  | { kind: 'finding'; key: string }
  | { kind: 'list'; of: string }
  | { kind: 'item'; key: string; index: number }
  | { kind: 'grade'; grade: string };

/** One name: the meanings it is made of, each as the set of atoms that say it. */
export interface NameRecord {
  entity: Entity;
  text: string;
  parts: readonly (readonly string[])[];
  /** Its words that seldom tell names apart (数额, 情况), which decide between names that are otherwise equal. */
  soft: readonly string[];
}

export interface Lexicon {
  books: readonly WordBook[];
  /** Names by each atom they contain. */
  names: readonly ReadonlyMap<string, readonly NameRecord[]>[];
}

export type Vocabularies = Readonly<Record<Language, Vocabulary>>;

/** Builds the part of the lexicon that all evaluations share: the vocabulary and the catalogue. */
export function catalogueLexicon(catalogue: Catalogue, vocabularies: Vocabularies): Lexicon {
  const words = vocabularyBook(vocabularies);
  const entries: [Entity, Naming][] = [
    ...[...catalogue.facts.values(), ...catalogue.metrics.values()].map(({ key, names }): [Entity, Naming] => [{ kind: 'key', key }, names]),
    ...catalogue.families.map(({ key, names, members }): [Entity, Naming] => [{ kind: 'family', key, members }, names]),
    ...(catalogue.grades?.bands ?? []).map(({ grade, names }): [Entity, Naming] => [{ kind: 'grade', grade: grade.zh }, names]),
  ];
  return overlay({ books: [words], names: [] }, entries, listNames(vocabularies));
}

/** Lays the names of one evaluation over the shared lexicon. */
export function evaluationLexicon(shared: Lexicon, evaluation: Evaluation): Lexicon {
  const entries: [Entity, Naming][] = [];
  for (const fact of evaluation.facts) {
    if (fact.names) entries.push([{ kind: 'key', key: fact.key }, fact.names]);
    if (fact.type === 'list') {
      for (const [index, names] of fact.items.entries()) entries.push([{ kind: 'item', key: fact.key, index }, names]);
    }
  }
  for (const { key, names } of evaluation.absent) if (names) entries.push([{ kind: 'key', key }, names]);
  for (const { key, names } of evaluation.dimensions) entries.push([{ kind: 'dimension', key }, names]);
  for (const { key, names } of evaluation.indicators) entries.push([{ kind: 'indicator', key }, names]);
  for (const { key, names } of evaluation.findings) entries.push([{ kind: 'finding', key }, names]);
  for (const level of [1, 2] as const) {
    const groups = new Map(evaluation.indicators.map((each) => [each[`level${level}`].zh, each[`level${level}`]]));
    for (const { zh, en } of groups.values()) {
      entries.push([{ kind: 'group', level, name: zh }, { zh: [zh, `${zh}指标`], en: [en, `${en} indicators`] }]);
    }
  }
  return overlay(shared, entries);
}

function vocabularyBook(vocabularies: Vocabularies): WordBook {
  const book = new Map<string, Sense[]>();
  for (const language of languages) {
    const { filler, light, separators, cues, topics } = vocabularies[language];
    for (const word of filler) addWord(book, word, { role: 'filler', atom: '' });
    for (const word of light) addWord(book, word, { role: 'light', atom: '' });
    for (const word of separators) addWord(book, word, { role: 'separator', atom: '' });
    for (const [atom, words] of Object.entries(cues)) for (const word of words) addWord(book, word, { role: 'cue', atom });
    for (const [atom, words] of Object.entries(topics)) {
      for (const word of words) addWord(book, word, { role: 'topic', atom: `t:${atom}` });
    }
  }
  return book;
}

function listNames(vocabularies: Vocabularies): [Entity, Naming][] {
  const kinds = Object.keys(vocabularies.zh.lists);
  return kinds.map((of) => [{ kind: 'list', of }, { zh: vocabularies.zh.lists[of] ?? [of], en: vocabularies.en.lists[of] ?? [of] }]);
}

/** Adds names to a lexicon: first the new words they bring, then the names themselves, cut with all the words. */
function overlay(below: Lexicon, ...entries: [Entity, Naming][][]): Lexicon {
  const named = entries.flat().flatMap(([entity, naming]) => languages.flatMap((language) => naming[language].map((text) => ({ entity, text: plainText(text) }))));
  const words = new Map<string, Sense[]>();
  for (const { text } of named) {
    for (const token of cut(text, below.books, [])) {
      if (token.kind === 'unknown') for (const word of newWords(token.text)) addWord(words, word, { role: 'topic', atom: `w:${word}` });
    }
  }
  const books = [...below.books, words];
  const names = new Map<string, NameRecord[]>();
  for (const { entity, text } of named) {
    const tokens = cut(text, books, []).filter(({ kind }) => kind !== 'stop');
    const parts = tokens.map(partOf).filter((part) => part.length > 0);
    if (parts.length === 0) continue;
    const record = { entity, text, parts, soft: tokens.filter((token) => partOf(token).length === 0).map((token) => token.text) };
    for (const atom of new Set(parts.flat())) {
      const records = names.get(atom);
      if (records) records.push(record);
      else names.set(atom, [record]);
    }
  }
  return { books, names: [...below.names, names] };
}

/** The meanings of one word of a name; none for a word that never tells names apart. */
function partOf(token: Token): string[] {
  if (token.kind === 'unknown' || token.kind === 'number') return [`w:${token.text}`];
  const meant = token.senses.filter(({ role }) => role === 'topic' || role === 'list' || role === 'cue' || role === 'proper');
  const decisive = token.senses.some(({ role }) => role === 'filler' || role === 'light') ? [] : meant;
  return [...new Set(decisive.map(({ atom }) => atom))];
}

// Up to four characters a run of unknown Han is one term (履职效能); the segmenter would tear it apart.
const longestWhole = 4;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function newWords(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text) || [...text].length <= longestWhole) return [text];
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
