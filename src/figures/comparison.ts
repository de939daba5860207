// Checks that words of comparison agree with the figures they stand between, or with the figures of the names they do.
import { decimal } from '../evaluation/decimal.ts';
import { convert } from '../evaluation/unit.ts';
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { figureMark } from './reading.ts';
import { type Term, withoutTerms } from './terms.ts';

/** "[[f3]]，高于预算执行率[[f8]]" and "[[f3]]比[[f8]]高" where it is lower. */
export function checkComparison(
  { figure, at, after, trailing, next }: FigureContext,
  labels: readonly Term[],
): Problem[] {
  const order = next && compare(figure, next);
  if (order === undefined || figure.inputs?.includes(next?.id ?? '')) return [];
  const [, negation, found = ''] =
    between.exec(withoutTerms(after, labels)) ??
    (/比[^,。;\n]{0,40}$/.test(after) ? behindNext.exec(trailing.slice(after.length)) : null) ??
    [];
  if (found === '') return [];
  return holds(found, order, negation) ? [] : [wrong(at, (negation ?? '') + found)];
}

/** "项目支出低于基本支出[[f26]]": the names of known figures are compared as the figures are. */
export function checkComparedNames(
  { at, before }: FigureContext,
  labels: readonly Term[],
  known: readonly Figure[],
): Problem[] {
  const clause = before.split(/[。;!?\n]|\.(?=\s|$)/).at(-1) ?? '';
  if (denied.test(clause)) return [];
  for (const { 1: negation, 2: found = '', 3: after = '', index } of clause.matchAll(namesBetween)) {
    const left = bearing(labels, known, (text) => endsWith(clause.slice(0, index), text));
    const right = bearing(labels, known, (text) => after.toLowerCase().startsWith(text));
    const order = left && right && compare(left, right);
    if (order !== undefined && !holds(found, order, negation)) return [wrong(at, (negation ?? '') + found)];
  }
  return [];
}

const words =
  '(?:高|大|多|低|小|少|压|胜|盖|强)过|胜于|强于|不如|逊于|逊色于|落后于|比不上|赶不上|高于|大于|多于|超过|超出|高出|多出|优于|低于|小于|少于|不及|不足|不到|(?:higher|greater|more|larger|bigger|lower|less|smaller|fewer) than|exceed(?:s|ed|ing)?|\\b(?:above|below)\\b|surpass\\w*|outstrip\\w*|outweigh\\w*|outpac\\w*|dwarf\\w*|\\btop(?:s|ped)\\b|\\bbeats?\\b|trail(?:s|ed)|lag(?:s|ged) behind|is under|short of|[><≥≤]';
const between = new RegExp(`(不|未|没有|并未|没|not |no )?(${words})[^,。;、\\n]*$`, 'i');
const behindNext = new RegExp(
  `^${figureMark}\\)?(不|没有?)?(?:要|还|更|略|稍|明显|大幅|约)?([高大多低小少])(?!于)`,
);
const namesBetween = new RegExp(`(不|未|没有|并未|没|not |no )?(${words})\\s?(?:the\\s)?(.*)`, 'gi');
const greater =
  /高|大|多|超|优|压|胜|盖|强|higher|greater|more|larger|bigger|exceed|above|surpass|out(?:strip|weigh|pac)|dwarf|\btop|beat|[>≥]/i;
const denied = /是否|如果|假如|若|要|\b(?:whether|if|would|could|should)\b/i;

function holds(found: string, order: number, negation: string | undefined): boolean {
  if (/[≥≤]/.test(found)) return found === '≥' ? order >= 0 : order <= 0;
  return (greater.test(found) ? order > 0 : order < 0) === (negation === undefined);
}

function wrong(at: number, found: string): Problem {
  return { code: 'wrong_comparison', at, found: found.trim(), may: [] };
}

/** The one figure that a name in the text can mean. */
function bearing(
  labels: readonly Term[],
  known: readonly Figure[],
  stands: (text: string) => boolean,
): Figure | undefined {
  const [term] = labels.filter(({ text }) => stands(text)).sort((a, b) => b.text.length - a.text.length);
  const values = known.filter(({ id }) => term?.ids.includes(id));
  const [first] = values;
  return first && values.every((each) => compare(each, first) === 0) ? first : undefined;
}

function endsWith(words: string, text: string): boolean {
  return words
    .toLowerCase()
    .replace(/(?:明显|大幅|远|仍|也|均|则|还|\s(?:is|was|are|were)(?:\s(?:much|far|well))?)?\s?$/, '')
    .endsWith(text);
}

/** The sign of a minus b, or undefined where they measure different things. */
export function compare(a: Figure, b: Figure): number | undefined {
  return convert(decimal(a.value), a.unit, b.unit)?.cmp(decimal(b.value));
}
