// Checks sums that are written between figures: "[[f1]] － [[f2]] ＝ [[f3]]", "[[f1]]与[[f2]]相等".
import { type Decimal, decimal, roundHalfUp, zero } from '../evaluation/decimal.ts';
import { convert } from '../evaluation/unit.ts';
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { figureMark } from './reading.ts';
import { type Term, withoutTerms } from './terms.ts';

/** Every equation whose sides differ as shown. Sides that measure different things are left to other checks. */
export function checkEquations(contexts: readonly FigureContext[], labels: readonly Term[]): Problem[] {
  const joints = contexts.map((context) => joint(context, labels));
  return contexts.flatMap((context, index) => [
    ...equation(contexts, joints, index),
    // What ends a sum equals nothing by itself.
    ...(operatorIn(joints[index]) === undefined ? equality(context) : []),
  ]);
}

/** The equation that ends with the figure at a place, worked out from left to right but for × and ÷. */
function equation(contexts: readonly FigureContext[], joints: readonly string[], last: number): Problem[] {
  const result = contexts[last];
  if (!result?.previous || !isEquals.test(joints[last] ?? '')) return [];
  const terms: { figure: Figure; operator: string }[] = [];
  for (let place = last - 1; place >= 0; place -= 1) {
    const term = contexts[place];
    const operator = operatorIn(joints[place]);
    if (!term) break;
    terms.unshift({ figure: term.figure, operator: term.previous && operator ? operator : '' });
    if (!term.previous || operator === undefined) break;
  }
  if (terms.length < 2) return [];
  const value = workedOut(terms, result.figure);
  return value === undefined || shownAlike(value, result.figure)
    ? []
    : [{ code: 'wrong_comparison', at: result.at, found: '=', may: [] }];
}

/** The words between a figure and the one before, without names and brackets. */
function joint({ before, previous }: FigureContext, labels: readonly Term[]): string {
  return previous
    ? withoutTerms(before, labels)
        .toLowerCase()
        .replace(/\bthe\b|[()\s]/g, '')
    : '';
}

const isEquals = /^(?:=|等于|等於|得(?:到|出)?|,?即|equals?|is|gives|makes)$/i;
const operators: readonly (readonly [string, RegExp])[] = [
  ['+', /^(?:\+|加上?|plus)$/i],
  ['-', /^(?:[-−–—]|减去?|minus|less)$/i],
  ['*', /^(?:[×*x]|乘以?|times|multipliedby)$/i],
  ['/', /^(?:[÷/]|除以|dividedby|over)$/i],
];

function operatorIn(joint = ''): string | undefined {
  return operators.find(([, pattern]) => pattern.test(joint))?.[0];
}

function workedOut(
  terms: readonly { figure: Figure; operator: string }[],
  { unit }: Figure,
): Decimal | undefined {
  const isRatio = terms.some(({ operator }) => operator === '/' || operator === '*');
  if (isRatio) return terms.length === 2 ? quotient(terms, unit) : undefined;
  let sum: Decimal = zero;
  for (const { figure, operator } of terms) {
    const value = convert(decimal(figure.value), figure.unit, unit);
    if (value === undefined) return undefined;
    sum = operator === '-' ? sum.minus(value) : sum.plus(value);
  }
  return sum;
}

function quotient(
  [first, second]: readonly { figure: Figure; operator: string }[],
  unit: Figure['unit'],
): Decimal | undefined {
  if (!first || second?.operator !== '/') return undefined;
  const above = convert(decimal(first.figure.value), first.figure.unit, second.figure.unit);
  const below = decimal(second.figure.value);
  if (above === undefined || below.eq(zero)) return undefined;
  return convert(above.div(below), '', unit);
}

/** "[[f1]]与[[f2]]相等", "[[f1]]等于[[f2]]" and "[[f1]] equals [[f2]]". */
function equality({ figure, at, after, trailing, next }: FigureContext): Problem[] {
  if (!next) return [];
  const behind = trailing.slice(after.length);
  const found =
    (joins.test(after) ? alikeBehind.exec(behind)?.[1] : undefined) ??
    alike.exec(after.replace(/[()]/g, ''))?.[1];
  if (found === undefined || /不|未|没|并非|\b(?:not|never|nor)\b|n't/i.test(after + behind.slice(0, 12)))
    return [];
  const value = convert(decimal(figure.value), figure.unit, next.unit);
  return value === undefined || shownAlike(value, next) || figure.inputs?.includes(next.id)
    ? []
    : [{ code: 'wrong_comparison', at, found: found.trim(), may: [] }];
}

const joins = /^\)?,?(?:与|和|同|跟)[^,。;\n]{0,40}$/;
const alikeBehind = new RegExp(
  `^${figureMark}\\)?(?:完全|基本|大体|大致|几乎)?(相[等同当]|持平|一致|一样|不相上下|平分秋色|等同)`,
);
const alike =
  /^[^,。;+＋=÷×*/−-]{0,12}(等于|持平于|(?<!\w)(?:equals?|equalled|is equal to|is the same as|was the same as|matches|matched|is identical (?:to|with)|is on a par with))(?:\sthe)?[^,。;÷×+]{0,40}$/i;

/** Alike to the digits that the figure shows, half a digit either way; hidden digits of what was rounded allow for that. */
function shownAlike(value: Decimal, figure: Figure): boolean {
  const places = /\d\.(\d+)/.exec(figure.display)?.[1]?.length ?? 0;
  return roundHalfUp(value, places).eq(roundHalfUp(decimal(figure.value), places));
}
