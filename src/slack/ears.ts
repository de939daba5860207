// What a listener does with what it hears: keeps it, or begins something at once.
import type { HeardQuestion } from './heard.ts';
import type { SlackParts } from './parts.ts';

export interface Ears {
  parts: SlackParts;
  /** Keeps a question; false where it is known already. Resolves when it is safe. */
  record(question: HeardQuestion): Promise<boolean>;
  /** Begins something that nobody waits for here. */
  begin(work: () => Promise<unknown>): void;
}
