// A score card as the tools give it: dimensions with their indicators, each with what it scored, lost, and why.
import type { FigureRef, NameRef } from '../../../tools/shapes.ts';

export interface CardIndicator {
  key: string;
  name: NameRef;
  weight?: FigureRef;
  /** Its full points after a redistribution. */
  spread?: FigureRef;
  actual?: FigureRef;
  score?: FigureRef;
  lost?: FigureRef;
  /** What the report gives, where it gives one: the same, or `agrees` is false. */
  reported?: FigureRef;
  self?: FigureRef;
  agrees?: boolean;
  deduction?: NameRef;
  /** Why it does not apply. */
  na?: NameRef;
  why?: string;
}

export interface CardDimension {
  name: NameRef;
  level1: string;
  score?: FigureRef;
  weight?: FigureRef;
  lost?: FigureRef;
  reported?: FigureRef;
  indicators: CardIndicator[];
}

/** A veto or a cap: below which score of which indicator, and the most it leaves of the total. */
export interface CardLimit {
  name: NameRef;
  indicator: NameRef;
  below: FigureRef;
  most: FigureRef;
  triggered: boolean;
}

export interface FullCard {
  total?: FigureRef;
  grade?: NameRef;
  dimensions: CardDimension[];
  unscored: NameRef[];
  limits: CardLimit[];
  beforeLimits?: FigureRef;
}

export interface CardMove {
  name: NameRef;
  before: FigureRef;
  after: FigureRef;
  change: FigureRef;
}

/** What a supposition changes on a card. */
export interface CardChange {
  indicators: CardMove[];
  dimensions: CardMove[];
  total?: Omit<CardMove, 'name'>;
  grade?: { before: NameRef; after: NameRef; changes: boolean };
  unscored: NameRef[];
  limits: { before: CardLimit[]; after: CardLimit[] };
  beforeLimits?: FigureRef;
}

/** One change of an indicator that suffices by itself. */
export interface CardWay {
  key: string;
  name: NameRef;
  current?: FigureRef;
  needed?: FigureRef;
  change?: FigureRef;
  /** Of what is judged: the state or level to be found, with the share of the weight above, or what must be met as well. */
  found?: { kind: 'state' | 'level' | 'elements'; names: NameRef[]; now?: NameRef };
  card: CardChange;
}

export function linesOf({ dimensions }: FullCard): CardIndicator[] {
  return dimensions.flatMap(({ indicators }) => indicators);
}
