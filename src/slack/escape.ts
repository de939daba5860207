// Text that came from outside, made safe for Slack: what is in it can be read, and can do nothing. No mention, no call
// to a channel, no link and no image comes out of it; those that are meant are made by the code, as elements.

/**
 * For places that Slack takes as they are: rich text, plain text, cells. Invisible characters are taken out first, so
 * that none of them can keep a mention together or apart; then whatever could begin a mention or a link is replaced by
 * its full-width twin, which reads the same. Safe text stays safe when it is cut or put together.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(opening, '＜')
    .replace(scheme, '：')
    .replace(address, '＠')
    .replace(domain, '．')
    .replace(labelled, '］');
}

/** For mrkdwn: the plain-text fallback above all. Emphasis in it is not taken away, since it does no harm. */
export function mrkdwn(text: string): string {
  return plain(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

// Control characters but line breaks and tabs, whatever Unicode lets a program show as nothing, and the marks that
// turn the direction of writing.
const invisible = /[^\P{Cc}\n\t]|\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Bidi_Control}/gu;

// <@U1>, <#C1>, <!channel>, <https://…|text>, <mailto:…>, <tag>: only what a comparison does not look like.
const opening = /<(?=\s*(?:[@#!/?a-z|&]|$))/gi;
const scheme = /:(?=\/\/)|(?<=\b(?:mailto|tel|javascript|data|slack|file)):(?=\S)/gi;
const address = /@(?=[\p{L}\p{N}_]|$)/gu;
// [text](address), ![text](address)
const labelled = /\](?=\s*\()/g;
// evil.com, www.evil.com: a dot between Latin words, which Slack may turn into a link.
const domain = /(?<=[\p{L}\p{N}-])\.(?=[a-z]{2,})|(?<=\bwww)\.(?=\S)/giu;
