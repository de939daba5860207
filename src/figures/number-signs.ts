// Numbers written in signs: digits and number characters of every script, Roman numerals, pictures of numbers.

/** Patterns over a reading from which names and marks of lists have been taken out. */
export const numberSigns: readonly RegExp[] = [
  // One number with its inner separators, so that a problem names 1,234.5 and not each digit.
  /\p{N}(?:[\p{N}.,:/ ]*\p{N})?/gu,
  // Roman numerals, but for the abbreviations and sizes that look like them.
  /\b(?!(?:CC|CD|CV|DC|DI|DM|MC|MD|MI|MM|CM|XL|MIX)\b)(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=\w)\b/g,
  /\b(?!xi\b)(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})(?<=\w)\b/g,
  // The same in small letters: three of them or more, but for words.
  /\b(?!(?:mix|div|liv|dix)\b)(?=[mdclxvi]{3})m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?<=\w)\b/g,
  /\b(?:phase|grade|level|tier|stage|volume|rank)\s[IVX]\b/gi,
  // Letters posing as digits before a unit, or about a point: lO%, BG.S分.
  /(?<![A-Za-z])[OoIlSZBG|]{1,6}(?:[.,][OoIlSZBG|]{1,4})?\s?(?:[%‰]|[万亿]?元|[分个家次人倍户])/g,
  // Characters written as entities, but for those that only escape.
  /&(?!(?:amp|lt|gt|quot|apos|nbsp);)#?\w+;/g,
  // Pictures: 💯 🔟 🔢 🥇 and clocks, dice, tiles, dominoes, cards, infinity.
  /[\u{1F4AF}\u{1F51F}\u{1F522}\u{1F947}-\u{1F949}\u{1F3B1}\u{1F550}-\u{1F567}\u2680-\u2685\u{1F000}-\u{1F0FF}\u221E\u267E]/gu,
  // Amounts drawn: bars, stars and tallies.
  /[★☆■□●○◆◇▓▒░█▇▆▅▄▃▂▁▰▱⬛⬜]{2,}|[|丨]{3,}|(\p{Extended_Pictographic})\1+/gu,
  // Letters that are no plain Latin ones: small capitals, turned and phonetic letters.
  /(?![A-Za-z])\p{sc=Latin}+/gu,
  // The program speaks Chinese and English; letters of other scripts may spell a number or pose as Latin ones.
  /[^\p{sc=Latin}\p{sc=Han}\p{sc=Common}\p{sc=Inherited}\p{Co}]/gu,
];
