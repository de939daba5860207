// Checks that a figure stands with its own label, unit and sign.
import type { FigureContext, Labels } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { readText } from './reading.ts';

/** Checks the words that touch a figure against the labels of all figures of the conversation. */
export function checkBinding(context: FigureContext, labels: Labels): Problem[] {
  return [
    ...checkLabel(context, labels),
    ...checkUnit(context),
    ...checkSign(context),
    ...checkJoint(context),
  ];
}

/** "年初预算为[[f6]]" where f6 is the adjusted budget. A label is only taken as the subject where a phrase begins. */
function checkLabel({ figure, at, before, after }: FigureContext, labels: Labels): Problem[] {
  const own = readText(figure.label);
  const subject = before.replace(connector, '');
  const [beside] = [...labels.keys()]
    .filter((label) => subject.endsWith(label) && phraseStart.test(subject.slice(0, -label.length)))
    .sort((a, b) => b.length - a.length);
  // Words such as 合计 may also end the figure's own label: 基本支出与项目支出合计为….
  const bare = before.replace(/[为是:=\s(]+$/, '');
  const isOwn = bare.endsWith(own) && phraseStart.test(bare.slice(0, bare.length - own.length));
  if (isOwn && own.length > (beside?.length ?? 0)) return [];
  const behind = [...labels.keys()].find((label) => isNamedBehind(after, label));
  return [beside, behind]
    .filter((label) => label !== undefined)
    .filter((label) => !own.endsWith(label))
    .map((label) => ({ code: 'wrong_label', at, found: label, may: [...(labels.get(label) ?? [])] }));
}

const connector =
  /(?:的(?:金额|数额|比例|结果|数值))?(?:仅|只|约|大约|共|共计|合计|分别|实际|最终|就|也|均|仍){0,3}(?:为|是|达到?|有|等于)?(?:\s+(?:was|is|were|are|of|at|stood at|stands at|reached|amount(?:ed|s) to|c[ao]mes? to|totall?ed|totals|equals))?\s?[:=]?(?:\s?(?:about|only|just|exactly))?\s?\(?$/i;
const phraseStart =
  /(?:^|[\n。,;:!?、.(|]|(?:^|\n)-|年度?|其中|该|本|而|但|则|即|报告|中心|[与和及的\uE001]|(?<!\b(?:of|to|than|from|by|with|against|over|minus|plus|per|in|for|under|between|exceeds?|below|above)\s)\b(?:the|its|reported|stated))\s?$/i;

/** "[[f3]]（年初预算）" and "[[f3]]是年初预算。" */
function isNamedBehind(after: string, label: string): boolean {
  const [, opening = ''] = /^\s?(\(|是|即|is the |was the )/.exec(after) ?? [];
  if (opening === '') return false;
  const rest = after.slice(after.indexOf(opening) + opening.length);
  return rest.startsWith(label) && /^\s?(?:[),。;.\n]|$)/.test(rest.slice(label.length));
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
