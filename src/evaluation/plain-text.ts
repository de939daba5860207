// One plain form of what people type, so that full-width, capital and invisible characters change nothing.

/** Full-width to half-width, lower case, unseen characters out, white space single. Offsets of found words refer to this. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (run) => (/[\n\t\r]/.test(run) ? ' ' : ''))
    .replace(/[’‘`]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
