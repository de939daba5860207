// Checks that what a thing came to and what it changed by are not taken for one another: "降到原来的[[f4]]" of a cut,
// "cut by [[f6]]" of what was left.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { names, occurrences, reading, type TermIndex } from './terms.ts';

/** The words right at a figure that say which of the two it is. */
export function checkLevel(
  { figure, at, before, after }: FigureContext,
  indexes: readonly TermIndex[],
): Problem[] {
  if (!['reported', 'computed', 'count'].includes(figure.kind) || figure.key.startsWith('calculated.'))
    return [];
  const clause = before.split(clauseEnd).at(-1) ?? '';
  const [lead] = (figure.direction ? cameTo : changedBy).exec(clause) ?? [];
  const left = figure.direction ? remained.exec(after.split(clauseEnd)[0] ?? '')?.[0] : undefined;
  const found = lead ?? left;
  if (found === undefined || (figure.direction ? isNamed(clause, figure, indexes) : isChange(figure)))
    return [];
  return [{ code: 'wrong_direction', at, found: found.trim(), may: [] }];
}

/** "预算调整率降到[[f8]]": the change itself came to that. */
function isNamed(clause: string, figure: Figure, indexes: readonly TermIndex[]): boolean {
  const words = clause.toLowerCase();
  return (
    words.includes(reading(figure.label)) ||
    occurrences(words, indexes).some(({ term }) => names(term, figure))
  );
}

/** What is worked out as a difference, or called one. */
function isChange({ label, formula = '' }: Figure): boolean {
  return /\]\]\s?[-−–]/.test(formula) || changes.test(reading(label));
}

const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const cameTo =
  /(?:降|减|压|缩|削|砍|调|跌|落|缩水)[^,。;]{0,4}?(?:到|至|为|成)[^,。;]{0,10}$|(?:只|仅|还)?(?:剩|余|留存?|保留)[下了有]{0,2}[^,。;]{0,10}$|\b(?:cut|reduced|fell|fall|shrank|shrunk|slashed|trimmed|lowered|down|dropped|declined|brought)\s(?:back\s|down\s)?to\s(?:only\s|just\s|about\s|a\s(?:mere\s)?)?$|\bleft (?:with|at)\s(?:only\s|just\s)?$/i;
const changedBy =
  /(?:调减|调增|减少|增加|下降|降低|上升|压减|核减|削减|追加|缩减|提高|增长|砍掉?)了?(?:约|近|共|共计)?\s?$|\b(?:cut|reduced|raised|increased|decreased|fell|rose|dropped|grew|declined|lowered|up|down|higher|lower|shrank|slashed)\sby\s(?:only\s|just\s|about\s)?$|\b(?:short|ahead|exceed\w*|above|below|over|under)\b[^,;]{0,40}\sby\s(?:only\s|just\s)?$/i;
const remained =
  /^的?[^,。;]{0,12}(?:保留|留[了下存]|剩[了下余])|^\sof\b[^,.;]{0,60}\b(?:left|remain\w*|kept|retained|survived)\b|^\sof (?:what it (?:was|had been)|(?:its|the) (?:original|former|initial|previous) (?:size|level|amount|value))/i;
const changes =
  /差|变[化动]|调整(?![后前])|增|减|超出|压|扣|\b(?:change|difference|gap|excess|adjustment|increase|decrease|growth|reduction|cut|deduct\w*|lost)\b/;
