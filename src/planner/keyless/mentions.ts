// Finds what a question is about: the names it mentions, whole or in part, in any order of words, and which of its
// words are left over. The cover that leaves least unexplained wins.
import type { Lexicon } from './lexicon.ts';
import {
  atomsOf,
  isHeavy,
  type Mention,
  matchSpan,
  mustBeCovered,
  overlap,
  type Parts,
  sentenceOf,
} from './matching.ts';
import type { Token } from './words.ts';

export interface Cover {
  mentions: Mention[];
  /** Tokens that must mean something and are in no mention. */
  uncovered: number[];
  /** Cue tokens that no mention used up. */
  free: number[];
}

/**
 * Covers tokens with names. `context` lends parts to the first: "货物类呢" after 采购预算 is the procurement budget for
 * goods; `behind`, said later in the same question, lends them to all.
 */
export function findMentions(
  tokens: readonly Token[],
  lexicon: Lexicon,
  context: Parts = [],
  behind: Parts = [],
): Cover {
  interface State {
    cost: number;
    mentions: Mention[];
    uncovered: number[];
  }
  const sentence = sentenceOf(tokens);
  const states: State[] = [{ cost: 0, mentions: [], uncovered: [] }];
  for (let end = 1; end <= tokens.length; end += 1) {
    const token = tokens[end - 1];
    const before = states[end - 1];
    if (!token || !before) throw new Error('a cover has a state before every token');
    const must = mustBeCovered(token);
    let best: State = {
      cost: before.cost + skipCost(token),
      mentions: before.mentions,
      uncovered: must ? [...before.uncovered, end - 1] : before.uncovered,
    };
    if (isHeavy(token)) {
      for (let start = end - 1; start >= 0 && end - start <= longestMention; start -= 1) {
        const opener = tokens[start];
        const base = states[start];
        if (!opener || !base || breaks(opener, lexicon)) break;
        if (!isHeavy(opener) || base.cost + cheapestMention >= best.cost) continue;
        const lent = [...(base.mentions.at(-1)?.parts ?? context), ...behind];
        const mention = matchSpan(sentence, start, end, lexicon, lent, base.mentions.length > 0);
        const cost = mention && base.cost + 0.5 + mention.cost;
        if (mention && cost !== undefined && cost < best.cost) {
          best = { cost, mentions: [...base.mentions, mention.mention], uncovered: base.uncovered };
        }
      }
    }
    states.push(best);
  }
  const { mentions, uncovered } = states.at(-1) ?? { mentions: [], uncovered: [] };
  return { mentions, uncovered, free: freeCues(tokens, mentions) };
}

// No name costs less than this, so that hopeless stretches need not be looked at.
const cheapestMention = 0;
const longestMention = 12;

/** What it costs to leave a word out of all names: much for one that must mean something, little for a cue. */
function skipCost(token: Token): number {
  const { senses } = token;
  if (mustBeCovered(token)) return 4;
  if (senses.some(({ role, atom }) => role === 'filler' || role === 'light' || atom.startsWith('ask.')))
    return 0;
  // 完成 may only ask for the result: less is lost with it than with a word that can only name something.
  if (senses.some(({ role }) => role === 'topic'))
    return senses.some(({ role }) => role === 'cue') ? 0.6 : 0.8;
  return senses.some(({ role }) => role === 'cue') ? 0.12 : 0;
}

/** Where a name cannot go on: a mark, an unknown word, 占 and "than". A plain "and" may be part of a name. */
function breaks({ kind, senses, text, number }: Token, { marks }: Lexicon): boolean {
  if (
    kind === 'stop' ||
    kind === 'unknown' ||
    marks.get('sets_names_apart')?.wholly.test(text) ||
    (kind === 'number' && number?.kind === 'amount')
  )
    return true;
  // "A as a share of B" sets two things apart.
  if (text.startsWith('as ') && senses.some(({ atom }) => atom === 'share')) return true;
  const separates = senses.some(({ role }) => role === 'separator');
  return (
    separates &&
    !marks.get('joins_within_a_name')?.wholly.test(text) &&
    senses.every(({ role }) => role === 'separator' || role === 'cue')
  );
}

function freeCues(tokens: readonly Token[], mentions: readonly Mention[]): number[] {
  return tokens.flatMap((token, index) => {
    if (!token.senses.some(({ role }) => role === 'cue')) return [];
    if (mentions.some(({ from, led }) => led && index === from - 1)) return [];
    const inside = mentions.find(({ from, to }) => index >= from && index < to);
    return inside?.parts.some((part) => overlap(part, atomsOf(token))) ? [] : [index];
  });
}
