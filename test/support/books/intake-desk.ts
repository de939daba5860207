// An empty store with an intake before it: files are handed in, and what a person would read comes back.
import { join } from 'node:path';
import type { Evaluation } from '../../../src/evaluation/shape.ts';
import { loadFrameworks } from '../../../src/importers/load-frameworks.ts';
import { uploadsOf } from '../../../src/importers/upload.ts';
import { type Checked, type Intake, openIntake } from '../../../src/intake/intake.ts';
import { loadPrompts } from '../../../src/prompts.ts';
import { storedVersion } from '../../../src/store/imports.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { issueLines } from '../../../src/terminal/issue-lines.ts';
import type { Given } from './book.ts';

const root = join(import.meta.dirname, '../../..');
const prompts = loadPrompts(join(root, 'prompts'));
const frameworks = await loadFrameworks(join(root, 'data'));

export interface Told {
  zh: string[];
  en: string[];
}

export interface IntakeDesk {
  intake: Intake;
  db: Store['db'];
  check(files: readonly Given[], only?: string): Promise<Checked>;
  /** What is stored under an id now. */
  stored(id: string): Promise<Evaluation | undefined>;
  /** How many evaluations and records of imports the store holds. */
  holds(): Promise<{ evaluations: number; imports: number }>;
  close(): Promise<void>;
}

export async function openIntakeDesk(): Promise<IntakeDesk> {
  const store = await openStore('sqlite::memory:');
  const { db } = store;
  const intake = openIntake(db, frameworks, join(root, 'prompts'));
  const count = async (table: 'evaluation' | 'import_record'): Promise<number> => {
    const rows = await db.selectFrom(table).select('id').execute();
    return rows.length;
  };
  return {
    intake,
    db,
    check: (files, only) => intake.check(uploadsOf(files), { only }),
    stored: async (id) => (await storedVersion(db, id))?.evaluation,
    holds: async () => ({ evaluations: await count('evaluation'), imports: await count('import_record') }),
    close: () => store.close(),
  };
}

/** Problems or warnings as both languages tell them. */
export function told(issues: Checked['problems']): Told {
  return { zh: issueLines(issues, prompts, 'zh'), en: issueLines(issues, prompts, 'en') };
}
