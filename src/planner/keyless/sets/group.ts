// A group a question is about, as its members: indicators, findings, the items of a list, amounts of the same kind.
import type { Finding } from '../../../evaluation/shape.ts';
import type { Circumstances } from '../construction.ts';
import { listFacts } from '../constructions/list-facts.ts';
import { subjectsOf } from '../constructions/listed.ts';
import { addendsOf } from '../constructions/parts.ts';
import { amountKey, dimensionOfAmount, indicatorsOf, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';

export type Group =
  | { of: 'indicators'; keys: string[] }
  | { of: 'findings'; type: Finding['type']; keys: string[] }
  /** Some of a list that is a fact of its own. */
  | { of: 'items'; key: string; at: number[] }
  /** Some points of one finding. */
  | { of: 'points'; key: string; at: number[] }
  | { of: 'amounts'; keys: string[] };

/** The one group that is named; nothing where anything else is named beside it. */
export function groupOf(reading: Reading, circumstances: Circumstances): Group | undefined {
  const { evaluation } = circumstances;
  const entities = reading.entities.filter(
    (entity, index, all) => all.findIndex((each) => sameEntity(each, entity)) === index,
  );
  const [first, ...others] = entities;
  if (!first || reading.entities.length < reading.mentions.length) return ofItsWord(reading, circumstances);
  if (others.length === 0) return ofOne(first, circumstances) ?? ofItsWord(reading, circumstances);
  const subjects = subjectsOf(reading) ?? [];
  const [subject] = subjects;
  if (subject && subjects.length === 1 && subject.of === 'indicators') {
    const { level1, level2, type } = subject.filter;
    const keys = evaluation.indicators
      .filter((each) => level1 === undefined || each.level1.zh === level1)
      .filter((each) => level2 === undefined || each.level2.zh === level2)
      .filter((each) => type === undefined || each.type === type)
      .map(({ key }) => key);
    return keys.length > 0 ? { of: 'indicators', keys } : undefined;
  }
  return ofAmounts(entities, circumstances);
}

function ofOne(entity: Entity, circumstances: Circumstances): Group | undefined {
  const { evaluation } = circumstances;
  const added = addendsOf(entity, circumstances);
  if (added.length > 0) return ofIndicators(added);
  if (entity.kind === 'key') {
    const list = listFacts(evaluation).find(({ key }) => key === entity.key);
    return list && { of: 'items', key: list.key, at: list.items.map((_, index) => index) };
  }
  if (entity.kind === 'group') return ofIndicators(indicatorsOf(entity, evaluation));
  if (entity.kind !== 'list') return undefined;
  if (entity.of === 'indicator') return ofIndicators(evaluation.indicators);
  const ofType = evaluation.indicators.filter(({ type }) => type === entity.of);
  if (ofType.length > 0) return ofIndicators(ofType);
  const findings = evaluation.findings.filter(({ type }) => type === entity.of);
  const [finding] = findings;
  return finding && { of: 'findings', type: finding.type, keys: findings.map(({ key }) => key) };
}

function ofIndicators(members: readonly ({ key: string } | Entity)[]): Group {
  return { of: 'indicators', keys: members.flatMap((each) => ('key' in each ? [each.key] : [])) };
}

/** Two amounts at least that measure the same. */
function ofAmounts(entities: readonly Entity[], circumstances: Circumstances): Group | undefined {
  const keys = entities.flatMap((entity) => amountKey(entity, circumstances) ?? []);
  const measured = new Set(entities.map((entity) => dimensionOfAmount(entity, circumstances)));
  if (keys.length < entities.length || measured.size > 1) return undefined;
  return { of: entities.every(({ kind }) => kind === 'indicator') ? 'indicators' : 'amounts', keys };
}

/** 达标率指标: beside the word for indicators, those whose names have all the other words. */
function ofItsWord(reading: Reading, { evaluation, language }: Circumstances): Group | undefined {
  if (!reading.tokens.some(isListed)) return undefined;
  const [first, ...others] = reading.mentions;
  if (others.length > 0 || (first && reading.unknown.length > 0)) return undefined;
  const words = reading.tokens
    .filter((token, index) => !isListed(token) && (!first || (index >= first.from && index < first.to)))
    .filter(({ kind, senses }) => kind === 'unknown' || senses.some(({ role }) => role === 'topic'))
    .map(({ text }) => text);
  const keys = evaluation.indicators
    .filter(({ names }) => words.every((word) => names[language][0]?.toLowerCase().includes(word)))
    .map(({ key }) => key);
  return words.length > 0 && keys.length > 1 ? { of: 'indicators', keys } : undefined;
}

function isListed({ senses }: Reading['tokens'][number]): boolean {
  return senses.some(({ atom }) => atom === 'l:indicator');
}
