// About how many tokens a text is, whatever the model: to keep a conversation short, and to stay within a budget where a
// server does not say what it took.

/** A Chinese character counts as one, four others as one. Real counts differ by about a third either way. */
export function approximateTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.ceil(han + (text.length - han) / 4);
}

/** More than servers count: a token for two bytes, where three of Chinese and four of English are usual. */
export function generousTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 2);
}
