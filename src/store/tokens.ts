// Cuts text into the words that search compares: two-character pieces of Chinese, words of Latin text, whole numbers.

/**
 * The tokens of a text, in order and with repeats. 政府采购率26.04% gives 政府 府采 采购 购率 26.04; a Chinese character
 * that stands alone is a token itself. Case, width and the plural s of English do not count; common English words are left out.
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '');
  return (plain.match(/\d+(?:\.\d+)?|\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu) ?? []).flatMap(tokensOfRun);
}

function tokensOfRun(run: string): string[] {
  if (/^\d/.test(run)) return [run];
  if (!/^\p{Script=Han}/u.test(run)) return commonWords.has(run) ? [] : [singular(run)];
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

// They stand in many English labels by chance and would outweigh the words that matter.
const commonWords = new Set(
  'a an and any are as at be by did do does for from had has have how in is it its of on or so that the their there they this to was were what when where which who why will with'.split(
    ' ',
  ),
);
