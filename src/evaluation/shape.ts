// The shape of one evaluation: one department in one year, as its report states it. Files are parsed with it
// at the border (importers/); everything inside the program trusts it.
import { z } from 'zod';
import { assessment, indicatorRule } from './rule.ts';
import { amount, forms, key, measure, naming, unit, wording } from './written.ts';

export { type Language, languages, type Naming, naming, type Wording, wording } from './written.ts';

/** Where in the report something stands: its section in the report's own numbering, and its words verbatim. */
export const citation = z.strictObject({ section: z.string().min(1), quote: z.string().min(1) });
export type Citation = z.infer<typeof citation>;

const cited = { cite: z.array(citation).min(1), notes: z.array(key).optional(), names: naming.optional() };

/** One stated fact. `names` adds to or replaces the catalogue's; a key unknown to the catalogue must bring its own. */
export const fact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), key, value: amount, unit, ...cited }),
  z.strictObject({ type: z.literal('text'), key, text: wording, ...cited }),
  z.strictObject({ type: z.literal('list'), key, items: z.array(naming).min(1), unit, ...cited }),
]);
export type Fact = z.infer<typeof fact>;

/** How an indicator's result is held against its target. `within` is a period, `is` a wording to be met. */
export const comparators = ['>=', '<=', '=', 'within', 'is'] as const;

/** One indicator of the target table. What the report leaves out (actual, weight, score) is simply not there. */
export const indicator = z.strictObject({
  key,
  no: z.int().positive(),
  names: naming,
  level1: wording,
  level2: wording,
  type: z.enum(['quantitative', 'time', 'qualitative']),
  comparator: z.enum(comparators),
  target: z.union([measure, z.strictObject({ wording })]),
  actual: z.union([measure, z.strictObject({ wording })]).optional(),
  weight: amount.optional(),
  score: amount.optional(),
  /** What the department gave itself, beside the score of the review. */
  self_score: amount.optional(),
  deduction: wording.optional(),
  /** How the score follows from the actual value; without a rule a stated score stands by itself. */
  rule: indicatorRule.optional(),
  /** The metric or fact whose value is the actual one, so that the score follows when it changes. */
  measured_by: key.optional(),
  /** What was found where the rule asks for no number: a state, a level, the elements that are met. */
  assessment: assessment.optional(),
  cite: z.array(citation).min(1),
  notes: z.array(key).optional(),
});
export type Indicator = z.infer<typeof indicator>;

/** A scored dimension of the evaluation; score and weight only where the report states them. */
export const dimension = z.strictObject({
  key,
  names: naming,
  weight: amount.optional(),
  score: amount.optional(),
  cite: z.array(citation).min(1),
});
export type Dimension = z.infer<typeof dimension>;

/** What a low score of one indicator does to the total, whatever the others come to: a veto leaves nothing of it. */
export const limit = z.strictObject({
  key,
  names: naming,
  indicator: key,
  /** Applies where the indicator scores less than this many points. */
  below: amount,
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('veto') }),
    z.strictObject({ kind: z.literal('cap'), at: amount }),
  ]),
  cite: z.array(citation).min(1),
});
export type Limit = z.infer<typeof limit>;

const point = z.strictObject({ names: naming.optional(), text: wording, cite: z.array(citation).min(1) });

/** A passage of findings: what was done well, what is wrong, what is advised, what was aimed at. */
export const finding = z.strictObject({
  key,
  type: z.enum(['problem', 'recommendation', 'experience', 'goal', 'work_goal', 'task']),
  names: naming,
  summary: wording,
  points: z.array(point).optional(),
  /** Only a cause the report states; a problem without one has no stated cause. */
  cause: z.strictObject({ text: wording, cite: z.array(citation).min(1) }).optional(),
  effect: z.strictObject({ text: wording, cite: z.array(citation).min(1) }).optional(),
  /** Keys of the facts and metrics the problem rests on. */
  evidence: z.array(key).optional(),
  /** On a recommendation: the problem it answers. On a task: the indicators that measure it. */
  answers: z.array(key).optional(),
  cite: z.array(citation).min(1),
  notes: z.array(key).optional(),
});
export type Finding = z.infer<typeof finding>;

/** What people ask for and the report does not hold, with a word on what is there instead. */
export const absence = z.strictObject({
  key,
  names: naming.optional(),
  instead: wording,
  /** Keys of what is there instead, shown beside the answer. */
  see: z.array(key).optional(),
});
export type Absence = z.infer<typeof absence>;

/** A caveat about some of the facts. Its text may refer to figures as [[key]] but types no number itself. */
export const note = z.strictObject({ key, about: z.array(key).min(1), text: wording });

export const evaluation = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9][a-z0-9-]*$/, forms.id),
  department: z.strictObject({ id: z.string().min(1), names: naming }),
  year: z.int().min(1990).max(2100),
  title: wording,
  /** True for invented example data: every answer from it says so. */
  made_up: z.boolean(),
  /** File name of the report's text, beside this file. */
  report: z.string().optional(),
  /** Day the report was finished or the data was recorded, when known: YYYY-MM-DD. */
  data_date: z.iso.date().optional(),
  facts: z.array(fact),
  dimensions: z.array(dimension).default([]),
  indicators: z.array(indicator).default([]),
  /** Decimal places to which the score of each indicator is rounded, half up, once. */
  score_digits: z.int().min(0).max(6).default(2),
  limits: z.array(limit).default([]),
  findings: z.array(finding).default([]),
  absent: z.array(absence).default([]),
  notes: z.array(note).default([]),
});
export type Evaluation = z.infer<typeof evaluation>;
