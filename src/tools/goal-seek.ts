// Tool: how much of an input it takes for a figure to reach a goal, by undoing its formula exactly.
import { z } from 'zod';
import type { Catalogue } from '../evaluation/catalogue.ts';
import { expressionOf, leafInputs } from '../evaluation/compute.ts';
import { zero } from '../evaluation/decimal.ts';
import { type Expression, evaluateExpression, references } from '../evaluation/expression.ts';
import { printExpression } from '../evaluation/expression-print.ts';
import { type Solution, type Solved, solveFor } from '../evaluation/invert.ts';
import { inUnit } from '../evaluation/quantity.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { stated } from '../evaluation/stated.ts';
import { assume } from './assume.ts';
import { enterFigure, enterName } from './enter.ts';
import { enterValue } from './enter-computed.ts';
import { changeOf, enterDifference } from './enter-difference.ts';
import { hasRules } from './enter-score-card.ts';
import { enterWays, way } from './enter-ways.ts';
import { figureId, heldFigure, quantityOf } from './held-figures.ts';
import { invert } from './inverted.ts';
import { labelOf, worded } from './labels.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import { defineTool, failure, isFailure, type ToolContext } from './tool.ts';

export const goalSeek = defineTool({
  name: 'goal_seek',
  use: 'Use it to find how much of an input would be needed for a figure to reach a given value.',
  effect: 'read',
  input: z.strictObject({
    evaluation: evaluationId,
    goal: z.string().min(1).max(100).describe('Key of the figure that is to reach the value'),
    figure: figureId.describe('Id of the figure that holds the value, such as the number the asker stated'),
    by: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Key of the input to change; omit for the one that is natural'),
  }),
  output: z.object({
    goal: figureRef,
    needed: figureRef,
    current: figureRef.optional(),
    change: figureRef.optional(),
    by: z.object({ key: z.string(), name: nameRef }),
    /** What else the goal rests on: it is taken to stay as it is. */
    held: z.array(figureRef),
    direction: z.enum(['more', 'less', 'none']),
    /** False where the value could not occur, such as an amount below zero. */
    withinLimits: z.boolean(),
    /** Of the total score: single changes of indicators that suffice by themselves, the smallest gain first. */
    ways: z.array(way).optional(),
  }),
  async run({ evaluation: id, goal: key, figure, by }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const amount = heldFigure(figure, context);
    if (isFailure(amount)) return amount;
    const goal = assume({ key, mode: 'set', amount }, evaluation, context);
    if (isFailure(goal)) return goal;
    const inputs = by === undefined ? naturalInputs(key, evaluation, context.catalogue) : [by];
    if (inputs.length === 0) return failure('not_possible', 'no_inputs', { key });
    const tried = inputs.map((input) => solveFor(input, key, goal.quantity, evaluation, context.catalogue));
    const solved = tried.find((each) => each.kind === 'solved');
    const [solution] = solved?.solutions ?? [];
    if (!solved || !solution)
      return failure('not_possible', 'not_solved', unsolved(inputs[0] ?? key, key, tried[0]));
    const current = enterValue(solved.ref, evaluation, context);
    const needed = enterNeeded(solved, solution, goal.figure, evaluation, context);
    const label = labelOf(solved.ref, evaluation, context);
    const change = current && enterDifference(needed, current, changeOf(solved.ref, label, context), context);
    return {
      goal: goal.figure,
      needed,
      ...(current && { current }),
      ...(change && { change }),
      by: { key: solved.ref, name: enterName(label, context) },
      held: leafInputs(key, evaluation, context.catalogue)
        .filter((leaf) => leaf !== solved.ref)
        .flatMap((leaf) => enterValue(leaf, evaluation, context) ?? []),
      direction: directionOf(solution),
      withinLimits: solution.outside === undefined,
      ...(key === 'score.total' &&
        hasRules(evaluation) && { ways: enterWays(goal.figure, evaluation, context) }),
    };
  },
});

/** What the report states and the numerator rests on; without a fraction, what the whole formula rests on. */
function naturalInputs(key: string, evaluation: Evaluation, catalogue: Catalogue): string[] {
  const whole = expressionOf(key, evaluation, catalogue);
  if (whole?.kind === 'reference') return naturalInputs(whole.ref, evaluation, catalogue);
  if (!whole) return stated(key, evaluation)?.kind === 'number' ? [key] : [];
  const numerator = whole.kind === 'operation' && whole.operator === '/' ? whole.left : whole;
  return references(numerator)
    .flatMap((ref) => leafInputs(ref, evaluation, catalogue))
    .filter((leaf) => stated(leaf, evaluation)?.kind === 'number');
}

/** The needed value as a figure whose formula is the one of the goal turned round. */
function enterNeeded(
  { ref, key }: Extract<Solved, { kind: 'solved' }>,
  { needed }: Solution,
  goal: FigureRef,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef {
  const { catalogue } = context;
  const expand = (of: string): Expression | undefined => expressionOf(of, evaluation, catalogue);
  // No key can be called this, so it stands for the goal and nothing else.
  const target: Expression = { kind: 'reference', ref: 'GOAL' };
  const figureOf = (of: string): FigureRef | undefined =>
    of === 'GOAL' ? goal : enterValue(of, evaluation, context);
  const turned = invert({ kind: 'reference', ref: key }, target, ref, expand).find((candidate) => {
    const result = evaluateExpression(candidate, (of) => {
      const figure = figureOf(of);
      return figure ? quantityOf(figure) : { kind: 'undefined', reason: 'missing_input' };
    });
    return result.kind === 'value' && inUnit(result, needed.unit)?.value.round(20).eq(needed.value.round(20));
  });
  const nameOf = (of: string): string => `[[${figureOf(of)?.id}]]`;
  return enterFigure(
    {
      key: ref,
      label: worded('assumed', context, { name: labelOf(ref, evaluation, context) }),
      value: needed.value.toFixed(),
      unit: needed.unit,
      evaluation: evaluation.id,
      kind: 'hypothetical',
      ...(turned && {
        formula: printExpression(turned, nameOf),
        inputs: references(turned).flatMap((of) => figureOf(of)?.id ?? []),
      }),
    },
    context,
  );
}

function directionOf({ change }: Solution): 'more' | 'less' | 'none' {
  if (!change || change.value.eq(zero)) return 'none';
  return change.value.gt(zero) ? 'more' : 'less';
}

function unsolved(input: string, key: string, solved: Solved | undefined): Record<string, string> {
  const reason = solved?.kind === 'not_invertible' ? solved.reason : '';
  const missing = solved?.kind === 'not_invertible' ? (solved.missing?.join(', ') ?? '') : '';
  return { input, key, reason, missing };
}
