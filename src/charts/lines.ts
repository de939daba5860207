// Text of a picture cut into lines, by the width its characters take about.

/** Width in pixels at this size: a full-width character takes the size, others somewhat more than half of it. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((sum, each) => sum + (/[ᄀ-￯]/.test(each) ? size : size * 0.58), 0);
}

/** Breaks between words, and anywhere in Chinese; numbers and what follows them stay whole. */
export function inLines(text: string, width: number, size: number): string[] {
  const pieces = text.match(/[\d.,%]+[^\s，。；、：]?[元分点家个次人倍]?|[A-Za-z()'-]+|\s+|[^\s]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    // A mark of punctuation does not begin a line.
    if (line !== '' && widthOf(line + piece, size) > width && !/^[，。；、：）”,.;:)]$/.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
