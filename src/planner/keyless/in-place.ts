// Words that mean something else where they stand.
import type { Token } from './words.ts';

/** `asksWhether` tells a word that makes a question of what it ends. */
export function inPlace(tokens: readonly Token[], asksWhether: (word: string) => boolean): Token[] {
  const graded = tokens.map((token, index) => asGrade(token, tokens[index - 1]));
  return tagged(graded, asksWhether);
}

/** 离中还差几分: right behind a word of distance, 中 is what it is a distance to and no "in". */
function asGrade(token: Token, before: Token | undefined): Token {
  const isFar = before?.senses.some(({ role, atom }) => role === 'cue' && atom === 'need') === true;
  const proper = token.senses.filter(({ role }) => role === 'proper');
  return isFar && proper.length > 0 ? { ...token, senses: proper } : token;
}

/** 有结余没有: at the end, "not" denies nothing but asks whether. */
function tagged(tokens: Token[], asksWhether: (word: string) => boolean): Token[] {
  const last = tokens.findLastIndex(({ kind }) => kind !== 'stop');
  const tag = tokens[last];
  const isTag =
    last > 0 &&
    tag?.senses.some(({ atom }) => atom === 'not') === true &&
    !/[a-z]/.test(tag.text) &&
    asksWhether(tag.text);
  if (!tag || !isTag) return tokens;
  return tokens.with(last, { ...tag, senses: [{ role: 'cue', atom: 'ask.yesno' }] });
}
