// Numbers as a model might type them, grown from a grammar: an amount in words or signs, what it is an amount of,
// and a disguise. What a form means is known, so what is let through is a wrong number shown.
import { between, pick, type Random } from './pick.ts';

/** How a language writes an integer from 2 to 9,999 in words. */
export function inChinese(value: number, formal = false): string {
  const digits = formal ? '零壹贰叁肆伍陆柒捌玖' : '零一二三四五六七八九';
  const powers = formal ? ['', '拾', '佰', '仟'] : ['', '十', '百', '千'];
  const places = String(value).split('').map(Number);
  return places
    .map((digit, index) => (digit === 0 ? '零' : digits.charAt(digit) + powers[places.length - index - 1]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export function inEnglish(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100)
    return [tens[Math.floor(value / 10)], value % 10 ? small[value % 10] : ''].filter(Boolean).join('-');
  const [power, word] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % power;
  return `${inEnglish(Math.floor(value / power))} ${word}${rest ? ` and ${inEnglish(rest)}` : ''}`;
}

type Write = (random: Random) => string;

const some: Write = (random) => String(between(random, 2, pick(random, [9, 99, 999, 9999])));
const decimal: Write = (random) => `${some(random)}.${between(random, 0, 99)}`;
const zh: Write = (random) =>
  inChinese(between(random, 2, pick(random, [9, 99, 999, 9999])), random() < 0.15);
const en: Write = (random) => inEnglish(between(random, 2, pick(random, [19, 99, 999, 9999])));
const few: Write = (random) => inChinese(between(random, 2, 9));

const approximate = ['', '', '', '约', '近', '大约', '不到', '超过', '逾', '至少', '将近', '高达', '仅'];
const unitsZh =
  '万元 元 亿元 % ％ ‰ 个百分点 分 个 家 次 人 倍 成 折 项 名 户 天 个月 年 所 条 件 位 笔 个指标 家企业'.split(
    ' ',
  );
const roughly = ['', '', '', 'about ', 'nearly ', 'over ', 'almost ', 'at least ', 'some ', 'around '];
const unitsEn =
  '% | percent| per cent| yuan| points| percentage points| million yuan| projects| enterprises| times|-fold|K|M|k|bn| basis points| RMB'.split(
    '|',
  );

/** Each writes one amount as Chinese prose would. */
export const chineseForms: readonly Write[] = [
  (r) => pick(r, approximate) + some(r) + pick(r, unitsZh),
  (r) => pick(r, approximate) + decimal(r) + pick(r, unitsZh),
  (r) => pick(r, approximate) + zh(r) + pick(r, unitsZh),
  (r) => `${zh(r)}${pick(r, ['多', '余', '来', '几'])}${pick(r, ['万元', '个', '家', '项'])}`,
  (r) => `百分之${pick(r, ['', '近', '约'])}${zh(r)}${pick(r, ['', `点${few(r)}`])}`,
  (r) => `${pick(r, ['千', '万'])}分之${few(r)}`,
  (r) => `${few(r)}分之${pick(r, ['一', few(r)])}`,
  (r) => `${few(r)}${pick(r, ['成', '折'])}${pick(r, ['', '多', few(r), '左右'])}`,
  (r) => `${pick(r, ['近', '约', '超', ''])}${pick(r, ['一', few(r)])}倍`,
  (r) => `${zh(r)}点${few(r)}${pick(r, unitsZh)}`,
  (r) => `第${zh(r)}${pick(r, ['名', '位', '个'])}`,
  (r) => `${between(r, 1, 9)}${pick(r, ['成', '折', '倍', '千', '百', '亿', '万'])}${pick(r, ['', '多'])}`,
  (r) =>
    `${pick(r, ['数', '几', '好几', '十几', '几十', '上', '近'])}${pick(r, ['百', '千', '万', '十'])}${pick(r, ['个', '家', '元', '万元'])}`,
  () => '一半',
  (r) => pick(r, ['过半', '半数', '大半', '对半', '减半', '一半以上', '近半', '多半']),
  (r) => pick(r, ['翻番', '翻了一番', '翻了两番', '翻倍', '成倍', '加倍', '双倍', '倍增', '腰斩', '翻三倍']),
  (r) =>
    pick(r, [
      '得满分',
      '百分百',
      '大多数企业',
      '绝大部分',
      '零投诉',
      '归零',
      '数百家',
      '两位数',
      '个位数',
      '几成',
    ]),
  (r) => `${few(r)}十${few(r)}`,
  (r) => `二〇${pick(r, '一二三'.split(''))}${pick(r, '三四五六七八'.split(''))}年`,
  (r) => `${pick(r, '三四五六七八九'.split(''))}月${pick(r, '二三四五六'.split(''))}日`,
  (r) => `${some(r)}${pick(r, ['-', '~', '至', '到', '—'])}${some(r)}${pick(r, unitsZh)}`,
  (r) => `${zh(r)}${pick(r, ['至', '到'])}${zh(r)}${pick(r, unitsZh)}`,
  (r) => `${inChinese(between(r, 11, 9999), true)}元整`,
];

/** Each writes one amount as English prose would. */
export const englishForms: readonly Write[] = [
  (r) => pick(r, roughly) + some(r) + pick(r, unitsEn),
  (r) => pick(r, roughly) + decimal(r) + pick(r, unitsEn),
  (r) => pick(r, roughly) + en(r) + pick(r, [' percent', ' yuan', ' points', ' projects', '']),
  (r) => `${en(r)} point ${inEnglish(between(r, 2, 9))}`,
  (r) =>
    `${pick(r, ['one', inEnglish(between(r, 2, 9))])} ${pick(r, ['in', 'out of'])} ${pick(r, ['five', 'ten', 'three', 'twenty'])}`,
  (r) =>
    `${pick(r, ['one', 'two', 'three', 'seven'])}${pick(r, ['-', ' '])}${pick(r, ['thirds', 'tenths', 'fifths', 'quarters', 'eighths'])}`,
  (r) =>
    pick(r, [
      'doubled',
      'tripled',
      'halved',
      'quadrupled',
      'trebled',
      'twofold',
      'tenfold',
      'twice',
      'thrice',
      'double',
    ]),
  (r) => pick(r, ['half', 'a half', 'one half', 'a third', 'a quarter', 'two thirds', 'three quarters']),
  (r) =>
    pick(r, [
      'a dozen',
      'dozens',
      'hundreds',
      'thousands',
      'a couple of projects',
      'a handful',
      'the majority',
      'most of it',
    ]),
  (r) =>
    `${pick(r, ['ranked', 'placed', 'came'])} ${pick(r, ['first', 'second', 'third', 'fourth', 'ninth'])}`,
  (r) => `the ${pick(r, ['third', 'fourth', 'fifth', 'twentieth', 'ninetieth'])} highest`,
  (r) => `${some(r)}${pick(r, ['th', 'st', 'nd', 'rd'])}`,
  (r) => `${between(r, 1, 9)}.${between(r, 1, 9)}e${between(r, 1, 6)}`,
  (r) => `0x${between(r, 16, 255).toString(16)}`,
  (r) => `${some(r)}${pick(r, ['-', '–', ' to ', '—', '/', ':'])}${some(r)}`,
  (r) => `${some(r)},${between(r, 100, 999)} yuan`,
  (r) =>
    pick(r, ['nil', 'zero', 'naught', 'a million', 'a hundred', 'a thousand', 'single-digit', 'full marks']),
  (r) => pick(r, ['LXXXVI', 'XXVI', 'XIV', 'VIII', 'MMXXI', 'XC']),
];

/** Digits of other scripts and styles, by the code point of their zero. */
const zeros = [
  0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1fbf0, 0x2080,
];
const signs = [
  '⑧⑥',
  '⑻',
  '⒏',
  '❽',
  '➇',
  '㉑',
  '㊇',
  '㈧',
  '¾',
  '½',
  '⅞',
  'Ⅷ',
  'ⅷ',
  'ⅬⅩ',
  '⁸⁶',
  '〥',
  '💯',
  '🔟',
  '🥇',
  '🎱',
  '🕗',
];

/** Each hides what it is given; a form without digits or letters to hide comes back as it was. */
export const disguises: readonly ((form: string, random: Random) => string)[] = [
  (form) => form,
  (form, r) => otherDigits(form, pick(r, zeros)),
  (form, r) =>
    joined(form, pick(r, ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\u034F', '\u180E'])),
  (form, r) => joined(form, pick(r, ['\u0336', '\u20E3', '\u0301', '\u0332', '\uFE0F'])),
  (form, r) => split(form, r, pick(r, ['**', '*', '_', '`', '~~', '__', '\\'])),
  (form, r) => split(form, r, pick(r, ['<b></b>', '<!-- -->', '<wbr>', '<i>', '</i>'])),
  (form) => form.replace(/\d/g, (digit) => `&#${48 + Number(digit)};`),
  (form) => form.replace(/\d/g, (digit) => `&#x3${digit};`),
  (form) => form.replace(/\d/g, (digit) => `${digit}\uFE0F\u20E3`),
  (form) => form.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  (form) =>
    form.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 97 + 0x1d41a)),
  (form) => form.replace('e', 'е').replace('o', 'ο'),
  (form) => form.toUpperCase(),
  (form) => form.replace(/[a-z](?=[a-z])/g, '$&-'),
  (form) => form.replace(/[a-z](?=[a-z])/g, '$& '),
  (form, r) => form.replace(/[a-z]{3,}/g, (word) => split(word, r, pick(r, ['-', '.', "'", '·', '/', ' ']))),
  (form, r) => form.replace(/\d/, pick(r, signs)),
  (form) => `\`${form}\``,
  (form) => `**${form}**`,
  (form) =>
    form
      .replace(/万/g, '萬')
      .replace(/两/g, '兩')
      .replace(/点/g, '點')
      .replace(/个/g, '個')
      .replace(/亿/g, '億'),
  (form) => form.replace(/[\u4E00-\u9FFF](?=[\u4E00-\u9FFF])/g, '$& '),
];

function otherDigits(form: string, zeroAt: number): string {
  return form.replace(/\d/g, (digit) => String.fromCodePoint(zeroAt + Number(digit)));
}

function joined(form: string, mark: string): string {
  return Array.from(form).join(mark);
}

function split(form: string, random: Random, mark: string): string {
  const letters = Array.from(form);
  if (letters.length < 2) return form;
  const place = between(random, 1, letters.length - 1);
  return letters.slice(0, place).join('') + mark + letters.slice(place).join('');
}

/** A number in a form of the language and a disguise. */
export function typedForm(language: 'zh' | 'en', random: Random): string {
  const form = pick(random, language === 'zh' ? chineseForms : englishForms)(random);
  return pick(random, disguises)(form, random);
}
