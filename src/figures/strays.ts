// Names that stand beside a figure and are of something else, whatever words are between: a figure goes with a name of
// its own, of what it is worked out from, or with none.
import type { Figure } from './figure.ts';
import { writtenOut } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import { parseProse } from './prose.ts';
import { figureMark, type Reading } from './reading.ts';
import { isRelated } from './relatives.ts';
import { maximal, names, type Occurrence, occurrences, type TermIndex } from './terms.ts';

/**
 * "预算执行率看起来不高——[[f14]]" where f14 is of procurement. Held against the names in the clause of a figure or,
 * where it has none, against the one that leads up to it. A name is in its place if it is the figure's or of an operand
 * or a result of it, if its own figure stands in the sentence, and if it is denied, compared with or left open.
 */
export function checkStrays(prose: string, ledger: Ledger, indexes: readonly TermIndex[]): Problem[] {
  const pieces = parseProse(prose);
  const { text, origin } = withoutQuotationMarks(writtenOut(pieces, ledger));
  const figures = pieces.flatMap((piece) => (piece.kind === 'figure' ? (ledger.figure(piece.id) ?? []) : []));
  const problems: Problem[] = [];
  let done = 0;
  let asked = '';
  for (const { 0: words, index: from } of text.matchAll(sentence)) {
    const marks = marksIn(words);
    const said = figures.slice(done, done + marks.length);
    done += marks.length;
    const [lead, whole] = [asked.length, asked + words];
    const mentions = maximal(occurrences(whole.toLowerCase(), indexes));
    for (const [place, figure] of said.entries()) {
      if (!isMeasured(figure)) continue;
      const at = marks[place] ?? 0;
      const stray = strayBeside({ words: whole, at: at + lead, figure, mentions, said, ledger });
      if (stray) {
        const { text: found, ids } = stray.term;
        problems.push({ code: 'wrong_label', at: origin[from + at] ?? 0, found, may: [...ids] });
      }
    }
    if (words.trim() !== '') asked = leadsOn.test(words) && marks.length === 0 ? words : '';
  }
  return problems;
}

/** “三公”经费 is 三公经费. */
function withoutQuotationMarks({ text, origin }: Reading): Reading {
  const kept = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !/[“”"「」]/.test(text.charAt(at)),
  );
  return { text: kept.map((at) => text.charAt(at)).join(''), origin: kept.map((at) => origin[at] ?? 0) };
}

// No longer than a long one, which keeps the check short on any input.
const sentence = /(?:[^。;!?\n.]|\.(?!\s)){1,400}[。;!?\n.]{0,20}/g;
// A question, a heading, the word "A:" after one.
const leadsOn = /[?:]\s*$|(?:如下|following)[.。]?\s*$|^[^。.!;,]{0,40}\n/;

/** What a target or the asker's own number is beside is for the check of kinds. */
function isMeasured({ kind, key }: Figure): boolean {
  return kind !== 'user_stated' && kind !== 'hypothetical' && !key.startsWith('calculated.');
}

function marksIn(words: string): number[] {
  return Array.from(words.matchAll(new RegExp(figureMark, 'g')), ({ index }) => index);
}

interface Place {
  words: string;
  at: number;
  figure: Figure;
  mentions: readonly Occurrence[];
  /** The figures of the sentence. */
  said: readonly Figure[];
  ledger: Ledger;
}

function strayBeside({ words, at, figure, mentions, said, ledger }: Place): Occurrence | undefined {
  const clauses = Array.from(words.matchAll(clause), ({ 0: part, index }) => ({
    from: index,
    to: index + part.length,
  }));
  const here = clauses.findLastIndex(({ from }) => from <= at);
  const own = clauses[here];
  if (own === undefined) return undefined;
  const beside = mentions.filter(({ from, to }) => from >= own.from && to <= own.to);
  if (beside.some(({ term }) => isOf(term, figure, ledger))) return undefined;
  const isMoved = moved.test(words.slice(own.from, at));
  const leading = beside.length > 0 || isMoved ? beside : leadingUp(words, clauses.slice(0, here), mentions);
  const isNamed = leading.some(({ term }) => isOf(term, figure, ledger));
  const pointing = pointedBack(words, at, clauses[here + 1], mentions).filter(
    ({ term }) => !isOf(term, figure, ledger),
  );
  return [...(isNamed ? [] : leading), ...pointing].find(
    ({ term, from, to }) =>
      isMeasure.test(term.text) &&
      !said.some((other) => names(term, other)) &&
      !isExcused(words, from, to, at),
  );
}

const clause = /[^,;:?()\n]+/g;

function isOf(term: Occurrence['term'], figure: Figure, ledger: Ledger): boolean {
  return names(term, figure) || isRelated(term, figure, ledger);
}

// "调整率按绝对值计：由[[f1]]减至[[f2]]" is of what moved.
const moved = /(?:由|从|自|\bfrom\s|\bto\s).{0,12}$/i;

interface Stretch {
  from: number;
  to: number;
}

/** The names of the nearest clause before that has any, if no figure stands on the way. */
function leadingUp(words: string, before: readonly Stretch[], mentions: readonly Occurrence[]): Occurrence[] {
  for (const { from, to } of before.toReversed()) {
    if (words.slice(from, to).includes(figureMark)) return [];
    const found = mentions.filter((each) => each.from >= from && each.to <= to);
    if (found.length > 0) return found;
  }
  return [];
}

/** "[[f14]]，这就是预算执行率", "At [[f8]], the execution rate is weak": the clause behind says what the figure is. */
function pointedBack(
  words: string,
  at: number,
  next: Stretch | undefined,
  mentions: readonly Occurrence[],
): Occurrence[] {
  if (next === undefined || /\p{L}/u.test(words.slice(at + 1, next.from))) return [];
  const isSet = /(?:^|[.?:,\n])\s?(?:at|with)\s$/i.test(words.slice(0, at));
  return mentions.filter(({ from, to }) =>
    isSet
      ? from > at &&
        /^\s?(?:the\s|its\s)?$/.test(words.slice(next.from, from)) &&
        /^\s(?:is|was|looks?|remains?)\b/.test(words.slice(to))
      : pointers.test(words.slice(next.from, from)),
  );
}

const pointers =
  /^\s?(?:(?:这|此|该数|它|那)?[个也]?(?:就|便|正|即|恰)?(?:是|为)|也就是|即|(?:this|that|it|which)\s(?:is|was)(?:,? in fact,?)?)\s?(?:了|所谓的?|the|its|an?)?\s?$/i;

const isMeasure =
  /(?:率|额|数|量|比例|占比|比重|得分|总分|评分|分数|预算|决算|支出|结余|结转|收入|经费|资金|满意度|倍数|之差|合计|金额|成本)(?:\(.*\))?$|\b(?:rate|ratio|share|score|budget|expenditure|spending|balance|amount|total|sum|revenue|income|cost|satisfaction|percentage|difference|procurement)s?(?:\s(?:on|of)\b.*)?$/;

/** Whether the words say of a name that it is not the figure, is held against it, or has no value. */
function isExcused(words: string, from: number, to: number, at: number): boolean {
  const lead = words.slice(0, from);
  const between = from < at ? words.slice(to, at) : words.slice(at + 1, from);
  return (
    partOf.test(lead) ||
    excusedBefore.test(lead) ||
    excusing.test(between) ||
    excusedBehind.test(words.slice(to))
  );
}

// "Of the procurement budget, [[f12]] was spent".
const partOf = /(?:^|[.?:,\n])\s?(?:out )?of (?:the |its )?$/i;
const excusedBefore =
  /(?:不是|并非|而非|不等于|没有|不含|除|比|与|和|同|较|对|由于|因|影响|虽|尽管)[^,。;]{0,8}$|\b(?:not|than|from|compared (?:with|to)|against|without|besides|no|nor|although|though|while|because|since)\s(?:\w+\s){0,2}$/i;
const excusing =
  /不是|并非|不等于|高于|低于|超|不及|相比|没有|未|相差|相当|exceed|n't|\b(?:not|than|but|above|below|compared|relative|unlike|whereas)\b/i;
const excusedBehind =
  /^(?:之?中|里|内)|^[^,。;]{0,6}(?:没有|未|无|口径|相比)|^\s(?:is|was|are|has|have)\s(?:not|no)\b|^\s(?:cannot|is unknown)/i;
