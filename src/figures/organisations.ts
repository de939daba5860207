// Checks that a figure is not said to be of a body that is not its department, whether data of that body is loaded or
// not: "商务局的得分为[[f7]]". Nothing of what is loaded shows in what is refused.
import type { Departments } from './departments.ts';
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import { homesOfFigure } from './references.ts';
import { names, occurrences, reading, type TermIndex } from './terms.ts';

/** A body that has the figure, not one that acts on it: "财政局批复的年初预算" is the department's own. */
export function checkOrganisation(
  { figure, at, before }: FigureContext,
  ledger: Ledger,
  indexes: readonly TermIndex[],
  departments: Departments | undefined,
): Problem[] {
  if (departments === undefined) return [];
  const own = homesOfFigure(figure.id, ledger)
    .flatMap((home) => departments.names.get(home) ?? [])
    .map(reading);
  if (own.length === 0) return [];
  const sentence = before.split(sentenceEnd).at(-1) ?? '';
  const found = ownerIn(beforeName(sentence, figure, indexes)) ?? ownerInEnglish(sentence);
  if (found === undefined || isOwn(reading(found), own)) return [];
  return [{ code: 'wrong_department', at, found, may: [] }];
}

/** The words before the last name of the figure, or before the figure. */
function beforeName(sentence: string, figure: Figure, indexes: readonly TermIndex[]): string {
  const named = occurrences(sentence.toLowerCase(), indexes).filter(({ term }) => names(term, figure));
  const from = Math.min(sentence.length, ...named.map((each) => each.from));
  return sentence.slice(0, from);
}

function ownerIn(words: string): string | undefined {
  const [, whole = ''] = owner.exec(words) ?? [];
  const body = whole.replace(notPart, '');
  return body.length > 2 ? body : undefined;
}

function ownerInEnglish(words: string): string | undefined {
  const body = [ownerEnglish, placeEnglish]
    .flatMap((pattern) => pattern.exec(words)?.slice(1) ?? [])
    .find((each) => each !== undefined)
    ?.replace(/^The\s/, '');
  return body?.includes(' ') ? body : undefined;
}

/** The department's own name, its end or more than it. */
function isOwn(body: string, own: readonly string[]): boolean {
  return own.some((name) => name.endsWith(body) || body.endsWith(name));
}

const sentenceEnd = /[。;!?\n]|\.(?=\s|$)/;
const owner =
  /(\p{sc=Han}{2,20}(?:局|委员会|管委会|委|办公室|办|厅|署|中心|学院|学校|大学|医院|公司|集团|产业园|园区|街道|研究所|馆|站))(?:的|在?(?:19|20)\d{2}年度?的?|:)?\s?$/u;
const notPart =
  /.*(?:由|对于?|与|和|及|是|即|根据|依据|按照?|关于|截至|该|本|我|这个|上述|显示|表明|指出|目前|其|而|但|年度?|[的,])(?=\p{sc=Han})/u;
const body =
  '((?:[A-Z][\\w-]*\\s){1,6}(?:Bureau|Department|Office|Commission|Center|Centre|Committee|Hospital|School|Institute|Agency|Authority|Administration|University|College|Park))';
// Capitals alone tell a body that does something: what bodies are called is as various as they are.
const someone = '([A-Z][\\w-]*(?:\\s(?:of\\s|and\\s)?[A-Z][\\w-]*){1,7})';
const ownerEnglish = new RegExp(
  `${body}(?:['’]s\\s[^,;]*|,?\\s(?:in )?\\d{4}:?\\s?|:\\s?)$|${someone}\\s(?:scored|spent|executed|has|had|posted|reached|achieved|recorded|received|got)\\b[^,;]*$`,
);
const placeEnglish = new RegExp(`\\b(?:[Aa]t|[Ii]n|[Ff]or)\\s(?:the\\s)?${body},?\\s[^;]*$`);
