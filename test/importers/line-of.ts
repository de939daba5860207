/** The last line of a file that holds certain words, counted from one. */
export function lineOf(content: string, words: string): number {
  return content.split('\n').findLastIndex((line) => line.includes(words)) + 1;
}
