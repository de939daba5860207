// Checks that a figure does not stand under the name of a department that is not its own.
import type { FigureContext } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import { homesOfFigure } from './references.ts';
import { reading } from './terms.ts';

/** Names of departments as they read, in small letters, with the evaluations that are of them. */
export type DepartmentNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * "鹿鸣湾的年初预算为[[f3]]" where f3 is of Huitong. A figure may stand in a clause that names the department of an
 * evaluation it rests on; one that rests on none may stand anywhere.
 */
export function checkDepartment(
  { figure, at, before }: FigureContext,
  ledger: Ledger,
  departments: DepartmentNames,
): Problem[] {
  const homes = homesOfFigure(figure.id, ledger);
  if (departments.size === 0 || homes.length === 0) return [];
  const clause = reading(before.split(clauseEnd).at(-1) ?? '');
  const named = [...departments].filter(([name]) => clause.includes(name));
  const own = named.some(([, evaluations]) => homes.some((home) => evaluations.has(home)));
  const [wrong] = named;
  return wrong === undefined || own ? [] : [{ code: 'wrong_department', at, found: wrong[0], may: [] }];
}

/** Prepares the names of departments; what is too short to be told from other words is left out. */
export function departmentNames(
  departments: readonly { evaluation: string; names: readonly string[] }[],
): DepartmentNames {
  const found = new Map<string, Set<string>>();
  for (const { evaluation, names } of departments)
    for (const name of names.map(reading).filter((each) => each.length >= shortest))
      found.set(name, (found.get(name) ?? new Set()).add(evaluation));
  return found;
}

const shortest = 4;
const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
