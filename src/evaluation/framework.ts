// The shape of a framework file: which facts and metrics exist, what they are called, how they are computed.
// Adding a metric, an alias or a grade scale is a change of data, never of code.
import { z } from 'zod';
import { scoringRule } from './rule.ts';
import { amount, key, measure, naming, unit, wording } from './written.ts';

/** Words that say no more of a thing than what it is: of what was spent, that it was spent; of a rest, that it is left. */
const goesWith = z.array(z.enum(['spend', 'remaining'])).min(1);

/** An input a report may state. Declared so that it is recognised by name and, when missing, known to be missing. */
export const factDefinition = z.strictObject({
  key,
  names: naming,
  type: z.enum(['number', 'text', 'list']),
  unit: unit.optional(),
  /** Other facts told apart from this one by one word only, such as initial and adjusted budget. */
  family: z.string().optional(),
  /** The facts that tell who, where somebody is asked for: of an alliance, who founded and who heads it. */
  who: z.array(key).min(1).optional(),
  /** The fact that tells how it was arrived at, where a report states it without its working. */
  how: key.optional(),
  /** The fact that tells what it does, where that is asked. */
  duties: key.optional(),
  /** Whether it tells what something is called, and no more of it. */
  is_name: z.literal(true).optional(),
  /** Whether it tells when. */
  time: z.literal(true).optional(),
  /** Of a list to which the evaluated itself belongs: the fact that says what is known of how the others did. */
  others: key.optional(),
  /** The fact that tells the same of the end of the year before. */
  year_before: key.optional(),
  goes_with: goesWith.optional(),
});
export type FactDefinition = z.infer<typeof factDefinition>;

/** A figure worked out from others. A metric whose inputs no report can hold yet is declared all the same. */
export const metricDefinition = z.strictObject({
  key,
  names: naming,
  unit,
  /** Expression over fact and metric keys: + - * / ( ) abs min max sum. A ratio is shown in the metric's unit. */
  formula: z.string().optional(),
  /** Instead of a formula: the sum of the targets of all indicators with this comparator and unit. */
  sum_of: z.strictObject({ comparator: z.enum(['>=', '<=', '=']), unit }).optional(),
  /** The denominator or reference in words. */
  base: wording.optional(),
  /** When the metric has no value, in words. */
  undefined_when: wording.optional(),
  /** The fact in which a report states this metric itself, shown beside the recomputed value. */
  reported_as: key.optional(),
  /** Whether more is better, less is better, or neither. */
  better: z.enum(['higher', 'lower', 'neither']).default('neither'),
  definition: wording.optional(),
  /** Where the definition comes from; restated in our own words, never quoted. */
  source: wording,
  caveats: z.array(wording).default([]),
  goes_with: goesWith.optional(),
});
export type MetricDefinition = z.infer<typeof metricDefinition>;

/** Half-open bands from the best down: a score belongs to the first band whose `from` it reaches. */
export const gradeScale = z.strictObject({
  key,
  names: naming,
  full_score: amount,
  bands: z.array(z.strictObject({ grade: wording, names: naming, from: amount })).min(1),
  source: wording,
});
export type GradeScale = z.infer<typeof gradeScale>;

/** What must hold between figures of one evaluation; the audit tries each and shows both sides. */
export const check = z.strictObject({
  key,
  left: z.string(),
  relation: z.enum(['=', '<=']),
  right: z.string(),
  /** Largest difference that still counts as agreement, in the unit of both sides. */
  tolerance: amount,
  severity: z.enum(['error', 'warning', 'note']),
  names: naming,
  /** What it means when it does not hold, without numbers. */
  meaning: wording,
});
export type Check = z.infer<typeof check>;

/** A name that means several things at once, such as 预算: all of them are shown, each with its base. */
export const family = z.strictObject({ key, names: naming, members: z.array(key).min(2) });
export type Family = z.infer<typeof family>;

/** A scoring rule that indicators of several evaluations refer to by its key. */
export const ruleDefinition = z.strictObject({ key, names: naming, rule: scoringRule, source: wording });
export type RuleDefinition = z.infer<typeof ruleDefinition>;

/** A metric that has to be explained where it goes beyond a line: by one of these facts, or by the cause of a problem. */
export const explanation = z.strictObject({
  metric: key,
  beyond: measure,
  by: z.array(key).min(1),
  source: wording,
});
export type Explanation = z.infer<typeof explanation>;

export const framework = z.strictObject({
  id: z.string().min(1),
  title: wording,
  facts: z.array(factDefinition).default([]),
  metrics: z.array(metricDefinition).default([]),
  checks: z.array(check).default([]),
  families: z.array(family).default([]),
  rules: z.array(ruleDefinition).default([]),
  explanations: z.array(explanation).default([]),
  /** What a person looks for first, in this order. Charts over years and departments draw the first, unless told another. */
  main_metrics: z.array(key).default([]),
  grade_scale: gradeScale.optional(),
});
export type Framework = z.infer<typeof framework>;
