// What must hold of every answer, whatever was asked: the promise of the program, checked from outside.
import type { Answer } from '../assistant/answer.ts';
import { decimal, isDecimal } from '../evaluation/decimal.ts';
import type { GradeScale } from '../evaluation/framework.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { convert, type Unit } from '../evaluation/unit.ts';
import type { Allowed } from '../figures/allowed.ts';
import type { Ledger } from '../figures/ledger.ts';
import { verify } from '../figures/verify.ts';
import type { Miss } from './grade.ts';
import { agreesWithFormula } from './recompute.ts';

/** What an answer is checked against. */
export interface Grounds {
  ledger: Ledger;
  allowed: Allowed;
  evaluations: readonly Evaluation[];
  grades: GradeScale | undefined;
  /** Whether words stand in the report of an evaluation just so. */
  inReport: (evaluation: string, words: string) => boolean;
}

export function checkInvariants(answer: Answer, grounds: Grounds): Miss[] {
  const { text, segments } = answer;
  const joined = segments.map(({ s }) => s).join('');
  const quotes = [
    ...answer.sources.flatMap(({ evaluation, quote }) => (quote === null ? [] : [{ evaluation, quote }])),
    ...segments.flatMap((each) =>
      each.t === 'quote' ? [{ ...each.source, quote: each.s.replace(/^“|”$/g, '') }] : [],
    ),
  ];
  return [
    ...(joined === text ? [] : [invariant('text is its segments joined', joined)]),
    ...segments
      .filter(({ t, s }) => t === 'text' && typesNumber(s, grounds))
      .map(({ s }) => invariant('no number in a text segment', s)),
    ...quotes
      .filter(({ evaluation, quote }) => !grounds.inReport(evaluation, quote))
      .map(({ quote }) => invariant('quotes are verbatim', quote)),
    ...wrongFigures(answer, grounds),
  ];
}

function invariant(expected: string, got: string): Miss {
  return { what: 'invariant', expected, got };
}

function typesNumber(text: string, { ledger, allowed }: Grounds): boolean {
  return verify(text, ledger, allowed).some(({ code }) => code === 'typed_number');
}

/** Figures whose value is neither in the data nor what their formula comes to. */
function wrongFigures({ figures }: Answer, grounds: Grounds): Miss[] {
  const { ledger } = grounds;
  return figures
    .filter(({ id, kind, value, unit }) => {
      const formula = ledger.figure(id)?.formula;
      if (formula !== undefined) {
        return !agreesWithFormula({ value, unit, formula }, (operand) => ledger.figure(operand));
      }
      const isData = kind === 'reported' || kind === 'target' || kind === 'computed';
      return isData && !inData(value, unit, grounds);
    })
    .map(({ label, display, formula }) => ({
      what: 'wrong_figure',
      expected: formula === null ? `${label} in the data` : `${label} recomputed from ${formula}`,
      got: display,
    }));
}

function inData(value: string, unit: Unit, { evaluations, grades }: Grounds): boolean {
  const scale = grades ? [grades.full_score, ...grades.bands.map(({ from }) => from)] : [];
  const known = [
    ...evaluations.flatMap(amountsOf),
    ...scale.map((each): Amount => ({ value: each, unit: '分' })),
  ];
  return known.some((amount) => {
    const same = convert(decimal(amount.value), amount.unit, unit);
    return same?.eq(decimal(value)) === true;
  });
}

interface Amount {
  value: string;
  unit: Unit;
}

function amountsOf({ facts, indicators, dimensions, limits }: Evaluation): Amount[] {
  const levels = indicators.flatMap(({ target, actual }) => [target, ...(actual ? [actual] : [])]);
  const points = [...indicators, ...dimensions].flatMap((each) => [
    each.weight,
    each.score,
    'self_score' in each && typeof each.self_score === 'string' ? each.self_score : undefined,
  ]);
  return [
    ...facts.flatMap((fact) => (fact.type === 'number' ? [fact] : [])),
    ...levels.flatMap((level) => ('value' in level ? [level] : [])),
    ...points.flatMap((value): Amount[] => (value === undefined ? [] : [{ value, unit: '分' }])),
    ...indicators.map(({ no }): Amount => ({ value: String(no), unit: '' })),
    ...[...indicators.flatMap(({ rule, assessment }) => [rule, assessment]), ...limits].flatMap(
      numbersWithin,
    ),
  ];
}

/** The numbers of a rule, in the units they may be in: what each means is up to the rule. */
function numbersWithin(value: unknown): Amount[] {
  if (typeof value === 'string' && isDecimal(value)) {
    return (['分', '%', '百分点', '万元', '个', '次', '人', ''] as const).map((unit) => ({ value, unit }));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersWithin) : [];
}
