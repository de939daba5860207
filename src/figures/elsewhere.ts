// Checks that a figure is not passed off as another year's or as that of others: "去年的得分为[[f7]]", "the city average
// is [[f3]]".
import type { FigureContext } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import { homesOfFigure } from './references.ts';
import { names, occurrences, reading, type TermIndex } from './terms.ts';

/** What the clause of a figure says of its year or of whose it is, unless its name says so or it rests on several evaluations. */
export function checkElsewhere(
  { figure, at, before, after }: FigureContext,
  ledger: Ledger,
  indexes: readonly TermIndex[],
  years: ReadonlyMap<string, number>,
): Problem[] {
  if (figure.kind === 'user_stated' || figure.kind === 'hypothetical') return [];
  const [home, ...more] = new Set(homesOfFigure(figure.id, ledger));
  if (home === undefined || more.length > 0 || figure.key.startsWith('calculated.')) return [];
  const clause = withoutNames(
    `${before.replace(introduced, '$1 ').split(clauseEnd).at(-1) ?? ''} \n ${after.split(clauseEnd)[0] ?? ''}`,
    ledger,
    indexes,
  );
  if (leftOpen.test(clause)) return [];
  const known = [...years.values()];
  const own = years.get(home) ?? Number.NaN;
  const words = [
    ...(known.some((year) => year > own) ? [] : [past]),
    ...(known.some((year) => year < own) ? [] : [future]),
    ...(/均|average/.test(reading(figure.label)) ? [] : [average]),
    others,
  ];
  const found = words.map((pattern) => pattern.exec(clause)?.[0]).find((each) => each !== undefined);
  if (
    found === undefined ||
    reading(`${figure.label} ${figure.source?.quote ?? ''}`).includes(found.toLowerCase())
  )
    return [];
  const code = past.test(found) || future.test(found) ? 'wrong_year' : 'wrong_department';
  return [{ code, at, found, may: [] }];
}

/** What the name of a figure says of years, averages or what was not done is part of the name: 上年末结余, 月均支出. */
function withoutNames(clause: string, ledger: Ledger, indexes: readonly TermIndex[]): string {
  const cut = clause.split('');
  const known = ledger.figures();
  for (const { term, from, to } of occurrences(clause.toLowerCase(), indexes))
    if (isSaying(term.text) && known.some((figure) => names(term, figure))) cut.fill('\uE002', from, to);
  return cut.join('');
}

function isSaying(name: string): boolean {
  return [past, future, average, others, leftOpen].some((pattern) => pattern.test(name));
}

// Not what two words only share: 载明|年末, 近年来|年均, 调整后|年度.
const past =
  /去年|前年|往年|(?<!以)上一?年度?(?!度?末)|前一年|一年前|上期|(?:last|previous|prior|preceding|past) (?:fiscal |financial )?year|\byear (?:before|earlier|ago)\b|\bearlier years\b/i;
const future =
  /(?<![载说表写证注标阐声])明年|(?<!年)来年|次年|(?<!以)下一?年度?|(?<![之整])后年|(?:next|following|coming|subsequent) (?:fiscal |financial )?year/i;
const average = /平均|均值|中位数|\b(?:averages?|averaged|mean|median)\b/i;
const others =
  /全国|全省|全市|全县|同行业?|同类(?:单位|部门|园区|机构)|兄弟(?:单位|部门)|其[他它](?:单位|部门|园区|机构)|别的(?:单位|部门)|\b(?:nationwide|citywide|province-?wide|peers?|(?:comparable|similar|other|peer) (?:departments?|units?|centers?|centres?|parks?|bodies|institutions?)|(?:city|national|provincial|industry|sector|regional|county)(?:-wide)? (?:average|mean|median|level|figure))\b/i;
const introduced =
  /((?:[去前往明来次后]年|[上下前]一?年度?|一年前|(?:last|next|previous|following|past) years?|a year (?:before|earlier|ago))),/gi;
const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const leftOpen =
  /没有|未|无[法从]|不能|不得|是否|能否|如果|若|建议|可|基础|参考|依据|应|本次|本年|今年|现[在为]|\b(?:no|not|cannot|without|whether|if|should|recommend\w*|basis|based|could|would|now|this year|current\w*)\b|n't/i;
