// The small evaluation as a value, for tests that start behind the importers.
import { parse } from 'yaml';
import { type Evaluation, evaluation } from '../../src/evaluation/shape.ts';
import type { EvaluationImport } from '../../src/store/evaluations.ts';
import { splitPassages } from '../../src/store/split-passages.ts';
import { smallReport, smallYaml } from './small-evaluation.ts';

export function smallEvaluation(changes: Partial<Evaluation> = {}): Evaluation {
  return { ...evaluation.parse(parse(smallYaml)), ...changes };
}

export function smallImport(changes: Partial<EvaluationImport> = {}): EvaluationImport {
  const value = changes.evaluation ?? smallEvaluation();
  const passages = splitPassages(value, smallReport);
  const at = new Date('2024-05-06T07:08:09.000Z');
  return { evaluation: value, passages, hash: 'hash-1', file: 'jia.yaml', importer: 'test', at, ...changes };
}
