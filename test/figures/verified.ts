// Prose of the tests verified against the sample figures; problems in short form.
import { buildAllowed } from '../../src/figures/allowed.ts';
import type { Ledger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { verify } from '../../src/figures/verify.ts';
import { words } from '../support/legitimate.ts';
import { sampleLedger, spentSource } from './sample.ts';

export const allowed = buildAllowed(words);

/** The sample figures with a quote and a name. */
export function ledgerWithWords(): Ledger {
  const ledger = sampleLedger();
  ledger.enterQuote(spentSource);
  ledger.enterName('评价通知');
  return ledger;
}

export function codes(prose: string, ledger: Ledger): Problem['code'][] {
  return verify(prose, ledger, allowed).map(({ code }) => code);
}

export function found(prose: string, ledger: Ledger): string[] {
  return verify(prose, ledger, allowed).map((problem) => `${problem.code} ${problem.found}`);
}
