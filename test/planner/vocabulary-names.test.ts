// The code and the vocabulary know words by the names of their lists; a name misspelt on either side would never match.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promptsFolder } from '../../src/app.ts';
import { languages } from '../../src/evaluation/shape.ts';
import { loadPrompts, type Vocabulary } from '../../src/prompts.ts';

const folder = join(import.meta.dirname, '../../src/planner/keyless');
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, ''))
  .join('\n');

const prompts = loadPrompts(promptsFolder);
const [zh, en] = languages.map((language) => prompts.vocabulary(language));
const namesIn = (part: Exclude<keyof Vocabulary, 'filler' | 'light' | 'separators' | 'domain'>): string[] => [
  ...new Set([zh, en].flatMap((each) => Object.keys(each?.[part] ?? {}))),
];

const cues = [
  ...namesIn('cues'),
  // What a phrase that frames hearsay gives.
  'hearsay',
  ...(['comparing', 'scoring'] as const).flatMap((part) => namesIn(part).map((name) => `${part}.${name}`)),
];
const marks = [...namesIn('marks'), ...namesIn('across')];

describe('every list of words is asked for by its name somewhere', () => {
  const literals = new Set(Array.from(code.matchAll(/'([^'\n]+)'/g), ([, text = '']) => text));
  const keys = new Set(Array.from(code.matchAll(/\b(\w+):/g), ([, name = '']) => name));
  const unused = (names: readonly string[]) =>
    names.filter((name) => !literals.has(name) && !keys.has(name) && !name.startsWith('sign '));

  test('of cues', () => expect(unused(cues)).toEqual([]));
  test('of marks', () => expect(unused(marks)).toEqual([]));
});

describe('every name that is asked for is a list of words', () => {
  const markAsked =
    /\b(?:(?:marked|get)\(|(?:before|after|beyond|isMarked)\(\s*[\w.()]+,)\s*'([^'\n]+)'[^()]*\)/g;

  test('of cues', () => {
    const others = code.replace(markAsked, '').replace(/===? '[^']+'/g, '');
    const asked = [...argumentsOf(/\b(?:has|only|at)\(/g, others), ...listsWith(cues, others)];
    expect(asked.filter((name) => !cues.includes(name))).toEqual([]);
  });

  test('of marks', () => {
    const asked = Array.from(code.matchAll(markAsked), ([, name = '']) => name);
    expect(asked.filter((name) => !marks.includes(name))).toEqual([]);
  });

  test.each([
    ['t', 'topics'],
    ['l', 'lists'],
  ] as const)('of words called %s:, the %s', (letter, part) => {
    const asked = Array.from(code.matchAll(new RegExp(`'${letter}:(\\w+)'`, 'g')), ([, name = '']) => name);
    expect(asked.filter((name) => !namesIn(part).includes(name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});

/** The names typed in the calls that begin like this, those under a condition included. */
function argumentsOf(opening: RegExp, text: string): string[] {
  return Array.from(text.matchAll(opening)).flatMap(({ index, 0: { length } }) =>
    literalsIn(text.slice(index + length, closing(text, index + length))),
  );
}

/** The names in every list that has one of these in it. */
function listsWith(names: readonly string[], text: string): string[] {
  return Array.from(text.matchAll(/\[((?:\s*'[\w.]+',?)+)\s*\]/g), ([, inside = '']) => literalsIn(inside))
    .filter((found) => found.some((name) => name.includes('.') && names.includes(name)))
    .flat();
}

function literalsIn(text: string): string[] {
  return Array.from(text.matchAll(/'([^'\n]+)'/g), ([, name = '']) => name);
}

/** Where the bracket that was opened before a place is closed. */
function closing(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at += 1) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  return at - 1;
}
