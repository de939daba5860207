// Tool: how a figure came about, down to the sentences of the report.
import { z } from 'zod';
import type { Evaluation } from '../evaluation/shape.ts';
import type { Figure } from '../figures/figure.ts';
import { figureRefOf } from './enter.ts';
import { enterValue } from './enter-computed.ts';
import { figureId, heldFigure } from './held-figures.ts';
import { itemsOf } from './items.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { type FigureRef, figureRef, type QuoteRef, quoteRef } from './shapes.ts';
import { defineTool, failure, isFailure, type ToolContext, type ToolFailure } from './tool.ts';

interface Explanation {
  figure: FigureRef;
  operands: Explanation[];
  quotes: QuoteRef[];
  reported?: FigureRef | undefined;
  agrees?: boolean | undefined;
}

const explanation: z.ZodType<Explanation> = z.lazy(() =>
  z.object({
    figure: figureRef,
    operands: z.array(explanation),
    quotes: z.array(quoteRef),
    /** What the report itself states of a recomputed figure, and whether the two agree at the digits it shows. */
    reported: figureRef.optional(),
    agrees: z.boolean().optional(),
  }),
);

export const explainFigure = defineTool({
  name: 'explain_figure',
  use: 'Use it when somebody asks how a figure was worked out, where it comes from or whether it is right.',
  effect: 'read',
  input: z
    .strictObject({
      figure: figureId.optional().describe('Id of a figure of this conversation'),
      evaluation: evaluationId.optional(),
      key: z
        .string()
        .min(1)
        .max(100)
        .optional()
        .describe('Key of a figure of that evaluation, instead of an id'),
    })
    .refine(
      ({ figure, evaluation, key }) =>
        (figure !== undefined) !== (evaluation !== undefined && key !== undefined),
      {
        message: 'give either figure, or evaluation and key',
      },
    ),
  output: explanation,
  async run({ figure: id, evaluation, key }, context) {
    const figure =
      id === undefined
        ? await figureBehind(evaluation ?? '', key ?? '', context)
        : await recomputed(heldFigure(id, context), context);
    if (isFailure(figure)) return figure;
    const home = figure.evaluation === null ? undefined : await context.evaluations.open(figure.evaluation);
    return explained(figure, home, context, deepest);
  },
});

// Deeper than any formula of the catalogue; a tree that goes on is cut rather than followed for ever.
const deepest = 8;

/** The recomputed figure of a key where there is one, else the stated one. */
async function figureBehind(id: string, key: string, context: ToolContext): Promise<Figure | ToolFailure> {
  const evaluation = await openEvaluation(id, context);
  if (isFailure(evaluation)) return evaluation;
  const [item] = itemsOf(key, evaluation, context);
  const ref =
    item?.found === 'figure' ? (item.computed ?? item.reported) : enterValue(key, evaluation, context);
  if (ref) return heldFigure(ref.id, context);
  if (item?.found === 'unknown') {
    return failure('unknown_key', 'no_key', { key, nearest: item.nearest.join(', ') });
  }
  if (item?.found === 'absent') return failure('not_in_data', 'absent', { key, reason: item.reason });
  return failure('not_possible', 'no_figure_key', { key });
}

/** A rate as the report states it explains nothing; the recomputed one beside it does. */
async function recomputed(figure: Figure | ToolFailure, context: ToolContext): Promise<Figure | ToolFailure> {
  if (isFailure(figure) || figure.evaluation === null || figure.kind !== 'reported') return figure;
  const isRate = [...context.catalogue.metrics.values()].some((metric) => metric.reported_as === figure.key);
  return isRate ? await figureBehind(figure.evaluation, figure.key, context) : figure;
}

function explained(
  figure: Figure,
  home: Evaluation | undefined,
  context: ToolContext,
  depth: number,
): Explanation {
  const inputs = depth > 0 ? (figure.inputs ?? []) : [];
  const operands = inputs.flatMap((id) => {
    const operand = context.ledger.figure(id);
    return operand ? [explained(operand, home, context, depth - 1)] : [];
  });
  return {
    figure: figureRefOf(figure),
    operands,
    quotes: quoteOf(figure, context),
    ...(home && figure.kind === 'computed' && beside(figure, home, context)),
  };
}

function quoteOf({ source }: Figure, { ledger }: ToolContext): QuoteRef[] {
  if (source?.quote === undefined) return [];
  const { evaluation, section, quote } = source;
  return [{ id: ledger.enterQuote({ evaluation, section, quote }).id, section, quote }];
}

/** What the report states of a metric that was recomputed. */
function beside(
  { key, evaluation }: Figure,
  home: Evaluation,
  context: ToolContext,
): Pick<Explanation, 'reported' | 'agrees'> {
  if (evaluation !== home.id || !context.catalogue.metrics.has(key)) return {};
  const [item] = itemsOf(key, home, context);
  return item?.found === 'figure' ? { reported: item.reported, agrees: item.agrees } : {};
}
