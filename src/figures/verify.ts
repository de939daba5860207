// Verifies prose before it is shown: no number typed, every reference known, every figure in its right place.
import type { Allowed } from './allowed.ts';
import { checkBareChange } from './bare-change.ts';
import { checkBinding } from './binding.ts';
import { checkComparedNames } from './comparison.ts';
import { checkContrast } from './contrast.ts';
import { checkDepartment, type Departments } from './departments.ts';
import { checkDirection } from './direction.ts';
import { checkEquations } from './equations.ts';
import type { Figure } from './figure.ts';
import { figureContexts, formulaContexts, writtenOut } from './figure-context.ts';
import { checkGrade, type Grades } from './grades.ts';
import { checkKind } from './kind.ts';
import { checkLabels } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { findLinks } from './links.ts';
import type { Span } from './matches.ts';
import type { Problem } from './problem.ts';
import { parseProse } from './prose.ts';
import { checkQuotations } from './quotations.ts';
import { type Reading, readProse } from './reading.ts';
import { checkReference, homesOfFigure } from './references.ts';
import { checkRespective } from './respective.ts';
import { checkTableHead, isUnderOwnName } from './table-heads.ts';
import { indexTerms, type TermIndex, termsOf } from './terms.ts';
import { findTypedNumbers } from './typed-numbers.ts';
import { checkYear } from './years.ts';

/** What of the loaded data a prose is held against, besides the ledger of its conversation. */
export interface Grounds {
  /** What the data calls its metrics; a figure beside the name of another is refused. */
  names: readonly TermIndex[];
  /** Whether the asker may see an evaluation: figures and quotes of others are refused. */
  isVisible: (evaluation: string) => boolean;
  /** The year of each evaluation, where it is known. */
  years: ReadonlyMap<string, number>;
  /** The departments there are to be named, and the grades, where they are known. */
  departments?: Departments;
  grades?: Grades;
}

/** No names but those of the ledger, and everything visible. */
export const ledgerAlone: Grounds = { names: [], isVisible: () => true, years: new Map() };

/** Everything wrong with a prose, in order; empty where it may be rendered. Never throws. */
export function verify(
  prose: string,
  ledger: Ledger,
  allowed: Allowed,
  { names, isVisible, years, departments, grades }: Grounds = ledgerAlone,
): Problem[] {
  const pieces = parseProse(prose);
  // What is hidden must not be confirmed by being offered.
  const known = ledger.figures().filter(({ id }) => homesOfFigure(id, ledger).every(isVisible));
  const labels = termsOf(known);
  const indexes = [indexTerms(labels), ...names];
  const reading = readProse(pieces);
  const contexts = figureContexts(pieces, ledger);
  const written = writtenOut(pieces, ledger);
  const respective = checkRespective(contexts, indexes);
  const problems: Problem[] = [
    ...pieces.flatMap((piece) => checkReference(piece, ledger, isVisible)),
    ...typedNumbers(prose, reading, known, allowed),
    ...findLinks(reading.text).map(
      (span): Problem => ({
        code: 'foreign_link',
        at: reading.origin[span.from] ?? prose.length,
        found: stretch(prose, reading, span),
        may: [],
      }),
    ),
    ...respective.problems,
    ...contexts
      .filter(({ at }) => !respective.settled.has(at))
      .filter((context) => !isUnderOwnName(context, indexes))
      .flatMap((context) =>
        either(checkLabels(context, indexes, ledger), () => checkContrast(context, known)),
      ),
    ...contexts.flatMap((context) => [
      ...checkTableHead(context, indexes),
      ...checkBinding(context),
      ...checkKind(context),
      ...checkDirection(context, labels),
      ...checkYear(context, ledger, years),
      ...checkDepartment(context, ledger, departments),
    ]),
    ...formulaContexts(pieces, ledger).flatMap((context) => checkLabels(context, indexes, ledger)),
    ...checkEquations(contexts, labels),
    ...checkComparedNames(written, labels, known, names),
    ...checkBareChange(written, known),
    ...checkQuotations(reading, ledger),
    ...(grades ? checkGrade(reading, grades) : []),
  ];
  return problems.sort((a, b) => a.at - b.at);
}

/** A name that stands there whole says more than a part of one. */
function either(found: Problem[], otherwise: () => Problem[]): Problem[] {
  return found.length > 0 ? found : otherwise();
}

function typedNumbers(
  prose: string,
  reading: Reading,
  known: readonly Figure[],
  allowed: Allowed,
): Problem[] {
  return findTypedNumbers(reading.text, allowed).map((span) => ({
    code: 'typed_number',
    at: reading.origin[span.from] ?? prose.length,
    found: stretch(prose, reading, span),
    may: showing(reading.text.slice(span.from, span.to), known),
  }));
}

function stretch(prose: string, { origin }: Reading, { from, to }: Span): string {
  const last = origin[to - 1] ?? prose.length;
  return prose.slice(origin[from], last + String.fromCodePoint(prose.codePointAt(last) ?? 0).length);
}

/** Ids of the figures that show the digits that were typed. */
function showing(typed: string, known: readonly Figure[]): string[] {
  const digits = typed.replace(/[, ]/g, '');
  return known
    .filter(({ display }) =>
      display
        .replaceAll(',', '')
        .match(/\d+(?:\.\d+)?/g)
        ?.includes(digits),
    )
    .map(({ id }) => id);
}
