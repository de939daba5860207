// What the words of one question, or of one clause of it, amount to before anything is concluded from them.
import type { Evaluation } from '../../evaluation/shape.ts';
import type { StatedNumber } from '../planner.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import type { Mark } from './marks.ts';
import type { Mention } from './matching.ts';
import { type Cover, findMentions } from './mentions.ts';
import { cut, type Sense, type Token } from './words.ts';

export interface Reading {
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  /** What each mention names, in the order of the question; empty where a mention fits several things. */
  entities: readonly Entity[];
  /** Words that carry meaning and were not understood. */
  unknown: readonly string[];
  /** Meanings of the cue words that no name used up. */
  cues: ReadonlySet<string>;
  /** Meanings of all cue words, whether names used them up or not. */
  said: ReadonlySet<string>;
  /** Amounts the asker typed, outside names. */
  numbers: readonly StatedNumber[];
  /** Whole numbers that only count what is named after them: 三个成本指标, "the four parks". */
  counts: readonly number[];
  /** Years named outside names. */
  years: readonly number[];
  /** True when every mention names exactly one thing and no word is unknown. */
  complete: boolean;
  /** True when each free cue word that must mean something has one of these meanings. */
  only(...allowed: string[]): boolean;
  has(...atoms: string[]): boolean;
  /** Free cue words with this meaning, as token positions. */
  at(atom: string): number[];
  /** Whether a word of this mark stands somewhere in it, or opens or ends it. */
  marked: (mark: string, where?: keyof Mark) => boolean;
  /** Whether a word of this mark stands right before a number, or nothing but such as 了 and "by" between. */
  before: (number: Span, mark: string) => boolean;
  after: (number: Span, mark: string) => boolean;
}

type Span = Pick<StatedNumber, 'start' | 'end'>;

export interface Background {
  lexicon: Lexicon;
  evaluation: Evaluation;
  numbers: readonly StatedNumber[];
  /** Parts of the last name mentioned before, lent to names cut short. */
  lent: readonly (readonly string[])[];
}

/** Reads a stretch of plain text, from `start` to `end` of the whole question. */
export function read(text: string, background: Background, start = 0, end = text.length): Reading {
  const tokens = cut(text, background.lexicon.books, background.numbers).filter(
    (token) => token.start >= start && token.end <= end,
  );
  const { mentions, uncovered, free } =
    tokens.length > mostWords ? uncoveredAll(tokens) : cover(tokens, background);
  const isNamed = (index: number, value: string) =>
    mentions.some(
      ({ from, to, parts }) =>
        index >= from && index < to && parts.some((part) => part.includes(`w:${value}`)),
    );
  const inMention = (index: number) => mentions.some(({ from, to }) => index >= from && index < to);
  const freeTokens = tokens.filter(
    ({ number }, index) =>
      number && !isNamed(index, number.value) && !(number.kind === 'year' && inMention(index)),
  );
  const stated = freeTokens.flatMap((token) =>
    background.numbers.filter(
      (number) =>
        number.start === token.start &&
        !isMarked(text.slice(number.end, end).trimStart(), 'decimals', 'atStart', background),
    ),
  );
  const counting = stated.filter((number) => counts(number, text, tokens, mentions));
  const freeCues = free.map((index) => tokens[index]).filter((token) => token !== undefined);
  const cues = new Set(freeCues.flatMap(cueAtoms));
  const entities = mentions.flatMap(({ entities: [first, ...others] }) =>
    first && others.length === 0 ? [first] : [],
  );
  const unknown = uncovered.map((index) => tokens[index]?.text ?? '');
  return {
    text: text.slice(start, end),
    tokens,
    mentions,
    entities,
    unknown,
    cues,
    said: new Set(tokens.flatMap(cueAtoms)),
    numbers: stated.filter((number) => number.kind === 'amount' && !counting.includes(number)),
    counts: counting.map(({ value }) => Number(value)),
    years: stated.filter(({ kind }) => kind === 'year').map(({ value }) => Number(value)),
    complete:
      unknown.length === 0 &&
      entities.length === mentions.length &&
      mentions.every(
        (mention) => mention.missing === 0 || (mention.entities.length === 1 && ofItsOwn(mention, tokens)),
      ),
    only: (...allowed) =>
      freeCues.every((token) => optional(token) || cueAtoms(token).some((atom) => allowed.includes(atom))),
    has: (...atoms) => atoms.some((atom) => cues.has(atom)),
    at: (atom) => free.filter((index) => cueAtoms(tokens[index] ?? noToken).includes(atom)),
    marked: (mark, where = 'anywhere') => isMarked(text.slice(start, end).trim(), mark, where, background),
    before: (number, mark) =>
      isMarked(withoutJoint(text.slice(start, number.start), background), mark, 'atEnd', background),
    after: (number, mark) => isMarked(text.slice(number.end, end).trimStart(), mark, 'atStart', background),
  };
}

function isMarked(text: string, mark: string, where: keyof Mark, { lexicon }: Background): boolean {
  return lexicon.marks.get(mark)?.[where].test(text) === true;
}

/** 增加了1万, "cut by 1": what stands between a word of change and its number. */
function withoutJoint(text: string, { lexicon }: Background): string {
  const bare = text
    .trimEnd()
    .replace(lexicon.marks.get('joint')?.atEnd ?? /$^/, '')
    .trimEnd();
  return bare.replace(lexicon.marks.get('joint')?.atEnd ?? /$^/, '').trimEnd();
}

/** A name may be cut short only to words that no other name has: 德元堂, not 预算绩效. */
function ofItsOwn({ from, to }: Mention, tokens: readonly Token[]): boolean {
  return tokens
    .slice(from, to)
    .every(({ senses }) =>
      senses.some(
        ({ role, atom }) =>
          role === 'filler' || role === 'light' || atom.startsWith('w:') || atom.startsWith('p:'),
      ),
    );
}

/** Finds the mentions; where there are none, light words such as 方面 and 三级指标 may be what is asked for. */
function cover(tokens: readonly Token[], { lexicon, lent }: Background): Cover {
  const first = shareOf(settled(findMentions(tokens, lexicon, lent), tokens), tokens, lexicon);
  const found = lentBackward(first, tokens, lexicon);
  if (found.mentions.length > 0 || found.uncovered.length > 0) return found;
  const weighty = tokens.map((token) =>
    token.senses.some(({ role }) => role === 'topic' || role === 'list')
      ? { ...token, senses: token.senses.filter(({ role }) => role !== 'light' && role !== 'filler') }
      : token,
  );
  const again = settled(findMentions(weighty, lexicon, lent), tokens);
  return again.uncovered.length > 0 || again.mentions.some(({ missing }) => missing > 0) ? found : again;
}

/** "What share of A is B": what stands after "of" is the whole, whatever the catalogue would make of both together. */
function shareOf(found: Cover, tokens: readonly Token[], lexicon: Lexicon): Cover {
  const copula = lexicon.marks.get('copula')?.atStart;
  const share = tokens.findIndex(
    ({ text, senses }) => / of$/.test(text) && senses.some(({ atom }) => atom === 'share'),
  );
  const at = tokens.findIndex(({ text }, index) => index > share && copula?.exec(text)?.[0] === text);
  const joined = found.mentions.some(({ from, to }) => from <= share && at < to);
  if (share < 0 || at < 0 || !joined) return found;
  const split = tokens.map(
    (token, index): Token => (index === share || index === at ? { ...token, kind: 'stop' } : token),
  );
  const apart = settled(findMentions(split, lexicon), tokens);
  const [whole, part, ...others] = apart.mentions;
  const plain = [whole, part].every(
    (each) => each?.missing === 0 && each.entities.length === 1 && each.entities[0]?.kind === 'key',
  );
  return plain && others.length === 0 && apart.uncovered.length === 0 ? apart : found;
}

/** "Basic vs project spending": a word said later completes what was cut short before. */
function lentBackward(found: Cover, tokens: readonly Token[], lexicon: Lexicon): Cover {
  const last = found.mentions.findLast((mention) => !vague(mention));
  if (!last || !found.mentions.some(vague)) return found;
  const again = settled(findMentions(tokens, lexicon, last.parts), tokens);
  return again.uncovered.length === 0 && !again.mentions.some(vague) ? again : found;
}

function vague({ entities, missing, parts }: Mention): boolean {
  // A goal called by one common word (projects) is rather an amount said short.
  const common = (entities[0]?.kind === 'finding' || entities[0]?.kind === 'indicator') && parts.length === 1;
  return missing > 0 || entities.length > 1 || common;
}

function isScore({ entities: [first] }: Mention): boolean {
  return first?.kind === 'key' && first.key === 'score.total';
}

/** Beside an indicator or a dimension, 得分 is not the total score but what is asked of it. */
function settled(found: Cover, tokens: readonly Token[]): Cover {
  const bracketed = withoutBrackets(found, tokens);
  if (bracketed !== found) return settled(bracketed, tokens);
  const owned = found.mentions.some(
    ({ entities: [first] }) => first && ['indicator', 'dimension', 'group'].includes(first.kind),
  );
  if (!owned || !found.mentions.some(isScore)) return found;
  const mentions = found.mentions.filter((mention) => !isScore(mention));
  const freed = found.mentions
    .filter(isScore)
    .flatMap(({ from, to }) =>
      tokens
        .map((_, index) => index)
        .filter(
          (index) => index >= from && index < to && tokens[index]?.senses.some(({ role }) => role === 'cue'),
        ),
    );
  return { ...found, mentions, free: [...found.free, ...freed] };
}

/** "three public expenses (三公经费)": what stands in brackets says the same again; where it is plainer, it is meant. */
function withoutBrackets(found: Cover, tokens: readonly Token[]): Cover {
  const index = found.mentions.findIndex(
    ({ from, to }, at) =>
      at > 0 &&
      tokens[from - 1]?.text === '(' &&
      tokens[to]?.text.startsWith(')') &&
      found.mentions[at - 1]?.to === from - 1,
  );
  if (index < 1) return found;
  const plainer = (found.mentions[index - 1]?.entities.length ?? 1) > 1 ? index - 1 : index;
  return { ...found, mentions: found.mentions.filter((_, at) => at !== plainer) };
}

function counts(
  number: StatedNumber,
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): boolean {
  if (number.kind !== 'amount' || !/^\d{1,2}$/.test(number.value)) return false;
  if (/^(?:项|条|大|类|点|种|方面|部分|档)/.test(text.slice(number.end))) return true;
  let next = tokens.findIndex(({ start }) => start === number.start) + 1;
  if (
    number.unit === '个' &&
    tokens[next]?.senses.some(
      ({ role }) => role === 'light' || role === 'topic' || role === 'list' || role === 'cue',
    ) &&
    !tokens[next]?.senses.some(({ atom }) => atom === 'verify' || atom === 'reach')
  )
    return true;
  if (/[哪这那]$/.test(text.slice(0, number.start))) return true;
  while (
    tokens[next]?.senses.some(({ role }) => role === 'filler' || role === 'light') &&
    !mentions.some(({ from }) => from === next)
  )
    next += 1;
  const inMention = mentions.some(({ from, to }) => next >= from && next < to);
  return (
    inMention &&
    (number.unit === undefined || number.unit === '个' || number.unit === '家' || number.unit === '次')
  );
}

/** Beyond this many words nothing is looked for: time stays bounded, and the question is not understood. */
export const mostWords = 90;

function uncoveredAll(tokens: readonly Token[]): Cover {
  return { mentions: [], uncovered: tokens.map((_, index) => index).slice(0, 3), free: [] };
}

const noToken: Pick<Token, 'senses'> = { senses: [] };

function cueAtoms({ senses }: Pick<Token, 'senses'>): string[] {
  return senses.filter(({ role }) => role === 'cue').map(({ atom }) => atom);
}

function optional({ senses }: Token): boolean {
  const separates =
    senses.some(({ role }: Sense) => role === 'separator') && !senses.some(({ role }) => role === 'cue');
  return separates || senses.some(({ role }: Sense) => role === 'filler' || role === 'light');
}

/** Whether something is set as a share of something else: A占B. */
export function isShareOf({ tokens }: Reading): boolean {
  return tokens.some(({ text }) => /^占[到了]?$/.test(text));
}

/** Things asked for together must be set apart by a word or a mark; side by side they may be one unknown thing. */
export function apart({ mentions, tokens }: Reading): boolean {
  return mentions.slice(1).every((mention, index) => {
    const between = tokens.slice(mentions[index]?.to ?? 0, mention.from);
    return between.some(
      ({ kind, senses }) =>
        kind === 'stop' || senses.some(({ role, atom }) => role === 'separator' || atom.startsWith('ask.')),
    );
  });
}

/** Splits plain text into its clauses, at the marks that end a question or join two. */
export function clauses(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[?。;!\n]+|[,，、](?=\s*\S)/g)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.filter((span) => text.slice(span.start, span.end).trim().length > 0);
}
