// Questions about the made-up example data: several departments and years, scorecards, what if, what it would take.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Graded, runQuestions } from '../../src/grading/run-questions.ts';
import { questionsIn } from '../support/questions-in.ts';
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
    graded = await runQuestions(await questionsIn(file), app);
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
