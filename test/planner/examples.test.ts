// Questions about the made-up example data: several departments and years, scorecards, what if, what it would take.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { readQuestions } from '../../src/grading/question-file.ts';
import { type Graded, runQuestions } from '../../src/grading/run-questions.ts';
import { openProgram } from './program.ts';

const data = join(import.meta.dirname, '../../data/examples');

/** The first file was at hand while the program was written; the second was held back until it was. */
const banks: [file: string, floor: number][] = [
  [join(data, 'questions.json'), 72],
  [join(import.meta.dirname, '../questions/examples-b.json'), 40],
];

let app: App;
beforeAll(async () => {
  app = await openProgram(data);
}, 180_000);
afterAll(() => app.close());

describe.each(banks)('%s', (file, floor) => {
  let graded: Graded[];
  beforeAll(async () => {
    const read = await readQuestions(file);
    if (read.kind === 'unusable') throw new Error(read.message);
    graded = await runQuestions(read.questions, app);
  }, 180_000);

  test(`has at least ${floor} right answers`, () => {
    expect(graded.filter(({ misses }) => misses.length === 0).length).toBeGreaterThanOrEqual(floor);
  });

  test('shows no wrong figure and keeps every promise', () => {
    const broken = graded.flatMap(({ question, misses }) =>
      misses
        .filter(({ what }) => what === 'wrong_figure' || what === 'invariant')
        .map(({ got }) => `${question}: ${got}`),
    );
    expect(broken).toEqual([]);
  });
});
