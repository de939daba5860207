// Reads the shipped data for the tests of this folder, by its shapes and with nothing between.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Framework, framework } from '../../src/evaluation/framework.ts';
import { type Evaluation, evaluation } from '../../src/evaluation/shape.ts';

const root = join(import.meta.dirname, '../../data');

export function readFrameworks(): Framework[] {
  return yamlFiles('frameworks').map((text) => framework.parse(parse(text)));
}

/** Every shipped evaluation with the text of its report. */
export function readEvaluations(): { data: Evaluation; report: string }[] {
  return ['evaluations', 'examples'].flatMap((folder) =>
    yamlFiles(folder).map((text) => {
      const data = evaluation.parse(parse(text));
      return { data, report: readFileSync(join(root, folder, data.report ?? ''), 'utf8') };
    }),
  );
}

export function readEvaluation(id: string): Evaluation {
  const found = readEvaluations().find(({ data }) => data.id === id);
  if (!found) throw new Error(`no shipped evaluation ${id}`);
  return found.data;
}

function yamlFiles(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
}
