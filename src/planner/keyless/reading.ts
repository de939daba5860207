// What the words of one question, or of one clause of it, amount to before anything is concluded from them.
import type { Evaluation } from '../../evaluation/shape.ts';
import type { StatedNumber } from '../planner.ts';
import { counts, isMarked } from './counting.ts';
import { coverOf, narrowed, rateOfNamed } from './cover.ts';
import { inPlace } from './in-place.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import { type Mark, wordsOf } from './marks.ts';
import type { Mention } from './matching.ts';
import type { Cover } from './mentions.ts';
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
  /** The same as numbers of the asker. */
  counted: readonly StatedNumber[];
  /** Years named outside names. */
  years: readonly number[];
  /** True when every mention names exactly one thing and no word is unknown. */
  complete: boolean;
  /** True when each free cue word that must mean something has one of these meanings. */
  only: (...allowed: string[]) => boolean;
  has: (...atoms: string[]) => boolean;
  /** Free cue words with this meaning, as token positions. */
  at: (atom: string) => number[];
  /** Whether a word of this mark stands somewhere in it, or opens or ends it. */
  marked: (mark: string, where?: keyof Mark, text?: string) => boolean;
  /** The words of a mark, to be put into a longer pattern. */
  pattern: (mark: string) => string;
  /** Whether a word of this mark stands right before a number, or nothing but such as 了 and "by" between. */
  before: (number: Span, mark: string) => boolean;
  after: (number: Span, mark: string) => boolean;
  /** The same, with words such as "more points had been" between. */
  beyond: (number: Span, mark: string) => boolean;
  /** The text between two places of the whole question, as far as it is in this stretch. */
  slice: (from: number, to: number) => string;
}

type Span = Pick<StatedNumber, 'start' | 'end'>;

export interface Background {
  lexicon: Lexicon;
  evaluation: Evaluation;
  numbers: readonly StatedNumber[];
  /** Parts of the last name mentioned before, lent to names cut short. */
  lent: readonly (readonly string[])[];
  /** What was read of this question already: it is tried in many ways, most of which read the same again. */
  known?: Map<string, Reading>;
}

/** Reads a stretch of plain text, from `start` to `end` of the whole question. */
export function read(text: string, background: Background, start = 0, end = text.length): Reading {
  const { lexicon, numbers, lent, known } = background;
  // What else is in a lexicon stays the same for one question.
  const stretch = JSON.stringify([text, start, end, numbers, lent, lexicon.favoured]);
  const reading = known?.get(stretch) ?? readAnew(text, background, start, end);
  known?.set(stretch, reading);
  return reading;
}

function readAnew(text: string, background: Background, start: number, end: number): Reading {
  const tokens = inPlace(
    cut(text, background.lexicon.books, background.numbers).filter(
      (token) => token.start >= start && token.end <= end,
    ),
    (word) => isMarked(word, 'ends_yes_no', 'wholly', background),
  );
  const {
    mentions: found,
    uncovered,
    free,
  } = tokens.length > mostWords ? uncoveredAll(tokens) : coverOf(tokens, background);
  const mentions = found
    .filter((mention, index) => !isAside(mention, found[index - 1], tokens, background))
    .filter((mention, _, all) => !isSort(mention, all, tokens))
    .map((mention) =>
      rateOfNamed(narrowed(mention, found, tokens, background.lexicon), found, tokens, background.lexicon),
    );
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
  const counting = stated.filter((number) => counts(number, text, tokens, mentions, background));
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
    counted: counting,
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
    marked: (mark, where = 'anywhere', within = text.slice(start, end).trim()) =>
      isMarked(within, mark, where, background),
    pattern: (mark) => wordsOf(mark, background.lexicon.marks),
    slice: (from, to) => text.slice(Math.max(start, from), Math.min(end, to)),
    before: (number, mark) =>
      isMarked(withoutJoint(text.slice(start, number.start), background), mark, 'atEnd', background),
    after: (number, mark) => isMarked(text.slice(number.end, end).trimStart(), mark, 'atStart', background),
    beyond: (number, mark) => {
      const behind = text.slice(number.end, end).trimStart();
      const bare = withoutJoints(behind, background);
      return bare !== behind && isMarked(bare, mark, 'atStart', background);
    },
  };
}

/** 可持续影响方面: right behind a name, a word such as 方面 names nothing. */
function isAside(
  { from, to }: Mention,
  before: Mention | undefined,
  tokens: readonly Token[],
  background: Background,
): boolean {
  const word = tokens[from]?.text ?? '';
  const isOne =
    isMarked(word, 'aside', 'atStart', background) && isMarked(word, 'aside', 'atEnd', background);
  return to - from === 1 && before?.to === from && isOne;
}

/** 盟主是哪个企业: right behind "which", a word that fits several things only says what sort of answer is expected. */
function isSort({ from, to, entities }: Mention, all: readonly Mention[], tokens: readonly Token[]): boolean {
  const asked = tokens[from - 1]?.senses.some(({ atom }) => atom === 'ask.which') === true;
  const named = all.some((each) => each.from !== from && each.missing === 0 && each.entities.length === 1);
  return asked && to - from === 1 && entities.length > 1 && named;
}

/** 增加了1万, "cut by 1": what stands between a word of change and its number. */
function withoutJoint(text: string, { lexicon }: Background): string {
  const bare = text
    .trimEnd()
    .replace(lexicon.marks.get('joint')?.atEnd ?? /$^/, '')
    .trimEnd();
  return bare.replace(lexicon.marks.get('joint')?.atEnd ?? /$^/, '').trimEnd();
}

/** "(more) (points) (had been) deducted": what stands between a number and its verb. */
function withoutJoints(text: string, { lexicon }: Background): string {
  const joint = lexicon.marks.get('joint_after')?.atStart ?? /$^/;
  let bare = text;
  for (let left = 5; left > 0 && joint.test(bare); left -= 1) bare = bare.replace(joint, '').trimStart();
  return bare;
}

function isOwn(atom: string): boolean {
  return atom.startsWith('w:') || atom.startsWith('p:');
}

/** A name may be cut short only to words that no other name has: 德元堂, not 预算绩效. */
function ofItsOwn({ from, to, entities: [first] }: Mention, tokens: readonly Token[]): boolean {
  const words = tokens.slice(from, to);
  // One of a list of names is told by one word that only it has.
  if (first?.kind === 'item') return words.some(({ senses }) => senses.some(({ atom }) => isOwn(atom)));
  return words.every(({ senses }) =>
    senses.some(({ role, atom }) => role === 'filler' || role === 'light' || isOwn(atom)),
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
export function isShareOf({ tokens, marked }: Reading): boolean {
  return tokens.some(({ text }) => marked('share_of', 'wholly', text));
}

/** Things asked for together must be set apart by a word or a mark; side by side they may be one unknown thing. */
export function apart({ mentions, tokens }: Reading): boolean {
  return mentions.slice(1).every((mention, index) => {
    // What is taken over from the turn before stands nowhere in this one.
    if (mention.from === mention.to) return true;
    // "Upgraded to above-scale (小升规)": the same thing said twice.
    if (JSON.stringify(mention.entities) === JSON.stringify(mentions[index]?.entities)) return true;
    const between = tokens.slice(mentions[index]?.to ?? 0, mention.from);
    return between.some(
      ({ kind, senses }) =>
        kind === 'stop' ||
        senses.some(
          ({ role, atom }) =>
            role === 'separator' || atom.startsWith('ask.') || atom === 'difference' || atom === 'compare',
        ),
    );
  });
}

/** A fraction that is no number here (三分之几, a third). */
export function hasFraction({ marked, tokens }: Reading, text: string): boolean {
  const rest = tokens.reduce(
    (left, { number, start, end }) =>
      number ? left.slice(0, start) + ' '.repeat(end - start) + left.slice(end) : left,
    text,
  );
  return marked('fraction', 'anywhere', rest);
}

// In Chinese, where nothing else needs one, a space sets things apart.
const fineMarks = /[?。;!\n]+|[,，、](?=\s*\S)|\s[-–—]+\s|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Splits plain text into its clauses, at the marks that end a question or join two; `finely`, also at 、 and spaces. */
export function clauses(text: string, finely = false): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  const marks = finely ? fineMarks : /[?。;!\n]+|[,，](?=\s*\S)|\s[-–—]+\s/g;
  for (const match of text.matchAll(marks)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.filter((span) => text.slice(span.start, span.end).trim().length > 0);
}
