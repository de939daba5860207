// A figure as programs outside see it: the contract of `ask --json`.
import type { Language } from '../evaluation/shape.ts';
import type { Unit } from '../evaluation/unit.ts';
import { display } from './display.ts';
import type { Figure, FigureKind } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { renderFormula } from './render.ts';

export interface FigureJson {
  id: string;
  key: string;
  label: string;
  /** Exact decimal text. */
  value: string;
  unit: Unit;
  display: string;
  evaluation: string | null;
  kind: FigureKind;
  /** Formula with operands and result in words, or null where nothing was worked out. */
  formula: string | null;
  /** Ids of the operands. */
  inputs: string[];
  source: { section: string; quote: string | null } | null;
}

/** Writes a figure for programs; the figures its formula names must be in the ledger. */
export function figureJson(figure: Figure, ledger: Ledger, language: Language): FigureJson {
  const { id, key, label, value, unit, evaluation, kind, inputs = [], source } = figure;
  return {
    id,
    key,
    label,
    value,
    unit,
    display: display(figure, language),
    evaluation,
    kind,
    formula: renderFormula(figure, ledger, language) ?? null,
    inputs,
    source: source ? { section: source.section, quote: source.quote ?? null } : null,
  };
}
