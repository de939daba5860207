// Reads evaluation files, each with the report it names beside it.
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Evaluation } from '../evaluation/shape.ts';
import { evaluationProblems } from './evaluation-problems.ts';
import { excerpt, type Issue, type Problem, type Read } from './issue.ts';
import type { LoadedFrameworks } from './load-frameworks.ts';
import { hashOf, readText } from './text-file.ts';
import { checked, evaluationShape, yamlImporter } from './yaml-file.ts';

/** Everything the store keeps of an import but the time. */
export interface LoadedEvaluation {
  evaluation: Evaluation;
  /** The text of the report; empty where the file names none. */
  report: string;
  /** Of the file, its report, the frameworks it was held against, and the importer. */
  hash: string;
  /** Of the file and its report alone. */
  fileHash: string;
  file: string;
  importer: string;
}

export interface LoadedEvaluations {
  evaluations: LoadedEvaluation[];
  /** Files that are stored already just as they are. */
  unchanged: { file: string; id: string }[];
  issues: Issue[];
}

/** The id of the evaluation that was stored from this content, so that it need not be read again. */
export type StoredAs = (content: {
  hash: string;
  fileHash: string;
  file: string;
}) => Promise<string | undefined>;

/** Reads the files in their order. A file with problems is left out; of two with the same id the first counts. */
export async function loadEvaluations(
  files: readonly string[],
  frameworks: LoadedFrameworks,
  storedAs: StoredAs = async () => undefined,
): Promise<LoadedEvaluations> {
  const loaded: LoadedEvaluations = { evaluations: [], unchanged: [], issues: [] };
  const ids = new Set<string>();
  for (const file of files) {
    const result = await loadEvaluation(file, frameworks, storedAs, ids);
    if (result.kind === 'refused') loaded.issues.push(...result.issues);
    else if ('evaluation' in result.value) loaded.evaluations.push(result.value);
    else loaded.unchanged.push(result.value);
  }
  return loaded;
}

async function loadEvaluation(
  file: string,
  frameworks: LoadedFrameworks,
  storedAs: StoredAs,
  ids: Set<string>,
): Promise<Read<LoadedEvaluation | { file: string; id: string }>> {
  const content = await readText(file);
  if (content.kind === 'refused') return content;
  const hashesWith = (report: string) => yamlHashes(content.value, report, frameworks);

  const guess = await readReport(file, guessedReport(content.value));
  const id = guess.kind === 'read' ? await storedAs({ ...hashesWith(guess.value), file }) : undefined;
  if (id !== undefined && !ids.has(id)) {
    ids.add(id);
    return { kind: 'read', value: { file, id } };
  }

  const report = async (name: string | undefined): Promise<Report> => await readReport(file, name);
  return await readYamlEvaluation({ file, content: content.value, report }, frameworks, ids);
}

/** A YAML file that has been read, and how to come by its report. */
export interface YamlSource {
  file: string;
  content: string;
  report: (name: string | undefined) => Promise<Report>;
}

/** An evaluation from YAML with its report; `ids` are those taken before it, to which it adds its own. */
export async function readYamlEvaluation(
  { file, content, report: reportNamed }: YamlSource,
  frameworks: LoadedFrameworks,
  ids: Set<string>,
): Promise<Read<LoadedEvaluation>> {
  const shape = evaluationShape(file, content);
  if (shape.kind === 'refused') return shape;
  const report = await reportNamed(shape.value.value.report);
  if (report.kind === 'refused') return { kind: 'refused', issues: report.problems.map(shape.value.locate) };
  const { catalogue, issues } = frameworks;
  const read = checked(shape, (evaluation) => [
    ...(ids.has(evaluation.id) ? [{ code: 'taken' as const, path: ['id'], found: evaluation.id }] : []),
    ...evaluationProblems(evaluation, {
      ...(evaluation.report !== undefined && { report: report.value }),
      // A catalogue with gaps would blame the evaluation for them.
      ...(issues.length === 0 && { catalogue }),
    }),
  ]);
  if (read.kind === 'refused') return read;
  ids.add(read.value.id);
  const hashes = yamlHashes(content, report.value, frameworks);
  return {
    kind: 'read',
    value: { evaluation: read.value, report: report.value, ...hashes, file, importer: yamlImporter },
  };
}

function yamlHashes(content: string, report: string, frameworks: LoadedFrameworks) {
  return {
    hash: hashOf([yamlImporter, frameworks.hash, content, report]),
    fileHash: hashOf([content, report]),
  };
}

/**
 * The report named in a file that has not been parsed, so that an unchanged file need not be. A wrong guess gives
 * another hash than the stored one, and the file is read after all.
 */
function guessedReport(content: string): string | undefined {
  return /^report: *(\S+) *$/m.exec(content)?.[1];
}

/** The text of a report that an evaluation names, or why it cannot be had. */
export type Report = { kind: 'read'; value: string } | { kind: 'refused'; problems: Problem[] };

/** The report beside the file. Only a plain file name is followed: a path could lead out of the folder. */
export async function readReport(file: string, name: string | undefined): Promise<Report> {
  if (name === undefined) return { kind: 'read', value: '' };
  const problem = (code: Problem['code'], more: Partial<Problem> = {}): Report => ({
    kind: 'refused',
    problems: [{ code, path: ['report'], found: excerpt(name), ...more }],
  });
  if (name !== basename(name) || /[\\/\0]|^\./.test(name)) return problem('outside_folder');
  const path = join(dirname(file), name);
  if (await leadsOutside(path)) return problem('outside_folder');
  const text = await readText(path);
  if (text.kind === 'read') return text;
  const [issue] = text.issues;
  return problem(issue?.code ?? 'unreadable', issue?.detail === undefined ? {} : { detail: issue.detail });
}

/** Whether a link in the folder points out of it. A file that is not there leads nowhere. */
async function leadsOutside(path: string): Promise<boolean> {
  const [real, folder] = await Promise.all([realpath(path).catch(() => undefined), realpath(dirname(path))]);
  return real !== undefined && dirname(real) !== folder;
}
