// Numerals that are labels: years (2022年, FY2022, 二〇二二年) and document numbers (〔2013〕53号).
import { decimal } from './decimal.ts';
import { matchAt } from './match-at.ts';
import { withScaleWord } from './numerals-en.ts';
import type { Reading } from './numerals-reading.ts';
import { readUnit } from './numerals-unit.ts';

/** Reads the year or the document number that starts at an index; undefined where neither does. */
export function readLabel(text: string, at: number): Reading | undefined {
  return readDocument(text, at) ?? readNamedYear(text, at) ?? readBareYear(text, at);
}

const document = new RegExp(
  [
    '[〔[(【] ?(?:19|20)\\d{2} ?[〕\\])】] ?(?:第 ?)?(\\d{1,5}) ?号(?:文件?)?',
    '[〔[(【] ?(?:19|20)\\d{2} ?[〕\\])】] ?(?:no\\.?|#) ?(\\d{1,5})(?!\\d)',
    '(?<!\\d)(\\d{1,5})号文件?',
  ].join('|'),
  'iy',
);

function readDocument(text: string, at: number): Reading | undefined {
  const match = matchAt(document, text, at);
  const serial = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === undefined || serial === undefined) return undefined;
  return { kind: 'document', end: at + match[0].length, value: decimal(serial) };
}

/** A year that says so by 年 or FY. 年末 and 年初 are words of their own and stay outside. */
function readNamedYear(text: string, at: number): Reading | undefined {
  const match = matchAt(namedYear, text, at);
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === undefined || digits === undefined) return undefined;
  const year = digits.replace(/[^\d]/g, (digit) =>
    String('〇一二三四五六七八九'.indexOf(digit.replace(/[零○]/, '〇'))),
  );
  return { kind: 'year', end: at + match[0].length, value: decimal(year.length === 2 ? `20${year}` : year) };
}

const untilYear = '(?=年)(?:年度|年(?![末初底终中]))?';
const namedYear = new RegExp(
  [
    `(?<![\\w.])((?:19|20)\\d{2}|(?<![近前后第这了过去来] ?)[12]\\d(?=年(?![来内前后间以])))${untilYear}`,
    `((?:一九|[二两][零〇○])[零〇○一二三四五六七八九]{2})${untilYear}`,
    '(?<![a-z\\d_])fy ?((?:19|20)?\\d{2})(?!\\d)',
  ].join('|'),
  'iy',
);

/** Four digits from 1900 to 2099 with nothing that would make them an amount. */
function readBareYear(text: string, at: number): Reading | undefined {
  const match = matchAt(/(?<![\w.¥￥]|(?:rmb|cny) ?)(?:19|20)\d{2}(?![\da-z_十百千万亿]|[.,]\d)/iy, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const value = decimal(match[0]);
  const hasScale = withScaleWord(text, { kind: 'numeral', end, value, lone: false }).end > end;
  return hasScale || readUnit(text, end) ? undefined : { kind: 'year', end, value };
}
