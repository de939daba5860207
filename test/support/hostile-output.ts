// One hostile output, and the frames that outputs are written in.
import type { Figure } from '../../src/figures/figure.ts';
import type { HostileDesk } from './hostile-desk.ts';
import type { Random } from './pick.ts';

export interface Output {
  /** What is false in it. */
  what: string;
  prose: string;
  honest?: string;
}

export type Corrupt = (desk: HostileDesk, random: Random) => Output;

/** A frame with the figure and its label in place. */
export function filled(frame: string, { id, label }: Figure, name: string = label): string {
  return frame.replaceAll('{L}', name).replaceAll('{F}', `[[${id}]]`);
}
