// Shares that are written around the numeral or without one: 百分之八十, 千分之五, 八成五, 一半, half, 四分之三, doubled.
import { type Decimal, decimal, hundred } from './decimal.ts';
import { matchAt } from './match-at.ts';
import type { Reading } from './numerals-reading.ts';
import { readChineseNumeral } from './numerals-zh.ts';

/** Reads the share that starts at an index, in %; undefined where none does. */
export function readShare(text: string, at: number): Reading | undefined {
  return readPartsOf(text, at) ?? readFraction(text, at) ?? readTenths(text, at) ?? readWord(text, at);
}

const bases = new Map<string, Decimal>([
  ['百', hundred],
  ['千', decimal('1000')],
  ['万', decimal('10000')],
]);

function readPartsOf(text: string, at: number): Reading | undefined {
  const all = matchAt(/百分(?:之百|百)/y, text, at);
  if (all) return { kind: 'amount', end: at + all[0].length, value: hundred, unit: '%' };
  const base = bases.get(matchAt(/([百千万])分之/y, text, at)?.[1] ?? '');
  if (base === undefined) return undefined;
  const start = at + '百分之'.length;
  const parts = readChineseNumeral(text, start);
  if (parts?.kind !== 'numeral') return { kind: 'nothing', end: parts?.end ?? start };
  return { kind: 'amount', end: parts.end, value: parts.value.times(hundred).div(base), unit: '%' };
}

/** 八成, 8成5, 七成半, 打九折. Not where 成 belongs to the next word: 三成本. */
function readTenths(text: string, at: number): Reading | undefined {
  const match = matchAt(tenths, text, at) ?? matchAt(discount, text, at);
  if (match === undefined) return undefined;
  const [found, whole = '', rest = '0'] = match;
  const value = decimal(`${digitOf(whole)}${digitOf(rest)}`);
  return { kind: 'amount', end: at + found.length, value, unit: '%' };
}

const tenths =
  /(十|[一二两三四五六七八九1-9])成(?:([一二三四五六七八九半1-9])(?![\d.十百千万个家次分]))?(?![本立员果功效绩为长品不就交])/y;
/** 打九折, 打八五折: what is left of it. */
const discount = /(?<=打)([一二两三四五六七八九1-9])([一二三四五六七八九1-9])?折/y;
const tenthDigits = '零一二三四五六七八九十';

function digitOf(char: string): string {
  if (char === '两') return '2';
  if (char === '半') return '5';
  const digit = tenthDigits.indexOf(char);
  return digit < 0 ? char : String(digit);
}

/** 四分之三, a quarter of: only fractions that come to whole tenths of a per cent; a third does not. */
function readFraction(text: string, at: number): Reading | undefined {
  const han = matchAt(/([二两四五八])分之([一二两三四五六七八九])(?![十百千万点])/y, text, at);
  if (han) {
    const [found, whole = '', parts = ''] = han;
    const share = decimal(digitOf(parts))
      .times(hundred)
      .div(decimal(digitOf(whole)));
    return { kind: 'amount', end: at + found.length, value: share, unit: '%' };
  }
  const latin = matchAt(fraction, text, at);
  if (latin === undefined) return undefined;
  const [found, parts = '', whole = ''] = latin;
  const share = decimal(englishParts[parts.toLowerCase()] ?? '1').times(
    decimal(whole.toLowerCase().startsWith('quarter') ? '25' : '20'),
  );
  return { kind: 'amount', end: at + found.length, value: share, unit: '%' };
}

const fraction =
  /(?<![a-z\d_-])(a|one|two|three|four)[ -](quarter|fifth)s?\b(?=\s*(?:of (?!the year|20)|[?.,!]|$))/iy;
const englishParts: Record<string, string> = { two: '2', three: '3', four: '4' };

/** Half and what changes an amount by a share of itself: 一半, 减半 (by 50 %), 翻一番, doubled (by 100 %), tripled (by 200 %). */
function readWord(text: string, at: number): Reading | undefined {
  for (const [pattern, value] of words) {
    const match = matchAt(pattern, text, at);
    if (match) return { kind: 'amount', end: at + match[0].length, value: decimal(value), unit: '%' };
  }
  return undefined;
}

/** Not half a point, half-up, the first half of the year, two and a half. */
const half =
  /一半|(?<=[减砍])半(?![年天月个])|(?<![a-z\d_-]|\b(?:first|second|latter|other|and an?) )(?:one )?half\b(?!-| an?\b| (?:year|point|month)| up\b)|(?<![a-z\d_-])halv(?:ed|ing)\b/iy;

const words: [RegExp, string][] = [
  [half, '50'],
  [/翻(?:了)?(?:一番|一倍|番|倍)|(?<![a-z\d_-])doubl(?:ed|ing)\b/iy, '100'],
  [/翻(?:了)?两番/y, '300'],
  [/(?<![a-z\d_-])tripl(?:ed|ing)\b/iy, '200'],
];
