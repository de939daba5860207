// Tool: one figure across departments and years: rank, difference, middle, trend; only like with like.
import { z } from 'zod';
import { type Compared, compareKey, middleOf, type Ranked } from '../evaluation/comparison.ts';
import { quantityOf } from '../evaluation/compute.ts';
import { departmentName, nameInText } from '../evaluation/department-name.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterFigure, enterName, enterWording } from './enter.ts';
import { enterValue } from './enter-computed.ts';
import { changeOf, enterDifference } from './enter-difference.ts';
import { enterMean } from './enter-mean.ts';
import { labelOf, worded } from './labels.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import { defineTool, failure, isFailure, type ToolContext } from './tool.ts';

const place = {
  evaluation: z.string(),
  department: nameRef,
  /** The name where it stands alone: of made-up data with their mark. */
  label: nameRef,
  year: z.int(),
  madeUp: z.boolean(),
};

const step = z.object({ from: z.int(), to: z.int(), change: figureRef });

export const compare = defineTool({
  name: 'compare',
  use: 'Use it to set one figure of several departments or years side by side: rank, difference, mean, median, trend, highest and lowest.',
  effect: 'read',
  input: z.strictObject({
    key: z.string().min(1).max(100).describe('Key of the fact, metric or indicator part to compare'),
    evaluations: z
      .array(evaluationId)
      .min(2)
      .max(60)
      .describe('Ids of the evaluations, as list_evaluations gives them'),
  }),
  output: z.object({
    name: nameRef,
    base: nameRef.optional(),
    better: z.enum(['higher', 'lower', 'neither']),
    /** Best first where less is better, else highest first. */
    ranked: z.array(z.object({ ...place, rank: figureRef, value: figureRef })),
    /** The highest less the lowest. */
    spread: figureRef.optional(),
    mean: figureRef.optional(),
    median: figureRef.optional(),
    /** From one evaluated year of a department to the next that has a value. */
    trends: z.array(
      z.object({
        department: nameRef,
        steps: z.array(step),
        /** From the first year to the last, where there are more than two. */
        whole: figureRef.optional(),
      }),
    ),
    /** Values that rest on something else and are not ranked: another formula, indicator, framework or unit. */
    unlike: z.array(
      z.object({ ...place, value: figureRef, why: z.enum(['formula', 'indicator', 'framework', 'unit']) }),
    ),
    missing: z.array(z.object(place)),
  }),
  async run({ key, evaluations: ids }, context) {
    const opened: Evaluation[] = [];
    for (const id of new Set(ids)) {
      const evaluation = await openEvaluation(id, context);
      if (isFailure(evaluation)) return evaluation;
      opened.push(evaluation);
    }
    const [first] = opened;
    const { ranked, unlike, missing } = compareKey(key, opened, context.catalogue);
    const [best] = ranked;
    if (!first || !best) return failure('not_in_data', 'no_values', { key });
    const label = labelOf(key, best.evaluation, context);
    const valued = ranked.map((each) => ({ ...each, value: existing(each, key, context) }));
    const figures = valued.map(({ value }) => value);
    const metric = context.catalogue.metrics.get(key);
    const ends = [figures[0], figures.at(-1)];
    const [top, bottom] = metric?.better === 'lower' ? ends.toReversed() : ends;
    const spread =
      top && bottom && top !== bottom
        ? enterDifference(top, bottom, named('spread', label, context), context)
        : undefined;
    const [mean, median] = [figures, middleOf(figures)].map((of, index) =>
      enterMean(of, named(index === 0 ? 'mean' : 'median', label, context), context),
    );
    return {
      name: enterName(label, context),
      ...(metric?.base && { base: enterWording(metric.base, context) }),
      better: metric?.better ?? 'neither',
      ranked: valued.map((each) => ({
        ...placeOf(each, context),
        rank: enterRank(each, label, context),
        value: each.value,
      })),
      ...(spread && { spread }),
      ...(mean && figures.length > 1 && { mean }),
      ...(median && figures.length > 1 && { median }),
      trends: trendsOf(valued, key, label, context),
      unlike: unlike.map((each) => ({
        ...placeOf(each, context),
        value: existing(each, key, context),
        why: each.why,
      })),
      missing: missing.map((each) => placeOf(each, context)),
    };
  },
});

function placeOf(
  { evaluation }: Compared,
  context: ToolContext,
): { [Field in keyof typeof place]: z.infer<(typeof place)[Field]> } {
  const { id, year, made_up } = evaluation;
  const department = enterName(nameInText(evaluation, context.language), context);
  const label = enterName(departmentName(evaluation, context.language), context);
  return { evaluation: id, department, label, year, madeUp: made_up };
}

function existing({ evaluation, computed }: Compared, key: string, context: ToolContext): FigureRef {
  const figure = quantityOf(computed) && enterValue(key, evaluation, context);
  if (!figure) throw new Error(`${key} of ${evaluation.id} has a value but no figure could be made of it.`);
  return figure;
}

function enterRank({ rank, evaluation }: Ranked, label: string, context: ToolContext): FigureRef {
  const of = worded('rank', context, { name: label });
  return enterFigure(
    {
      key: 'comparison.rank',
      label: of,
      value: String(rank),
      unit: '',
      kind: 'count',
      evaluation: evaluation.id,
    },
    context,
  );
}

type Valued = Ranked & { value: FigureRef };

function trendsOf(
  valued: readonly Valued[],
  key: string,
  label: string,
  context: ToolContext,
): { department: z.infer<typeof nameRef>; steps: z.infer<typeof step>[]; whole?: FigureRef }[] {
  const departments = Map.groupBy(valued, ({ evaluation }) => evaluation.department.id);
  return [...departments.values()].flatMap((of) => {
    const byYear = of.toSorted((a, b) => a.evaluation.year - b.evaluation.year);
    const steps = byYear.slice(1).flatMap((later, index) => {
      const earlier = byYear[index];
      const change =
        earlier && enterDifference(later.value, earlier.value, changeOf(key, label, context), context);
      return change ? [{ from: earlier.evaluation.year, to: later.evaluation.year, change }] : [];
    });
    const [first, last] = [byYear[0], byYear.at(-1)];
    const whole =
      first && last && steps.length > 1
        ? enterDifference(last.value, first.value, changeOf(key, label, context), context)
        : undefined;
    return first && steps.length > 0
      ? [{ department: placeOf(first, context).department, steps, ...(whole && { whole }) }]
      : [];
  });
}

function named(
  what: 'spread' | 'mean' | 'median',
  label: string,
  context: ToolContext,
): { key: string; label: string } {
  return { key: `comparison.${what}`, label: worded(what, context, { name: label }) };
}
