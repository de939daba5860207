// Checks that a figure keeps its own unit and sign, and stands apart from others.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { readText } from './reading.ts';

/** Checks what is typed right at a figure. */
export function checkBinding(context: FigureContext): Problem[] {
  return [...checkUnit(context), ...checkSign(context), ...checkJoint(context)];
}

function checkUnit({ figure, at, before, after }: FigureContext): Problem[] {
  const currency = /(?:[¥$€£]|人民币|\b(?:RMB|CNY|USD|EUR))\s?$/.exec(before);
  const fits = money.includes(figure.unit) && /人民币|RMB|CNY/.test(currency?.[0] ?? '');
  if (currency && !fits) return [{ code: 'wrong_unit', at, found: currency[0].trim(), may: [] }];
  // "[[f3]] （万元）" as well as "[[f3]]万元".
  const behind = after.replace(/^[^\S\n]+/, '').replace(/^\(\s?([^()\n]{1,20}?)\s?\)/, '$1');
  for (const [pattern, fitting] of unitWords) {
    const typed = pattern.exec(behind)?.[0].trim();
    if (typed === undefined) continue;
    if (!fitting.includes(figure.unit)) return [{ code: 'wrong_unit', at, found: typed, may: [] }];
    if (readText(figure.display).includes(typed))
      return [{ code: 'repeated_unit', at, found: typed, may: [] }];
    return [];
  }
  return [];
}

const money: readonly string[] = ['元', '千元', '万元', '百万元', '亿元'];

// Each way to write a unit right behind a figure, the words that only begin alike left out; and the units it fits.
const unitWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^万元/, ['万元']],
  [/^千元/, ['千元']],
  [/^百万元/, ['百万元']],
  [/^亿元/, ['亿元']],
  [/^(?!百分点)[十百千万亿]+元?/, []],
  [/^thousand yuan\b/, ['千元']],
  [/^million yuan\b/, ['百万元']],
  [/^(?:K|M|k|bn|mn|million|billion|thousand|hundred)\b/, []],
  [/^元(?![旦月素])/, ['元']],
  [/^(?:个百分点|百分点|percentage points?\b)/i, ['百分点']],
  [/^(?:%|per ?cent\b|pct\b)/i, ['%']],
  [/^‰/, []],
  [/^basis points?\b/i, []],
  [/^(?:分(?![别布析配类为解摊项部管])|points?\b)/i, ['分']],
  [/^个(?![别人性体])/, ['个']],
  [/^家(?![庭属长])/, ['家']],
  [/^次(?![年于日数要级])/, ['次']],
  [/^人(?![均员民口才次数力])/, ['人']],
  [/^倍(?![数感])/, ['倍']],
  [/^times\b/i, ['倍', '次']],
  [/^(?:people|persons)\b/i, ['人']],
  [/^(?:yuan|RMB|CNY)\b/i, money],
  [/^(?:dollars?|USD|euros?)\b/i, []],
  [/^(?:[美欧港日澳加]元|英镑|(?:余|有余)(?![额下款量])|-plus\b)/i, []],
  [
    /^(?:成(?![本果立为效绩员功长分就型熟交])|折(?![算合旧扣])|名(?![称为义])|项(?!目)|户|天(?![然津])|年(?![初末内中底度间前后来均])|月(?![度末初底])|小时|吨|亩|平方米|公里|所(?![有以给在述载])|条(?![件例款])|件(?!数)|位(?![于居])|岁)/,
    [],
  ],
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
