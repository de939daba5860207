// What a figure is called: as in the evaluation, else as in the catalogue, else as prompts/ says; in the language of the question.
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Evaluation, Naming } from '../evaluation/shape.ts';
import type { ToolContext } from './tool.ts';

/** The parts of an indicator that are figures of their own: `ind.trainings.target` is one. */
export const indicatorParts = ['target', 'actual', 'weight', 'score'] as const;
export type IndicatorPart = (typeof indicatorParts)[number];

/** What words need: the language, and where they stand. */
export type Speaking = Pick<ToolContext, 'language' | 'prompts'>;

/** The first name of a key, or the key itself where nothing names it. */
export function labelOf(
  key: string,
  evaluation: Evaluation,
  context: Speaking & Pick<ToolContext, 'catalogue'>,
): string {
  const { catalogue, language } = context;
  const metric = metricStatedBy(key, catalogue);
  const named = namesOf(metric ?? key, evaluation, catalogue)?.[language][0];
  if (named) return named;
  const part = partOf(key);
  const whole = part && namesOf(part.of, evaluation, catalogue)?.[language][0];
  return whole ? worded(part.part, context, { name: whole }) : key;
}

/** A report's own value of a metric is called what the metric is called; that it is the report's is said beside it. */
function metricStatedBy(key: string, { metrics }: Catalogue): string | undefined {
  for (const metric of metrics.values()) if (metric.reported_as === key) return metric.key;
  return undefined;
}

/** Every name of a key: an evaluation's own names replace the catalogue's. */
export function namesOf(key: string, evaluation: Evaluation, catalogue: Catalogue): Naming | undefined {
  const own = [
    ...evaluation.facts,
    ...evaluation.absent,
    ...evaluation.indicators,
    ...evaluation.dimensions,
    ...evaluation.findings,
  ];
  return (
    own.find((each) => each.key === key && each.names)?.names ??
    catalogue.metrics.get(key)?.names ??
    catalogue.facts.get(key)?.names
  );
}

/** Splits `ind.trainings.target` into the indicator's (or dimension's) key and the part. */
export function partOf(key: string): { of: string; part: IndicatorPart } | undefined {
  const dot = key.lastIndexOf('.');
  const part = indicatorParts.find((each) => each === key.slice(dot + 1));
  return part && dot > 0 ? { of: key.slice(0, dot), part } : undefined;
}

/** A label of prompts/<language>/figure-labels.md. */
export function worded(
  label: string,
  { prompts, language }: Speaking,
  data: Readonly<Record<string, string>> = {},
): string {
  return prompts.render(language, `label.${label}`, data);
}
