// As many made-up departments as a test or a measurement needs: each is the shipped example under a name of its own.
import { join } from 'node:path';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { loadEvaluations } from '../../src/importers/load-evaluations.ts';
import { loadFrameworks } from '../../src/importers/load-frameworks.ts';
import { type EvaluationImport, saveEvaluation } from '../../src/store/evaluations.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { splitPassages } from '../../src/store/split-passages.ts';

const data = join(import.meta.dirname, '../../data');
const example = join(data, 'examples/lumingwan-2022.yaml');

/** Fills a store with the evaluations of departments 0 to `count` - 1; at most 10,000 have names of their own. */
export async function fillStore(url: string, count: number): Promise<void> {
  const store = await openStore(url);
  await addDepartments(store.db, count);
  await store.close();
}

/** The same, where the store is open. */
export async function addDepartments(db: Store['db'], count: number): Promise<void> {
  const sample = await readExample();
  for (let number = 0; number < count; number += 1) await saveEvaluation(db, underName(sample, number));
}

/** What people call department `number`, in Chinese. */
export function departmentName(number: number): string {
  return `${spelled(number, places.zh)}文化中心`;
}

/** By which access files know it. */
export function departmentId(number: number): string {
  return `department-${number}`;
}

async function readExample(): Promise<EvaluationImport> {
  const { evaluations, issues } = await loadEvaluations([example], await loadFrameworks(data));
  const [loaded] = evaluations;
  if (!loaded) throw new Error(`The example cannot be read: ${JSON.stringify(issues)}`);
  return { ...loaded, passages: splitPassages(loaded.evaluation, loaded.report), at: new Date() };
}

function underName(sample: EvaluationImport, number: number): EvaluationImport {
  const id = departmentId(number);
  const names = { zh: [departmentName(number)], en: [`${spelled(number, places.en)} Culture Center`] };
  const evaluation: Evaluation = { ...sample.evaluation, id: `${id}-2022`, department: { id, names } };
  return { ...sample, evaluation, hash: id };
}

/** The four digits of a number as syllables of a place name. */
function spelled(number: number, syllables: readonly string[]): string {
  const digits = Array.from(String(number).padStart(4, '0'), Number);
  return digits.map((digit) => syllables[digit] ?? '').join('');
}

const places = {
  zh: Array.from('云溪岭江湖桥林城湾岩'),
  en: ['yun', 'xi', 'ling', 'jiang', 'hu', 'qiao', 'lin', 'cheng', 'wan', 'yan'],
};
