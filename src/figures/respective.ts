// "年初预算和调整后预算分别为[[f5]]和[[f6]]", "年初预算→调整后预算：[[f5]]→[[f6]]": names and figures in the same order.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { maximal, names, occurrences, reading, type Term, type TermIndex, termAs } from './terms.ts';

export interface Respective {
  problems: Problem[];
  /** Where the figures stand whose names this has settled. */
  settled: ReadonlySet<number>;
}

/** Pairs each list of names with the list of figures that follows it "respectively", where both are equally long. */
export function checkRespective(
  contexts: readonly FigureContext[],
  indexes: readonly TermIndex[],
): Respective {
  const settled = new Set<number>();
  const problems: Problem[] = [];
  for (const [index, { before }] of contexts.entries()) {
    const run = listFrom(contexts.slice(index));
    const parts = partsBefore(before, run);
    const named = namesOf(parts, indexes);
    if (named === undefined) {
      problems.push(...crossed(parts, run));
      continue;
    }
    for (const [place, context] of run.entries()) {
      settled.add(context.at);
      problems.push(...misnamed(context, named[place]));
    }
  }
  for (const context of contexts) {
    const term = pointedAt(context, indexes);
    if (term) settled.add(context.at);
    problems.push(...misnamed(context, term));
  }
  return { problems, settled };
}

function misnamed({ figure, at }: FigureContext, term: Term | undefined): Problem[] {
  return term === undefined || names(term, figure)
    ? []
    : [{ code: 'wrong_label', at, found: term.text, may: [...term.ids] }];
}

/** "年初预算与调整后预算，前者为[[f5]]": the name that "the former" or "the latter" right before a figure stands for. */
function pointedAt({ before, leading }: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const pointer =
    /(前者|后者|the former|the latter)(?:分别)?(?:为|是|:|达到?|有|\s(?:was|is|came to|stood at))?\s?$/i.exec(
      before,
    )?.[1];
  if (pointer === undefined) return undefined;
  const sentence = (leading.split(/[。;!?\n]|\.\s/).at(-1) ?? '').toLowerCase();
  const start = sentence.search(/前者|后者|the former|the latter/);
  const whole = maximal(occurrences(sentence.slice(0, start), indexes));
  const places = [...new Map(whole.map(({ from, term }) => [from, term])).values()].slice(-2);
  return places.length < 2 ? undefined : places[/前者|former/i.test(pointer) ? 0 : 1];
}

/** A figure and those that follow it in a list. */
function listFrom(contexts: readonly FigureContext[]): FigureContext[] {
  const end = contexts.findIndex(
    ({ before }, index) => index > 0 && !/^\s?(?:[、,/和与及→]|->|,?\sand\s)\s?$/.test(before),
  );
  return contexts.slice(0, end === -1 ? undefined : end);
}

/** The list that leads to a run of figures, if it is as long as that; "其中，" may stand before it. */
function partsBefore(before: string, run: readonly FigureContext[]): string[] {
  const list =
    /([^。;:!?\n]*?)(?:的?(?:分别|依次|先后|各自?)?(?:为|是|达到?|有|:)|(?:分别|各自?)占[^,。;:!?\n]{0,14})\s?$/.exec(
      before,
    )?.[1] ??
    /(?:^|[.;:\n])([^.;:\n]*?)\s(?:was|were|are|is|account(?:ed)? for|ma[dk]e up|took|take)(?:,?\srespectively,?)?\s$/.exec(
      before,
    )?.[1];
  if (run.length < 2 || list === undefined) return [];
  const clauses = list.split(',');
  return (
    clauses
      .map((_, from) => partsOf(clauses.slice(from).join(',')))
      .find((parts) => parts.length === run.length) ?? []
  );
}

function partsOf(list: string): string[] {
  return list.split(/[、,]\s?(?:and\s)?|[/和与及→]|->|\sand\s/).map((part) =>
    part
      .trim()
      .toLowerCase()
      .replace(/^(?:the|a|an|its|both)\s/, ''),
  );
}

function namesOf(parts: readonly string[], indexes: readonly TermIndex[]): Term[] | undefined {
  const ends = ['', ...endsOf(parts.at(-1) ?? '')];
  const named = parts.map((part) =>
    ends
      .flatMap((end) => [part + end, part.replace(/s$/, '') + end])
      .map((name) => termAs(name, indexes))
      .find((term) => term !== undefined),
  );
  return parts.length > 0 && named.every((term) => term !== undefined) ? named : undefined;
}

/** "基本支出、项目支出各占[[f25]]和[[f24]]": a part of the list is in the label of a figure at another place. */
function crossed(parts: readonly string[], run: readonly FigureContext[]): Problem[] {
  const labels = run.map(({ figure }) => reading(figure.label));
  return run.flatMap(({ at }, place) => {
    const part = parts[place] ?? '';
    const holds = labels.map((label) => part.length > 1 && label.includes(part));
    return holds.includes(true) && !holds[place]
      ? [{ code: 'wrong_label' as const, at, found: part, may: [] }]
      : [];
  });
}

/** "The initial and adjusted budgets", 货物、服务采购预算: what is named last may hold for all; longer ends first. */
function endsOf(last: string): string[] {
  const joint = /[a-z]/.test(last) ? ' ' : '';
  const words = last.replace(/s$/, '').split(joint);
  return words.slice(1).map((_, at) => joint + words.slice(at + 1).join(joint));
}
