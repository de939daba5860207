// Checks that words of change agree with the way the figures they are about went.
import { decimal, zero } from '../evaluation/decimal.ts';
import { checkComparison, compare } from './comparison.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { type Term, withoutTerms } from './terms.ts';

/** Checks the clause of one figure for words of change, and the words between it and the next for comparison. */
export function checkDirection(context: FigureContext, labels: readonly Term[]): Problem[] {
  return [...checkChange(context, labels), ...checkComparison(context, labels), ...checkMovement(context)];
}

/** "增加了[[f4]]" where f4 is a cut, or "增加了[[f9]]" where f9 is below zero. Clauses that say both are left alone. */
function checkChange({ figure, at, before, after }: FigureContext, labels: readonly Term[]): Problem[] {
  const way = figure.direction ?? (decimal(figure.value).lt(zero) ? 'down' : undefined);
  if (way === undefined) return [];
  const clause = [
    before.split(clauseEnd).at(-1) ?? '',
    after.split(clauseEnd)[0] ?? '',
    headed.exec(after)?.[1] ?? '',
  ]
    .map((words) => mended(withoutTerms(words, labels)))
    .join(' ');
  const [up, down] = [upward.exec(clause)?.[0], downward.exec(clause)?.[0]];
  if ((up && down) || denied.test(clause)) return [];
  const wrong = way === 'up' ? down : way === 'down' ? up : (up ?? down);
  return wrong === undefined ? [] : [{ code: 'wrong_direction', at, found: wrong, may: [] }];
}

/** "不降反升" says one way, though with both words. */
export function mended(clause: string): string {
  return clause
    .replace(/不[降减跌][反却]?而?(?=[升增涨])/g, '')
    .replace(/不[升增涨][反却]?而?(?=[降减跌])/g, '');
}

const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
// "变动[[f4]]，方向向上", "moved by [[f4]], upward".
const headed = /^[^,。;\n]{0,12},\s?(方向[是为]?向[上下]|(?:up|down)wards?\b)/i;
// A word that holds one of these characters says which way, but for names of other things.
export const upward =
  /[调上提]?(?<!晋|小)[增升涨扩](?![减降值级规会])(?:加|长|大|至)?|提高|追加|上[调浮扬]|多[了出给拨批]|加码|加拨|续拨|走高|注入|补充安排|添了|[更越][加来]?宽[裕松]|方向[是为]?向上|\b(?:rose|rises?|risen|rising|increas\w*|rais(?:e|ed|es|ing)|gr[eo]w\w*|growth|went up|(?:is|was|are|were) up|up (?:by|from|to)|climb\w*|added|expand\w*|jump\w*|surg(?:e|ed|es|ing)|soar\w*|gain(?:s|ed)?|advanced by|boost\w*|balloon\w*|uplift\w*|additional|swell\w*|swollen|higher by|bigger|inject\w*|replenish\w*|on top of|extra|upwards?|north)\b/i;
export const downward =
  /[下调核压追削缩]?(?<!增|升)[减降缩跌削](?:少|低|小|至)?|下[调浮滑]|方向[是为]?向下|少了|走低|\b(?:fell|falls?|fallen|falling|decreas\w*|cuts?|reduc\w*|declin\w*|drop(?:s|ped)?|lowered|went down|(?:is|was|are|were) down|down (?:by|from|to)|shr[aiu]nk\w*|plung\w*|slump\w*|slid|slipp\w*|tumbl\w*|slash\w*|trimm\w*|lower by|smaller|downwards?|south)\b/i;
const denied =
  /不是|并非|没有|未|而非|不能|无法|如果|假如|若|\b(?:not|never|no|rather than|instead of|if|would|could)\b|n't/i;

/** "由[[f5]]增加到[[f6]]" where it went down. */
function checkMovement({ figure, at, before, after, next }: FigureContext): Problem[] {
  const forward =
    /(?:由|从|自|from)[^,。;\n]*$/i.test(before) && /^[^。;\n]*(?:到|至|为|to)[^。;\n]{0,12}$/i.test(after);
  // "It grew to [[f6]] from [[f5]]".
  const backward =
    /\bto(?:\s(?:the|an?))?\s?$/i.test(before) &&
    /^\)?,?\s(?:up\s|down\s)?from(?:\s\w+){0,3}\s?$/i.test(after);
  const compared = next && (forward || backward) ? compare(figure, next) : undefined;
  if (compared === undefined) return [];
  const order = forward ? compared : -compared;
  const words = `${before.split(clauseEnd).at(-1) ?? ''} ${after}`;
  const [up, down] = [upward.exec(words)?.[0], downward.exec(words)?.[0]];
  if ((up && down) || denied.test(words)) return [];
  const wrong = order > 0 ? up : order < 0 ? down : undefined;
  return wrong === undefined ? [] : [{ code: 'wrong_direction', at, found: wrong, may: [] }];
}
