// Brings the files of the data folder into the store at start. Files that have not changed are not read again.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './evaluation/catalogue.ts';
import type { Issue } from './importers/issue.ts';
import { type LoadedEvaluation, loadEvaluations } from './importers/load-evaluations.ts';
import { type LoadedFrameworks, loadFrameworks } from './importers/load-frameworks.ts';
import { evaluationWithHash, saveEvaluation } from './store/evaluations.ts';
import type { Store } from './store/open-store.ts';
import { splitPassages } from './store/split-passages.ts';

/** Reads the frameworks of a data folder, or the project's own where it has none. */
export async function loadCatalogue(dataDir: string): Promise<LoadedFrameworks> {
  return await loadFrameworks(existsSync(join(dataDir, 'frameworks')) ? dataDir : projectData);
}

const projectData = join(import.meta.dirname, '../data');

/** Stores what changed in the data folder. A file with problems is told of; what was stored of it before stays. */
export async function importDataFolder(
  db: Store['db'],
  dataDir: string,
  frameworks: LoadedFrameworks,
): Promise<Issue[]> {
  const { issues } = await importFiles(db, evaluationFiles(dataDir), frameworks);
  return issues;
}

/** The evaluations stand in evaluations/, or, in a folder without one, beside each other. */
function evaluationFiles(dataDir: string): string[] {
  const own = join(dataDir, 'evaluations');
  return yamlFiles(existsSync(own) ? own : dataDir);
}

/** In the order of their names; a folder that is not there holds none. */
function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  return names.sort().map((name) => join(folder, name));
}

export interface Imported {
  stored: LoadedEvaluation[];
  /** Stored already, just as they are. */
  unchanged: { file: string; id: string }[];
  issues: Issue[];
}

/** Reads files and, unless `dryRun`, stores those without problems, each wholly or not at all. */
export async function importFiles(
  db: Store['db'],
  files: readonly string[],
  frameworks: LoadedFrameworks,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Imported> {
  const storedAs = (hash: string): Promise<string | undefined> => evaluationWithHash(db, hash);
  const { evaluations, unchanged, issues } = await loadEvaluations(files, frameworks, storedAs);
  for (const loaded of dryRun ? [] : evaluations) {
    const passages = splitPassages(loaded.evaluation, loaded.report, namesIn(frameworks.catalogue));
    await saveEvaluation(db, { ...loaded, passages, at: new Date() });
  }
  return { stored: evaluations, unchanged, issues };
}

function namesIn({ facts, metrics }: Catalogue) {
  return (key: string) => facts.get(key)?.names ?? metrics.get(key)?.names;
}
