// English number words, and the scale words that also follow digits: twenty-five, one hundred and five,
// eighty-six point five, 36 thousand, 1.2 million, 10k.
import { type Decimal, decimal, zero } from './decimal.ts';
import { matchAt } from './match-at.ts';
import type { Nothing, Numeral } from './numerals-reading.ts';

/** Reads the number words that start at an index; undefined where none do. */
export function readEnglishNumeral(text: string, at: number): Numeral | Nothing | undefined {
  const match = matchAt(numberWords, text, at);
  if (match === undefined) return undefined;
  const [found, whole = '', places = ''] = match;
  const value = valueOfWords(whole.toLowerCase().split(/[ -]/));
  const end = at + found.length;
  if (value === undefined) return { kind: 'nothing', end };
  const digits = places
    .toLowerCase()
    .split(' ')
    .map((word) => small.indexOf(word))
    .filter((digit) => digit >= 0);
  const fraction = decimal(`0.${digits.join('') || '0'}`);
  const isLarge = /(?:million|billion)$/i.test(found);
  return {
    kind: 'numeral',
    end,
    value: value.plus(fraction),
    lone: /^one$/i.test(found),
    ...(isLarge && { scale: 'million' }),
  };
}

/** The numeral together with a scale word after it, if there is one: 36 thousand, 10k. */
export function withScaleWord(text: string, numeral: Numeral): Numeral {
  const match = matchAt(scaleWord, text, numeral.end);
  const word = (match?.[1] ?? match?.[2])?.toLowerCase();
  const size = word === undefined ? undefined : scales.get(word);
  if (match === undefined || size === undefined) return numeral;
  const isLarge = size.gte(million);
  const { end, value } = numeral;
  return {
    kind: 'numeral',
    end: end + match[0].length,
    value: value.times(size),
    lone: false,
    ...(isLarge && { scale: 'million' }),
  };
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const million = decimal('1000000');
const scales = new Map<string, Decimal>([
  ['hundred', decimal('100')],
  ['thousand', decimal('1000')],
  ['k', decimal('1000')],
  ['hundred thousand', decimal('100000')],
  ['million', million],
  ['m', million],
  ['hundred million', decimal('100000000')],
  ['billion', decimal('1000000000')],
  ['bn', decimal('1000000000')],
]);
const scaleWord =
  / ?(hundred(?: (?:thousand|million))?|thousand|million|billion)\b|(k|bn|m(?= ?(?:yuan|rmb|cny)\b))(?![a-z\d])/iy;

const belowHundred = `(?:(?:${tens.join('|')})(?:[ -](?:${small.slice(1, 10).join('|')}))?|${small.toReversed().join('|')})`;
const belowThousand = `(?:(?:a|${small.slice(1).toReversed().join('|')}) hundred(?: (?:and )?${belowHundred})?|a(?= (?:thousand|million|billion))|${belowHundred})`;
const large = ' (?:thousand|million|billion)';
const numberWords = new RegExp(
  `(?<![a-z\\d_])(${belowThousand}(?:${large}(?: (?:and )?${belowThousand}(?=[^a-z]|$))*)*)(?: point((?: (?:${small.slice(0, 10).join('|')}))+))?(?![a-z])`,
  'iy',
);

/** Adds up groups of thousands; undefined where the scale words do not descend, as in two thousand one million. */
function valueOfWords(words: readonly string[]): Decimal | undefined {
  let total = zero;
  let group = zero;
  let last: Decimal | undefined;
  for (const word of words) {
    const size = scales.get(word);
    if (size === undefined) group = group.plus(sizeOf(word));
    else if (word === 'hundred') group = group.times(size);
    else {
      if (last?.lte(size)) return undefined;
      total = total.plus(group.times(size));
      group = zero;
      last = size;
    }
  }
  return total.plus(group);
}

function sizeOf(word: string): Decimal {
  if (word === 'a') return decimal('1');
  if (word === 'and') return zero;
  const ten = tens.indexOf(word);
  return decimal(String(ten < 0 ? small.indexOf(word) : (ten + 2) * 10));
}
