// Tool: what would follow if some inputs were different; before and after side by side.
import { z } from 'zod';
import { type Computed, compute, expressionOf, type Overrides } from '../evaluation/compute.ts';
import { references } from '../evaluation/expression.ts';
import type { Quantity } from '../evaluation/quantity.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { assume } from './assume.ts';
import { enterName } from './enter.ts';
import { type CardChange, cardChange, enterCardChange } from './enter-card-change.ts';
import { type Assumptions, enterComputed, hasValue } from './enter-computed.ts';
import { changeOf, enterDifference } from './enter-difference.ts';
import { hasRules } from './enter-score-card.ts';
import { figureId, heldFigure } from './held-figures.ts';
import { labelOf } from './labels.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import { defineTool, failure, isFailure, type ToolContext, type ToolFailure } from './tool.ts';
import { explainNoValue } from './why-not.ts';

const key = z.string().min(1).max(100);

const change = z.strictObject({
  key: key.describe('Key of the input that is assumed to be different'),
  figure: figureId.describe('Id of the figure that holds the amount, such as the number the asker stated'),
  mode: z
    .enum(['set', 'add', 'subtract'])
    .describe('Whether the amount replaces the value, is added or taken off'),
});

const result = z.object({
  key: z.string(),
  name: nameRef,
  before: figureRef.optional(),
  after: figureRef.optional(),
  change: figureRef.optional(),
  /** Why there is no value afterwards, or why nothing changes. */
  why: z.string().optional(),
});

export const whatIf = defineTool({
  name: 'what_if',
  use: 'Use it to see what figures would come to if some input were different, without changing the data.',
  effect: 'read',
  input: z.strictObject({
    evaluation: evaluationId,
    changes: z.array(change).min(1).max(5).describe('What is assumed'),
    results: z
      .array(key)
      .max(10)
      .default([])
      .describe('Keys of the figures to work out again; the score card is worked out anyway'),
  }),
  output: z.object({
    assumed: z.array(figureRef),
    results: z.array(result),
    /** What changes on the score card, where the data holds scoring rules. */
    card: cardChange.optional(),
    assumedUnit: z.boolean(),
  }),
  async run({ evaluation: id, changes, results }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const refused = refusal(changes, results, evaluation, context);
    if (refused) return refused;
    const overrides = new Map<string, Quantity>();
    const assumed = new Map<string, FigureRef>();
    let assumedUnit = false;
    for (const each of changes) {
      const amount = heldFigure(each.figure, context);
      if (isFailure(amount)) return amount;
      const assumption = assume({ ...each, amount }, evaluation, context);
      if (isFailure(assumption)) return assumption;
      overrides.set(each.key, assumption.quantity);
      assumed.set(each.key, assumption.figure);
      assumedUnit ||= assumption.assumedUnit;
    }
    const worked = results.map((asked) => resultOf(asked, overrides, assumed, evaluation, context));
    const card: CardChange | undefined = hasRules(evaluation)
      ? enterCardChange({ overrides, figures: assumed }, evaluation, context)
      : undefined;
    return { assumed: [...assumed.values()], results: worked, ...(card && { card }), assumedUnit };
  },
});

type Change = z.output<typeof change>;

/** An assumed rate says nothing about what it is worked out from: only what rests on it can be asked. */
function refusal(
  changes: readonly Change[],
  results: readonly string[],
  evaluation: Evaluation,
  { catalogue }: ToolContext,
): ToolFailure | undefined {
  const keys = changes.map((each) => each.key);
  if (new Set(keys).size < keys.length) return failure('invalid_input', 'changed_twice');
  for (const changed of keys) {
    const formula = expressionOf(changed, evaluation, catalogue);
    if (!formula) continue;
    const other = results.find(
      (asked) => asked === changed || !restsOn(asked, changed, evaluation, { catalogue }),
    );
    if (other === undefined) continue;
    const inputs = references(formula).join(', ');
    return failure('not_possible', 'worked_out', { key: changed, inputs });
  }
  return undefined;
}

function restsOn(
  asked: string,
  changed: string,
  evaluation: Evaluation,
  context: Pick<ToolContext, 'catalogue'>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (asked === changed) return true;
  if (seen.has(asked)) return false;
  const formula = expressionOf(asked, evaluation, context.catalogue);
  const passed = new Set([...seen, asked]);
  return (
    formula !== undefined &&
    references(formula).some((ref) => restsOn(ref, changed, evaluation, context, passed))
  );
}

function resultOf(
  asked: string,
  overrides: Overrides,
  assumed: Assumptions,
  evaluation: Evaluation,
  context: ToolContext,
): z.input<typeof result> {
  const { catalogue } = context;
  const label = labelOf(asked, evaluation, context);
  const entered = (computed: Computed): FigureRef | undefined =>
    hasValue(computed) ? enterComputed(computed, evaluation, context, assumed) : undefined;
  const before = entered(compute(asked, evaluation, catalogue));
  const outcome = compute(asked, evaluation, catalogue, overrides);
  const after = entered(outcome);
  const moved = [...overrides.keys()].some((changed) => restsOn(asked, changed, evaluation, context));
  const why = moved ? explainNoValue(outcome) : 'It does not rest on what was changed.';
  const changed = before && after && enterDifference(after, before, changeOf(asked, label, context), context);
  return {
    key: asked,
    name: enterName(label, context),
    ...(before && { before }),
    ...(after && { after }),
    ...(changed && { change: changed }),
    ...(why !== undefined && { why }),
  };
}
