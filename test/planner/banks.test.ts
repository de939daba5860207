// Banks of questions through the whole program. Their authors had not seen it, so no wording was made to fit.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Graded, runQuestions } from '../../src/grading/run-questions.ts';
import { questionsIn } from '../support/questions-in.ts';
import { openProgram } from './program.ts';

/** How many answers of a bank are right at least. A floor only ever goes up: raise it when more are understood. */
const banks: [file: string, floor: number][] = [
  ['dev.json', 35],
  ['bank-a.json', 172],
  ['bank-b.json', 117],
  ['bank-c.json', 119],
  ['bank-d.json', 288],
  ['bank-e.json', 117],
  ['bank-f.json', 117],
  ['bank-g.json', 77],
  ['bank-h.json', 56],
  ['bank-i.json', 54],
  ['bank-j.json', 98],
  ['bank-k.json', 79],
  ['bank-l.json', 100],
  ['bank-m.json', 67],
  ['bank-n.json', 82],
  ['bank-o.json', 83],
  ['bank-p.json', 81],
  ['bank-q.json', 82],
  ['bank-r.json', 81],
  ['bank-s.json', 84],
  ['bank-t.json', 83],
  ['bank-u.json', 74],
  ['bank-v.json', 83],
  ['bank-w.json', 51],
  ['bank-x.json', 86],
  ['bank-y.json', 83],
  ['bank-z.json', 81],
  ['bank-aa.json', 90],
  ['bank-bb.json', 83],
];

const bugs: string[] = [];
let app: App;
beforeAll(async () => {
  app = await openProgram(undefined, bugs);
});
afterAll(() => app.close());

describe.each(banks)('%s', (file, floor) => {
  let graded: Graded[];
  beforeAll(async () => {
    graded = await runQuestions(await questionsIn(join(import.meta.dirname, '../questions', file)), app);
  }, 60_000);

  test(`has at least ${floor} right answers`, () => {
    expect(graded.filter(({ misses }) => misses.length === 0).length).toBeGreaterThanOrEqual(floor);
  });

  test('shows no figure that is neither in the data nor comes out of its formula', () => {
    expect(missed(graded, 'wrong_figure')).toEqual([]);
  });

  test('holds every promise in every answer', () => {
    expect(missed(graded, 'invariant')).toEqual([]);
  });

  test('shows no key of the program to a person', () => {
    const shown = graded.flatMap(({ answer: { text, notes, choices, sources } }) => [
      text,
      ...notes,
      ...choices,
      ...sources.flatMap(({ evaluation, section }) => [evaluation, section]),
    ]);
    expect(shown.filter((words) => /[a-z]+(?:[._][a-z0-9]+)+/.test(words))).toEqual([]);
  });
});

test('no answer of the program itself is refused by its own check', () => expect(bugs).toEqual([]));

function missed(graded: readonly Graded[], what: Graded['misses'][number]['what']): string[] {
  return graded.flatMap(({ question, misses }) =>
    misses
      .filter((miss) => miss.what === what)
      .map(({ expected, got }) => `${question}: ${expected}, got ${got}`),
  );
}
