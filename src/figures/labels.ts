// Checks that a figure stands with a name of its own, and not with the name of something else.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { figureMark } from './reading.ts';
import { names, reading, type Term } from './terms.ts';

/** "年初预算为[[f6]]" where f6 is the adjusted budget. A name is only taken as the subject where a phrase begins. */
export function checkLabels(context: FigureContext, terms: readonly Term[]): Problem[] {
  const { figure, at } = context;
  // A number the asker typed measures nothing of the data.
  if (figure.kind === 'user_stated') return [];
  return [subjectOf(context, terms), namedBehind(context, terms)]
    .filter((term) => term !== undefined)
    .filter((term) => !names(term, figure))
    .map((term) => ({ code: 'wrong_label', at, found: term.text, may: [...term.ids] }));
}

/** The name that the words before a figure end with, but for what may link the two; else one further off. */
function subjectOf({ figure, before }: FigureContext, terms: readonly Term[]): Term | undefined {
  const own = reading(figure.label);
  const words = before.toLowerCase();
  const subject = words.replace(connector, '');
  const beside = endingWith(subject, terms);
  // Words such as 合计 may also end the figure's own label: 基本支出与项目支出合计为….
  const bare = words.replace(/[为是:=\s(]+$/, '');
  const isOwn = bare.endsWith(own) && phraseStart.test(bare.slice(0, bare.length - own.length));
  if (isOwn && own.length > (beside?.text.length ?? 0)) return undefined;
  return beside ?? furtherOff(subject, own, terms);
}

function endingWith(subject: string, terms: readonly Term[]): Term | undefined {
  return longest(
    terms.filter(
      ({ text }) =>
        subject.endsWith(text) && phraseStart.test(subject.slice(0, subject.length - text.length)),
    ),
  );
}

function longest(terms: readonly Term[]): Term | undefined {
  return terms.reduce<Term | undefined>(
    (best, term) => (best && best.text.length >= term.text.length ? best : term),
    undefined,
  );
}

const connector =
  /(?:的(?:金额|数额|比例|结果|数值))?(?:仅|只|约|大约|共|共计|合计|分别|实际|最终|就|也|均|仍|则|便|都|高|低|多){0,3}(?:为|是|达到?|有|等于|录得|至|计)?了?(?:\s+(?:was|is|were|are|of|at|to be|stood at|stands at|reach(?:ed|es)|hit|amount(?:ed|s) to|c[ao]mes? to|totall?ed|totals|equals|equalled))?\s?[:=|—-]?(?:\s?(?:about|only|just|exactly|precisely|roughly))?\s?[("“|]?\s?$/i;
const phraseStart =
  /(?:^|[\n。,;:!?、.(|"“「]|(?:^|\n)-|年度?|其中|该|本|而|但|则|即|报告|中心|[与和及的\uE001]|(?<!\b(?:of|to|than|from|by|with|against|over|minus|plus|per|in|for|under|between|on|exceeds?|below|above)\s)\b(?:the|its|their|a|an|reported|stated))\s?$/i;

/** "年初预算，经核算为[[f6]]": the last name before a figure, where nothing on the way relates the two otherwise. */
function furtherOff(subject: string, own: string, terms: readonly Term[]): Term | undefined {
  const words = subject.slice(-longestBridge).split(sentenceEnd).at(-1) ?? '';
  if (sharesAnEnd(words, own)) return undefined;
  const found = terms
    .map((term) => ({ term, to: words.lastIndexOf(term.text) + term.text.length }))
    .filter(
      ({ term, to }) =>
        to >= term.text.length && !/^[a-z]/.test(words.slice(to)) && !related.test(words.slice(to)),
    );
  const nearest = Math.max(...found.map(({ to }) => to));
  const last = longest(found.filter(({ to }) => to === nearest).map(({ term }) => term));
  if (!last || last.text.length < 3) return undefined;
  return phraseStart.test(words.slice(0, nearest - last.text.length)) ? last : undefined;
}

const longestBridge = 70;
const sentenceEnd = /[。;!?\n]|\.(?=\s|$)/;
const related =
  /的\s?$|[占比调减增升降超差多少高低由从变改除乘扣剩余未没不无倍后前按计付用有和与及、]|其中|口径|相当|目标|所给|您|你|\b(?:than|from|by|of|share|cut|rais\w+|rose|fell|reduc\w+|increas\w+|differ\w*|exceed\w*|above|below|over|under|against|less|more|times|multiple|per|with|without|after|before|whereas|while|but|and|or|if|not|no|left|leaves|gives?|accounts?|for|compared|minus|plus|divided|on|so|target|planned|ceiling|you\w*)\b/;

/** Whether the words before a figure name it by the end of its label: "执行率" for 政府采购执行率. */
function sharesAnEnd(words: string, own: string): boolean {
  const tail = /(?:[\p{sc=Han}]{2}|[a-z]+)\)?$/u.exec(words.trimEnd())?.[0];
  return tail !== undefined && own.endsWith(tail);
}

/** "[[f3]]（年初预算）", "[[f3]]是年初预算。", "[[f3]]的年初预算" and "[[f3]], the initial budget," */
function namedBehind({ figure, after }: FigureContext, terms: readonly Term[]): Term | undefined {
  const words = after.toLowerCase();
  const [opening = ''] = behind.exec(words) ?? [];
  if (opening === '') return undefined;
  const rest = words.slice(opening.length);
  const isShare = /^(?:的|\s(?:of|in)\s)/.test(opening) && (figure.unit === '%' || figure.unit === '倍');
  if (isShare) return undefined;
  return longest(
    terms.filter(({ text }) => rest.startsWith(text) && phraseEnd.test(rest.slice(text.length))),
  );
}

const behind =
  /^\s?(?:\(|是|为|即|就是|正是|作为|—+|\||,\s?(?:即|也就是|正是)|的|(?:is|was|as|being|in|of)(?:\sthe|\san?)?\s|,\s(?:the|which (?:is|was) the|its|an?)\s)/;
const phraseEnd = new RegExp(`^\\s?(?:[),。;.|\\n]|$|${figureMark})`);
