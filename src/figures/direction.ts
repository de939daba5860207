// Checks that words of change agree with the way the figures they are about went.
import { decimal, zero } from '../evaluation/decimal.ts';
import { checkComparison, compare } from './comparison.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import type { Term } from './terms.ts';

/** Checks the clause of one figure for words of change, and the words between it and the next for comparison. */
export function checkDirection(context: FigureContext, labels: readonly Term[]): Problem[] {
  return [...checkChange(context, labels), ...checkComparison(context), ...checkMovement(context)];
}

/** "增加了[[f4]]" where f4 is a cut, or "增加了[[f9]]" where f9 is below zero. Clauses that say both are left alone. */
function checkChange({ figure, at, before, after }: FigureContext, labels: readonly Term[]): Problem[] {
  const way = figure.direction ?? (decimal(figure.value).lt(zero) ? 'down' : undefined);
  if (way === undefined) return [];
  const clause = [before.split(clauseEnd).at(-1) ?? '', after.split(clauseEnd)[0] ?? '']
    .map((words) => withoutLabels(words, labels))
    .join(' ');
  const [up, down] = [upward.exec(clause)?.[0], downward.exec(clause)?.[0]];
  if ((up && down) || denied.test(clause)) return [];
  const wrong = way === 'up' ? down : way === 'down' ? up : (up ?? down);
  return wrong === undefined ? [] : [{ code: 'wrong_direction', at, found: wrong, may: [] }];
}

const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const upward =
  /增加|上升|提高|增长|调增|追加|上涨|上调|扩大|提升|增至|升至|\b(?:rose|rises?|risen|rising|increas\w*|rais(?:e|ed|es|ing)|gr[eo]w\w*|growth|went up|up (?:by|from|to)|climb\w*|added|expand\w*)\b/i;
const downward =
  /减少|下降|降低|调减|核减|压减|削减|缩减|下调|缩小|追减|降至|减至|\b(?:fell|falls?|fallen|falling|decreas\w*|cuts?|reduc\w*|declin\w*|drop(?:s|ped)?|lowered|went down|down (?:by|from|to)|shr[aiu]nk\w*)\b/i;
const denied =
  /不是|并非|没有|并未|未|而非|不能|无法|如果|假如|若|\b(?:not|never|no|rather than|instead of|if|would|could)\b|n't/i;

/** Labels may hold such words themselves, as 产值增长率 does. */
function withoutLabels(words: string, labels: readonly Term[]): string {
  return labels.reduce((rest, { text }) => rest.replaceAll(text, ''), words);
}

/** "由[[f5]]增加到[[f6]]" where it went down. */
function checkMovement({ figure, at, before, after, next }: FigureContext): Problem[] {
  const order = next && compare(figure, next);
  if (
    order === undefined ||
    !/(?:由|从|自|from)[^,。;\n]*$/i.test(before) ||
    !/^[^。;\n]*(?:到|至|为|to)[^。;\n]{0,12}$/i.test(after)
  )
    return [];
  const words = `${before.split(clauseEnd).at(-1) ?? ''} ${after}`;
  if (denied.test(words)) return [];
  const [up, down] = [risen.exec(words)?.[0], fallen.exec(words)?.[0]];
  const wrong =
    up !== undefined && down === undefined && order > 0
      ? up
      : down !== undefined && up === undefined && order < 0
        ? down
        : undefined;
  return wrong === undefined ? [] : [{ code: 'wrong_direction', at, found: wrong, may: [] }];
}

const risen = new RegExp(`${upward.source}|升|增`, 'i');
const fallen = new RegExp(`${downward.source}|降|减`, 'i');
