// What is stored already, for tables that give only parts of an evaluation.
import type { Evaluation } from '../../evaluation/shape.ts';

export interface Stored {
  /** The id of the only evaluation of a department, by one of its names, in a year. */
  idOf(department: string, year: number): Promise<string | undefined>;
  open(id: string): Promise<{ evaluation: Evaluation; report: string } | undefined>;
}
