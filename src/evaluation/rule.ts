// The shapes of scoring rules, as data: how the points of one indicator follow from its actual value, or from
// what was found. The full points are the weight of the indicator; other points in a rule are in 分.
import { z } from 'zod';
import { amount, key, measure, naming, wording } from './written.ts';

const stated = {
  /** What the actual value is divided by or held against, in words. */
  denominator: wording.optional(),
  /** The document and version the rule is taken from. */
  source: wording.optional(),
};

/** What a target of zero means, where the rule would divide by it. */
const zeroTarget = z.enum(['not_scored', 'all_or_nothing']).default('not_scored');

const band = z.strictObject({
  /** An open side is left out. */
  from: measure.optional(),
  to: measure.optional(),
  from_inclusive: z.boolean(),
  to_inclusive: z.boolean(),
  points: amount,
});
export type ScoreBand = z.infer<typeof band>;

const threshold = z.strictObject({
  kind: z.literal('threshold'),
  at: measure,
  /** On which side the weight is earned; `at_least` and `at_most` include the line itself. */
  side: z.enum(['at_least', 'above', 'at_most', 'below']),
  otherwise: amount.default('0'),
  ...stated,
});

const proportional = z.strictObject({
  kind: z.literal('proportional'),
  /** Without one the actual value is itself the share of the weight. */
  target: measure.optional(),
  /** Most and least points; without them the weight and zero. */
  cap: amount.optional(),
  floor: amount.optional(),
  zero_target: zeroTarget,
  /** A target that was set too low: points come off again for each share of it beyond `beyond`. */
  over_achievement: z
    .strictObject({
      /** In per cent of the target, such as "130". */
      beyond: amount,
      /** Points off for each hundred per cent beyond, in proportion. */
      deduct: amount,
      least: amount.default('0'),
    })
    .optional(),
  ...stated,
});

const reverse = z.strictObject({
  kind: z.literal('reverse'),
  /** Full points up to here. */
  target: measure,
  /** Nothing is left at this many times the target: more than 1. */
  zero_at: amount,
  zero_target: zeroTarget,
  ...stated,
});

const interpolation = z.strictObject({
  kind: z.literal('interpolation'),
  /** Ascending; in a straight line between two knots, flat outside of them. */
  knots: z.array(z.strictObject({ at: measure, points: amount })).min(2),
  ...stated,
});

const bands = z.strictObject({ kind: z.literal('bands'), bands: z.array(band).min(1), ...stated });

const deductPerUnit = z.strictObject({
  kind: z.literal('deduct_per_unit'),
  /** Where deduction begins, by what steps it goes, what each costs. */
  from: measure,
  per: measure,
  deduct: amount,
  /** What a begun unit costs: its part, nothing, or all. */
  partial: z.enum(['proportional', 'floor', 'ceil']),
  /** Which side costs points: below a minimum, or above a maximum. */
  direction: z.enum(['below', 'above']),
  ...stated,
});

const option = z.strictObject({ key, names: naming, points: amount });

const states = z.strictObject({ kind: z.literal('states'), states: z.array(option).min(1), ...stated });

/** Shares of the weight in per cent, from a level's lower line (inclusive) up to the next level's. */
const qualitative = z.strictObject({
  kind: z.literal('qualitative'),
  /** From the best down; the best reaches the whole weight. */
  levels: z.array(z.strictObject({ key, names: naming, from: amount })).min(1),
  ...stated,
});

const checklist = z.strictObject({
  kind: z.literal('checklist'),
  /** So few that every choice of them can be weighed against each other. */
  elements: z.array(option).min(1).max(20),
  /** Cumulative: the points of what is met. Gate: the weight where all is met, and nothing otherwise. */
  mode: z.enum(['cumulative', 'gate']),
  ...stated,
});

const measuredRules = [threshold, proportional, reverse, interpolation, bands, deductPerUnit] as const;
const measuredRule = z.discriminatedUnion('kind', measuredRules);

/** Two ways of measuring, of which the one that gives more counts. */
const betterOf = z.strictObject({
  kind: z.literal('better_of'),
  alternatives: z.array(z.strictObject({ measured_by: key, rule: measuredRule })).length(2),
  /** What happens where one of the two has no value. */
  one_missing: z.enum(['not_scored', 'use_other']).default('not_scored'),
  ...stated,
});

const allRules = [...measuredRules, states, qualitative, checklist, betterOf] as const;

export const scoringRule = z.discriminatedUnion('kind', allRules);
/** A rule as it is used: the defaults filled in. */
export type ScoringRule = z.output<typeof scoringRule>;
export type RuleOf<Kind extends ScoringRule['kind']> = Extract<ScoringRule, { kind: Kind }>;
export type MeasuredRule = z.output<typeof measuredRule>;

/** A rule of its own, or the key of one that a framework declares. */
export const indicatorRule = z.discriminatedUnion('kind', [
  ...allRules,
  z.strictObject({ kind: z.literal('declared'), rule: key }),
]);
export type IndicatorRule = z.output<typeof indicatorRule>;

/** What was found of an indicator whose rule asks for no number. */
export const assessment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), state: key }),
  /** A level, and the chosen share of the weight within it, in per cent. */
  z.strictObject({ kind: z.literal('level'), level: key, share: amount }),
  z.strictObject({ kind: z.literal('met'), met: z.array(key) }),
  /** The weight goes to the other indicators of the dimension, or is given in full. */
  z.strictObject({
    kind: z.literal('not_applicable'),
    policy: z.enum(['redistribute', 'full_mark']),
    reason: wording,
  }),
]);
export type Assessment = z.output<typeof assessment>;
