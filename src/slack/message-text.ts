// What a person typed, out of how Slack writes it down: mentions, links, dates and escapes.

/** The words of a message; the mention of the app itself and of other people are no part of the question. */
export function typedText(message: string): string {
  return message
    .replace(/<([^<>]*)>/g, (_, inner: string) => spoken(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

/** The label where there is one; of a mention without one nothing, of a link the address. */
function spoken(inner: string): string {
  const [target = '', label] = inner.split('|');
  if (/^[@!#]/.test(target)) return target.startsWith('@') ? '' : (label ?? '');
  return label ?? target;
}
