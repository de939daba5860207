// The unit that follows a numeral, in either language, and the measure words that make a lone digit a number.
import { type Decimal, decimal } from './decimal.ts';
import { matchAt } from './match-at.ts';
import type { Unit } from './unit.ts';

export interface WrittenUnit {
  unit: Unit;
  /** What the numeral is multiplied by to be in that unit: 10000 for 亿元, which is kept in 万元. */
  factor: Decimal;
  end: number;
}

/** Reads the unit that starts at an index, after at most two spaces; undefined where none does. */
export function readUnit(text: string, at: number): WrittenUnit | undefined {
  for (const { pattern, unit, factor } of units) {
    const match = matchAt(pattern, text, at);
    if (match) return { unit, factor, end: at + match[0].length };
  }
  return undefined;
}

/** Tells whether a lone digit word is a number here: a measure follows, or it ends a clause that names a value. */
export function standsAlone(text: string, start: number, end: number): boolean {
  // 一份 and 一项 are mostly articles, so only the other digits count before such measures.
  if (text[start] !== '一' && matchAt(/ ?[项条类种份笔户位件大点]/y, text, end)) return true;
  return (
    /[到为是按]$/.test(text.charAt(start - 1)) &&
    matchAt(/ ?(?:$|[，。；、？！,.;?!)吗呢吧了])/y, text, end) !== undefined
  );
}

const yuan = '(?:yuan|rmb|cny|renminbi)\\b';

/** In the order in which they are tried: the longer unit before the one it begins with. */
const units = [
  written('百分点', '个?百分点|个点(?!位)|percentage[ -]points?\\b|pp(?:ts?)?\\b|p\\.p\\.'),
  written('%', '%|per ?cent\\b|pct\\b'),
  written('%', '‰', '0.1'),
  written('万元', `[x×(]? ?(?:10k|10,?000|ten thousand) ${yuan}\\)?|wan(?: ${yuan}|\\b)`),
  written('万元', '[(（] ?万元 ?[)）]'),
  written('万元', '(?<=\\d)w(?![a-z\\d])'),
  written('万元', '万(?:元|块钱|块(?!\\p{Script=Han})|(?![元块一分能个家次人名%]))'),
  written('万元', '亿(?:元|块钱|(?![元块个家次人名%]))', '10000'),
  written('元', `元|块钱|块(?!\\p{Script=Han})|圆|人民币|${yuan}`),
  written('分', '分(?![之别类析布配解项开管支局公成钟])|-?(?:points?|pts?)\\b'),
  written('家', '家(?!长|庭)'),
  written('次', '次(?!要|序|级)'),
  written('人', '人(?!民币|员|均|才)|名(?!义|称|单)|(?:people|persons?)\\b'),
  written('个', '个'),
  written('倍', '倍|times\\b|-?fold\\b|(?<=\\d)x(?![a-z\\d_]| ?[\\d(])'),
];

function written(
  unit: Unit,
  pattern: string,
  factor = '1',
): { unit: Unit; pattern: RegExp; factor: Decimal } {
  return { unit, pattern: new RegExp(` {0,2}(?:${pattern})`, 'iuy'), factor: decimal(factor) };
}
