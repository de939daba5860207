// The seam for drafting: who writes a section from evidence that was gathered already. One step, no tools.
import type { Fault, Rejection, Spent } from './planner.ts';

export interface Brief {
  /** How to write; the same for every section, so that a server can keep it. */
  rules: string;
  /** What to write, with the evidence. */
  task: string;
  /** Prose of this writer that did not pass, and why; it is asked once more. */
  rejected?: { prose: string; complaint: string };
}

export type Written = ({ kind: 'prose'; prose: string } | { kind: 'fault'; fault: Fault }) & {
  spent?: Spent;
};

export interface Writer {
  /** Of the model, as it is kept with a version. */
  model: string;
  /** Must not throw on anything a server can cause, nor when `signal` is aborted: those end in a fault. */
  write(brief: Brief, signal: AbortSignal): Promise<Written>;
}

export type { Rejection };
