// Text of a picture cut into lines.

/** How wide a piece of text is, in pixels. */
export type Measure = (text: string) => number;

/** Breaks between words, Chinese ones too; numbers and what follows them stay whole. */
export function inLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, measure)) {
    if (line.trim() !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** What stays together; a word that is wider than a line is cut all the same. */
function piecesOf(text: string, width: number, measure: Measure): string[] {
  return (text.match(whole) ?? [])
    .flatMap((piece) => (/\p{Script=Han}{2}/u.test(piece) && !/\d/.test(piece) ? wordsOf(piece) : piece))
    .flatMap((piece) => (measure(piece) > width ? Array.from(piece) : piece));
}

// A number with its unit, a word, or a run of Chinese; marks that open or close go with what is between them.
const whole =
  /[（“(≥≤]*(?:[\d.,%]+(?:百分点|万元|[元分点家个次人倍年%])?|[\p{Script=Latin}\d'’-]+|\p{Script=Han}+|\S)[，。；、：）”,.;:)]*|\s+/gu;

/** The words of a run of Chinese, with the marks around it at the first and the last. */
function wordsOf(run: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)) {
    const last = words.at(-1);
    if (last !== undefined && (!isWordLike || /^[（“(]+$/.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** As many lines as `inLines` needs, made about equally long. */
export function balancedLines(text: string, width: number, measure: Measure): string[] {
  const { length } = inLines(text, width, measure);
  let [low, high] = [width / 2, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const lines = inLines(text, middle, measure);
    if (lines.length > length || lines.some((line) => measure(line) > middle)) low = middle;
    else high = middle;
  }
  return inLines(text, high, measure);
}
