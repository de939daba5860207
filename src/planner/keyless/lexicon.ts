// The lexicon: every name of the catalogue and of one evaluation, reduced to the meanings it is made of, so that
// a question finds a figure by meaning and not by the order of words. New data brings new names; no code changes.
import type { Catalogue } from '../../evaluation/catalogue.ts';
import { fractions } from '../../evaluation/declared.ts';
import type { Fraction } from '../../evaluation/formula-shape.ts';
import { plainText } from '../../evaluation/plain-text.ts';
import { type Evaluation, type Language, languages, type Naming } from '../../evaluation/shape.ts';
import type { Vocabulary } from '../../prompts.ts';
import { type Usage, usages } from './constructions/usage.ts';
import { dimensionNames, groupNames, valueNames } from './implied-names.ts';
import { type Marks, marksOf } from './marks.ts';
import { isUnsaid, newWordsIn } from './new-words.ts';
import { phrasesOf } from './phrases.ts';
import {
  addWord,
  cutLine,
  emptyBook,
  type Line,
  lineOf,
  type Sense,
  type Token,
  type WordBook,
} from './words.ts';

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
  /** All of them together, and the text without its blanks: every question is held against hundreds of names. */
  atoms: ReadonlySet<string>;
  written: string;
  /** Its words that seldom tell names apart (数额, 情况), which decide between names that are otherwise equal. */
  soft: readonly string[];
  /** How much less likely it is meant than a name proper: a stated value stands for its fact only at a pinch. */
  doubt: number;
}

export interface Lexicon {
  /** Keys the evaluation is known not to hold: of two readings, the one that finds something is meant. */
  absent: ReadonlySet<string>;
  books: readonly WordBook[];
  /** Names by each atom they contain. */
  names: readonly ReadonlyMap<string, readonly NameRecord[]>[];
  marks: Marks;
  /** What the first name of each thing is made of; entities as JSON. The first layer that has it counts. */
  titles: readonly ReadonlyMap<string, NameRecord['parts']>[];
  /** Shares and rates of the catalogue by key: which amount is the part and which the whole. */
  fractions: ReadonlyMap<string, Fraction>;
  /** Which amount is used of which budget. */
  usages: readonly Usage[];
  /** What was talked about last, where a question is short enough to go on about it. */
  favoured?: { root: string; key: string };
}

/** Something with its names, and how doubtful those are. */
type Entry = [entity: Entity, names: Naming, doubt?: number];

const valueDoubt = 0.12;
/** A finding called by one common word (projects) is less likely meant than a figure of that name. */
const commonDoubt = 0.25;

export type Vocabularies = Readonly<Record<Language, Vocabulary>>;

/** Builds the part of the lexicon that all evaluations share: the vocabulary and the catalogue. */
export function catalogueLexicon(catalogue: Catalogue, vocabularies: Vocabularies): Lexicon {
  const words = vocabularyBook(vocabularies);
  const entries: Entry[] = [
    ...[...catalogue.facts.values(), ...catalogue.metrics.values()].map(
      ({ key, names }): Entry => [{ kind: 'key', key: metricOf(key, catalogue) }, names],
    ),
    ...catalogue.families.map(({ key, names, members }): Entry => [{ kind: 'family', key, members }, names]),
    ...(catalogue.grades?.bands ?? []).map(
      ({ grade, names }): Entry => [{ kind: 'grade', grade: grade.zh }, quotedToo(names)],
    ),
  ];
  const below = {
    absent: new Set<string>(),
    books: [words],
    names: [],
    titles: [],
    marks: marksOf(vocabularies),
    fractions: new Map(fractions(catalogue).map((fraction) => [fraction.key, fraction])),
    usages: usages(catalogue),
  };
  return overlay(below, entries, listNames(vocabularies));
}

/** “中”, “差”: a name of one character is often a word of its own; in quotation marks it is the grade. */
function quotedToo(names: Naming): Naming {
  const short = names.zh.filter((name) => name.length === 1);
  return {
    ...names,
    zh: [...names.zh, ...short.flatMap((name) => [`“${name}”`, `"${name}"`, `「${name}」`])],
  };
}

/** 报告所载调整率 and 调整率 are asked about as one. */
function metricOf(key: string, { metrics }: Catalogue): string {
  return [...metrics.values()].find(({ reported_as }) => reported_as === key)?.key ?? key;
}

/** Lays the names of one evaluation over the shared lexicon. */
export function evaluationLexicon(shared: Lexicon, evaluation: Evaluation): Lexicon {
  const entries: Entry[] = [];
  for (const fact of evaluation.facts) {
    if (fact.type === 'text')
      for (const names of valueNames(fact.text))
        entries.push([{ kind: 'key', key: fact.key }, names, valueDoubt]);
    if (fact.names) entries.push([{ kind: 'key', key: fact.key }, fact.names]);
    if (fact.type === 'list') {
      for (const [index, names] of fact.items.entries())
        entries.push([{ kind: 'item', key: fact.key, index }, names]);
    }
  }
  for (const { key, names } of evaluation.absent) if (names) entries.push([{ kind: 'key', key }, names]);
  for (const { key, names } of evaluation.dimensions)
    entries.push([{ kind: 'dimension', key }, dimensionNames(names)]);
  for (const { key, names } of evaluation.indicators) entries.push([{ kind: 'indicator', key }, names]);
  for (const { key, names } of evaluation.findings) entries.push([{ kind: 'finding', key }, names]);
  for (const level of [1, 2] as const) {
    const groups = new Map(
      evaluation.indicators.map((each) => [each[`level${level}`].zh, each[`level${level}`]]),
    );
    for (const wording of groups.values())
      entries.push([{ kind: 'group', level, name: wording.zh }, groupNames(wording, evaluation)]);
  }
  return { ...overlay(shared, entries), absent: new Set(evaluation.absent.map(({ key }) => key)) };
}

function vocabularyBook(vocabularies: Vocabularies): WordBook {
  const book = emptyBook();
  for (const language of languages) {
    const { filler, light, separators, domain, cues, topics, lists } = vocabularies[language];
    for (const [of, words] of Object.entries(lists))
      for (const word of words) addWord(book, word, { role: 'list', atom: `l:${of}` });
    for (const word of filler) addWord(book, word, { role: 'filler', atom: '' });
    for (const word of light) addWord(book, word, { role: 'light', atom: '' });
    for (const word of separators) addWord(book, word, { role: 'separator', atom: '' });
    for (const word of domain) addWord(book, word, { role: 'domain', atom: '' });
    for (const [atom, words] of Object.entries(cues))
      for (const word of words) addWord(book, word, { role: 'cue', atom });
    for (const [atom, words] of Object.entries(topics)) {
      for (const word of words) addWord(book, word, { role: 'topic', atom: `t:${atom}` });
    }
    addFraming(book, vocabularies[language].framing);
  }
  return book;
}

/** "My boss insists that", 写通知要用: said about the question, not asked in it. Whose word it is, is a cue. */
function addFraming(book: WordBook, framing: Vocabulary['framing']): void {
  for (const [name, parts] of Object.entries(framing)) {
    const senses: Sense[] = [{ role: 'filler', atom: '' }];
    if (name.startsWith('hearsay')) senses.push({ role: 'cue', atom: 'hearsay' });
    book.phrases.push(phrasesOf(parts, senses));
  }
}

function listNames(vocabularies: Vocabularies): Entry[] {
  const kinds = Object.keys(vocabularies.zh.lists);
  return kinds.map((of) => [
    { kind: 'list', of },
    { zh: vocabularies.zh.lists[of] ?? [of], en: vocabularies.en.lists[of] ?? [of] },
  ]);
}

/** Adds names to a lexicon: first the new words they bring, then the names themselves, cut with all the words. */
function overlay(below: Lexicon, ...entries: Entry[][]): Lexicon {
  const named = entries
    .flat()
    .flatMap(([entity, naming, doubt = 0]) =>
      languages.flatMap((language) =>
        naming[language].map((name) => ({ entity, line: lineOf(plainText(name), []), doubt })),
      ),
    );
  // No name is a phrase that only frames a question.
  const known = below.books.map((book): WordBook => ({ ...book, phrases: [] }));
  const words = emptyBook();
  const terms = emptyBook();
  for (const { entity, line } of named) {
    const { text } = line;
    const tokens = cutLine(line, known);
    if (isProper(entity, text) || (entity.kind === 'group' && saysNothing(tokens)))
      addWord(terms, text, { role: 'proper', atom: `p:${text}` });
    for (const word of newWordsIn(tokens)) addWord(words, word, { role: 'topic', atom: `w:${word}` });
  }
  const plain = [...known, words];
  const books = [...plain, terms];
  const names = new Map<string, NameRecord[]>();
  const titles = new Map<string, NameRecord['parts']>();
  for (const { entity, line, doubt } of named) {
    // A term is found whole, and by its words in another order: 产出质量 is also the quality of outputs.
    // By its words alone 数量指标 would be found in every question of how many there are.
    const orders = isProper(entity, line.text) ? [books, plain] : [books];
    const key = JSON.stringify(entity);
    for (const record of orders.map((each) => recordOf(entity, line, doubt, each))) {
      if (!titles.has(key) && !below.titles.some((layer) => layer.has(key))) titles.set(key, record.parts);
      for (const atom of record.atoms) {
        const records = names.get(atom);
        if (records) records.push(record);
        else names.set(atom, [record]);
      }
    }
  }
  return {
    ...below,
    books: [...below.books, words, terms],
    titles: [...below.titles, titles],
    names: [...below.names, names],
  };
}

function recordOf(entity: Entity, line: Line, doubt: number, books: readonly WordBook[]): NameRecord {
  const { text } = line;
  const tokens = cutLine(line, books).filter(({ kind }) => kind !== 'stop');
  const parts = tokens.map(partOf).filter((part) => part.length > 0);
  const soft = tokens.filter((token) => partOf(token).length === 0).map((token) => token.text);
  const common =
    (entity.kind === 'finding' || entity.kind === 'indicator') &&
    parts.length === 1 &&
    parts[0]?.some((atom) => atom.startsWith('t:'));
  const made =
    parts.length > 0
      ? { parts, soft, doubt: doubt + (common ? commonDoubt : 0) }
      : // A name of light words only (评价方面) is told by those.
        { parts: tokens.map(meant).filter((part) => part.length > 0), soft: [], doubt };
  return { entity, text, ...made, atoms: new Set(made.parts.flat()), written: text.replaceAll(' ', '') };
}

/** Words such as 数量 and 指标, which tell no thing from another. */
function saysNothing(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ kind, senses }) =>
      kind === 'word' && senses.every(({ role }) => role !== 'topic' && role !== 'proper'),
  );
}

/** Names that are one term, whatever words they are made of: 可持续影响, 优. */
function isProper(entity: Entity, text: string): boolean {
  if (entity.kind === 'group') return text === entity.name;
  if (entity.kind === 'grade') return !/[a-z]/.test(text);
  return entity.kind === 'dimension' || entity.kind === 'item';
}

/** The meanings of one word of a name; none for a word that never tells names apart. */
function partOf(token: Token): string[] {
  if (token.kind === 'unknown' && token.text.length === 1) return [];
  if (isUnsaid(token) || token.kind === 'number') return [`w:${token.text}`];
  const proper = token.senses.filter(({ role }) => role === 'proper');
  if (proper.length > 0) return proper.map(({ atom }) => atom);
  return token.senses.some(({ role }) => role === 'filler' || role === 'light') ? [] : meant(token);
}

function meant({ senses }: Token): string[] {
  return [
    ...new Set(
      senses
        .filter(({ role }) => role === 'topic' || role === 'list' || role === 'cue')
        .map(({ atom }) => atom),
    ),
  ];
}
