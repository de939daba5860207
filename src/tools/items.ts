// What a key stands for in one evaluation, as an item of an answer.
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { MetricDefinition } from '../evaluation/framework.ts';
import type { Dimension, Evaluation, Fact, Indicator } from '../evaluation/shape.ts';
import { enterName, enterQuotes, enterWording, sourceOf } from './enter.ts';
import { enterIndicator } from './enter-indicator.ts';
import { enterDimensionPart, enterIndicatorLevel, enterStated } from './enter-stated.ts';
import { ownKeys } from './find-by-words.ts';
import { itemOfAbsence } from './item-of-absence.ts';
import { itemOfFinding } from './item-of-finding.ts';
import { itemOfMetric } from './item-of-metric.ts';
import { type IndicatorPart, indicatorParts, labelOf, partOf, worded } from './labels.ts';
import { nearest } from './nearest.ts';
import { notesAbout } from './notes.ts';
import type { Item } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** One item, or one for each indicator or dimension where the key means a part of all of them. */
export function itemsOf(key: string, evaluation: Evaluation, context: ToolContext): Item[] {
  const parts = partsOfAll(key, evaluation);
  return (parts.length > 0 ? parts : [key]).map((each) => itemOf(each, evaluation, context));
}

/** The keys behind `indicators.scores` and the like: the score of each indicator, where the evaluation holds any. */
export function partsOfAll(key: string, { facts, indicators, dimensions }: Evaluation): string[] {
  if (facts.some((fact) => fact.key === key)) return [];
  return indicatorParts.flatMap((part) => {
    if (key === `indicators.${part}s`) return holders(indicators, part);
    return key === `dimensions.${part}s` ? holders(dimensions, part) : [];
  });
}

function holders(owners: readonly (Indicator | Dimension)[], part: IndicatorPart): string[] {
  return owners.filter((owner) => part in owner).map((owner) => `${owner.key}.${part}`);
}

function itemOf(key: string, evaluation: Evaluation, context: ToolContext): Item {
  const metric = metricOf(key, context.catalogue);
  if (metric) return itemOfMetric(metric, evaluation, context);
  const fact = evaluation.facts.find((each) => each.key === key);
  if (fact) return itemOfFact(fact, evaluation, context);
  const indicator = evaluation.indicators.find((each) => each.key === key);
  if (indicator) return itemOfIndicator(indicator, evaluation, context);
  const dimension = evaluation.dimensions.find((each) => each.key === key);
  if (dimension) return itemOfDimension(dimension, evaluation, context);
  const finding = evaluation.findings.find((each) => each.key === key);
  if (finding) return itemOfFinding(finding, evaluation, context);
  return itemOfPart(key, evaluation, context) ?? itemOfNothing(key, evaluation, context);
}

/** A metric by its own key or by the one under which reports state it. */
function metricOf(key: string, { metrics }: Catalogue): MetricDefinition | undefined {
  return metrics.get(key) ?? [...metrics.values()].find((metric) => metric.reported_as === key);
}

function itemOfFact(fact: Fact, evaluation: Evaluation, context: ToolContext): Item {
  const { key, cite } = fact;
  const source = sourceOf(cite, evaluation);
  const common = {
    key,
    name: enterName(labelOf(key, evaluation, context), context, source),
    notes: notesAbout([key], evaluation, context),
    quotes: enterQuotes(cite, evaluation, context),
  };
  const figure = enterStated(key, evaluation, context);
  if (fact.type === 'text' || !figure) {
    const text = fact.type === 'text' ? enterWording(fact.text, context, source) : common.name;
    return { found: 'text', ...common, text };
  }
  if (fact.type === 'number') return { found: 'figure', ...common, reported: figure };
  const items = fact.items.map((names) => enterName(names[context.language][0] ?? key, context, source));
  return { found: 'list', ...common, items, count: figure };
}

function itemOfIndicator(indicator: Indicator, evaluation: Evaluation, context: ToolContext): Item {
  const entered = enterIndicator(indicator, evaluation, context);
  const notes = notesAbout([indicator.key], evaluation, context);
  return { found: 'indicator', key: indicator.key, name: entered.name, notes, indicator: entered };
}

function itemOfDimension(dimension: Dimension, evaluation: Evaluation, context: ToolContext): Item {
  const { key, names, cite } = dimension;
  const weight = enterDimensionPart(dimension, 'weight', evaluation, context);
  const score = enterDimensionPart(dimension, 'score', evaluation, context);
  return {
    found: 'dimension',
    key,
    name: enterName(names[context.language][0] ?? key, context, sourceOf(cite, evaluation)),
    notes: notesAbout([key], evaluation, context),
    ...(weight && { weight }),
    ...(score && { score }),
    quotes: enterQuotes(cite, evaluation, context),
  };
}

/** The target, actual, weight or score of an indicator or a dimension. */
function itemOfPart(key: string, evaluation: Evaluation, context: ToolContext): Item | undefined {
  const part = partOf(key);
  const isOwner = (each: { key: string }): boolean => each.key === part?.of;
  const indicator = evaluation.indicators.find(isOwner);
  const dimension = evaluation.dimensions.find(isOwner);
  const owner = indicator ?? dimension;
  if (!part || !owner) return undefined;
  const level = indicator && enterIndicatorLevel(indicator, part.part, evaluation, context);
  const figure = level?.kind === 'figure' ? level.figure : enterStated(key, evaluation, context);
  if (!figure && level?.kind !== 'wording') return itemOfAbsence(key, 'not_stated', evaluation, context);
  const common = {
    key,
    name: enterName(
      worded(part.part, context, { name: owner.names[context.language][0] ?? owner.key }),
      context,
    ),
    notes: notesAbout([key, owner.key], evaluation, context),
    quotes: enterQuotes(owner.cite, evaluation, context),
  };
  if (level?.kind === 'wording') return { found: 'text', ...common, text: level.wording };
  return { found: 'figure', ...common, ...(figure && { reported: figure }) };
}

/** Known not to be there, or not known at all: then the keys that look like it. */
function itemOfNothing(key: string, evaluation: Evaluation, context: ToolContext): Item {
  const { facts, metrics } = context.catalogue;
  if (facts.has(key) || evaluation.absent.some((absence) => absence.key === key)) {
    return itemOfAbsence(key, 'not_stated', evaluation, context);
  }
  const known = [...facts.keys(), ...metrics.keys(), ...ownKeys(evaluation)];
  return { found: 'unknown', key, nearest: nearest(key, known, 5) };
}
