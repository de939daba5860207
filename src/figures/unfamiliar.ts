// Checks the name right before a figure by its last words, whether anybody knows it or not: "资金使用率为[[f14]]" where
// nothing calls f14 so.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { names, reading, type TermIndex } from './terms.ts';

/** A rate, a share, a score or a kind of spending has to be called what the figure is called somewhere. */
export function checkUnfamiliar({ figure, at, before }: FigureContext, isFamiliar: Familiarity): Problem[] {
  if (figure.kind === 'user_stated' || figure.key.startsWith('calculated.')) return [];
  const clause = (before.split(clauseEnd).at(-1) ?? '').toLowerCase();
  const [, chinese] = measured.exec(clause) ?? [];
  const [, english, modifier] = measuredEnglish.exec(clause) ?? [];
  if (listed.test(clause)) return [];
  const weight = weights.exec(clause)?.[1];
  const said = modifier ?? chinese;
  const word = weight ?? (said === undefined || neutral.test(said) ? undefined : said);
  const stranger = strangerIn(clause, figure, isFamiliar);
  if (stranger !== undefined) return [{ code: 'wrong_label', at, found: stranger, may: [] }];
  if (word === undefined || isFamiliar(word, figure)) return [];
  return [{ code: 'wrong_label', at, found: english ?? word, may: [] }];
}

/** "Asset utilisation reached [[f18]]": a subject that shares no word with any name of the figure. */
function strangerIn(clause: string, figure: Figure, isFamiliar: Familiarity): string | undefined {
  const [, subject = ''] = stranger.exec(clause) ?? [];
  const words = subject.split(' ');
  const long = words.filter((word) => word.length > 3);
  if (long.length === 0 || words.some((word) => plain.test(word))) return undefined;
  return long.some((word) => isFamiliar(word.slice(0, 5), figure)) ? undefined : subject;
}

/** Whether some name of a figure holds a word. */
export type Familiarity = (word: string, figure: Figure) => boolean;

/** Remembers what it was asked: names are many, and a figure stands in a prose more than once. */
export function familiarity(indexes: readonly TermIndex[]): Familiarity {
  const asked = new Map<string, boolean>();
  const search = (word: string, figure: Figure): boolean =>
    reading(figure.label).includes(word) ||
    indexes.some((index) =>
      [...index.values()].flat().some((term) => term.text.includes(word) && names(term, figure)),
    );
  return (word, figure) => {
    const known = asked.get(`${figure.id} ${word}`) ?? search(word, figure);
    asked.set(`${figure.id} ${word}`, known);
    return known;
  };
}

const stranger =
  /^(?:\s|[-•]\s|the |its |this |in \d{4} )*([a-z][a-z-]+(?: [a-z-]+){0,2}) (?:was|is|were|are|reached|took up|stood at|came to|totall?ed|amounted to) (?:only |just )?$/;
// What may stand for any figure.
const plain =
  /^(?:this|that|that's|these|those|here|there|which|what|result|figure|number|value|amount|total|totals|rest|remainder|balance|difference|gap|reduction|change|decrease|increase|drop|fall|shortfall|answer|share|percentage|ratio|rate|level|whole|part|half|other|former|latter|base|denominator|numerator|both|each|money|funds|department|center|centre|report|reported|needed|required|assumed|given|asked|actual|adjust\w*)$/;
// Of several names in a row the order tells which is whose.
const listed = /[与和及、]|\band\b/;
const clauseEnd = /[,。;!?\n|]|\.(?=\s)/;
const link = '(?:仅|只|约|高|低|就|也|均|最终|实际)*(?:为|是|达到?|有|等于|:)?(?:了|约|仅)?\\s?$';
const measured = new RegExp(`([\\p{sc=Han}]{2}(?:(?<!比)率|占比|得分))${link}`, 'u');
const weights = new RegExp(`(权重|\\bweight(?:ing)?\\b)(?:[^,;]{0,40}\\s(?:is|was|of|at)\\s?|${link})`);
const measuredEnglish =
  /\b(([a-z-]+)\s(?:rates?|ratios?|scores?|spending|expenditure|costs?|balance))(?:\sof\s(?:the\s)?[a-z]+)?(?:\s(?:is|was|were|are|of|at|stood at|came to|reached|amounted to)|:)\s(?:only\s|just\s|about\s)?$/;
// Words that say nothing of what is measured.
const neutral =
  /最终|评价|部门|整体|单位|中心|年度|本次|绩效|其中|实际|全年|报告|总体|综合|总的|的总|该项|这一|上述|.[效概]率|^(?:the|an|its|their|this|that|such|overall|total|final|actual|reported|recorded|low(?:er|est)?|high(?:er|est)?|poor|same|whole|resulting|department|center|annual|evaluation|stated|given|current|calculated|computed|official|only|and|whose|average|implied|execution|adjust\w*|approved|achieved|completion)$/;
