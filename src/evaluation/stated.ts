// What an evaluation states itself: the number behind a key, and the part of the file it stands in.
import { decimal } from './decimal.ts';
import type { Quantity } from './quantity.ts';
import type { Dimension, Evaluation, Fact, Indicator } from './shape.ts';

/** The part of the evaluation that states a number; each has its citations in `cite`. */
export type StatedIn =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'indicator'; indicator: Indicator; field: IndicatorField }
  | { kind: 'dimension'; dimension: Dimension; field: DimensionField };

export type IndicatorField = 'target' | 'actual' | 'score' | 'weight';
export type DimensionField = 'score' | 'weight';

export type Statement =
  | { kind: 'number'; quantity: Quantity; in: StatedIn }
  /** It is there, in words. */
  | { kind: 'words' }
  /** The thing is known but states no such number. */
  | { kind: 'absent' };

/**
 * Finds what is stated under a key: a fact, `<indicator>.target|actual|score|weight` or
 * `<dimension>.score|weight`. A list states how many items it has. Undefined for a key that names none of them.
 */
export function stated(key: string, evaluation: Evaluation): Statement | undefined {
  const fact = evaluation.facts.find((fact) => fact.key === key);
  if (fact) return statedByFact(fact);
  const dot = key.lastIndexOf('.');
  const owner = key.slice(0, Math.max(dot, 0));
  const field = key.slice(dot + 1);
  const indicator = evaluation.indicators.find((indicator) => indicator.key === owner);
  if (indicator && isIndicatorField(field)) return statedByIndicator(indicator, field);
  const dimension = evaluation.dimensions.find((dimension) => dimension.key === owner);
  if (dimension && isDimensionField(field)) {
    return statedPoints(dimension[field], { kind: 'dimension', dimension, field });
  }
  return undefined;
}

function statedByFact(fact: Fact): Statement {
  switch (fact.type) {
    case 'number': {
      const quantity: Quantity = { value: decimal(fact.value), unit: fact.unit };
      return { kind: 'number', quantity, in: { kind: 'fact', fact } };
    }
    case 'list': {
      const quantity: Quantity = { value: decimal(String(fact.items.length)), unit: fact.unit };
      return { kind: 'number', quantity, in: { kind: 'fact', fact } };
    }
    case 'text':
      return { kind: 'words' };
  }
}

function statedByIndicator(indicator: Indicator, field: IndicatorField): Statement {
  const from: StatedIn = { kind: 'indicator', indicator, field };
  if (field === 'score' || field === 'weight') return statedPoints(indicator[field], from);
  const amount = indicator[field];
  if (amount === undefined) return { kind: 'absent' };
  if ('wording' in amount) return { kind: 'words' };
  return { kind: 'number', quantity: { value: decimal(amount.value), unit: amount.unit }, in: from };
}

function statedPoints(points: string | undefined, from: StatedIn): Statement {
  if (points === undefined) return { kind: 'absent' };
  return { kind: 'number', quantity: { value: decimal(points), unit: '分' }, in: from };
}

function isIndicatorField(field: string): field is IndicatorField {
  return field === 'target' || field === 'actual' || isDimensionField(field);
}

function isDimensionField(field: string): field is DimensionField {
  return field === 'score' || field === 'weight';
}
