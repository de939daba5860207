// Enters what a report states as a number: facts, and the target, actual, weight and score of indicators.
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Dimension, Evaluation, Fact, Indicator } from '../evaluation/shape.ts';
import type { FigureDraft } from '../figures/figure.ts';
import { type Direction, directionOfMetric } from './change-direction.ts';
import { enterFigure, enterWording, sourceOf } from './enter.ts';
import { type IndicatorPart, labelOf, partOf, worded } from './labels.ts';
import type { FigureRef, LevelRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** Enters the number stated under a key, or how long the list under it is; undefined where there is no number. */
export function enterStated(
  key: string,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const fact = evaluation.facts.find((each) => each.key === key);
  if (fact) return enterFact(fact, evaluation, context);
  const part = partOf(key);
  if (!part) return undefined;
  const indicator = evaluation.indicators.find((each) => each.key === part.of);
  if (indicator) return enterIndicatorPart(indicator, part.part, evaluation, context);
  const dimension = evaluation.dimensions.find((each) => each.key === part.of);
  return dimension && enterDimensionPart(dimension, part.part, evaluation, context);
}

function enterFact(fact: Fact, evaluation: Evaluation, context: ToolContext): FigureRef | undefined {
  const { key, cite } = fact;
  const label = labelOf(key, evaluation, context);
  const direction = directionOf(key, evaluation, context.catalogue);
  const at = { ...home(cite, evaluation), key, label, ...(direction && { direction }) };
  switch (fact.type) {
    case 'number':
      return enterFigure({ ...at, value: fact.value, unit: fact.unit, kind: 'reported' }, context);
    case 'list':
      return enterFigure(
        { ...at, value: String(fact.items.length), unit: fact.unit, kind: 'count' },
        context,
      );
    case 'text':
      return undefined;
  }
}

/** A rate that a report states without its sign went the way of the figures it is worked out from. */
function directionOf(key: string, evaluation: Evaluation, catalogue: Catalogue): Direction | undefined {
  const metric = [...catalogue.metrics.values()].find((each) => each.reported_as === key);
  return metric && directionOfMetric(metric.key, evaluation, catalogue);
}

export function enterIndicatorPart(
  indicator: Indicator,
  part: IndicatorPart,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const level = enterIndicatorLevel(indicator, part, evaluation, context);
  return level?.kind === 'figure' ? level.figure : undefined;
}

/** A target or an actual may be a wording instead of a number. */
export function enterIndicatorLevel(
  indicator: Indicator,
  part: IndicatorPart,
  evaluation: Evaluation,
  context: ToolContext,
): LevelRef | undefined {
  const { comparator, names } = indicator;
  const stated = statedPart(indicator, part);
  if (stated === undefined) return undefined;
  if ('wording' in stated) {
    const wording = enterWording(stated.wording, context, sourceOf(indicator.cite, evaluation));
    return { kind: 'wording', wording };
  }
  const draft: FigureDraft = {
    ...home(citing(indicator.cite, stated.value), evaluation),
    ...stated,
    key: `${indicator.key}.${part}`,
    label: worded(part, context, { name: names[context.language][0] ?? indicator.key }),
    kind: part === 'target' ? 'target' : 'reported',
    ...(part === 'target' && (comparator === '>=' || comparator === '<=') && { comparator }),
  };
  return { kind: 'figure', figure: enterFigure(draft, context) };
}

export function enterDimensionPart(
  { key, names, cite, ...stated }: Dimension,
  part: IndicatorPart,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const value = part === 'weight' || part === 'score' ? stated[part] : undefined;
  if (value === undefined) return undefined;
  const label = worded(part, context, { name: names[context.language][0] ?? key });
  const source = home(citing(cite, value), evaluation);
  return enterFigure(
    { ...source, key: `${key}.${part}`, label, value, unit: '分', kind: 'reported' },
    context,
  );
}

function statedPart(indicator: Indicator, part: IndicatorPart): Indicator['target'] | undefined {
  if (part === 'target' || part === 'actual') return indicator[part];
  const value = indicator[part];
  return value === undefined ? undefined : { value, unit: '分' };
}

/** A row of a table is cited cell by cell: the cell that holds the value comes first. */
function citing<Cited extends { quote: string }>(cite: readonly Cited[], value: string): Cited[] {
  return [...cite.filter(({ quote }) => quote.includes(value)), ...cite];
}

function home(cite: Fact['cite'], evaluation: Evaluation): Pick<FigureDraft, 'evaluation' | 'source'> {
  const source = sourceOf(cite, evaluation);
  return { evaluation: evaluation.id, ...(source && { source }) };
}
