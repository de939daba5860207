// Checks that a figure stands with a name of its own, and not with the name of something else.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
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
  const words = wordsBefore(context).slice(-furthest).toLowerCase().split(sentenceEnd).at(-1) ?? '';
  return nameIn(words, context, indexes) ?? nameIn(words.replace(aside, ''), context, indexes);
}

// "The initial budget (after adjustment) was [[f6]]".
const aside = /\s?\([^()\uE000]*\)/g;

function nameIn(words: string, { figure }: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const own = { text: reading(figure.label), keys: new Set([figure.key]), ids: [figure.id] };
  const found = occurrences(words, indexes).filter(({ from }) => phraseStart.test(words.slice(0, from)));
  const beside = found.filter(({ to }) => connector.test(words.slice(to)));
  // The own label counts wherever it stands: 基本支出与项目支出合计 is not the name it ends with.
  const at = words.lastIndexOf(own.text);
  if (at >= 0 && connector.test(words.slice(at + own.text.length)) && phraseStart.test(words.slice(0, at)))
    beside.push({ term: own, from: at, to: at + own.text.length });
  return longest(beside) ?? furtherOff(words, own.text, found);
}

/** "年初预算不是[[f5]]，而是[[f6]]" names f6 too; so does the line above a figure that has a line to itself. */
function wordsBefore({ before, after, leading }: FigureContext): string {
  const contrasted = contrast.exec(leading);
  if (contrasted) return leading.slice(0, contrasted.index);
  return /^\s*[。.]?\s*(?:\n|$)/.test(after) ? before.replace(/\s*\n[\s•*-]*$/, '') : before;
}

const contrast = new RegExp(
  `(?:并?(?:不是|非)|:\\snot|\\s(?:is|was|were|are) not)\\s?${figureMark},?\\s?(?:而是|but(?: rather)?)\\s?$`,
);

function longest(found: readonly Occurrence[]): Term | undefined {
  return found.reduce<Term | undefined>(
    (best, { term }) => (best && best.text.length >= term.text.length ? best : term),
    undefined,
  );
}

/** "The procurement budget is [[f36]] of the adjusted budget": the part that a share is of, beside its label's whole. */
function isPartOfShare({ text }: Term, { figure, after, leading }: FigureContext): boolean {
  if ((figure.unit !== '%' && figure.unit !== '倍') || !reading(figure.label).includes(text)) return false;
  if (/^\s(?:of|the)\s/.test(after) || (figure.unit === '倍' && /^\s[a-z]/.test(after))) return true;
  return new RegExp(`${figureMark}\\sof\\s[^.;\\n]*$`).test(leading);
}

/** "The execution rate – [[f1]] divided by [[f2]] – is [[f3]]". */
function isOperand(term: Term, { figure, after, next }: FigureContext, ledger: Ledger): boolean {
  return next !== undefined && operator.test(after) && isRelated(term, figure, ledger);
}

const operator = /^\s?(?:[÷/×+−-]|除以|乘以|加|减|divided by|over|times|plus|minus)/i;

const furthest = 90;
const sentenceEnd = /[。;!?\n]|(?<!\bi\.?e)\.(?=\s|$)/;
const connector =
  /^(?:,?(?:其实|实则|实际上|也就|亦即)|,?\s(?:i\.?e\.?|that is|namely),?|\s(?:is|was) none other than)?(?:的(?:金额|数额|比例|结果|数值|数字|数据))?(?:仅|只|约|大约|共|共计|合计|分别|实际|最终|就|也|均|仍|则|便|都|高|低|多){0,3}(?:为|是|达到?|有|等于|录得|至|计)?了?(?:\s+(?:was|is|were|are|of|at|to be|stood at|stands at|reach(?:ed|es)|hit|amount(?:ed|s) to|c[ao]mes? to|totall?ed|totals|equals|equalled))?\s?["”」]?\s?[:=|—–-]{0,2}(?:\s?(?:about|only|just|exactly|precisely|roughly))?\s?[("“|]?\s?$/;
const phraseStart =
  /(?:^|[\n。,;:!?、.(|"“「]|(?:^|\n)-|年度?|其中|该|本|而|但|则|即|就|说到|所谓|关于|对于|至于|目前|全年|当年|实现|显示|指出|载明|报告|中心|单位|部门|[与和及的\uE001]|\b(?:as for|as to|regarding|concerning)(?:\sthe)?|(?<!\b(?:equals?|matches|of|to|than|from|by|with|against|over|minus|plus|per|in|for|under|between|on|as|exceeds?|below|above)\s)\b(?:the|its|their|a|an|reported|stated))\s?$/;

/** "年初预算，经核算为[[f6]]": the last name before a figure, where nothing on the way relates the two otherwise. */
function furtherOff(words: string, own: string, found: readonly Occurrence[]): Term | undefined {
  if (sharesAnEnd(words, own)) return undefined;
  const near = found.filter(({ term, to }) => term.text.length > 2 && !related.test(words.slice(to)));
  const last = Math.max(...near.map(({ to }) => to));
  return longest(near.filter(({ to }) => to === last));
}

const related =
  /的\s?$|[占比调减增升降超差多少高低由从变改除乘扣剩余未没不无倍后前按付用每有和与及、]|其中|口径|相[当等同]|一致|等同|持平|目标|所给|您|你|委托|组织|[^为算共总合]计|\b(?:than|from|by|of|share|cut|rais\w+|rose|fell|reduc\w+|increas\w+|differ\w*|exceed\w*|above|below|over|under|against|less|more|times|multiple|per|with|without|after|before|whereas|while|but|and|or|if|not|no|left|leaves|gives?|accounts?|for|compared|relative|as an?|down to|up to|starts|minus|plus|divided|on|so|averag\w*|target|planned|ceiling|you\w*)\b/;

/** Whether the words before a figure name it by the end of its label: "执行率" for 政府采购执行率. */
function sharesAnEnd(words: string, own: string): boolean {
  const tail = /(?:[\p{sc=Han}]{2}|[a-z]+)\)?$/u.exec(words.trimEnd())?.[0];
  return tail !== undefined && own.endsWith(tail);
}

/** "[[f3]]（年初预算）", "[[f3]]是年初预算。", "[[f3]]的年初预算" and "[[f3]], the initial budget," */
function namedBehind({ figure, after }: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const words = after.slice(0, furthest).toLowerCase();
  const [opening = ''] = behind.exec(words) ?? [];
  if (opening === '' || isShare(opening, figure)) return undefined;
  // What may lead to a name may also be its beginning: "the number of the notice", "what was left".
  const openings = [opening, opening.replace(leading, '')];
  return longest(
    openings.flatMap((lead) => {
      const rest = words.slice(lead.length);
      return occurrences(rest, indexes).filter(
        ({ from, to }) =>
          from === 0 &&
          (phraseEnd.test(rest.slice(to)) ||
            (lead.endsWith('what the ') && /^\s(?:was|is)\b/.test(rest.slice(to)))),
      );
    }),
  );
}

const leading = /(?:what\s|(?:figure|number|amount|value) (?:for|of) the\s)$/;

/** "[[f3]]的年初预算" and "[[f3]] of the initial budget" may be a part of it. */
function isShare(opening: string, { unit }: Figure): boolean {
  return /^(?:的|\s(?:of|in)\s)/.test(opening) && (unit === '%' || unit === '倍');
}

const behind =
  /^\s?(?:这个?数,?(?:对应|说|指)的?就?是|(?:is|was) the (?:figure|number|amount|value) (?:for|of) the |乃|\((?:这|此)?(?:[就即便]?是)?|[才便乃恰]?是|为|即|就是|正是|作为|[—–]+|\||,\s?(?:即|也就是|正是)|的|(?:(?:is|was|were|are)\s(?:(?!not\b)\w+\s)?(?:as\s)?|(?:went|goes|was spent|is spent)\s(?:on|to|towards)\s|as\s|being\s|in\s|of\s)(?:what\s)?(?:the\s|an?\s)?|,\s(?:(?:or |namely |i\.?e\.? |that is,? )?the|which (?:is|was) the|its|an?)\s)/;
const phraseEnd = new RegExp(`^\\s?(?:[),。;.|\\n]|and\\s?$|之数|$|${figureMark})`);
