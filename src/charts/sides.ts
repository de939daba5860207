// The values that a chart of several evaluations sets against each other, as the comparison gives them.
import type { Evaluation } from '../evaluation/shape.ts';
import { compare } from '../tools/compare.ts';
import type { FigureRef, NameRef } from '../tools/shapes.ts';
import { type EvaluationHead, isFailure } from '../tools/tool.ts';
import type { Drawing } from './drawing.ts';

export interface Side {
  department: NameRef;
  year: number;
  value?: FigureRef;
  why?: 'missing' | 'unlike';
}

export interface Sides {
  name: NameRef;
  /** Those with a value first, the best before the others. */
  sides: Side[];
  opened: Evaluation[];
  /** Those that belong to it and are not compared; `isCut` where there are more than are compared at once. */
  apart: EvaluationHead[];
  isCut: boolean;
}

/** Undefined where there is nothing to compare, or no figure that could be. */
export async function sidesOf(
  { evaluation, key, among, context }: Drawing,
  belongs: (head: EvaluationHead) => boolean,
): Promise<Sides | undefined> {
  const { evaluations, catalogue } = context;
  const wanted = key ?? catalogue.mainMetrics[0];
  if (wanted === undefined) return undefined;
  const heads = await evaluations.list(await evaluations.count());
  const others = heads.filter((head) => belongs(head) && head.id !== evaluation.id);
  const chosen = others.map(({ id }) => id).filter((id) => among === undefined || among.includes(id));
  // The one that was asked about is never what is left out.
  const ids = [evaluation.id, ...chosen].slice(0, mostCompared);
  if (ids.length < 2) return undefined;
  const found = await compare.run({ key: wanted, evaluations: ids }, context);
  if (isFailure(found)) return undefined;
  const opened = await Promise.all(ids.map(async (id) => await evaluations.open(id)));
  return {
    name: found.name,
    sides: [
      ...found.ranked.map(({ label, year, value }) => ({ department: label, year, value })),
      ...found.unlike.map(({ label, year }) => ({ department: label, year, why: 'unlike' as const })),
      ...found.missing.map(({ label, year }) => ({ department: label, year, why: 'missing' as const })),
    ],
    opened: opened.flatMap((each) => each ?? []),
    apart: others.filter(({ id }) => !ids.includes(id)),
    isCut: chosen.length + 1 > ids.length,
  };
}

/** As many as the tool takes at once. */
const mostCompared = 60;
