// What a question about a score card is about: which of its indicators and dimensions, its total, all of it.
import type { Evaluation, Indicator } from '../../../evaluation/shape.ts';
import type { Circumstances } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Mention } from '../matching.ts';
import type { Reading } from '../reading.ts';

export interface CardSubject {
  /** Keys of the indicators named. */
  indicators: string[];
  /** First levels named, in Chinese. */
  dimensions: string[];
  total: boolean;
  grades: string[];
  /** Mentions that are none of the card: what a supposition changes. */
  others: Mention[];
}

/** Whether indicators of it have scores, stated or by rules. */
export function hasScores({ indicators }: Evaluation): boolean {
  return indicators.some(({ score, rule }) => score !== undefined || rule !== undefined);
}

export function hasRules({ indicators }: Evaluation): boolean {
  return indicators.some(({ rule }) => rule !== undefined);
}

export function cardSubject({ mentions }: Reading, { evaluation }: Circumstances): CardSubject {
  const subject: CardSubject = { indicators: [], dimensions: [], total: false, grades: [], others: [] };
  for (const mention of mentions) {
    if (mention.entities.some(isTotal)) subject.total = true;
    else if (mention.entities.length !== 1 || !placed(mention.entities[0], subject, evaluation))
      subject.others.push(mention);
  }
  // A name that holds an "or" is read in two halves.
  return { ...subject, indicators: [...new Set(subject.indicators)] };
}

/** Whether no name is cut short to words that others have, too; a name of several things may be the total. */
export function isClear({ complete, mentions }: Reading): boolean {
  return complete || mentions.every(({ missing }) => missing === 0);
}

/** Puts what is named where it belongs; false where it is nothing of the card. */
function placed(entity: Entity | undefined, subject: CardSubject, evaluation: Evaluation): boolean {
  switch (entity?.kind) {
    case 'indicator':
      subject.indicators.push(entity.key);
      return true;
    case 'item': {
      const indicator = ruledBy(entity, evaluation);
      if (indicator) subject.indicators.push(indicator.key);
      return indicator !== undefined;
    }
    case 'group':
      if (entity.level === 1) subject.dimensions.push(entity.name);
      return entity.level === 1;
    case 'dimension': {
      const { names } = evaluation.dimensions.find(({ key }) => key === entity.key) ?? {};
      const level = evaluation.indicators.find(({ level1 }) => names?.zh.includes(level1.zh))?.level1.zh;
      if (level !== undefined) subject.dimensions.push(level);
      return level !== undefined;
    }
    case 'grade':
      subject.grades.push(entity.grade);
      return true;
    case 'list':
      return entity.of === 'indicator' || entity.of === 'recommendation';
    case 'key':
      return ofTheWholeCard.includes(entity.key);
    case 'family':
    case 'finding':
    case undefined:
      return false;
  }
}

/** 采购计划落实情况评分标准 in a list of rules is about the indicator it begins with. */
function ruledBy(
  entity: Extract<Entity, { kind: 'item' }>,
  { facts, indicators }: Evaluation,
): Indicator | undefined {
  const list = facts.find(({ key }) => key === entity.key);
  const rule = list?.type === 'list' ? list.items[entity.index]?.zh[0] : undefined;
  return entity.key === 'indicators.scoring_rules'
    ? indicators.find(({ names }) => names.zh[0] !== undefined && rule?.startsWith(names.zh[0]))
    : undefined;
}

function isTotal(entity: Entity): boolean {
  return entity.kind === 'key' && (entity.key === 'score.total' || entity.key === 'score.grade');
}

// "Indicator points" are scores and weights: where the one is not stated of all, the other is found.
const ofTheWholeCard = [
  'indicators.scores',
  'indicators.weights',
  'indicators.scoring_rules',
  'dimensions.scores',
  'grade.lines',
];
