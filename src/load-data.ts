// Brings the files of the data folder into the store at start. Files that have not changed are not read again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './evaluation/catalogue.ts';
import { yamlFilesIn } from './importers/folder.ts';
import type { Issue, Read } from './importers/issue.ts';
import { loadEvaluations, type StoredAs } from './importers/load-evaluations.ts';
import { type LoadedFrameworks, loadFrameworks } from './importers/load-frameworks.ts';
import { evaluationWithHash, saveEvaluation } from './store/evaluations.ts';
import { replacedSince } from './store/imports.ts';
import type { Store } from './store/open-store.ts';
import { splitPassages } from './store/split-passages.ts';

/** Reads the frameworks of a data folder, or the project's own where it has none. */
export async function loadCatalogue(dataDir: string): Promise<LoadedFrameworks> {
  return await loadFrameworks(existsSync(join(dataDir, 'frameworks')) ? dataDir : projectData);
}

const projectData = join(import.meta.dirname, '../data');

/**
 * Stores what changed in the data folder. A file with problems is told of; what was stored of it before stays. What was
 * replaced by an import since is left alone until the file itself changes.
 */
export async function importDataFolder(
  db: Store['db'],
  dataDir: string,
  frameworks: LoadedFrameworks,
): Promise<Issue[]> {
  const storedAs: StoredAs = async ({ hash, fileHash, file }) =>
    (await evaluationWithHash(db, hash)) ?? (await replacedSince(db, file, fileHash));
  const files = evaluationFiles(dataDir);
  if (files.kind === 'refused') return files.issues;
  const { evaluations, issues } = await loadEvaluations(files.value, frameworks, storedAs);
  for (const loaded of evaluations) {
    const passages = splitPassages(loaded.evaluation, loaded.report, namesIn(frameworks.catalogue));
    await saveEvaluation(db, { ...loaded, passages, at: new Date() });
  }
  return issues;
}

/** The evaluations stand in evaluations/, or, in a folder without one, beside each other. */
function evaluationFiles(dataDir: string): Read<string[]> {
  const own = join(dataDir, 'evaluations');
  return yamlFilesIn(existsSync(own) ? own : dataDir);
}

/** What the catalogue calls a fact or a metric, by its key. */
export function namesIn({ facts, metrics }: Catalogue) {
  return (key: string) => facts.get(key)?.names ?? metrics.get(key)?.names;
}
