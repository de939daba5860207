// The tool requests that actions make, typed: what goes out and what comes back. The runner has checked both.
import { z } from 'zod';
import type { Indicator } from '../../evaluation/shape.ts';
import type { Unit } from '../../evaluation/unit.ts';
import type { FigureRef, IndicatorRef, Item, NameRef, QuoteRef } from '../../tools/shapes.ts';
import type { Request } from './construction.ts';
import type { CardChange, CardWay, FullCard } from './constructions/card.ts';
import { isObject } from './is-object.ts';

/** Asking takes rounds; the value of the generator is the tool's answer. */
export type Asking<Output> = Generator<Request[], Output, unknown[]>;

/** A tool that could not do what was asked says why; actions pass it on as an answer. */
export class Unanswerable {
  readonly code: string;
  /** By the name of its sentence among the failures, with what it speaks of. */
  readonly because: string;
  readonly about: Readonly<Record<string, string>>;
  constructor(code: string, because: string, about: Readonly<Record<string, string>>) {
    this.code = code;
    this.because = because;
    this.about = about;
  }
}

export function lookUp(evaluation: string, keys: readonly string[]): Asking<{ items: Item[] }> {
  return ask('look_up', { evaluation, keys });
}

export interface IndicatorFilter {
  level1?: string;
  level2?: string;
  type?: 'quantitative' | 'time' | 'qualitative';
  comparator?: Indicator['comparator'] | undefined;
  /** Figure that the target must equal. */
  target?: string;
  /** Keys of those that are meant. */
  only?: string[];
}

export interface IndicatorList {
  indicators: IndicatorRef[];
  count: FigureRef;
  groups: { level1: NameRef; level2?: NameRef; count: FigureRef }[];
}

export function listIndicators(evaluation: string, filter: IndicatorFilter): Asking<IndicatorList> {
  return ask('list_indicators', { evaluation, ...filter });
}

/** Findings of one kind, with their number as a figure. */
export function listFindings(
  evaluation: string,
  type: string,
  only?: readonly string[],
): Asking<{ findings: Item[]; count: FigureRef }> {
  return ask('list_findings', { evaluation, type, ...(only && { only }) });
}

/** An expression over figure ids, such as "f1 / f2". */
export function calculate(
  expression: string,
  unit?: Unit,
  label?: string,
): Asking<{ figure: FigureRef; sign: 'positive' | 'negative' | 'zero' }> {
  return ask('calculate', { expression, ...(unit && { unit }), ...(label && { label }) });
}

export interface ScoreCard {
  score?: FigureRef;
  grade?: NameRef;
  full: FigureRef;
  lost?: FigureRef;
  bands: { grade: NameRef; from: FigureRef }[];
  scaleSource: NameRef;
  up?: { grade: NameRef; from: FigureRef; gap: FigureRef };
  /** `still`: the grade it has at that line, where it is not the grade of now. */
  down?: { grade: NameRef; floor: FigureRef; margin: FigureRef; still?: NameRef };
  missing: NameRef[];
  reportStatesBands: boolean;
  /** Every indicator by its rule; `stated`, where there are no rules but scores. */
  byRules?: FullCard;
  stated?: FullCard;
}

export function scoreCard(evaluation: string): Asking<ScoreCard> {
  return ask('score_card', { evaluation });
}

/** The passages of the report nearest to words. */
export function searchReport(evaluation: string, words: string): Asking<{ passages: QuoteRef[] }> {
  return ask('search_report', { evaluation, words });
}

/** How many evaluations the asker may see. */
export function* countEvaluations(): Asking<FigureRef> {
  const { count } = yield* ask<{ count: FigureRef }>('list_evaluations', { limit: 0 });
  return count;
}

export interface Change {
  key: string;
  figure: string;
  mode: 'set' | 'add' | 'subtract';
}

export interface WhatIf {
  assumed: FigureRef[];
  results: {
    key: string;
    name: NameRef;
    before?: FigureRef;
    after?: FigureRef;
    change?: FigureRef;
    why?: string;
  }[];
  assumedUnit: boolean;
  card?: CardChange;
}

export function whatIf(
  evaluation: string,
  changes: readonly Change[],
  results: readonly string[],
): Asking<WhatIf> {
  return ask('what_if', { evaluation, changes, results });
}

export interface GoalSeek {
  goal: FigureRef;
  needed: FigureRef;
  current?: FigureRef;
  change?: FigureRef;
  by: { key: string; name: NameRef };
  held: FigureRef[];
  direction: 'more' | 'less' | 'none';
  withinLimits: boolean;
  ways?: CardWay[];
}

export function goalSeek(evaluation: string, goal: string, figure: string, by?: string): Asking<GoalSeek> {
  return ask('goal_seek', { evaluation, goal, figure, ...(by && { by }) });
}

export interface Explanation {
  figure: FigureRef;
  reported?: FigureRef;
  agrees?: boolean;
  operands: Explanation[];
  quotes: QuoteRef[];
}

export function explain(
  subject: { figure: string } | { evaluation: string; key: string },
): Asking<Explanation> {
  return ask('explain_figure', subject);
}

export function scoreByRule(
  input: Record<string, unknown>,
): Asking<{ score: FigureRef; points: FigureRef; zeroReached: boolean; band?: number }> {
  return ask('score_by_rule', input);
}

export interface AuditReport {
  findings: {
    key: string;
    name: NameRef;
    status: 'agrees' | 'differs' | 'not_checkable';
    severity: string;
    left?: FigureRef;
    right?: FigureRef;
    difference?: FigureRef;
    meaning?: NameRef;
  }[];
  agrees: FigureRef;
  differs: FigureRef;
}

export function audit(evaluation: string): Asking<AuditReport> {
  return ask('audit', { evaluation });
}

/** An answer, or undefined where the tool could not give one. */
export function* attempt<Output>(asking: Asking<Output>): Asking<Output | undefined> {
  try {
    return yield* asking;
  } catch (error) {
    if (error instanceof Unanswerable) return undefined;
    throw error;
  }
}

export function* ask<Output extends object>(tool: string, input: Record<string, unknown>): Asking<Output> {
  const [output] = yield [{ tool, input }];
  const { failed, code, because, about } = z
    .custom<{ failed?: boolean; code?: string; because?: string; about?: Record<string, string> }>(isObject)
    .parse(output);
  if (failed) throw new Unanswerable(code ?? '', because ?? '', about ?? {});
  return z.custom<Output>(isObject).parse(output);
}
