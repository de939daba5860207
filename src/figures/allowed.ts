// What may hold a number in typed text: names, document numbers and years of the data, idioms, marks of lists.
import { idiomsEn } from './idioms-en.ts';
import { idiomsZh } from './idioms-zh.ts';
import { readText } from './reading.ts';

/** Words of the loaded data: names of any kind, years of the evaluations, document numbers. */
export interface AllowedWords {
  names: readonly string[];
  years: readonly number[];
  documents: readonly string[];
}

/** `year` and `idiom` state no amount; `name` and `mark` hold a number that is not the writer's own. */
export interface AllowedSpan {
  from: number;
  to: number;
  kind: 'name' | 'year' | 'mark' | 'idiom';
}

export interface Allowed {
  /** Every allowed stretch of a reading; they may overlap. */
  find(reading: string): AllowedSpan[];
}

/** Prepares the words of the loaded data. Names without any numeral, or with little else, are left out. */
export function buildAllowed({ names, years, documents }: AllowedWords): Allowed {
  const rules: [AllowedSpan['kind'], RegExp][] = [
    ...wordsPattern([...names, ...documents]).map((pattern): [AllowedSpan['kind'], RegExp] => [
      'name',
      pattern,
    ]),
    ...yearPatterns(years).map((pattern): [AllowedSpan['kind'], RegExp] => ['year', pattern]),
    ...listMarks.map((pattern): [AllowedSpan['kind'], RegExp] => ['mark', pattern]),
    ...[...idiomsZh, ...idiomsEn].map((pattern): [AllowedSpan['kind'], RegExp] => ['idiom', pattern]),
  ];
  return {
    find: (reading) =>
      rules.flatMap(([kind, pattern]) =>
        Array.from(reading.matchAll(pattern), ({ 0: found, index }) => ({
          from: index,
          to: index + found.length,
          kind,
        })),
      ),
  };
}

const numeral = '\\p{N}零一二三四五六七八九十百千万亿两';
const amountFollows = '\\s*(?:[万亿元%‰个家次分倍人名项成折]|yuan|per\\s?cent|points?|million|times)';

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
    new RegExp(`(?<![\\p{N}.,])(?:${plain})(?!\\p{N}|[.,]\\p{N}|${amountFollows})`, 'gu'),
    new RegExp(`(?<![${numeral}])(?:${chinese.join('|')})(?=年)`, 'gu'),
  ];
}

const upToTwenty = '(?:1\\d|20|[1-9])';

/** 1. 1） （1） ① - 1. ## 3. and 3.2.1 at the start of a line with words behind; 表1, 附件2 and 第12页 anywhere. */
const listMarks: readonly RegExp[] = [
  new RegExp(
    `(?<=(?:^|\\n)[ #•-]{0,12})(?:${upToTwenty}[.)、]|\\(${upToTwenty}\\)|[①-⑳])(?!\\p{N}|${amountFollows})(?=\\s*[^\\s\\d])`,
    'gu',
  ),
  /(?<=(?:^|\n)[ #]{0,12})\d{1,2}(?:\.\d{1,2}){2,3}(?=\s+\p{L})/gu,
  new RegExp(`(?:附表|附件|表|图)\\s?${upToTwenty}(?!\\p{N}|[.,]\\p{N}|${amountFollows})`, 'gu'),
  /第\s?\d{1,3}\s?[页章节条款](?!\p{N})/gu,
];
