// A scoring rule as a planner hands it over: every number in it the id of a figure.
import { z } from 'zod';
import { figureId } from './held-figures.ts';

export const ruleInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('proportional'),
    points: figureId.describe('Full points'),
    full_at: figureId
      .optional()
      .describe('Value that earns full points; omit where the rate itself is the share'),
  }),
  z.strictObject({
    kind: z.literal('deduct_per_unit'),
    points: figureId.describe('Full points'),
    from: figureId
      .optional()
      .describe('Value at which deduction begins; omit for the whole (of a percentage)'),
    per: figureId
      .optional()
      .describe('Size of one step away from it; omit for one unit (one percentage point)'),
    deduct: figureId.describe('Points taken off for each step'),
    partial: z
      .enum(['proportional', 'floor', 'ceil'])
      .default('proportional')
      .describe('What a begun step costs: its part, nothing, or a whole step'),
    direction: z.enum(['below', 'above']).describe('On which side points are lost'),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z
      .array(
        z.strictObject({
          from: figureId.optional().describe('Lower bound; omit where there is none'),
          to: figureId.optional().describe('Upper bound; omit where there is none'),
          from_inclusive: z.boolean().describe('Whether the lower bound belongs to the band'),
          to_inclusive: z.boolean().describe('Whether the upper bound belongs to the band'),
          points: figureId.describe('Points the band gives'),
        }),
      )
      .min(1)
      .max(20)
      .describe('Bands; the first that holds the value counts'),
  }),
]);
export type RuleInput = z.output<typeof ruleInput>;
