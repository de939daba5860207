// Which of the words that were not understood name something: only of these can it be said that nothing was found.
import { findNumbers } from '../../evaluation/numerals.ts';
import type { Reading } from './reading.ts';
import type { Token } from './words.ts';

/** The words of the asker that may be shown again: letters only, so that no number and no reference comes back. */
export function quotable(words: readonly string[]): string[] {
  return words
    .filter((word) => /^(?:\p{Script=Han}{1,12}|[a-z][a-z' -]{1,29})$/u.test(word))
    .filter(
      (word) => findNumbers(word).length === 0 && !numberLike.test(word) && !/\b[ivxlcdm]+\b/.test(word),
    )
    .slice(0, 3);
}

// Words that say a number in one way or another are not said again.
const numberLike =
  /[零〇一二两三四五六七八九十百千万亿半几双俩仨倍折成]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|teen|twent|thirt|fort|fift|hundred|thousand|illion|half|halv|third|quarter|th$|doubl|tripl|dozen|twice|thrice|fold|zero|score|couple|single|pair|first|second/;

/** Those that stand where a thing is named; none where a word among them is only half of one. */
export function thingsNamed(words: readonly string[], reading: Reading): string[] {
  const whole = words.map((word) => (/[a-z]/.test(word) ? word : wholeWord(word, reading)));
  return whole.some((word) => word === undefined)
    ? []
    : words.flatMap((word, index) => (isThing(word, reading) ? (whole[index] ?? []) : []));
}

/** 市财 of 晋中市财政局 is no word, 铁票 at the end is what is left of 高铁票: a word begins and ends where words do. */
function wholeWord(word: string, { text, mentions, tokens }: Reading): string | undefined {
  // The name of a place or a body is in no dictionary, and must not be told from another by being in one.
  if (word.length === 1 || word.length > 2) return word;
  const from = text.indexOf(word);
  const to = from + word.length;
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  const within = words.filter(({ index, segment }) => index + segment.length > from && index < to);
  const last = within.at(-1);
  const start = within[0]?.index ?? from;
  // Single characters side by side (省排) make no word, unless something is asked of them.
  const none =
    within.every(({ segment }) => segment.length === 1) && !/^(?:的|[\s?。]|$)/.test(text.slice(to));
  if (from < 0 || none || !last || last.index + last.segment.length !== to) return undefined;
  if (start === from) return word;
  const cut = tokens.findIndex((token) => token.text === word);
  const named = mentions.some((mention) => mention.from < cut && mention.to >= cut);
  return isLast(text, to) && !named ? text.slice(start, to) : undefined;
}

function isLast(text: string, at: number): boolean {
  return /^[\s?。.!]*$/.test(text.slice(at));
}

/** Not what someone does (归, drew), nor how or how much (quickly, deep, 最严重): a noun, and at its place. */
function isThing(word: string, reading: Reading): boolean {
  const { tokens, marked, slice } = reading;
  const at = tokens.findIndex(({ text }) => text === word);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!/[a-z]/.test(word))
    return word.length > 1 && !/^[最不可很太更够能]/.test(word) && endsName(after, reading);
  if (word.length < 4 || word.includes("'") || /(?:ly|ing|ed|est|ous|worst)$/.test(word)) return false;
  const ahead = slice(0, tokens[at]?.start ?? 0).trimEnd();
  if (marked('before_a_verb', 'atEnd', ahead)) return false;
  const opens = before === undefined || before.kind === 'stop';
  const joins = before?.kind === 'unknown';
  // "The University Town park": between words of names it is part of one.
  if (before?.senses.some(({ atom }) => atom.startsWith('w:')) && after) return true;
  // "A good restaurant": a word may stand between.
  const stands = [ahead, ahead.replace(/\S+$/, '').trimEnd()].some((text) =>
    marked('names_a_thing', 'atEnd', text),
  );
  return (opens || joins || stands) && endsName(after, reading);
}

/** A name ends at the end, at a mark, before a verb or a word that only joins: not before another name or a number. */
function endsName(token: Token | undefined, { mentions, tokens }: Reading): boolean {
  if (token === undefined || token.kind === 'stop' || token.kind === 'unknown') return true;
  const at = tokens.indexOf(token);
  const named = mentions.some(({ from, to }) => at >= from && at < to);
  return !token.number && !named;
}
