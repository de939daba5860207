// What is kept of each version of a draft: the prose, everything it refers to, and how it came about.
import type { LedgerSnapshot } from '../figures/ledger.ts';
import type { Spent } from '../planner/planner.ts';
import type { Choices } from './choices.ts';

export interface Content {
  /** In the marks of blocks.ts, with references. */
  prose: string;
  ledger: LedgerSnapshot;
  choices: Choices;
  /** Keys of the matters it is about. */
  matters: string[];
  /** Numbers that people typed: ids of figures and names in the ledger, and whose they are. */
  stated: Stated[];
  /** What in the words does not go with a figure beside it; a person may know better than the check. */
  doubts: Doubt[];
  origin: Origin;
}

export interface Stated {
  id: string;
  text: string;
  by: string;
}

export interface Doubt {
  code: string;
  found: string;
}

export interface Origin {
  /** Who wrote it last: templates alone, a model, or a person. */
  by: 'template' | 'model' | 'person';
  model: string | null;
  /** Content hashes of the prompts that took part, by id. */
  promptHashes: Record<string, string>;
  /** What a person asked for. */
  remark: string | null;
  /** Sentences on why a section was not written by the model. */
  fallbacks: string[];
  spent: Spent[];
}
