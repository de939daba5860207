// The sentences of the keyless answers are held to what a model's prose is held to: a template that words a number would
// keep its answer from ever being shown.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import { figureMark } from '../../src/figures/reading.ts';
import { findTypedNumbers } from '../../src/figures/typed-numbers.ts';

const allowed = buildAllowed({ names: [], years: [], documents: [] });

test.each(['zh', 'en'])('no sentence of an answer words a number (%s)', (language) => {
  const written = readFileSync(new URL(`../../prompts/${language}/answers.md`, import.meta.url), 'utf8');
  const lines = written.split('\n').filter((line) => !line.startsWith('## '));
  const pieces = lines.flatMap((line) => {
    const parts = line.replace(/\{\{-?.*?-?\}\}/g, figureMark).split(/\{%-?.*?-?%\}/);
    return [...parts, parts.join('')];
  });
  const found = pieces.flatMap((piece) =>
    findTypedNumbers(piece, allowed).map(({ from, to }) => piece.slice(Math.max(0, from - 12), to + 12)),
  );
  expect(pieces.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
