// Tool: a scoring rule that somebody states, applied to a figure. The rule is the asker's, not the report's.
import { z } from 'zod';
import { decimal, zero } from '../evaluation/decimal.ts';
import { scoreByRule as score } from '../evaluation/scoring.ts';
import { holds } from '../evaluation/scoring-steps.ts';
import { enterFigure, figureRefOf } from './enter.ts';
import { figureId, heldFigure } from './held-figures.ts';
import { worded } from './labels.ts';
import { readRule } from './read-rule.ts';
import { explainScore } from './rule-formula.ts';
import { ruleInput } from './rule-input.ts';
import { figureRef } from './shapes.ts';
import { defineTool, failure, isFailure } from './tool.ts';

export const scoreByRule = defineTool({
  name: 'score_by_rule',
  use: 'Use it when the asker states a scoring rule (points times rate, points off per step, bands) and asks what it would give.',
  effect: 'read',
  input: z.strictObject({
    actual: figureId.describe('Id of the figure that is scored'),
    rule: ruleInput.describe('The rule as stated, its numbers as ids of figures the asker stated'),
  }),
  output: z.object({
    score: figureRef,
    /** The points the rule gives at most. */
    points: figureRef,
    /** True where nothing is left of the points. */
    zeroReached: z.boolean(),
    /** Of bands: which one holds the value, counted from zero. */
    band: z.int().optional(),
  }),
  async run({ actual: id, rule: asked }, context) {
    const actual = heldFigure(id, context);
    if (isFailure(actual)) return actual;
    const read = readRule(asked, actual, context);
    if (isFailure(read)) return read;
    const { rule, operands, points } = read;
    const scored = score(rule, { weight: decimal(points.value), actual: operands.actual });
    if (scored.kind === 'unscored') return failure('not_possible', 'not_scored', { reason: scored.reason });
    const band =
      rule.kind === 'bands' ? rule.bands.findIndex((each) => holds(each, operands.actual)) : undefined;
    const { formula, inputs } = explainScore(asked, scored.working, read, band);
    const figure = enterFigure(
      {
        key: `rule.${rule.kind}`,
        label: worded('by_rule', context),
        value: scored.score.value.toFixed(),
        unit: scored.score.unit,
        evaluation: actual.evaluation,
        kind: 'hypothetical',
        formula,
        inputs,
      },
      context,
    );
    return {
      score: figure,
      points: figureRefOf(points),
      zeroReached: scored.score.value.eq(zero),
      ...(band !== undefined && { band }),
    };
  },
});
