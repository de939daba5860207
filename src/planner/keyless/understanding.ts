// What understanding a question comes to: the constructions that will act on it, or a reading with something left over.
import type { Construction } from './construction.ts';
import type { Reading } from './reading.ts';

export interface Understood {
  construction: Construction;
  frame: unknown;
}

export type Understanding =
  | { kind: 'understood'; parts: Understood[] }
  | {
      kind: 'partly';
      reading: Reading;
      /** What the question takes for granted and is to be put right whatever else it asks. */
      premise?: Understood | undefined;
    };
