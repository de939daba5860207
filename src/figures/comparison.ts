// Checks that words of comparison agree with the figures they stand between, or with the figures of the names they do.
import { decimal } from '../evaluation/decimal.ts';
import { convert } from '../evaluation/unit.ts';
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { figureMark, type Reading } from './reading.ts';
import { type Term, type TermIndex, termsNaming, withoutTerms } from './terms.ts';

/** "[[f3]]，高于预算执行率[[f8]]" and "[[f3]]比[[f8]]高" where it is lower. */
export function checkComparison(
  { figure, at, before, after, trailing, next }: FigureContext,
  labels: readonly Term[],
): Problem[] {
  if (next === undefined || figure.inputs?.includes(next.id)) return [];
  const order = compare(figure, next);
  if (order === undefined) return [];
  const behind = trailing.slice(after.length);
  const aside = againstNext({ before, after, behind });
  if (aside) return Math.sign(aside.order) === order ? [] : [wrong(at, aside.found)];
  const [, negation, found = ''] =
    between.exec(withoutTerms(after, labels)) ??
    (/比[^,。;\n]{0,40}$/.test(after) ? behindNext.exec(behind) : null) ??
    [];
  if (found === '' || (/^as /i.test(found) && negation === undefined)) return [];
  return holds(found, order, negation) ? [] : [wrong(at, (negation ?? '') + found)];
}

interface Around {
  before: string;
  after: string;
  /** From the next figure on. */
  behind: string;
}

/** What is said of a figure and the next around the both of them, as the sign of their difference. */
function againstNext({ before, after, behind }: Around): { order: number; found: string } | undefined {
  // "More was spent on A than on B".
  const told = /\b(more|less|fewer)\b[^.;\n]*$/i.exec(before)?.[1];
  if (told !== undefined && /^\)?\s?than\b/i.test(after)) return { order: way(told), found: told };
  for (const { isOfFormer, lead, link, close } of frames) {
    const found = (lead?.test(before) ?? true) && link.test(after) ? close.exec(behind)?.[1] : undefined;
    if (found !== undefined) return { order: isOfFormer ? way(found) : -way(found), found };
  }
  return undefined;
}

function way(found: string): number {
  return greater.test(found) ? 1 : -1;
}

interface Frame {
  /** Whether what stands behind the two is said of the former or of the latter. */
  isOfFormer: boolean;
  /** Words before the two, between them and behind them. */
  lead?: RegExp;
  link: RegExp;
  close: RegExp;
}

const frames: readonly Frame[] = [
  // 没有…多 says less of the former, 与…相比，…要少 says less of the latter.
  {
    isOfFormer: false,
    link: /^\)?[还并]?没有[^,。;\n]{0,40}$/,
    close: new RegExp(`^${figureMark}\\)?(?:那么|这么)?([高大多])(?!于)`),
  },
  {
    isOfFormer: true,
    link: /^\)?在[^,。;\n]{0,30}$/,
    close: new RegExp(`^${figureMark}\\)?(之[上下])`),
  },
  {
    isOfFormer: false,
    lead: /[与和同较][^,。;\n]*$/,
    link: /^\)?相比,?[^。;\n]{0,40}$/,
    close: new RegExp(`^${figureMark}\\)?(?:要|更|还|则|略|明显)?([高大多低小少])(?!于)`),
  },
  {
    isOfFormer: false,
    lead: /\b(?:compared (?:with|to)|against|next to|relative to)\b[^.;\n]*$/i,
    link: /^\)?,[^.;\n]{0,60}$/,
    close: new RegExp(
      `^${figureMark}\\)?,?\\s(?:is|was)\\s(modest|small(?:er)?|low(?:er)?|less|high(?:er)?|larger?|greater|more)\\b`,
    ),
  },
  // One is the most and the other the least, or comes after it.
  {
    isOfFormer: false,
    link: /^\)?,?\s?(?:(?:is|was|takes|took|ranks)\s)?(?:居[前首先]|排[前首先]|最[多高大]|为[首先]|领先|占先|leads?\b|(?:the\s)?(?:largest|highest|biggest|most)\b)/,
    close: new RegExp(
      `^${figureMark}\\)?,?\\s?(?:the\\s)?(次之|居次|居后|最[少低小]|behind|smallest|lowest|least)`,
    ),
  },
];

/** "项目支出低于基本支出": the names of known figures are compared as the figures are, whether those stand there or not. */
export function checkComparedNames(
  { text, origin }: Reading,
  labels: readonly Term[],
  known: readonly Figure[],
  indexes: readonly TermIndex[],
): Problem[] {
  return Array.from(text.matchAll(sentence)).flatMap(({ 0: clause, index: from }) => {
    const said = denied.test(clause) ? null : namesBetween.exec(clause);
    if (said === null) return [];
    const { 1: negation, 2: found = '', 3: after = '', index } = said;
    const named = [...labels, ...termsNaming(known, indexes)];
    const left = bearing(named, known, (name) => endsWith(clause.slice(0, index), name));
    const right = bearing(named, known, (name) => after.toLowerCase().startsWith(name));
    const order = left && right && compare(left, right);
    return order === undefined || holds(found, order, negation)
      ? []
      : [wrong(origin[from + index] ?? 0, (negation ?? '') + found)];
  });
}

const sentence = /[^。;!?\n.]+(?:\.(?!\s)[^。;!?\n.]*)*/g;
const words =
  '(?:高|大|多|低|小|少|压|胜|盖|强)过|胜于|强于|不如|逊于|逊色于|落后于|比不上|赶不上|高于|大于|多于|超过|超出|高出|多出|优于|低于|小于|不敌|难敌|突破|冲破|之下|之上|少于|不及|不足|不到|(?:higher|greater|more|larger|bigger|lower|less|smaller|fewer) than|exceed(?:s|ed|ing)?|\\b(?:above|below)\\b|surpass\\w*|outstrip\\w*|outweigh\\w*|outpac\\w*|dwarf\\w*|\\btop(?:s|ped)\\b|\\bbeats?\\b|trail(?:s|ed)|lag(?:s|ged) behind|is under|short of|\\beclips\\w*|overshot|overshoots?|no match for|as (?:high|large|big|much|great) as|(?:fits?|stay\\w*|remain\\w*|is|are|was|were) within|(?:ranks?|ranked|comes?|came|is|was) behind|[><≥≤]';
const between = new RegExp(`(不|并?未|没有?|not |no )?(${words})(?:[^,。;、\\n.]|\\.(?!\\s))*$`, 'i');
const behindNext = new RegExp(
  `^${figureMark}\\)?(不|没有?)?(?:要|还|更|略|稍|明显|大幅|约)?([高大多低小少])(?!于)`,
);
const namesBetween = new RegExp(`(不|并?未|没有?|not |no )?(${words})\\s?(?:the\\s)?(.*)`, 'i');
const greater =
  /高|大|多|超|优|压|胜|盖|强|突破|冲破|之上|eclips|oversho|^as |high|greater|more|large|bigger|exceed|above|surpass|out(?:strip|weigh|pac)|dwarf|\btop|beat|[>≥]/i;
const denied =
  /是否|误会|误解|不成立|说法|如果|假如|若|要|\b(?:false|wrong|mistaken|untrue|whether|if|would|could|should)\b/i;

function holds(found: string, order: number, negation: string | undefined): boolean {
  if (found === '≥') return order >= 0;
  if (found === '≤') return order <= 0;
  if (/within/i.test(found)) return order <= 0 === (negation === undefined);
  return (greater.test(found) ? order > 0 : order < 0) === (negation === undefined);
}

function wrong(at: number, found: string): Problem {
  return { code: 'wrong_comparison', at, found, may: [] };
}

/** The one figure that a name in the text can mean. */
function bearing(
  labels: readonly Term[],
  known: readonly Figure[],
  stands: (text: string) => boolean,
): Figure | undefined {
  const [term] = labels.filter(({ text }) => stands(text)).sort((a, b) => b.text.length - a.text.length);
  const values = known.filter(({ id }) => term?.ids.includes(id));
  const [first] = values;
  return values.every((each) => first && compare(each, first) === 0) ? first : undefined;
}

function endsWith(words: string, text: string): boolean {
  return words
    .toLowerCase()
    .replace(/(?:明显|大幅|远|仍|也|均|则|还|\s(?:is|was|are|were)(?:\s(?:much|far|well))?)?\s?$/, '')
    .endsWith(text);
}

/** The sign of a minus b, or undefined where they measure different things. */
export function compare(a: Figure, b: Figure): number | undefined {
  return convert(decimal(a.value), a.unit, b.unit)?.cmp(decimal(b.value));
}
