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
  const steps = contexts.map((context) => step(context, labels));
  return steps.flatMap((last, index) => [
    ...equation(steps.slice(0, index), last),
    // What ends a sum equals nothing by itself.
    ...(operatorIn(last) === undefined ? equality(last.context) : []),
  ]);
}

/** A figure with the words between it and the one before, without names, brackets and spaces; empty for the first. */
interface Step {
  context: FigureContext;
  joint: string;
}

function step(context: FigureContext, labels: readonly Term[]): Step {
  const words = context.previous ? withoutTerms(context.before, labels) : '';
  return { context, joint: words.toLowerCase().replace(/\bthe\b|[() \n]/g, '') };
}

/** The equation that ends with a figure, worked out from left to right but for × and ÷. */
function equation(before: readonly Step[], { context: result, joint }: Step): Problem[] {
  if (!isEquals.test(joint)) return [];
  const [begin, ...rest] = before.slice(before.findLastIndex((each) => operatorIn(each) === undefined));
  if (!begin || rest.length === 0) return [];
  const value = workedOut(begin.context.figure, rest, result.figure.unit);
  return value === undefined || shownAlike(value, result.figure)
    ? []
    : [{ code: 'wrong_comparison', at: result.at, found: '=', may: [] }];
}

const isEquals = /^(?:=|等于|等於|得|得到|得出|,?即|equals?|is|gives|makes)$/;
const operators: readonly (readonly [string, readonly string[]])[] = [
  ['+', ['+', '加', '加上', 'plus']],
  ['-', ['-', '−', '–', '—', '减', '减去', 'minus', 'less']],
  ['*', ['×', 'x', '乘', '乘以', 'times', 'multipliedby']],
  ['/', ['÷', '/', '除以', 'dividedby', 'over']],
];

function operatorIn({ joint }: Step): string | undefined {
  return operators.find(([, words]) => words.includes(joint))?.[0];
}

function workedOut(begin: Figure, rest: readonly Step[], unit: Figure['unit']): Decimal | undefined {
  const used = rest.map((each) => operatorIn(each));
  if (used.includes('*')) return undefined;
  if (used.includes('/'))
    return rest.length === 1 ? quotient(begin, rest[0]?.context.figure, unit) : undefined;
  let sum = convert(decimal(begin.value), begin.unit, unit);
  for (const each of rest) {
    const { figure } = each.context;
    const value = convert(decimal(figure.value), figure.unit, unit);
    if (value === undefined) return undefined;
    sum = operatorIn(each) === '-' ? sum?.minus(value) : sum?.plus(value);
  }
  return sum;
}

function quotient(first: Figure, second: Figure | undefined, unit: Figure['unit']): Decimal | undefined {
  if (!second) return undefined;
  const above = convert(decimal(first.value), first.unit, second.unit);
  const below = decimal(second.value);
  return above === undefined || below.eq(zero) ? undefined : convert(above.div(below), '', unit);
}

/** "[[f1]]与[[f2]]相等", "[[f1]]等于[[f2]]" and "[[f1]] equals [[f2]]". */
function equality({ figure, at, after, trailing, next }: FigureContext): Problem[] {
  if (!next) return [];
  const behind = trailing.slice(after.length);
  const found =
    (joins.test(after) ? alikeBehind.exec(behind)?.[1] : undefined) ??
    alike.exec(after.replace(/[()]/g, ''))?.[1];
  if (found === undefined || denied.test(after + behind.slice(0, 12))) return [];
  const value = convert(decimal(figure.value), figure.unit, next.unit);
  return value === undefined || shownAlike(value, next) || figure.inputs?.includes(next.id)
    ? []
    : [{ code: 'wrong_comparison', at, found, may: [] }];
}

const joins = /^\)?,?[与和同跟][^,。;\n]{0,40}$/;
const alikeBehind = new RegExp(
  `^${figureMark}\\)?(?:完全|基本|大体|大致|几乎)?(相[等同当]|持平|一致|一样|不相上下|平分秋色|等同)`,
);
const alike =
  /^[^,。;+=÷×/−-]{0,16}(等于|持平于|\b(?:equals?|equalled|the same as|matches|matched|identical to|identical with|on a par with)\b)[^,。;÷×+]{0,44}$/i;
const denied = /不(?!相上下)|未|没|并非|\b(?:not|never|nor)\b|n't/i;

/** Alike to the digits that the figure shows, half a digit either way; hidden digits of what was rounded allow for that. */
function shownAlike(value: Decimal, figure: Figure): boolean {
  const places = (/\.\d+/.exec(figure.display)?.[0].length ?? 1) - 1;
  return roundHalfUp(value, places).eq(roundHalfUp(decimal(figure.value), places));
}
