// Checks that a figure keeps its own unit and sign, and stands apart from others.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { readText } from './reading.ts';

/** Checks what is typed right at a figure. */
export function checkBinding(context: FigureContext): Problem[] {
  return [...checkUnit(context), ...checkSign(context), ...checkJoint(context)];
}

function checkUnit({ figure, at, before, after }: FigureContext): Problem[] {
  const currency = /(?:[¥$€£]|人民币|\b(?:RMB|CNY|USD|EUR))\s?$/.exec(before)?.[0].trim();
  if (currency !== undefined && !(yuan.includes(currency) && money.includes(figure.unit)))
    return [{ code: 'wrong_unit', at, found: currency, may: [] }];
  // "[[f3]] （万元）" as well as "[[f3]]万元".
  const behind = after.replace(/^ *\(([^()\n]{1,20})\)/, '$1').replace(/^ +/, '');
  const [pattern = otherUnits, fitting] = unitWords.find(([unit]) => unit.test(behind)) ?? [];
  const found = pattern.exec(behind)?.[0];
  if (found === undefined) return [];
  if (!fitting?.includes(figure.unit)) return [{ code: 'wrong_unit', at, found, may: [] }];
  return readText(figure.display).includes(found) ? [{ code: 'repeated_unit', at, found, may: [] }] : [];
}

const yuan: readonly string[] = ['人民币', 'RMB', 'CNY'];
const money: readonly string[] = ['元', '千元', '万元', '百万元', '亿元'];

function opening(words: string): RegExp {
  return new RegExp(`^(?:${words})`, 'i');
}

// Each way to write a unit right behind a figure, the words that only begin alike left out; and the units it fits.
const unitWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [opening('万元'), ['万元']],
  [opening('千元'), ['千元']],
  [opening('百万元'), ['百万元']],
  [opening('亿元'), ['亿元']],
  [opening('thousand yuan\\b'), ['千元']],
  [opening('million yuan\\b'), ['百万元']],
  [opening('元(?![旦月素])'), ['元']],
  [opening('个?百分点|percentage points?\\b'), ['百分点']],
  [opening('%|per ?cent\\b|pct\\b'), ['%']],
  [opening('分(?![别布析配类为解摊项部管])|points?\\b'), ['分']],
  [opening('个(?![别人性体])'), ['个']],
  [opening('家(?![庭属长])'), ['家']],
  [opening('次(?![年于日数要级])'), ['次']],
  [opening('人(?![均员民口才次数力])'), ['人']],
  [opening('倍(?![数感])'), ['倍']],
  [opening('times\\b'), ['倍', '次']],
  [opening('(?:people|persons)\\b'), ['人']],
  [opening('(?:yuan|RMB|CNY)\\b'), money],
];

// Those that fit no figure.
const otherUnits = opening(
  [
    '[十百千万亿]+元?|(?:K|M|bn|mn|million|billion|thousand|hundred)\\b',
    '‰|basis points?\\b|(?:dollars?|USD|euros?)\\b|[美欧港日澳加]元|英镑|有?余(?![额下款量])|-plus\\b',
    '成(?![本果立为效绩员功长分就型熟交])|折(?![算合旧扣])|名(?![称为义])|项(?!目)|户|天(?![然津])',
    '年(?![初末内中底度间前后来均])|月(?![度末初底])|小时|吨|亩|平方米|公里|所(?![有以给在述载])|条(?![件例款])',
    '件(?!数)|位(?![于居])|岁',
  ].join('|'),
);

/** A minus typed at a figure turns it over; between two figures it is a range or a difference. */
function checkSign({ at, before, previous }: FigureContext): Problem[] {
  const typed = /(?:[-−–—]|负|minus\s?|negative\s?)$/i.exec(before)?.[0];
  if (typed === undefined || (previous && /^\s?(?:[-−–—]|minus)\s?$/i.test(before))) return [];
  if (/[–—]/.test(typed) && before.length > 1) return [];
  return [{ code: 'wrong_sign', at, found: typed.trim(), may: [] }];
}

function checkJoint({ at, before, previous }: FigureContext): Problem[] {
  if (!previous || !/^[.,:·]?$/.test(before)) return [];
  return [{ code: 'joined_figures', at, found: before, may: [] }];
}
