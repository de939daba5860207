// What can be said of figures without their values: which is the larger, and how one stands to its target.
import { decimal } from '../evaluation/decimal.ts';
import { convert } from '../evaluation/unit.ts';
import type { Figure } from '../figures/figure.ts';
import { stem } from '../figures/terms.ts';

/** Figures of what measures the same, from the largest down: "f3 > f1 = f4". */
export function largestFirst(figures: readonly Figure[]): string[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const group = groups.find(([first]) => first && alike(figure, first));
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  return groups.filter((group) => group.length > 1).map(inOrder);
}

/** Whether two figures measure the same, so that they can be compared. */
function alike(a: Figure, b: Figure): boolean {
  return convert(decimal(a.value), a.unit, b.unit) !== undefined;
}

function inOrder(group: readonly Figure[]): string {
  const sorted = group.toSorted((a, b) => compare(b, a));
  return sorted
    .map((figure, index) => {
      const next = sorted[index + 1];
      return next ? `${figure.id} ${compare(figure, next) === 0 ? '=' : '>'} ` : figure.id;
    })
    .join('');
}

function compare(a: Figure, b: Figure): number {
  return (convert(decimal(a.value), a.unit, b.unit) ?? decimal(a.value)).cmp(decimal(b.value));
}

/** How a figure stands to its target, and to the only other one of the output that measures the same. */
export function comparedWords(figure: Figure, figures: readonly Figure[]): string[] {
  const target = figures.find(
    (each) => each.kind === 'target' && each !== figure && isOfSame(each, figure) && alike(each, figure),
  );
  const others = figures.filter((each) => each !== figure && alike(each, figure));
  const [other] = others;
  return [
    ...(target && figure.kind !== 'target'
      ? [worded(figure, target, ['below target', 'at target', 'above target'])]
      : []),
    ...(other && others.length === 1
      ? [worded(figure, other, ['smaller of the two', 'equal to the other', 'larger of the two'])]
      : []),
  ];
}

function isOfSame(a: Figure, b: Figure): boolean {
  return stem(a.key) === stem(b.key) && a.evaluation === b.evaluation;
}

function worded(figure: Figure, other: Figure, [below, same, above]: [string, string, string]): string {
  const order = compare(figure, other);
  return order < 0 ? below : order > 0 ? above : same;
}
