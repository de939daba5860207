// Reads evaluations and frameworks from YAML: a trusted value, or every problem with file, line and field.
import type { z } from 'zod';
import { type Framework, framework } from '../evaluation/framework.ts';
import { type Evaluation, evaluation } from '../evaluation/shape.ts';
import { evaluationProblems, type Surroundings } from './evaluation-problems.ts';
import { frameworkProblems } from './framework-problems.ts';
import type { Issue, Problem, Read } from './issue.ts';
import { fitShape } from './shape-problems.ts';
import { type Locate, parseYamlText } from './yaml-text.ts';

/** Named in the record of every import. Changes when the same file would be read as something else. */
export const yamlImporter = 'yaml-2';

/** Reads an evaluation; the more is known around it, the more is checked. Never throws. */
export function readEvaluation(file: string, content: string, around: Surroundings = {}): Read<Evaluation> {
  return checked(evaluationShape(file, content), (value) => evaluationProblems(value, around));
}

/** Reads a framework among the others it is loaded with. Never throws. */
export function readFramework(
  file: string,
  content: string,
  others: readonly Framework[] = [],
): Read<Framework> {
  return checked(frameworkShape(file, content), (value) => frameworkProblems(value, others));
}

/** A value of the right shape, not yet checked further, and where its fields stand in the file. */
export interface Shaped<T> {
  value: T;
  locate: Locate;
}

/** The first half of {@link readEvaluation}: enough to know which report belongs to it. */
export function evaluationShape(file: string, content: string): Read<Shaped<Evaluation>> {
  return shaped(evaluation, file, content);
}

/** The first half of {@link readFramework}: enough to know what it declares for the others. */
export function frameworkShape(file: string, content: string): Read<Shaped<Framework>> {
  return shaped(framework, file, content);
}

/** The second half of both: the value, unless something is wrong with it. */
export function checked<T>(read: Read<Shaped<T>>, problemsOf: (value: T) => Problem[]): Read<T> {
  if (read.kind === 'refused') return read;
  const { value, locate } = read.value;
  const problems = problemsOf(value);
  if (problems.length > 0) return { kind: 'refused', issues: inOrder(problems.map(locate)) };
  return { kind: 'read', value };
}

function shaped<T>(shape: z.ZodType<T>, file: string, content: string): Read<Shaped<T>> {
  const text = parseYamlText(file, content);
  if (text.kind === 'refused') return text;
  const fitted = fitShape(shape, text.data);
  if (fitted.kind === 'unfit') return { kind: 'refused', issues: inOrder(fitted.problems.map(text.locate)) };
  return { kind: 'read', value: { value: fitted.value, locate: text.locate } };
}

function inOrder(issues: Issue[]): Issue[] {
  return issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
