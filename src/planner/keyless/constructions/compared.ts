// What the tool that sets evaluations side by side gives.
import type { FigureRef, NameRef } from '../../../tools/shapes.ts';
import { type Asking, ask } from '../requests.ts';

export interface ComparedPlace {
  evaluation: string;
  department: NameRef;
  year: number;
}

export interface RankedPlace extends ComparedPlace {
  rank: FigureRef;
  value: FigureRef;
}

export interface Compared {
  name: NameRef;
  base?: NameRef;
  better: 'higher' | 'lower' | 'neither';
  ranked: RankedPlace[];
  spread?: FigureRef;
  mean?: FigureRef;
  median?: FigureRef;
  trends: {
    department: NameRef;
    steps: { from: number; to: number; change: FigureRef }[];
    whole?: FigureRef;
  }[];
  unlike: (ComparedPlace & { value: FigureRef; why: string })[];
  missing: ComparedPlace[];
}

export function compare(key: string, evaluations: readonly string[]): Asking<Compared> {
  return ask('compare', { key, evaluations });
}
