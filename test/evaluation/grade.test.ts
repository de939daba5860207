import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import type { GradeScale } from '../../src/evaluation/framework.ts';
import { gradeDistance, gradeOf } from '../../src/evaluation/grade.ts';
import { tinyCatalogue } from '../support/evaluations.ts';

const scale = scaleOf();

function scaleOf(change: Partial<GradeScale> = {}): GradeScale {
  const { grades } = tinyCatalogue();
  if (grades === undefined) throw new Error('the tiny catalogue has grades');
  return { ...grades, ...change };
}

describe('the grade of a score', () => {
  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['86.5', '良'],
    ['80', '良'],
    ['79.999', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (score, grade) => {
    expect(gradeOf(decimal(score), scale)).toMatchObject({ kind: 'graded', band: { grade: { zh: grade } } });
  });

  test.each([
    ['-0.01', 'negative'],
    ['100.01', 'above_full'],
  ])('%s has none: %s', (score, reason) => {
    expect(gradeOf(decimal(score), scale)).toEqual({ kind: 'ungraded', reason });
    expect(gradeDistance(decimal(score), scale)).toEqual({ kind: 'ungraded', reason });
  });

  test('a scale that starts above zero leaves low scores without a grade', () => {
    const high = scaleOf({ bands: scale.bands.slice(0, 2) });
    expect(gradeOf(decimal('79'), high)).toEqual({ kind: 'ungraded', reason: 'below_lowest_band' });
  });
});

/** lost; each better grade with its gap; the margin to the next lower one. */
function outline(score: string): string {
  const distance = gradeDistance(decimal(score), scale);
  if (distance.kind === 'ungraded') return distance.reason;
  const { lost, above, up, down, grade } = distance;
  const gaps = above
    .map(({ band, from, gap }) => `${band.grade.zh}${from.toFixed()}-${gap.toFixed()}`)
    .join(' ');
  const below = down ? `${down.band.grade.zh}<${down.floor.toFixed()} ${down.margin.toFixed()}` : 'lowest';
  expect(up).toBe(above[0]);
  return `${grade.grade.zh} lost ${lost.toFixed()}; ${gaps || 'best'}; ${below}`;
}

describe('the distance to other grades', () => {
  test.each([
    ['86.5', '良 lost 13.5; 优90-3.5; 中<80 6.5'],
    ['80', '良 lost 20; 优90-10; 中<80 0'],
    ['75', '中 lost 25; 良80-5 优90-15; 差<60 15'],
    ['95', '优 lost 5; best; 良<90 5'],
    ['100', '优 lost 0; best; 良<90 10'],
    ['59.5', '差 lost 40.5; 中60-0.5 良80-20.5 优90-30.5; lowest'],
  ])('%s: %s', (score, expected) => expect(outline(score)).toBe(expected));

  test('the full score is the scale’s own', () => {
    const of120 = scaleOf({ full_score: '120' });
    expect(gradeOf(decimal('110'), of120).kind).toBe('graded');
    const distance = gradeDistance(decimal('110'), of120);
    expect(distance.kind === 'distance' && [distance.full.toFixed(), distance.lost.toFixed()]).toEqual([
      '120',
      '10',
    ]);
  });
});
