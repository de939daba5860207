// `eval FILE`: grades the answers to a file of questions.
import { writeFile } from 'node:fs/promises';
import { readQuestions } from '../grading/question-file.ts';
import { type Graded, runQuestions } from '../grading/run-questions.ts';
import type { Command } from './command.ts';
import { printable } from './printable.ts';
import { type Style, styleFor } from './style.ts';

export const evalCommand: Command = {
  name: 'eval',
  options: { json: { type: 'string' } },
  words: { min: 1, max: 1 },
  run: async ({ words: [file = ''], value }, { io, open }) => {
    const read = await readQuestions(file);
    if (read.kind === 'unusable') {
      io.errors.write(`${read.message}\n`);
      return 1;
    }
    const graded = await runQuestions(read.questions, await open());
    const out = value('json');
    if (out !== undefined)
      await writeFile(out, `${JSON.stringify({ ...totals(graded), results: graded }, null, 2)}\n`);
    io.output.write(`${evalView(graded, styleFor(io.colour))}\n`);
    return totals(graded).right === graded.length ? 0 : 1;
  },
};

interface Totals {
  questions: number;
  right: number;
  wrongFigures: number;
  categories: Record<string, { questions: number; right: number }>;
}

function totals(graded: readonly Graded[]): Totals {
  const names = [...new Set(graded.map(({ category }) => category))].sort();
  const wrong = graded.flatMap(({ misses }) => misses.filter(({ what }) => what === 'wrong_figure'));
  return {
    ...count(graded),
    wrongFigures: wrong.length,
    categories: Object.fromEntries(
      names.map((name) => [name, count(graded.filter(({ category }) => category === name))]),
    ),
  };
}

function count(graded: readonly Graded[]): { questions: number; right: number } {
  return { questions: graded.length, right: graded.filter(({ misses }) => misses.length === 0).length };
}

/** The misses one under the other, then the totals. */
export function evalView(graded: readonly Graded[], style: Style): string {
  const { questions, right, wrongFigures, categories } = totals(graded);
  const missed = graded.filter(({ misses }) => misses.length > 0);
  return [
    ...missed.flatMap(({ id, question, misses, answer }) => [
      `${style.strong(id)}  ${printable(question)}`,
      ...misses.map(({ what, expected, got }) =>
        printable(`  ${what}  expected: ${expected}  got: ${onOneLine(got)}`),
      ),
      style.faint(printable(`  answer (${answer.kind}): ${onOneLine(answer.text)}`)),
      '',
    ]),
    ...Object.entries(categories).map(
      ([name, { questions: all, right: good }]) => `${name.padEnd(longestCategory)} ${good}/${all}`,
    ),
    style.strong(`${'all'.padEnd(longestCategory)} ${right}/${questions}, wrong figures: ${wrongFigures}`),
  ].join('\n');
}

const longestCategory = 16;

function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ⏎ ');
}
