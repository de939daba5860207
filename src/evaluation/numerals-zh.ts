// Chinese numerals and ASCII digits, also mixed: 八十六点五, 两百, 1亿2千万, 6.26万. A digit whose place is left
// open (两千三, 一百一) makes the whole numeral unreadable.
import { type Decimal, decimal, zero } from './decimal.ts';
import { matchAt } from './match-at.ts';
import type { Nothing, Numeral } from './numerals-reading.ts';

/** Reads the numeral that starts at an index; undefined where none does. */
export function readChineseNumeral(text: string, at: number): Numeral | Nothing | undefined {
  const end = endOfRun(text, at);
  if (end === at) return undefined;
  const run = text.slice(at, end).replace(/[^\d.,]/g, (char) => plainForm.get(char) ?? char);
  const value = valueOfRun(run);
  if (value === undefined) return { kind: 'nothing', end };
  const lone = /^[零一二三四五六七八九十]$/.test(run);
  return { kind: 'numeral', end, value, lone, ...(/[万亿]$/.test(run) && { scale: 'wan' as const }) };
}

const plainForm = new Map(
  '零〇○壹贰两叁肆伍陆柒捌玖拾佰仟萬億'
    .split('')
    .map((char, at) => [char, '零零零一二二三四五六七八九十百千万亿'.charAt(at)]),
);

/** Words that start like a numeral and are none; they also end a numeral before them, as in 两百一共. */
const otherWord = new RegExp(
  [
    '一(?:[些定致下共样般起直旦切律同贯并向体带路边度方]|点(?![零〇一二三四五六七八九])|成不变|分为二|次(?:性|[都全]?[报给列说讲查]|打包)|条龙|家人|个样|大批|项项|个个)',
    '(?<=[统唯逐同划归每哪这那某另上下第之合均专任何])一',
    '三(?:公|定|农|方|资|重一大)|两(?:会|者|面|化)|八项规定|(?<=三重)一大',
    '(?<=公益)[一二三]类|[百千万]分之|百分|(?<![扣得加打差给为是到按减满])十分(?!之)',
  ].join('|'),
  'y',
);

const literal = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)*|(?<![\w.])\.\d+/y;
const chineseDigit = /[零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/y;
const place = /[十百千拾佰仟万亿萬億廿卅]/y;

function endOfRun(text: string, at: number): number {
  let end = at;
  let last: 'literal' | 'digit' | 'place' | 'start' = 'start';
  while (!matchAt(otherWord, text, end)) {
    const number = last === 'digit' || last === 'literal' ? undefined : matchAt(literal, text, end);
    if (number !== undefined) {
      end += number[0].length;
      last = 'literal';
    } else if (last !== 'literal' && matchAt(chineseDigit, text, end)) {
      end += 1;
      last = 'digit';
    } else if (matchAt(place, text, end)) {
      end += 1;
      last = 'place';
    } else if ((last === 'digit' || last === 'place') && matchAt(/点[零〇一二三四五六七八九]/y, text, end)) {
      end += 2;
      last = 'digit';
    } else break;
  }
  return end;
}

function valueOfRun(run: string): Decimal | undefined {
  const point = /^([^点]+)点([零一二三四五六七八九]+)([百千万亿]*)$/.exec(run);
  if (point === null) return wholeOf(run);
  const [, whole = '', places = '', scale = ''] = point;
  const fraction = decimal(
    `0.${places
      .split('')
      .map((digit) => chineseDigits.indexOf(digit))
      .join('')}`,
  );
  const unscaled = wholeOf(whole)?.plus(fraction);
  return scale
    .split('')
    .reduce<Decimal | undefined>((value, mark) => value?.times(sizes.get(mark) ?? one), unscaled);
}

const chineseDigits = '零一二三四五六七八九';
const one = decimal('1');
const myriad = decimal('10000');
const sizes = new Map([
  ['百', decimal('100')],
  ['千', decimal('1000')],
  ['万', myriad],
  ['亿', myriad.times(myriad)],
]);

/** Cuts at the last 亿, else at the last 万: what stands before is multiplied, what stands after is added. */
function wholeOf(run: string): Decimal | undefined {
  const mark = run.includes('亿') ? '亿' : '万';
  const cut = run.lastIndexOf(mark);
  if (cut < 0) return groupOf(run);
  const before = run.slice(0, cut);
  const head = before.includes(mark) ? undefined : wholeOf(before);
  const tail = tailOf(run.slice(cut + 1));
  return tail && head?.times(mark === '亿' ? myriad.times(myriad) : myriad).plus(tail);
}

/** What follows 万 or 亿: a bare digit there (三万二) could mean its units or the next place. */
function tailOf(run: string): Decimal | undefined {
  if (run === '') return zero;
  if (run.startsWith('零')) return run === '零' ? undefined : wholeOf(run.slice(1));
  return /^(?:.|[\d.,]+)$/.test(run) && run !== '十' ? undefined : wholeOf(run);
}

const group = new RegExp(
  '^(?:(?<thousands>D)千)?零?(?:(?<hundreds>D)百)?零?(?:(?<tens>D)?(?<ten>十)(?<ones>D)?|(?<=^|零)(?<last>D))?$'.replaceAll(
    'D',
    '[一二三四五六七八九1-9]',
  ),
);

/** Up to four places: digits written out, with one place behind them (0.5千), or each with its place. */
function groupOf(run: string): Decimal | undefined {
  const scaled = /^([\d.,]+)([百千])$/.exec(run);
  if (scaled) return groupOf(scaled[1] ?? '')?.times(sizes.get(scaled[2] ?? '') ?? one);
  if (/^[\d.,]+$/.test(run)) return literalOf(run.replaceAll(',', ''));
  if (run === '零') return zero;
  if (run === '') return undefined;
  const places = group.exec(run)?.groups;
  if (places === undefined || /^零|零零|零$/.test(run)) return undefined;
  const { thousands, hundreds, tens = places.ten && '一', ones = places.last } = places;
  return decimal([thousands, hundreds, tens, ones].map(digitOf).join(''));
}

function digitOf(char = '零'): string {
  const digit = chineseDigits.indexOf(char);
  return digit < 0 ? char : String(digit);
}

const longestLiteral = 40;

function literalOf(number: string): Decimal | undefined {
  const single = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(number) && number.length <= longestLiteral;
  return single ? decimal(number.replace(/^\./, '0.')) : undefined;
}
