// What the keyless planner makes of a question over the report of Huitong, without tools, a store or an answer.
import { join } from 'node:path';
import { type Catalogue, joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { findNumbers } from '../../src/evaluation/numerals.ts';
import { plainText } from '../../src/evaluation/plain-text.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import type { Memo } from '../../src/planner/keyless/construction.ts';
import {
  catalogueLexicon,
  type Entity,
  evaluationLexicon,
  type Lexicon,
} from '../../src/planner/keyless/lexicon.ts';
import { type Reading, read } from '../../src/planner/keyless/reading.ts';
import { remember } from '../../src/planner/keyless/remember.ts';
import { understand } from '../../src/planner/keyless/understand.ts';
import type { Understanding, Understood } from '../../src/planner/keyless/understanding.ts';
import { addWord, emptyBook } from '../../src/planner/keyless/words.ts';
import type { StatedNumber } from '../../src/planner/planner.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { readEvaluation, readFrameworks } from '../data/read-data.ts';

export const huitong = readEvaluation('huitong-2022');
export const catalogue = joinFrameworks(readFrameworks());

const prompts = loadPrompts(join(import.meta.dirname, '../../prompts'));
const vocabularies = { zh: prompts.vocabulary('zh'), en: prompts.vocabulary('en') };

export interface Reader {
  lexicon: Lexicon;
  read(question: string): Reading;
  /** `last` is the memo of the turn before. */
  understand(question: string, last?: Memo): Understanding;
  /** What it comes to part by part, possibly after others in the same conversation; nothing where it is not understood. */
  parts: (question: string, ...before: string[]) => readonly Understood[];
  /** The first part of a question that must be understood. */
  only: (question: string) => Understood;
  /** What is remembered of a question that must be understood, possibly after others in the same conversation. */
  memoAfter(...questions: string[]): Memo;
}

export function readerOf(evaluation: Evaluation = huitong, using: Catalogue = catalogue): Reader {
  const lexicon = withOwnName(
    evaluationLexicon(catalogueLexicon(using, vocabularies), evaluation),
    evaluation,
  );
  const background = (text: string) => ({ lexicon, evaluation, numbers: numbersIn(text) });
  const understandAfter = (question: string, last?: Memo): Understanding => {
    const text = plainText(question);
    const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    return understand(text, background(text), { evaluation, catalogue: using, language, last });
  };
  const memoAfter = (...questions: string[]): Memo => {
    let last: Memo | undefined;
    for (const question of questions) {
      const understanding = understandAfter(question, last);
      const part = understanding.kind === 'understood' ? understanding.parts.at(-1) : undefined;
      if (!part) throw new Error(`not understood: ${question}`);
      last = remember(part, { evaluation, catalogue: using, language: 'zh', last });
    }
    if (!last) throw new Error('no question');
    return last;
  };
  const parts = (question: string, ...before: string[]): readonly Understood[] => {
    const last = before.length > 0 ? memoAfter(...before) : undefined;
    const understanding = understandAfter(question, last);
    return understanding.kind === 'understood' ? understanding.parts : [];
  };
  return {
    lexicon,
    parts,
    only: (question) => {
      const [part] = parts(question);
      if (!part) throw new Error(`not understood: ${question}`);
      return part;
    },
    read: (question) => read(plainText(question), { ...background(plainText(question)), lent: [] }),
    understand: understandAfter,
    memoAfter,
  };
}

/** Tells what a question comes to, possibly after others: each construction with what it is about, or `partly` alone. */
export function understoodBy(reader: Reader): (question: string, ...before: string[]) => string[] {
  return (question, ...before) => {
    const parts = reader.parts(question, ...before);
    return parts.length === 0
      ? ['partly']
      : parts.map(({ construction, frame }) =>
          [construction.name, ...said(construction.about(frame))].join(' '),
        );
  };
}

/** The keys and names that entities stand for, in one word each. */
export function said(entities: readonly Entity[]): string[] {
  return entities.map((entity) => {
    if (entity.kind === 'list') return `every ${entity.of}`;
    if (entity.kind === 'group') return entity.name;
    if (entity.kind === 'grade') return entity.grade;
    return entity.kind === 'item' ? `${entity.key} ${entity.index}` : entity.key;
  });
}

// The planner does the same with the names a question uses for the department.
function withOwnName(lexicon: Lexicon, { department: { names } }: Evaluation): Lexicon {
  const own = emptyBook();
  for (const name of [...names.zh, ...names.en]) addWord(own, name, { role: 'filler', atom: '' });
  return { ...lexicon, books: [...lexicon.books, own] };
}

function numbersIn(text: string): StatedNumber[] {
  return findNumbers(text).map((number, index) => ({ ...number, id: `f${index + 1}` }));
}
