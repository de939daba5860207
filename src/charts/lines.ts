// Text of a picture cut into lines.

/** How wide a piece of text is, in pixels. */
export type Measure = (text: string) => number;

/** Breaks between words, and anywhere in Chinese; numbers and what follows them stay whole. */
export function inLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line.trim() !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

// A number with its unit, a word, or one character; no line begins with a mark that closes or ends with one that opens.
const pieces =
  /[（“(≥≤]*(?:[\d.,%]+(?:百分点|万元|[元分点家个次人倍%])?|[\p{Script=Latin}\d'’-]+|\S)[，。；、：）”,.;:)]*|\s+/gu;

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
