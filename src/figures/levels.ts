// Checks that what a thing came to and what it changed by are not taken for one another: "降到原来的[[f4]]" of a cut,
// "cut by [[f6]]" of what was left.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { firstPart, lastPart } from './parts.ts';
import type { Problem } from './problem.ts';
import { names, occurrences, reading, type TermIndex } from './terms.ts';

/** The words right at a figure that say which of the two it is. */
export function checkLevel(
  { figure, at, before, after }: FigureContext,
  indexes: readonly TermIndex[],
): Problem[] {
  if (!['reported', 'computed', 'count'].includes(figure.kind) || figure.key.startsWith('calculated.'))
    return [];
  const clause = lastPart(before, clauseEnd);
  const [found] = figure.direction
    ? (cameTo.exec(clause) ?? remained.exec(firstPart(after, clauseEnd)) ?? [])
    : (changedBy.exec(clause) ?? []);
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
  return /\]\] ?[-−–]/.test(formula) || changes.test(reading(label));
}

const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const cameTo =
  /[降减压缩削砍调跌落].{0,4}[到至为成].{0,10}$|[剩余留].{0,12}$|\b(?:cut|reduced|fell|fall|shrank|shrunk|slashed|trimmed|lowered|down|dropped|declined|brought) (?:back |down )?to (?:only |just |about |a |a mere )?$|\bleft (?:with|at) (?:only |just )?$/i;
const changedBy =
  /(?:调减|调增|减少|增加|下降|降低|上升|压减|核减|削减|追加|缩减|提高|增长|砍掉?)了?(?:约|近|共|共计)? ?$|\b(?:cut|reduced|raised|increased|decreased|fell|rose|dropped|grew|declined|lowered|up|down|higher|lower|shrank|slashed) by (?:only |just |about )?$|\b(?:short|ahead|exceed(?:s|ed|ing)?|above|below|over|under)\b.{0,40} by (?:only |just )?$/i;
const remained =
  /^.{0,13}(?:保留|留[了下存]|剩[了下余])|^ of (?:.{0,60}\b(?:left|remain(?:s|ed|ing)?|kept|retained|survived)\b|what it (?:was|had been)|(?:its|the) (?:original|former|initial|previous) (?:size|level|amount|value))/i;
const changes =
  /差|变[化动]|调整(?![后前])|增|减|超出|压|扣|\b(?:change|difference|gap|excess|adjustment|increase|decrease|growth|reduction|cut|deduct(?:ed|ions?)|lost)\b/;
