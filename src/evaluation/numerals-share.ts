// Shares that are written around the numeral or without one: 百分之八十, 千分之五, 八成五, 一半, half.
import { type Decimal, decimal, hundred } from './decimal.ts';
import { matchAt } from './match-at.ts';
import type { Reading } from './numerals-reading.ts';
import { readChineseNumeral } from './numerals-zh.ts';

/** Reads the share that starts at an index, in %; undefined where none does. */
export function readShare(text: string, at: number): Reading | undefined {
  return readPartsOf(text, at) ?? readTenths(text, at) ?? readHalf(text, at);
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

/** 八成, 8成5, 七成半. Not where 成 belongs to the next word: 三成本. */
function readTenths(text: string, at: number): Reading | undefined {
  const match = matchAt(tenths, text, at);
  if (match === undefined) return undefined;
  const [found, whole = '', rest = '0'] = match;
  const value = decimal(`${digitOf(whole)}${digitOf(rest)}`);
  return { kind: 'amount', end: at + found.length, value, unit: '%' };
}

const tenths =
  /(十|[一二两三四五六七八九1-9])成(?:([一二三四五六七八九半1-9])(?![\d.十百千万个家次分]))?(?![本立员果功效绩为长品不就交])/y;
const tenthDigits = '零一二三四五六七八九十';

function digitOf(char: string): string {
  if (char === '两') return '2';
  if (char === '半') return '5';
  const digit = tenthDigits.indexOf(char);
  return digit < 0 ? char : String(digit);
}

function readHalf(text: string, at: number): Reading | undefined {
  const match = matchAt(half, text, at);
  return match && { kind: 'amount', end: at + match[0].length, value: decimal('50'), unit: '%' };
}

/** Not half a point, half-up, the first half of the year, two and a half. */
const half =
  /一半|(?<![a-z\d_-]|\b(?:first|second|latter|other|and an?) )(?:one )?half\b(?!-| an?\b| (?:year|point|month)| up\b)/iy;
