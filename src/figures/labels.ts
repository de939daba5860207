// Checks that a figure stands with a name of its own, and not with the name of something else.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { behind, connector, leading, phraseEnd, phraseStart, relatesOtherwise } from './label-words.ts';
import type { Ledger } from './ledger.ts';
import { lastPart } from './parts.ts';
import type { Problem } from './problem.ts';
import { figureMark } from './reading.ts';
import { isRelated } from './relatives.ts';
import { names, type Occurrence, occurrences, reading, type Term, type TermIndex } from './terms.ts';

/** "年初预算为[[f6]]" where f6 is the adjusted budget. A name is only taken as the subject where a phrase begins. */
export function checkLabels(
  context: FigureContext,
  indexes: readonly TermIndex[],
  ledger: Ledger,
): Problem[] {
  const { figure, at } = context;
  // A number the asker typed measures nothing of the data.
  if (figure.kind === 'user_stated') return [];
  return [subjectOf(context, indexes), namedBehind(context, indexes)]
    .filter((term) => term !== undefined)
    .filter((term) => !names(term, figure) && !isPartOfShare(term, context))
    .filter((term) => !isOperand(term, context, ledger))
    .map((term) => ({ code: 'wrong_label', at, found: term.text, may: [...term.ids] }));
}

/** The name that the words before a figure end with, but for what may link the two; else one further off. */
function subjectOf(context: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const words = lastPart(wordsBefore(context).slice(-furthest).toLowerCase(), sentenceEnd);
  return nameIn(words, context, indexes) ?? nameIn(words.replace(aside, ''), context, indexes);
}

// "The initial budget (after adjustment) was [[f6]]".
const aside = / ?\([^()\uE000]*\)/g;
const furthest = 90;
const sentenceEnd = /[。;!?\n]|(?<!\bi\.?e)\.(?=\s|$)/;

function nameIn(words: string, { figure }: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const found = occurrences(words, indexes).filter(({ from }) => phraseStart.test(words.slice(0, from)));
  const beside = found.filter(({ to }) => connector.test(words.slice(to)));
  return longest(beside) ?? furtherOff(words, reading(figure.label), found);
}

/** "年初预算不是[[f5]]，而是[[f6]]" names f6 too; so does the line above a figure that has a line to itself. */
function wordsBefore({ before, after, leading }: FigureContext): string {
  const contrasted = contrast.exec(leading);
  if (contrasted) return leading.slice(0, contrasted.index);
  return /^[ 。.]*(?:\n|$)/.test(after) ? before.replace(/\n[\s•-]*$/, '') : before;
}

const contrast = new RegExp(
  `(?:不是|非|: not| (?:is|was|were|are) not) ?${figureMark},? ?(?:而是|but|but rather) ?$`,
);

function longest(found: readonly Occurrence[]): Term | undefined {
  return found.reduce<Term | undefined>(
    (best, { term }) => (best && best.text.length >= term.text.length ? best : term),
    undefined,
  );
}

/** "The procurement budget is [[f36]] of the adjusted budget": the part that a share is of, beside its label's whole. */
function isPartOfShare({ text }: Term, { figure, after, leading }: FigureContext): boolean {
  if (!isRatio(figure) || !reading(figure.label).includes(text)) return false;
  if (/^ (?:of|the) /.test(after) || (figure.unit === '倍' && /^ [a-z]/.test(after))) return true;
  return new RegExp(`${figureMark} of [^.;\\n]*$`).test(leading);
}

function isRatio({ unit }: Figure): boolean {
  return unit === '%' || unit === '倍';
}

/** "The execution rate – [[f1]] divided by [[f2]] – is [[f3]]". */
function isOperand(term: Term, { figure, after, next }: FigureContext, ledger: Ledger): boolean {
  return next !== undefined && operator.test(after) && isRelated(term, figure, ledger);
}

const operator = /^ ?(?:[÷/×+−-]|除以|乘以|加|减|divided by|over|times|plus|minus)/i;

/** "年初预算，经核算为[[f6]]": the last name before a figure, where nothing on the way relates the two otherwise. */
function furtherOff(words: string, own: string, found: readonly Occurrence[]): Term | undefined {
  if (sharesAnEnd(words, own)) return undefined;
  const near = found.filter(({ term, to }) => term.text.length > 2 && !relatesOtherwise(words.slice(to)));
  const last = Math.max(...near.map(({ to }) => to));
  return longest(near.filter(({ to }) => to === last));
}

/** Whether the words before a figure name it by the end of its label: "执行率" for 政府采购执行率. */
function sharesAnEnd(words: string, own: string): boolean {
  const tail = /(?:\p{sc=Han}{2}|[a-z]+)$/u.exec(words.trimEnd())?.[0];
  return tail !== undefined && own.endsWith(tail);
}

/** "[[f3]]（年初预算）", "[[f3]]是年初预算。", "[[f3]]的年初预算" and "[[f3]], the initial budget," */
function namedBehind({ figure, after }: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const words = after.slice(0, furthest).toLowerCase();
  const opening = behind.exec(words)?.[0];
  if (opening === undefined || isShare(opening, figure)) return undefined;
  // What may lead to a name may also be its beginning: "the number of the notice", "what was left".
  const openings = [opening, opening.replace(leading, '')];
  return longest(
    openings.flatMap((lead) => {
      const rest = words.slice(lead.length);
      return occurrences(rest, indexes).filter(
        ({ from, to }) =>
          from === 0 &&
          (phraseEnd.test(rest.slice(to)) ||
            (lead.endsWith('what the ') && /^ (?:was|is)\b/.test(rest.slice(to)))),
      );
    }),
  );
}

/** "[[f3]]的年初预算" and "[[f3]] of the initial budget" may be a part of it. */
function isShare(opening: string, figure: Figure): boolean {
  return /^(?:的| of | in )/.test(opening) && isRatio(figure);
}
