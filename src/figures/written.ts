// What holds for prose that a model wrote, besides what every prose is held to: a template was chosen by what a tool
// found, a model's words by nobody.
import { checkDenial } from './denials.ts';
import { checkElsewhere } from './elsewhere.ts';
import { figureContexts } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import { checkLevel } from './levels.ts';
import { checkOrganisation } from './organisations.ts';
import type { Problem } from './problem.ts';
import { parseProse } from './prose.ts';
import { checkStrays } from './strays.ts';
import { checkSweeping } from './sweeping.ts';
import { indexTerms, termsOf } from './terms.ts';
import { checkUndone, verbsUndone } from './undone.ts';
import { checkUnfamiliar, familiarity } from './unfamiliar.ts';
import { type Grounds, ledgerAlone } from './verify.ts';

/** Everything that speaks against a model's prose but for what `verify` finds, in order. Never throws. */
export function checkWritten(
  prose: string,
  ledger: Ledger,
  { names, years, departments }: Grounds = ledgerAlone,
): Problem[] {
  const pieces = parseProse(prose);
  const own = pieces.flatMap((piece) => (piece.kind === 'figure' ? (ledger.figure(piece.id) ?? []) : []));
  const indexes = [indexTerms(termsOf(own)), ...names];
  const contexts = figureContexts(pieces, ledger);
  const verbs = verbsUndone(ledger.figures());
  const isFamiliar = familiarity(indexes);
  return [
    ...checkSweeping(prose, ledger),
    ...checkStrays(prose, ledger, indexes),
    ...contexts.flatMap((context) => [
      ...checkElsewhere(context, ledger, indexes, years),
      ...checkOrganisation(context, ledger, indexes, departments),
      ...checkLevel(context, indexes),
      ...checkUnfamiliar(context, isFamiliar),
      ...checkUndone(context, verbs),
      ...checkDenial(context, indexes),
    ]),
  ].toSorted((a, b) => a.at - b.at);
}
