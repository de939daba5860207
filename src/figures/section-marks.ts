// Numbers that say where something stands, not how much it is: section numbers, tables, marks of lists.

/** An amount that begins here: what stands before is no section number and no year. */
export const amountFollows = '\\s*(?:[万亿元%‰个家次分倍人名项成折]|yuan|per\\s?cent|points?|million|times)';

const small = '(?:十[一二三四五六七八九]?|[一二三四五六七八九])';
const clauseStart = '(?<=(?:^|[\\n。;:,、])[ 　]{0,8})';
const measure =
  '(?:成(?![立本果为效绩员功长就熟交])|[万亿元倍半折番分个家次人名项条年月日天%‰点种类位户件份]|百分)';

const upToTwenty = '(?:1\\d|20|[1-9])';

/** Patterns over a reading: lists only at the start of a line or clause, sections wherever they are referred to. */
export const sectionMarks: readonly RegExp[] = [
  // 1. 1） （1） ① - 1. ## 3. with words or a year behind, and 3.2.1 of a heading.
  new RegExp(
    `(?<=(?:^|\\n)[ #•-]{0,12})(?:${upToTwenty}[.)、]|\\(${upToTwenty}\\)|[①-⑳])(?!${amountFollows})(?=\\s*(?:20\\d{2}年|[^\\s\\p{N}]))`,
    'gu',
  ),
  /(?<=(?:^|\n)[ #]{0,12})(?:1\d|20|[1-9])(?:\.(?:1\d|20|[1-9])){2,3}(?=\s+\p{L})/gu,
  new RegExp(`(?:附表|附件|表|图)\\s?${upToTwenty}(?!\\p{N}|[.,]\\p{N}|${amountFollows})`, 'gu'),
  // Digits up to twenty only, as in lists: 第86页 and "section 26.04" may be a value in disguise.
  new RegExp(`第\\s?${upToTwenty}\\s?[页章节条款](?!\\p{N})`, 'gu'),
  // 三（三）, 见（一）, 第五十七条第二款; and 一、 第一， 其一 一是 where a list goes on.
  new RegExp(`${small}\\(${small}\\)(?!\\s*${measure})`, 'g'),
  new RegExp(`(?<=^|[\\n见第据和与及、章节分告);])[ 　]{0,8}\\(${small}\\)(?!\\s*${measure})`, 'g'),
  new RegExp(`(?<=\\p{sc=Han})\\(${small}\\)(?=[”」])`, 'gu'),
  new RegExp(
    `(?<=[;:,]\\s?|\\b(?:and|or)\\s)\\(${upToTwenty}\\)(?=\\s?\\p{L})(?!${amountFollows})|(?<=[a-z]\\s)\\(1\\)(?=\\s[a-z][^()]{1,200}\\(2\\)\\s)`,
    'gu',
  ),
  new RegExp(`(?<=\\b(?:Part|Section)\\s[IVX\\d]{1,4}\\s)\\(${small}\\)`, 'gi'),
  /第[一二三四五六七八九十百零]{1,6}(?:章|节|条|款|部分)/g,
  new RegExp(`(?<=^|[\\n“「])[ 　]{0,8}${small}、`, 'g'),
  new RegExp(`${clauseStart}(?:第${small}(?=[,、:])|其[一二三四](?=[,、:是])|${small}(?:是|要))`, 'g'),
  /\b(?:table|annex|appendix|article|section|chapter|part|item)\s(?:(?:1\d|20|[1-9])(?:\.(?:1\d|20|[1-9])){0,3}|(?:I{1,3}|IV|VI{0,3})\b)(?![\d%A-Za-z]|\.\d|\s*(?:yuan|percent|points?|万|元))/gi,
];
