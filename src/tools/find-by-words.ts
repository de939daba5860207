// Which keys a name could mean: the same name first, then names that hold the words, then near misses.
import type { Catalogue } from '../evaluation/catalogue.ts';
import { plainText } from '../evaluation/plain-text.ts';
import { type Evaluation, languages, type Naming } from '../evaluation/shape.ts';
import { namesOf } from './labels.ts';
import { nearest } from './nearest.ts';

export interface FoundByWords {
  /** Keys from the best down; more than one where the words are ambiguous or only part of a name. */
  keys: string[];
  /** Names near the words where no key was found. */
  nearest: string[];
}

export function findByWords(words: string, evaluation: Evaluation, catalogue: Catalogue): FoundByWords {
  const sought = plainText(words);
  const named = everyName(evaluation, catalogue);
  const same = keysOf(named.filter(({ name }) => name === sought));
  if (same.length > 0) return { keys: same, nearest: [] };
  const holding = named
    .filter(({ name }) => name.includes(sought) || (name.length >= shortestPart && sought.includes(name)))
    .sort((a, b) => Math.abs(a.name.length - sought.length) - Math.abs(b.name.length - sought.length));
  if (holding.length > 0) return { keys: keysOf(holding).slice(0, mostKeys), nearest: [] };
  const near = nearest(
    sought,
    named.map(({ name }) => name),
    mostKeys,
  );
  return { keys: [], nearest: near };
}

const mostKeys = 5;
// A name of one character stands in too many words to mean anything.
const shortestPart = 2;

interface Named {
  key: string;
  name: string;
}

function everyName(evaluation: Evaluation, catalogue: Catalogue): Named[] {
  const keys = new Set([...catalogue.facts.keys(), ...catalogue.metrics.keys(), ...ownKeys(evaluation)]);
  const single = [...keys].flatMap((key) => namesIn(key, namesOf(key, evaluation, catalogue)));
  const shared = catalogue.families.flatMap(({ names, members }) =>
    members.flatMap((member) => namesIn(member, names)),
  );
  return [...single, ...shared];
}

/** Every key an evaluation itself brings. */
export function ownKeys({ facts, absent, indicators, dimensions, findings }: Evaluation): string[] {
  return [...facts, ...absent, ...indicators, ...dimensions, ...findings].map(({ key }) => key);
}

function namesIn(key: string, names: Naming | undefined): Named[] {
  return languages.flatMap((language) =>
    (names?.[language] ?? []).map((name) => ({ key, name: plainText(name) })),
  );
}

function keysOf(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ key }) => key))];
}
