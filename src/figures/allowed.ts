// The words of the data that may stand in typed text although they hold a number.
import { matchesOf, type Span } from './matches.ts';
import { readText } from './reading.ts';
import { amountFollows } from './section-marks.ts';

/** Words of the loaded data: names of any kind, years of the evaluations, document numbers. */
export interface AllowedWords {
  names: readonly string[];
  years: readonly number[];
  /** Years that the data mentions: they may stand in a date only, as in 2021年 and "in 2021". */
  mentioned?: readonly number[];
  documents: readonly string[];
}

export interface AllowedSpan extends Span {
  kind: 'name' | 'year';
}

export interface Allowed {
  /** Every stretch of a reading that is a word of the data; they may overlap. */
  find(reading: string): AllowedSpan[];
}

/** Prepares the words of the loaded data. Names without any numeral, or with little else, are left out. */
export function buildAllowed({ names, years, mentioned = [], documents }: AllowedWords): Allowed {
  const rules: [AllowedSpan['kind'], RegExp[]][] = [
    ['name', wordsPattern([...names, ...documents])],
    ['year', [...yearPatterns(years), ...datePatterns(mentioned)]],
  ];
  return {
    find: (reading) =>
      rules.flatMap(([kind, patterns]) => matchesOf(patterns, reading).map((span) => ({ ...span, kind }))),
  };
}

const numeral = '\\p{N}零一二三四五六七八九十百千万亿两';

/** One pattern of all names that hold a numeral, the longest first; a name never continues a longer number or word. */
function wordsPattern(words: readonly string[]): RegExp[] {
  const read = [...new Set(words.map(readText))]
    .filter(holdsNumeralAndMore)
    .sort((a, b) => b.length - a.length);
  if (read.length === 0) return [];
  return [new RegExp(read.map(bounded).join('|'), 'gu')];
}

function holdsNumeralAndMore(word: string): boolean {
  return (
    mayHoldNumber.test(word) &&
    word.replace(new RegExp(`[^\\p{L}]|[${numeral}元个家次分倍人]`, 'gu'), '').length >= 2
  );
}

const mayHoldNumber = new RegExp(
  `[${numeral}半倍廿几]|[IVX]{2}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|half|double|zero|first|second|third|most|every)\\b`,
  'iu',
);

function bounded(word: string): string {
  const escaped = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return `${boundary('<', word.at(0) ?? '')}${escaped}${boundary('', word.at(-1) ?? '')}`;
}

function boundary(side: '<' | '', edge: string): string {
  if (/[a-z]/i.test(edge)) return `(?${side}![A-Za-z])`;
  if (new RegExp(`[${numeral}]`, 'u').test(edge)) {
    return side === '<' ? `(?<![${numeral}][.,]?)` : `(?![.,]?[${numeral}])`;
  }
  return '';
}

/** 2021年 and "in 2021", where no amount and no longer number follows. */
function datePatterns(years: readonly number[]): RegExp[] {
  if (years.length === 0) return [];
  const plain = years.join('|');
  return [
    new RegExp(`(?<![\\p{N}.,])(?:${plain})(?=年(?![\\p{N}${numeral}以多余内间]))`, 'gu'),
    new RegExp(
      `(?<=\\b(?:in|from|of|since|by|for)\\s)(?:${plain})(?=[.,;:)]?(?:$|\\s)(?!${amountFollows}))(?![.,]\\p{N})`,
      'gu',
    ),
  ];
}

/** 2022, 2022年, 2022年度, FY2022 and 二〇二二年, unless an amount follows. */
function yearPatterns(years: readonly number[]): RegExp[] {
  if (years.length === 0) return [];
  const plain = years.join('|');
  const chinese = years.map((year) =>
    String(year).replace(/\d/g, (digit) =>
      digit === '0' ? '[〇零]' : '一二三四五六七八九'.charAt(Number(digit) - 1),
    ),
  );
  return [
    new RegExp(`(?<!\\p{N}|\\p{N}[.,])(?:${plain})(?!\\p{N}|[.,]\\p{N}|${amountFollows})`, 'gu'),
    new RegExp(`(?<![${numeral}])(?:${chinese.join('|')})(?=年)`, 'gu'),
  ];
}
