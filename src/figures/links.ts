// Links, mentions and markup in prose. Surfaces make their own; one that stands in prose was smuggled in.
import { matchesOf, type Span } from './matches.ts';

/** Every stretch of a reading that a surface could take for a link, a mention, a call to a channel or markup. */
export function findLinks(reading: string): Span[] {
  return matchesOf(links, reading);
}

const links: readonly RegExp[] = [
  /\b(?:https?|ftp|file|javascript|data|mailto|tel):\S+/gi,
  /\bwww\.\S+/gi,
  // <@U012>, <#C012>, <!channel>, <!subteam^S012>, <url|text>, <img …>
  /<[@#!/a-z][^<>\n]{0,200}>/gi,
  /(?<![\w@])@(?:here|channel|everyone)\b/gi,
  /[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}/gi,
  /\]\([^()\n]{0,200}\)/g,
];
