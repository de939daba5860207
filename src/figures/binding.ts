// Checks that a figure keeps its own unit and sign, and stands apart from others.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { readText } from './reading.ts';

/** Checks what is typed right at a figure. */
export function checkBinding(context: FigureContext): Problem[] {
  return [...checkUnit(context), ...checkSign(context), ...checkJoint(context)];
}

function checkUnit({ figure, at, before, after }: FigureContext): Problem[] {
  const currency = /[¥$€£]\s?$/.exec(before);
  if (currency) return [{ code: 'wrong_unit', at, found: currency[0].trim(), may: [] }];
  for (const [pattern, fitting] of unitWords) {
    const typed = pattern.exec(after)?.[0].trim();
    if (typed === undefined) continue;
    if (!fitting.includes(figure.unit)) return [{ code: 'wrong_unit', at, found: typed, may: [] }];
    if (readText(figure.display).includes(typed))
      return [{ code: 'repeated_unit', at, found: typed, may: [] }];
    return [];
  }
  return [];
}

// Each way to write a unit right behind a figure, the words that only begin alike left out; and the units it fits.
const unitWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\s?万元/, ['万元']],
  [/^\s?亿元/, []],
  [/^\s?元(?![旦月素])/, ['元']],
  [/^\s?(?:个百分点|百分点|percentage points?\b)/i, ['百分点']],
  [/^\s?(?:[%‰]|per ?cent\b)/i, ['%']],
  [/^\s?basis points?\b/i, []],
  [/^\s?(?:分(?![别布析配类为解摊项部管])|points?\b)/i, ['分']],
  [/^\s?个(?![别人性体])/, ['个']],
  [/^\s?家(?![庭属长])/, ['家']],
  [/^\s?次(?![年于日数要级])/, ['次']],
  [/^\s?人(?![均员民口才次数力])/, ['人']],
  [/^\s?倍(?![数增感])/, ['倍']],
  [/^\s?times\b/i, ['倍', '次']],
  [/^\s?(?:people|persons)\b/i, ['人']],
  [/^\s?(?:yuan|RMB|CNY)\b/i, ['元', '万元']],
  [/^\s?(?:dollars?|USD|euros?)\b/i, []],
  [/^(?:成(?![本果立为效绩员功长分就型熟交])|折(?![算合旧扣])|名(?![称为义])|项(?!目)|户)/, []],
];

/** A minus typed at a figure turns it over; between two figures it is a range or a difference. */
function checkSign({ at, before, previous }: FigureContext): Problem[] {
  const typed = /(?:[-−–—]|负|minus\s?|negative\s?)$/i.exec(before)?.[0];
  if (typed === undefined || (previous && /^\s?(?:[-−–—]|minus)\s?$/i.test(before))) return [];
  if (/^[–—]$/.test(typed) && before.length > 1) return [];
  return [{ code: 'wrong_sign', at, found: typed.trim(), may: [] }];
}

function checkJoint({ at, before, previous }: FigureContext): Problem[] {
  if (!previous || !/^[.,:·]?$/.test(before)) return [];
  return [{ code: 'joined_figures', at, found: before, may: [] }];
}
