// Numbers as people write them, in Chinese and English, with the unit that follows. What can be read in more
// than one way (两千三, 十四五, two thirds) is left out rather than guessed.
import { type Decimal, decimal } from './decimal.ts';
import { matchAt } from './match-at.ts';
import { readEnglishNumeral, withScaleWord } from './numerals-en.ts';
import { readLabel } from './numerals-label.ts';
import type { Nothing, Numeral, Reading } from './numerals-reading.ts';
import { readShare } from './numerals-share.ts';
import { readUnit, standsAlone, type WrittenUnit } from './numerals-unit.ts';
import { readChineseNumeral } from './numerals-zh.ts';
import type { Unit } from './unit.ts';

export interface FoundNumber {
  /** A year and a document number are labels: nothing is computed with them. */
  kind: 'amount' | 'year' | 'document';
  /** Indices into the text as it was given; `end` is the first index after the number and its unit. */
  start: number;
  end: number;
  text: string;
  /** Exact decimal without trailing zeros; of a year its four digits, of a document its serial number. */
  value: string;
  /** Absent where none was written. `6.26万` without a noun is taken as 万元. */
  unit?: Unit;
}

/** Finds every number that can be read in one way only, in the order of the text. */
export function findNumbers(text: string): FoundNumber[] {
  const plain = toHalfWidth(text);
  const found: FoundNumber[] = [];
  let at = nextCandidate(plain, 0);
  while (at < plain.length) {
    const reading = readAt(plain, at);
    if (reading.kind !== 'nothing') {
      const { kind, end, value, unit } = reading;
      const { start, negative } = kind === 'amount' ? leadOf(plain, at) : { start: at, negative: false };
      const signed = (negative ? value.neg() : value).toFixed();
      found.push({ kind, start, end, text: text.slice(start, end), value: signed, ...(unit && { unit }) });
    }
    at = nextCandidate(plain, Math.max(reading.end, at + 1));
  }
  return found;
}

/** Full-width digits, letters and signs become ASCII, one character for one, so that indices hold. */
function toHalfWidth(text: string): string {
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
    .replace(/[！-＋－-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/−/g, '-');
}

const fullWidthOffset = 0xfee0;

/** Where a number could start: a digit of any script, the bracket of a document number, an English word. */
function nextCandidate(text: string, from: number): number {
  const candidate =
    /[〔[(【]|\.?\d|[零〇○一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾廿卅翻半]|(?<![a-z\d_])[a-z]/gi;
  candidate.lastIndex = from;
  return candidate.exec(text)?.index ?? text.length;
}

function readAt(text: string, at: number): Reading {
  return readLabel(text, at) ?? readShare(text, at) ?? readAmount(text, at);
}

function readAmount(text: string, at: number): Reading {
  const numeral = readNumeral(text, at);
  if (numeral === undefined) return { kind: 'nothing', end: at + 1 };
  const { end } = numeral;
  if (numeral.kind === 'nothing' || isLabelled(text, at)) return { kind: 'nothing', end };
  const otherwise = matchAt(noAmountAfter, text, end);
  if (otherwise) return { kind: 'nothing', end: end + otherwise[0].length };
  const written = readUnit(text, end) ?? currencyBefore(text, at, end);
  return written ? inUnitAsWritten(numeral, written) : withoutUnit(text, at, numeral);
}

/** Money that is counted in 万, 亿 or millions is kept in 万元. */
function inUnitAsWritten({ value, scale }: Numeral, { unit, factor, end }: WrittenUnit): Reading {
  const amount = value.times(factor);
  const inWan = unit === '元' && scale !== undefined;
  return inWan ? { kind: 'amount', end, ...wan(amount) } : { kind: 'amount', end, value: amount, unit };
}

function withoutUnit(text: string, at: number, { end, value, lone, scale }: Numeral): Reading {
  if (matchAt(/-?[a-z_]/iy, text, end)) return { kind: 'nothing', end };
  if (lone && !standsAlone(text, at, end)) return { kind: 'nothing', end };
  return scale === 'wan' ? { kind: 'amount', end, ...wan(value) } : { kind: 'amount', end, value };
}

function wan(yuan: Decimal): { value: Decimal; unit: Unit } {
  return { value: yuan.div(yuanPerWan), unit: '万元' };
}

function readNumeral(text: string, at: number): Numeral | Nothing | undefined {
  const numeral = readChineseNumeral(text, at) ?? readEnglishNumeral(text, at);
  return numeral?.kind === 'numeral' ? withScaleWord(text, numeral) : numeral;
}

const one = decimal('1');
const yuanPerWan = decimal('10000');

/** Ordinals, identifiers and approximations are told by what stands before the numeral. */
function isLabelled(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - longestLead), at).replace(currency, '');
  if (/第 ?$|[a-z_]$|\b(?:level|tier|section|chapter|table|no\.) ?$/i.test(lead)) return true;
  return /[几数]$/.test(lead) && /[十百千万]/.test(text.charAt(at));
}

const longestLead = 12;
const currency = /(?:[¥￥]|(?<![a-z])(?:rmb|cny)) ?$/i;
const noAmountAfter = new RegExp(
  [
    '个?(?:月|季度|小时|星期|礼拜)|[级日号天年周届期楼]', // spans of time, ranks
    '(?<=二十|十[八九])大', // 二十大, a congress
    '[多余几来](?=[个家次人名元块万亿分项条倍])|[个倍成次]?半', // 二十多家, 两倍半
    '分之|[.:点]\\d+', // 三分之一, 10:30
    ' ?-?(?:years?|months?|weeks?|days?|hours?|minutes?)\\b',
    '[ -](?:thirds?|quarters?|fifths?|tenths?)\\b| and a (?:half|quarter)\\b',
  ].join('|'),
  'iy',
);

/** A currency sign before an amount, as the unit of what ends at `end`. */
function currencyBefore(text: string, at: number, end: number): WrittenUnit | undefined {
  return currency.test(text.slice(Math.max(0, at - longestLead), at))
    ? { unit: '元', factor: one, end }
    : undefined;
}

/** The currency sign and the minus before an amount. A hyphen between two things is no minus. */
function leadOf(text: string, at: number): { start: number; negative: boolean } {
  const sign = currency.exec(text.slice(Math.max(0, at - longestLead), at));
  const start = at - (sign?.[0].length ?? 0);
  const negative = minus.test(text.slice(Math.max(0, start - longestLead), start));
  return { start: negative ? start - 1 : start, negative };
}

const minus = /(?:负|(?:^|[为是从到至于:=(,，。；]|(?:^|[^\d%) ]) )-)$/;
