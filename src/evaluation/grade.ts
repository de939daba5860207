// The grade of a score, and how far it is from the grades above and below.
import { type Decimal, decimal, zero } from './decimal.ts';
import type { GradeScale } from './framework.ts';

export type GradeBand = GradeScale['bands'][number];

/** Scores outside the scale are data with a mistake in it, not exceptions. */
export type Graded =
  | { kind: 'graded'; band: GradeBand }
  | { kind: 'ungraded'; reason: 'negative' | 'above_full' | 'below_lowest_band' };

/** A better grade: the score from which it is given, and how many points are lacking. */
export interface GradeAbove {
  band: GradeBand;
  from: Decimal;
  gap: Decimal;
}

/** The next lower grade is given once the score falls below `floor`: by more than `margin` points. */
export interface GradeBelow {
  band: GradeBand;
  floor: Decimal;
  margin: Decimal;
}

export type GradeDistance =
  | {
      kind: 'distance';
      grade: GradeBand;
      full: Decimal;
      /** Points lacking to the full score. */
      lost: Decimal;
      /** The next better grade; absent from the best. */
      up?: GradeAbove;
      /** Every better grade, the nearest first. */
      above: GradeAbove[];
      /** Absent from the lowest grade. */
      down?: GradeBelow;
    }
  | Extract<Graded, { kind: 'ungraded' }>;

/** The first band, from the best down, whose lower bound the score reaches. */
export function gradeOf(score: Decimal, scale: GradeScale): Graded {
  if (score.lt(zero)) return { kind: 'ungraded', reason: 'negative' };
  if (score.gt(decimal(scale.full_score))) return { kind: 'ungraded', reason: 'above_full' };
  const band = scale.bands.find(({ from }) => score.gte(decimal(from)));
  return band ? { kind: 'graded', band } : { kind: 'ungraded', reason: 'below_lowest_band' };
}

/** What is lacking to the full score and to each better grade, and what may be lost before the grade changes. */
export function gradeDistance(score: Decimal, scale: GradeScale): GradeDistance {
  const graded = gradeOf(score, scale);
  if (graded.kind === 'ungraded') return graded;
  const { band: grade } = graded;
  const place = scale.bands.indexOf(grade);
  const above = scale.bands
    .slice(0, place)
    .toReversed()
    .map((band) => gradeAbove(score, band));
  const [up] = above;
  const next = scale.bands[place + 1];
  const floor = decimal(grade.from);
  const full = decimal(scale.full_score);
  return {
    kind: 'distance',
    grade,
    full,
    lost: full.minus(score),
    above,
    ...(up && { up }),
    ...(next && { down: { band: next, floor, margin: score.minus(floor) } }),
  };
}

function gradeAbove(score: Decimal, band: GradeBand): GradeAbove {
  const from = decimal(band.from);
  return { band, from, gap: from.minus(score) };
}
