// What the kinds of charts share: whom they are about, and how a figure looks at a mark.
import { decimal } from '../evaluation/decimal.ts';
import { departmentName } from '../evaluation/department-name.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { displayBriefly } from '../figures/display.ts';
import type { Language } from '../figures/figure.ts';
import type { Prompts } from '../prompts.ts';
import type { FigureRef, NameRef } from '../tools/shapes.ts';
import type { ToolContext } from '../tools/tool.ts';

/** What a kind of chart is made from. */
export interface Drawing {
  evaluation: Evaluation;
  key?: string;
  /** Ids of the evaluations that may be set beside this one; all of them where not given. */
  among?: readonly string[];
  context: ToolContext;
  say: ReturnType<typeof sayer>;
}

export function sayer(prompts: Prompts, language: Language) {
  return (id: string, data: Record<string, unknown> = {}): string =>
    prompts.render(language, `charts.${id}`, data);
}

export function subjectOf(evaluation: Evaluation, { language }: ToolContext): string {
  return `${departmentName(evaluation, language)} ${evaluation.year}`;
}

export function madeUpOf(evaluations: readonly Evaluation[], { language }: ToolContext): string[] {
  return [
    ...new Set(evaluations.filter(({ made_up }) => made_up).map((each) => departmentName(each, language))),
  ];
}

export function shown(figure: FigureRef, { ledger, language }: ToolContext): string {
  const entered = ledger.figure(figure.id);
  if (!entered) throw new Error(`${figure.id} is not in the ledger.`);
  return displayBriefly(entered, language);
}

export function compared(a: FigureRef, b: FigureRef): number {
  return decimal(a.value).cmp(decimal(b.value));
}

/** The first names, as prose with references, and that there are more where there are. */
export function listed(names: readonly NameRef[], { say }: Drawing): string {
  const ids = names.slice(0, mostNamed).map(({ id }) => id);
  return say('listed', { names: ids, more: names.length > mostNamed });
}

const mostNamed = 2;

/** All that come first in an order: those that are equal to the first. */
export function leading<T>(items: readonly T[], order: (a: T, b: T) => number): T[] {
  const sorted = items.toSorted(order);
  const [first] = sorted;
  return first === undefined ? [] : sorted.filter((each) => order(each, first) === 0);
}
