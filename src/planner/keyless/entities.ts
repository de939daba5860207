// What the things a question can be about are, in terms of the data: which keys stand for them, which problem
// concerns them, which of them are amounts.

import type { Catalogue } from '../../evaluation/catalogue.ts';
import { sameNumber } from '../../evaluation/decimal.ts';
import type { Evaluation, Finding, Indicator } from '../../evaluation/shape.ts';
import { type Dimension, dimensionOf } from '../../evaluation/unit.ts';
import type { Entity } from './lexicon.ts';

/** The key of the metric that a stated fact states: 报告所载调整率 and 调整率 are asked about as one. */
export function canonicalKey(key: string, catalogue: Catalogue): string {
  for (const metric of catalogue.metrics.values()) if (metric.reported_as === key) return metric.key;
  return key;
}

/** A fact or metric as something that can be asked about. */
export function keyEntity(key: string): Entity {
  return { kind: 'key', key };
}

/** Indicators that an entity stands for: itself, or those of its group. */
export function indicatorsOf(entity: Entity, evaluation: Evaluation): Indicator[] {
  if (entity.kind === 'indicator') return evaluation.indicators.filter(({ key }) => key === entity.key);
  if (entity.kind === 'group')
    return evaluation.indicators.filter((each) => each[`level${entity.level}`].zh === entity.name);
  if (entity.kind === 'list' && entity.of === 'indicator') return evaluation.indicators;
  return [];
}

/** Whether an entity is one amount that can be reckoned with, and under which key. */
export function amountKey(
  entity: Entity,
  { evaluation, catalogue }: { evaluation: Evaluation; catalogue: Catalogue },
): string | undefined {
  if (entity.kind === 'key') {
    const key = canonicalKey(entity.key, catalogue);
    const isNumber =
      catalogue.metrics.has(key) ||
      catalogue.facts.get(key)?.type === 'number' ||
      evaluation.facts.some((fact) => fact.key === key && fact.type === 'number');
    return isNumber ? key : undefined;
  }
  if (entity.kind === 'indicator') {
    const target = indicatorsOf(entity, evaluation)[0]?.target;
    return target && 'value' in target ? entity.key : undefined;
  }
  return undefined;
}

/** "项目支出6.3万": a number that only repeats what the report states of something named. */
export function isStated(
  { value }: { value: string },
  entities: readonly Entity[],
  { facts }: Evaluation,
): boolean {
  return facts.some(
    (fact) =>
      fact.type === 'number' &&
      sameNumber(fact.value, value) &&
      entities.some((entity) => entity.kind === 'key' && entity.key === fact.key),
  );
}

/** The same, or the target of an indicator that is named. */
export function repeats(
  number: { value: string },
  entities: readonly Entity[],
  { evaluation }: { evaluation: Evaluation },
): boolean {
  const targets = entities.flatMap((entity) =>
    indicatorsOf(entity, evaluation).map(({ target }) => ('value' in target ? target.value : undefined)),
  );
  return isStated(number, entities, evaluation) || targets.includes(number.value);
}

/** What an amount measures; amounts are reckoned together only where this is the same. */
export function dimensionOfAmount(
  entity: Entity,
  circumstances: { evaluation: Evaluation; catalogue: Catalogue },
): Dimension | undefined {
  const { evaluation, catalogue } = circumstances;
  const key = amountKey(entity, circumstances);
  if (key === undefined) return undefined;
  const target = entity.kind === 'indicator' ? indicatorsOf(entity, evaluation)[0]?.target : undefined;
  const fact = evaluation.facts.find((each) => each.key === key);
  const unit =
    (target && 'unit' in target ? target.unit : undefined) ??
    catalogue.metrics.get(key)?.unit ??
    (fact?.type === 'number' ? fact.unit : catalogue.facts.get(key)?.unit);
  return unit === undefined ? undefined : dimensionOf(unit);
}

/** The problem an entity is about: the finding itself, the problem a recommendation answers, or the one that rests on it. */
export function problemOf(entity: Entity, evaluation: Evaluation, catalogue: Catalogue): Finding | undefined {
  const problems = evaluation.findings.filter(({ type }) => type === 'problem');
  if (entity.kind === 'finding') {
    const finding = evaluation.findings.find(({ key }) => key === entity.key);
    if (finding?.type === 'problem') return finding;
    return problems.find(({ key }) => finding?.answers?.includes(key));
  }
  if (entity.kind === 'family') {
    const concerned = problems.filter(({ evidence }) =>
      entity.members.some((key) => evidence?.includes(key)),
    );
    return concerned.length === 1 ? concerned[0] : undefined;
  }
  if (entity.kind !== 'key') return undefined;
  const key = canonicalKey(entity.key, catalogue);
  return problems.find(({ evidence }) => evidence?.some((each) => canonicalKey(each, catalogue) === key));
}

export function sameEntity(a: Entity, b: Entity): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a report states it in words. */
export function isText(entity: Entity, { facts }: Evaluation): boolean {
  return (
    entity.kind === 'key' &&
    entity.key !== 'evaluation.year' &&
    facts.some(({ key, type }) => key === entity.key && type === 'text')
  );
}

/** Whether this report can tell of it: its problems and indicators are its own. */
export function isToldIn(entity: Entity, { findings, indicators }: Evaluation): boolean {
  if (entity.kind !== 'finding' && entity.kind !== 'indicator') return true;
  return [...findings, ...indicators].some(({ key }) => key === entity.key);
}
