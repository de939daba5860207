// One figure of several evaluations: over the years of a department, or over the departments of a year.
import type { Evaluation } from '../evaluation/shape.ts';
import { compare } from '../tools/compare.ts';
import type { FigureRef, NameRef } from '../tools/shapes.ts';
import { isFailure, type ToolContext } from '../tools/tool.ts';
import type { Mark, NotDrawn, Plan } from './chart.ts';
import { compared, type Drawing, madeUpOf, shown } from './drawing.ts';

/** The figure where none was named. */
const usual = 'procurement.execution_rate';

/** Years without a value are left open and say so; a value on another basis is not set against the others. */
export async function trend(drawing: Drawing): Promise<Plan | NotDrawn> {
  const { evaluation, context, say } = drawing;
  const found = await side(drawing, ({ departmentId }) => departmentId === evaluation.department.id);
  if (!found) return { kind: 'not_drawn', why: 'one_year' };
  const { values, opened, name } = found;
  const byYear = values.toSorted((a, b) => a.year - b.year);
  const known = byYear.flatMap(({ value }) => value ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return { kind: 'not_drawn', why: 'one_year' };
  const order = compared(last, first);
  const direction = order > 0 ? 'up' : order < 0 ? 'down' : 'none';
  return {
    kind: 'plan',
    title: say('title_trend', { name: name.id, first: first.id, last: last.id, direction }),
    subject: found.opened[0]?.department.names[context.language][0] ?? evaluation.id,
    unit: first.unit,
    body: { kind: 'line', marks: byYear.map((each) => markOf(each, String(each.year), drawing)) },
    notes: [],
    madeUp: madeUpOf(opened, context),
  };
}

/** Best first; what is missing or rests on another basis stands below, without a bar. */
export async function ranking(drawing: Drawing): Promise<Plan | NotDrawn> {
  const { evaluation, context, say } = drawing;
  const found = await side(drawing, ({ year }) => year === evaluation.year);
  if (!found) return { kind: 'not_drawn', why: 'no_values' };
  const { values, opened, name } = found;
  const [first] = values;
  const last = values.findLast(({ value }) => value !== undefined);
  if (!first?.value || !last?.value || first === last) return { kind: 'not_drawn', why: 'no_values' };
  return {
    kind: 'plan',
    title: say('title_ranking', {
      name: name.id,
      first: first.department.id,
      best: first.value.id,
      last: last.department.id,
      worst: last.value.id,
    }),
    subject: say('subject_ranking', { name: name.text, year: String(evaluation.year) }),
    unit: first.value.unit,
    body: { kind: 'rows', marks: values.map((each) => markOf(each, each.department.text, drawing)) },
    notes: values.some(({ why }) => why === 'unlike') ? [say('unlike_note')] : [],
    madeUp: madeUpOf(opened, context),
  };
}

interface Side {
  department: NameRef;
  year: number;
  value?: FigureRef;
  why?: 'missing' | 'unlike';
}

async function side(
  { key = usual, context }: Drawing,
  belongs: (head: { departmentId: string; year: number }) => boolean,
): Promise<{ name: NameRef; values: Side[]; opened: Evaluation[] } | undefined> {
  const heads = await context.evaluations.list(await context.evaluations.count());
  const ids = heads.filter(belongs).map(({ id }) => id);
  if (ids.length < 2) return undefined;
  const found = await compare.run({ key, evaluations: ids.slice(0, mostCompared) }, context);
  if (isFailure(found)) return undefined;
  const { name, ranked, unlike, missing } = found;
  return {
    name,
    values: [
      ...ranked.map(({ department, year, value }) => ({ department, year, value })),
      ...unlike.map(({ department, year }) => ({ department, year, why: 'unlike' as const })),
      ...missing.map(({ department, year }) => ({ department, year, why: 'missing' as const })),
    ],
    opened: await openedOf(ids.slice(0, mostCompared), context),
  };
}

const mostCompared = 60;

async function openedOf(ids: readonly string[], { evaluations }: ToolContext): Promise<Evaluation[]> {
  const opened = await Promise.all(ids.map(async (id) => await evaluations.open(id)));
  return opened.flatMap((each) => each ?? []);
}

function markOf({ value, why }: Side, label: string, { context, say }: Drawing): Mark {
  if (value) return { label, value, text: shown(value, context), tone: 'plain' };
  return { label, text: say(why === 'unlike' ? 'unlike' : 'missing'), tone: 'faint' };
}
