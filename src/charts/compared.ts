// One figure of several evaluations: over the years of a department, or over the departments of a year.
import { departmentName } from '../evaluation/department-name.ts';
import { enterName } from '../tools/enter.ts';
import type { NameRef } from '../tools/shapes.ts';
import type { Mark, NotDrawn, Plan } from './chart.ts';
import { compared, type Drawing, listed, madeUpOf, shown } from './drawing.ts';
import { type Side, sidesOf } from './sides.ts';

/** Years without a value are left open and say so; a value on another basis is not set against the others. */
export async function trend(drawing: Drawing): Promise<Plan | NotDrawn> {
  const { evaluation, context, say } = drawing;
  const found = await sidesOf(drawing, ({ departmentId }) => departmentId === evaluation.department.id);
  if (!found) return { kind: 'not_drawn', why: 'one_year' };
  const { sides, opened, name, apart } = found;
  const years = yearsOf(sides).filter(({ year, side }) => side ?? !apart.some((each) => each.year === year));
  const drawn = years.slice(-mostYears);
  const known = drawn.flatMap(({ year, side }) => (side?.value ? [{ year, value: side.value }] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return { kind: 'not_drawn', why: 'one_year' };
  const order = compared(last.value, first.value);
  return {
    kind: 'plan',
    title: say('title_trend', {
      name: name.id,
      first: first.value.id,
      from: yearName(first.year, drawing).id,
      last: last.value.id,
      to: yearName(last.year, drawing).id,
      direction: order > 0 ? 'up' : order < 0 ? 'down' : 'none',
    }),
    subject: departmentName(found.opened[0] ?? evaluation, context.language),
    unit: first.value.unit,
    body: { kind: 'line', marks: drawn.map(({ year, side }) => markOf(side, String(year), drawing)) },
    notes: [
      ...(drawn.length < years.length ? [say('earlier_years')] : []),
      ...(apart.length > 0 ? [say('other_years')] : []),
      ...(drawn.some(({ side }) => side?.why === 'unlike') ? [say('unlike_note')] : []),
    ],
    madeUp: madeUpOf(opened, context),
  };
}

/** More would not be legible beside each other; the latest are drawn. */
const mostYears = 8;

/** From the first year to the last, also those that were not evaluated. */
function yearsOf(sides: readonly Side[]): { year: number; side?: Side }[] {
  const years = sides.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const side = sides.find(({ year }) => year === first + index);
    return { year: first + index, ...(side && { side }) };
  });
}

function yearName(year: number, { context }: Drawing): NameRef {
  return enterName(String(year), context);
}

/** Best first; what is missing or rests on another basis stands below, without a bar. */
export async function ranking(drawing: Drawing): Promise<Plan | NotDrawn> {
  const { evaluation, context, say } = drawing;
  const found = await sidesOf(drawing, ({ year }) => year === evaluation.year);
  if (!found) return { kind: 'not_drawn', why: 'no_values' };
  const { sides, opened, name, apart, isCut } = found;
  const ranked = sides.flatMap(({ department, value }) => (value ? [{ department, value }] : []));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return { kind: 'not_drawn', why: 'no_values' };
  const at = (end: typeof best): NameRef[] =>
    ranked.filter(({ value }) => compared(value, end.value) === 0).map(({ department }) => department);
  const others = sides.filter(({ value }) => !value);
  return {
    kind: 'plan',
    title: say('title_ranking', {
      name: name.id,
      isSame: compared(best.value, worst.value) === 0,
      first: listed(at(best), drawing),
      best: best.value.id,
      last: listed(at(worst), drawing),
      worst: worst.value.id,
    }),
    subject: say('subject_ranking', { year: String(evaluation.year), isPart: apart.length > 0 }),
    unit: best.value.unit,
    body: {
      kind: 'rows',
      marks: [
        ...cut(
          ranked.map((each) => markOf(each, each.department.text, drawing)),
          drawing,
        ),
        ...others.slice(0, mostOthers).map((each) => markOf(each, each.department.text, drawing)),
      ],
    },
    notes: [
      ...(isCut ? [say('part_note')] : []),
      ...(others.some(({ why }) => why === 'unlike') ? [say('unlike_note')] : []),
      ...(others.length > mostOthers ? [say('others_note')] : []),
    ],
    madeUp: madeUpOf(opened, context),
  };
}

/** Nobody reads more bars than this in one picture: then both ends are drawn, and what is between is said to be left out. */
const mostRows = 20;
const mostOthers = 8;

function cut(marks: readonly Mark[], { say }: Drawing): Mark[] {
  if (marks.length <= mostRows) return [...marks];
  const between: Mark = { label: say('between'), text: '', tone: 'faint' };
  return [...marks.slice(0, mostRows / 2), between, ...marks.slice(-mostRows / 2)];
}

function markOf(
  side: Pick<Side, 'value' | 'why'> | undefined,
  label: string,
  { context, say }: Drawing,
): Mark {
  if (side?.value) return { label, value: side.value, text: shown(side.value, context), tone: 'plain' };
  return { label, text: say(side?.why === 'unlike' ? 'unlike' : 'missing'), tone: 'faint' };
}
