// A seeded source of dishonest sentences: a legitimate one with a number typed into it, in a random form at a
// random place. The same seed gives the same sentences.
import { legitimate } from './legitimate.ts';
import { between, pick, type Random } from './pick.ts';

/** A small generator (mulberry32): good enough to vary tests, and repeatable. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface TypedNumber {
  form: string;
  text: string;
}

/** A number between 21 and 99 in one of the forms a model might type. */
export function typedNumber(random: Random): TypedNumber {
  const [tens, ones] = [between(random, 2, 9), between(random, 1, 9)];
  return pick(random, forms)(tens, ones);
}

/** A legitimate sentence with a number typed into its text, never into a reference. */
export function dishonestSentence(random: Random): TypedNumber & { prose: string } {
  const number = typedNumber(random);
  const sentence = pick(random, random() < 0.5 ? legitimate.zh : legitimate.en);
  const places = placesIn(sentence);
  const place = pick(random, places);
  return { ...number, prose: `${sentence.slice(0, place)} ${number.text} ${sentence.slice(place)}` };
}

function placesIn(sentence: string): number[] {
  const places = [sentence.length];
  for (const { index } of sentence.matchAll(/[\s，。；：、]|(?=\[\[)|(?<=\]\])/g)) places.push(index);
  return places;
}

const han = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const tensWords = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const onesWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const romanTens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const romanOnes = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

type Form = (tens: number, ones: number) => TypedNumber;

function form(name: string, write: (tens: number, ones: number) => string): Form {
  return (tens, ones) => ({ form: name, text: write(tens, ones) });
}

/** Digits of another script or style, by the code point of its zero. */
function digitsFrom(name: string, zeroAt: number): Form {
  return form(
    name,
    (tens, ones) => String.fromCodePoint(zeroAt + tens) + String.fromCodePoint(zeroAt + ones),
  );
}

const forms: readonly Form[] = [
  form('plain', (tens, ones) => `${tens}${ones}`),
  form('decimal', (tens, ones) => `${tens}.${ones}`),
  form('percent', (tens, ones) => `${tens}${ones}%`),
  form('amount', (tens, ones) => `${tens},${ones}00 yuan`),
  form('万元', (tens, ones) => `${tens}${ones}万元`),
  form('exponent', (tens, ones) => `${tens}.${ones}e1`),
  form('hexadecimal', (tens, ones) => `0x${tens}${ones}`),
  form('ordinal', (tens, ones) => `${tens}${ones}th`),
  form('entity', (tens, ones) => `&#${48 + tens};&#${48 + ones};`),
  form('zero-width', (tens, ones) => `${tens}\u200B${ones}`),
  form('soft hyphen', (tens, ones) => `${tens}\u00AD${ones}`),
  form('keycaps', (tens, ones) => `${tens}\uFE0F\u20E3${ones}\uFE0F\u20E3`),
  digitsFrom('full-width', 0xff10),
  digitsFrom('Arabic-Indic', 0x660),
  digitsFrom('Devanagari', 0x966),
  digitsFrom('Thai', 0xe50),
  digitsFrom('mathematical bold', 0x1d7ce),
  digitsFrom('mathematical monospace', 0x1d7f6),
  digitsFrom('segmented', 0x1fbf0),
  digitsFrom('circled', 0x2460 - 1),
  digitsFrom('parenthesised', 0x2474 - 1),
  digitsFrom('full stop', 0x2488 - 1),
  digitsFrom('dingbat', 0x2776 - 1),
  digitsFrom('subscript', 0x2080),
  digitsFrom('Roman letters', 0x2160 - 1),
  form('ASCII Roman', (tens, ones) => `${romanTens[tens]}${romanOnes[ones]}`),
  form('Chinese', (tens, ones) => `${han.charAt(tens)}十${han.charAt(ones)}`),
  form('Chinese decimal', (tens, ones) => `${han.charAt(tens)}点${han.charAt(ones)}`),
  form('Chinese digits', (tens, ones) => han.charAt(tens) + han.charAt(ones)),
  form('Chinese hidden', (tens, ones) => `${han.charAt(tens)}\u200B十\u00AD${han.charAt(ones)}`),
  form('formal', (tens, ones) => `${formal.charAt(tens)}拾${formal.charAt(ones)}`),
  form('百分之', (tens, ones) => `百分之${han.charAt(tens)}十${han.charAt(ones)}`),
  form('千分之', (_, ones) => `千分之${han.charAt(ones)}`),
  form('分之', (tens, ones) => `${han.charAt(tens)}分之${han.charAt(ones)}`),
  form('成', (tens, ones) => `${han.charAt(tens)}成${han.charAt(ones)}`),
  form('折', (tens) => `${han.charAt(tens)}折`),
  form('倍', (tens) => `${han.charAt(tens)}倍`),
  form('序数', (tens, ones) => `第${han.charAt(tens)}十${han.charAt(ones)}`),
  form('big', (tens) => `${han.charAt(tens)}千万`),
  form('vague', () => '数百'),
  form('half', () => '过半'),
  form('doubled in Chinese', () => '翻了一番'),
  form('Chinese double', () => '翻倍'),
  form('English', (tens, ones) => `${tensWords[tens]}-${onesWords[ones]}`),
  form('English spaced', (tens, ones) => `${tensWords[tens]} ${onesWords[ones]}`),
  form('English capitals', (tens) => `${tensWords[tens]}`.toUpperCase()),
  form('English full-width', (tens) => `${tensWords[tens]}`.replace(/[a-z]/g, wide)),
  form('English hidden', (tens) => `${tensWords[tens]}`.split('').join('\u200D')),
  form('English ordinal', (tens) => `${tensWords[tens]}`.replace(/y$/, 'ieth')),
  form('fold', (_, ones) => `${onesWords[Math.max(2, ones)]}fold`),
  form('doubled', () => 'doubled'),
  form('half in English', () => 'one half'),
  form('dozen', () => 'a dozen'),
  form('nine in ten', () => 'nine in ten'),
  form('hundred emoji', () => '💯'),
];

function wide(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
}
