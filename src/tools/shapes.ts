// The pieces that tools answer with: figures, names and quotes by id, never loose characters. What a planner reads.
import { z } from 'zod';
import { units } from '../evaluation/unit.ts';

export const figureRef = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  value: z.string(),
  unit: z.enum(units),
  display: z.string(),
  kind: z.enum(['reported', 'computed', 'target', 'count', 'hypothetical', 'user_stated']),
  direction: z.enum(['up', 'down', 'none']).optional(),
});
export type FigureRef = z.infer<typeof figureRef>;

export const nameRef = z.object({ id: z.string(), text: z.string() });
export type NameRef = z.infer<typeof nameRef>;

export const quoteRef = z.object({ id: z.string(), section: z.string(), quote: z.string() });
export type QuoteRef = z.infer<typeof quoteRef>;

/** A stated point of a finding: its own words and where they stand. */
export const pointRef = z.object({ text: nameRef, quotes: z.array(quoteRef) });
export type PointRef = z.infer<typeof pointRef>;

/** What a target or an actual is: a figure, or a wording to be met. */
export const levelRef = z.union([
  z.object({ kind: z.literal('figure'), figure: figureRef }),
  z.object({ kind: z.literal('wording'), wording: nameRef }),
]);
export type LevelRef = z.infer<typeof levelRef>;

export const indicatorRef = z.object({
  key: z.string(),
  no: figureRef.optional(),
  name: nameRef,
  level1: nameRef,
  level2: nameRef,
  type: z.enum(['quantitative', 'time', 'qualitative']),
  target: levelRef,
  actual: levelRef.optional(),
  weight: figureRef.optional(),
  score: figureRef.optional(),
  deduction: nameRef.optional(),
  quotes: z.array(quoteRef),
});
export type IndicatorRef = z.infer<typeof indicatorRef>;

const common = { key: z.string(), name: nameRef, notes: z.array(z.string()) };

/** One thing looked up. `absent` is known not to be in the data; `unknown` is no key of this catalogue. */
export const item = z.discriminatedUnion('found', [
  z.object({
    found: z.literal('figure'),
    ...common,
    reported: figureRef.optional(),
    computed: figureRef.optional(),
    /** Whether the report's value and the recomputed one agree at the digits the report shows. */
    agrees: z.boolean().optional(),
    base: nameRef.optional(),
    quotes: z.array(quoteRef),
  }),
  z.object({ found: z.literal('text'), ...common, text: nameRef, quotes: z.array(quoteRef) }),
  z.object({
    found: z.literal('list'),
    ...common,
    items: z.array(nameRef),
    count: figureRef,
    quotes: z.array(quoteRef),
  }),
  z.object({ found: z.literal('indicator'), ...common, indicator: indicatorRef }),
  z.object({
    found: z.literal('dimension'),
    ...common,
    weight: figureRef.optional(),
    score: figureRef.optional(),
    quotes: z.array(quoteRef),
  }),
  z.object({
    found: z.literal('finding'),
    ...common,
    type: z.enum(['problem', 'recommendation', 'experience', 'goal', 'work_goal', 'task']),
    summary: nameRef,
    points: z.array(pointRef),
    cause: pointRef.optional(),
    effect: pointRef.optional(),
    evidence: z.array(z.string()),
    answers: z.array(z.string()),
    answeredBy: z.array(z.string()),
    quotes: z.array(quoteRef),
  }),
  z.object({
    found: z.literal('absent'),
    ...common,
    instead: nameRef.optional(),
    see: z.array(z.string()),
    reason: z.enum(['not_stated', 'missing_inputs', 'undefined']),
    /** Why it has no value, where its inputs are all there. */
    because: z.enum(['division_by_zero', 'mixed_units', 'not_a_number', 'cycle']).optional(),
  }),
  z.object({ found: z.literal('unknown'), key: z.string(), nearest: z.array(z.string()) }),
]);
export type Item = z.infer<typeof item>;
export type ItemOf<Found extends Item['found']> = Extract<Item, { found: Found }>;
