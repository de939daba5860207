// Checks that a figure is not denied of what it is of, nor given as what was aimed at: "综合得分不是[[f7]]", "目标是[[f3]]".
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { maximal, names, occurrences, reading, type TermIndex } from './terms.ts';

/** The words right before a figure that the report states or that follows from it. */
export function checkDenial(
  { figure, at, before, after, leading }: FigureContext,
  indexes: readonly TermIndex[],
): Problem[] {
  if (!['reported', 'computed', 'count'].includes(figure.kind) || figure.key.startsWith('calculated.'))
    return [];
  const clause = before.split(clauseEnd).at(-1) ?? '';
  const denied = deniedOf(clause, { leading, after }, figure, indexes);
  if (denied !== undefined) return [{ code: 'wrong_label', at, found: denied, may: [] }];
  if (isAim(figure)) return [];
  const aimed = aims.exec(clause)?.[0].trim() ?? plannedName(clause, figure, indexes);
  return aimed === undefined ? [] : [{ code: 'wrong_kind', at, found: aimed, may: [] }];
}

function deniedOf(
  clause: string,
  { leading, after }: Pick<FigureContext, 'leading' | 'after'>,
  figure: Figure,
  indexes: readonly TermIndex[],
): string | undefined {
  const [not] = unstated.exec(clause) ?? [];
  if (not !== undefined) return not.trim();
  const denial = denials.exec(clause);
  if (denial === null) return undefined;
  // "得分是多少？不是[[f7]]": what was named last.
  const words = leading.slice(-furthest, -denial[0].length).toLowerCase();
  const last = maximal(occurrences(words, indexes)).at(-1);
  return last && names(last.term, figure) && !/^\s?(?:以[上下]|左右)/.test(after)
    ? denial[0].trim()
    : undefined;
}

/** "计划采购执行率为[[f3]]" of what was executed. */
function plannedName(clause: string, figure: Figure, indexes: readonly TermIndex[]): string | undefined {
  const words = clause.toLowerCase();
  const own = occurrences(words, indexes).find(({ term }) => names(term, figure));
  return own && planned.exec(words.slice(0, own.from))?.[0].trim();
}

/** What is aimed at, or worked out from that. */
function isAim({ label }: Figure): boolean {
  return /目标|计划|预算|上限|\b(?:targets?|ceilings?|planned|budget)\b/.test(reading(label));
}

const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const denials =
  /(?:不是|并非|绝非|不为|不等于|\s(?:is|was|are|were)(?:n['’]t|\snot|\snever)|\bother than)\s?$/i;
const furthest = 80;
const planned = /(?:计划|预期|目标|拟定)的?$|\b(?:planned|expected|targeted|intended)\s$/;
const unstated =
  /(?:报告|数据|摘要|文中)[^,。;]{0,4}(?:没有|未)(?:出现|提到|提及|给出|列出|写明|载明|显示)[过了有]?\s?$|\b(?:report|data|summary|abstract)\s(?:does not|doesn['’]t|did not|never)\s(?:give|state|mention|show|contain|list)s?\s(?:an?|the|any)\s(?:[\w-]+\s){0,4}of\s$/i;
const aims =
  /(?<!距|离|(?<!占)比|成本)(?:目标(?:值|数)?|指标值|计划(?:数|值)|预期值?)(?:被?(?:设定?|确?定))?(?:为|是|在|:|达到)?\s?$|\b(?:targets?|goals?|aims?)(?:\s(?:for|of|in)\s[\w\s-]{1,60})?\s(?:is|was|of|at|were|are)\s(?:set at\s|to reach\s)?$|\btargeted at\s$/i;
