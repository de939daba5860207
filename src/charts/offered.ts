// Which chart shows what an answer says: the one that holds most of the figures in its text, of the same evaluations.
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
}

/** Undefined where no chart holds any of them. */
export async function chartFor(
  shown: readonly ShownFigure[],
  context: ToolContext,
  prompts: Prompts,
): Promise<Wanted | undefined> {
  const held = await Promise.all(
    (await candidatesFor(shown, context)).map(async (wanted) => ({
      wanted,
      count: await heldBy(wanted, shown, context, prompts),
    })),
  );
  const [best] = held.toSorted((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.wanted : undefined;
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
  return keys.map((key) => ({ name, evaluation: first, key, among }));
}

const mostCompared = 60;

async function heldBy(
  wanted: Wanted,
  shown: readonly ShownFigure[],
  context: ToolContext,
  prompts: Prompts,
): Promise<number> {
  const drawn = await draw(wanted, context, prompts);
  if (drawn.kind === 'not_drawn') return 0;
  const figures = new Set(drawn.chart.figures.map(printOf));
  return shown.filter((each) => figures.has(printOf(each))).length;
}

function printOf({ key, value, unit, evaluation }: ShownFigure): string {
  return JSON.stringify([key, value, unit, evaluation]);
}

function isOne(values: readonly string[]): boolean {
  return distinct(values).length === 1;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
