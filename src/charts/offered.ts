// Which chart shows what an answer says: the one that holds most of the figures in its text, of the same evaluations.
import type { FigureKind } from '../figures/figure.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { ChartName } from './chart.ts';
import { draw, type Wanted } from './draw.ts';

/** A figure that stands in the text of an answer. */
export interface ShownFigure {
  key: string;
  value: string;
  unit: string;
  evaluation: string | null;
  kind: FigureKind;
}

/** Undefined where no chart holds any of them, or where one is assumed: a chart shows what is. */
export async function chartFor(
  shown: readonly ShownFigure[],
  context: ToolContext,
  prompts: Prompts,
): Promise<Wanted | undefined> {
  if (shown.some(({ kind }) => kind === 'hypothetical')) return undefined;
  const candidates = await candidatesFor(shown, context);
  const held = await Promise.all(
    candidates.map(async (wanted) => ({ wanted, ...(await heldBy(wanted, shown, context, prompts)) })),
  );
  const [best] = held.toSorted((a, b) => b.own - a.own || a.foreign - b.foreign);
  return best && best.own > 0 ? best.wanted : undefined;
}

const ofOneEvaluation: readonly ChartName[] = ['budget', 'target', 'score', 'deductions'];

async function candidatesFor(shown: readonly ShownFigure[], { evaluations }: ToolContext): Promise<Wanted[]> {
  const ids = distinct(shown.flatMap(({ evaluation }) => evaluation ?? [])).slice(0, mostCompared);
  const opened = (await Promise.all(ids.map((id) => evaluations.open(id)))).flatMap((each) => each ?? []);
  const [first] = opened;
  if (!first) return [];
  if (opened.length === 1) return ofOneEvaluation.map((name) => ({ name, evaluation: first }));
  const name = isOne(opened.map(({ department }) => department.id))
    ? 'trend'
    : isOne(opened.map(({ year }) => String(year)))
      ? 'ranking'
      : undefined;
  if (!name) return [];
  const among = opened.map(({ id }) => id);
  const keys = distinct(shown.map(({ key }) => key)).filter(
    (key) =>
      distinct(shown.filter((each) => each.key === key).map(({ evaluation }) => evaluation)).length > 1,
  );
  // All there are come first: so those without a value are shown as such, where that adds no value of another.
  return keys.flatMap((key) => [
    { name, evaluation: first, key },
    { name, evaluation: first, key, among },
  ]);
}

const mostCompared = 60;

/** How many of the figures a chart holds, and how many of its marks are of others. */
async function heldBy(
  wanted: Wanted,
  shown: readonly ShownFigure[],
  context: ToolContext,
  prompts: Prompts,
): Promise<{ own: number; foreign: number }> {
  const drawn = await draw(wanted, context, prompts);
  if (drawn.kind === 'not_drawn') return { own: 0, foreign: 0 };
  const { figures, body } = drawn.chart;
  const prints = new Map(figures.map((figure) => [figure.id, printOf(figure)]));
  const held = new Set(prints.values());
  const own = new Set(shown.map(printOf));
  const marked = body.marks.flatMap(({ value }) => (value ? [prints.get(value.id) ?? ''] : []));
  return {
    own: shown.filter((each) => held.has(printOf(each))).length,
    foreign: marked.filter((print) => !own.has(print)).length,
  };
}

function printOf({ key, value, unit, evaluation }: Omit<ShownFigure, 'kind'>): string {
  return JSON.stringify([key, value, unit, evaluation]);
}

function isOne(values: readonly string[]): boolean {
  return distinct(values).length === 1;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
