// Names in a model's prose the figures that its words leave unnamed, so that each shown figure says what it is.
import type { Figure, Language } from './figure.ts';
import { type FigureContext, figureContexts } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import { parseProse } from './prose.ts';
import { checkRespective } from './respective.ts';
import { isUnderOwnName } from './table-heads.ts';
import {
  indexTerms,
  maximal,
  occurrences,
  reading,
  stem,
  type Term,
  type TermIndex,
  termsOf,
} from './terms.ts';

/**
 * Prose in which the label of a figure stands in brackets behind it, unless its sentence names it: by the last name before
 * it and after any other figure, or by the one right behind it, if that is a name of this figure and of nothing else.
 * Whatever words a model puts around a figure, a reader sees what it is of and on which base.
 *
 * @param names what the loaded data calls its metrics
 */
export function withNames(
  prose: string,
  ledger: Ledger,
  language: Language,
  names: readonly TermIndex[],
): string {
  const pieces = parseProse(prose);
  const own = pieces.flatMap((piece) => (piece.kind === 'figure' ? (ledger.figure(piece.id) ?? []) : []));
  const indexes = [indexTerms(termsOf(own)), ...names];
  const contexts = figureContexts(pieces, ledger);
  const { settled } = checkRespective(contexts, indexes);
  const unnamed = contexts.filter(
    (context) => !settled.has(context.at) && !isUnderOwnName(context, indexes) && !isNamed(context, indexes),
  );
  return unnamed.reduceRight((named, { at, figure: { id }, leading }) => {
    const end = at + `[[${id}]]`.length;
    const name = aside[language](`[[${id}.label]]`, inBrackets.test(leading));
    return named.slice(0, end) + name + named.slice(end);
  }, prose);
}

const aside: Readonly<Record<Language, (label: string, isAside: boolean) => string>> = {
  zh: (label, isAside) => (isAside ? `，${label}` : `（${label}）`),
  en: (label, isAside) => (isAside ? `, ${label}` : ` (${label})`),
};
const inBrackets = /\([^()\n]*$/;

function isNamed({ figure, before: words, trailing }: FigureContext, indexes: readonly TermIndex[]): boolean {
  // That it is the asker's own, its sentence has to say anyway.
  if (figure.kind === 'user_stated') return true;
  const before = words.replace(earlierSentences, '').toLowerCase();
  const after = trailing.replace(linking, '').toLowerCase();
  const own = reading(figure.label);
  if (figure.kind === 'count' && counted(after).some((word) => own.includes(word))) return true;
  const mentions = maximal(occurrences(before, indexes));
  const last = mentions.filter(({ from }) => from === mentions.at(-1)?.from);
  const next = maximal(occurrences(after.slice(0, furthest), indexes)).filter(({ from }) => from === 0);
  return [...last, ...next].some(({ term }) => term.text === own || isNameOf(term, figure));
}

const earlierSentences = /.*(?:[。;!?\n]|\.(?=\s|$))/s;
const linking = /\s?(?:\(|的|of (?:the )?|is the |是)?\s?/;
// The longest name is shorter.
const furthest = 80;

/** What is counted stands right behind: "[[f3]]指标" of 指标数. */
function counted(after: string): readonly string[] {
  return /^(?:\p{sc=Han}{2}|[a-z]{4,})/u.exec(after) ?? [];
}

/** A name that several measures share leaves open which of them, or on which base, it is. */
function isNameOf({ keys }: Term, { key }: Figure): boolean {
  return keys.size === 1 && keys.has(stem(key));
}
