// Checks that a figure does not stand under a year that is not its own.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import { matchesWithGroups } from './matches.ts';
import type { Problem } from './problem.ts';
import { homesOfFigure } from './references.ts';

/**
 * "2021年的执行率为[[f3]]" where f3 is of 2022. A figure may stand under the year of each evaluation it rests on, and
 * under a year that its quote, its label or its clause beside its own names.
 */
export function checkYear(
  { figure, at, before, after }: FigureContext,
  ledger: Ledger,
  years: ReadonlyMap<string, number>,
): Problem[] {
  if (figure.kind === 'user_stated') return [];
  const homes = homesOfFigure(figure.id, ledger).map((id) => years.get(id));
  const own = new Set(homes.filter((year) => year !== undefined).map(String));
  if (own.size === 0) return [];
  const clause = (before.replace(introduced, '$1 ').split(clauseEnd).at(-1) ?? '').replace(document, '');
  const said = [...matchesWithGroups(year, clause), ...matchesWithGroups(behind, after)].map(
    ([found]) => found,
  );
  const wrong = said.at(-1);
  if (wrong === undefined || said.some((each) => own.has(each)) || namesYear(figure, wrong)) return [];
  return [{ code: 'wrong_year', at, found: wrong, may: [] }];
}

function namesYear({ label, source }: Figure, year: string): boolean {
  return `${label} ${source?.quote ?? ''}`.includes(year);
}

const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
// "2021年，执行率为…": the comma ends no clause.
const introduced = /((?:19|20)\d{2}(?:年度?)?),/g;
const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const document = /[〔[(]\s?\d{4}\s?[〕\])]/g;
const behind = /(?<=^[^,.;。,\n]{0,4}\s(?:in|for)\s)(?:19|20)\d{2}\b/g;
