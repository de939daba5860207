// Links, mentions and markup in prose. Surfaces make their own; one that stands in prose was smuggled in.
import { matchesOf, type Span } from './matches.ts';

/** Every stretch of a reading that a surface could take for a link, a mention, a call to a channel or markup. */
export function findLinks(reading: string): Span[] {
  return matchesOf(links, reading);
}

const links: readonly RegExp[] = [
  /\b(?:https?|ftp|file|javascript|data|mailto|tel):\S+/gi,
  /\bwww\.\S+/gi,
  // evil.cn/abc: surfaces make links of bare names, too.
  /\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})*\.(?:com|cn|net|org|io|gov|edu|info|biz|co|me|app|dev|xyz|top|site|online|shop|club|link|click|ru|uk|de|fr|jp|hk|tw|us)\b(?:\/\S*)?/gi,
  // <@U012>, <#C012>, <!channel>, <!subteam^S012>, <url|text>, <img …>
  /<[@#!/a-z][^<>\n]{0,200}>/gi,
  /(?<![\w@])@(?:here|channel|everyone)\b/gi,
  /[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}/gi,
  /\]\([^()\n]{0,200}\)/g,
];
