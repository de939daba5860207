// Checks that a figure does not stand under the name of a department that is not its own.
import { plainText } from '../evaluation/plain-text.ts';
import type { FigureContext } from './figure-context.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import { homesOfFigure } from './references.ts';

/** The departments that the asker may see, whether they were looked up or not. */
export interface Departments {
  /** Those a text names, which is in the form of `plainText`, with the evaluations that are of each. */
  findIn(text: string): readonly Named[];
  /** What the departments of evaluations that were opened are called. */
  names: ReadonlyMap<string, readonly string[]>;
}

interface Named {
  start: number;
  name: string;
  evaluations: readonly { evaluation: string }[];
}

/**
 * "鹿鸣湾的年初预算为[[f3]]" where f3 is of Huitong. A figure may stand in a clause that names the department of an
 * evaluation it rests on; one that rests on none may stand anywhere.
 */
export function checkDepartment(
  { figure, at, before, after }: FigureContext,
  ledger: Ledger,
  departments: Departments | undefined,
): Problem[] {
  const homes = homesOfFigure(figure.id, ledger);
  if (departments === undefined || homes.length === 0) return [];
  const named = [...namedBefore(before, departments), ...namedBehind(after, departments)];
  const own = named.some(({ evaluations }) =>
    evaluations.some(({ evaluation }) => homes.includes(evaluation)),
  );
  const wrong = named.find(({ name }) => name.length >= shortest);
  return wrong === undefined || own ? [] : [{ code: 'wrong_department', at, found: wrong.name, may: [] }];
}

/** In the clause of the figure, else in the nearest before it in the sentence that does not compare. */
function namedBefore(before: string, departments: Departments): readonly Named[] {
  const clauses = (before.split(sentenceEnd).at(-1) ?? '').split(',');
  for (const [back, clause] of clauses.toReversed().entries()) {
    const named = departments.findIn(plainText(clause));
    if (named.length > 0) return back > 0 && compares.test(clause) ? [] : named;
  }
  return [];
}

/** "[[f3]]是鹿鸣湾的年初预算", "[[f3]] for Lumingwan Center". */
function namedBehind(after: string, departments: Departments): readonly Named[] {
  const clause = plainText(after.split(/[,;。!?\n]|\.(?=\s)/)[0] ?? '');
  const [lead] = leadsToName.exec(clause) ?? [];
  return lead === undefined ? [] : departments.findIn(clause).filter(({ start }) => start <= lead.length);
}

/** Prepares the names of few departments; many are looked up in an index of their own. */
export function departmentNames(
  departments: readonly { evaluation: string; names: readonly string[] }[],
): Departments {
  const known = departments.flatMap(({ evaluation, names }) =>
    names.map((name) => ({ name: plainText(name), evaluations: [{ evaluation }] })),
  );
  return {
    findIn: (text) =>
      known.flatMap((each) => {
        const start = text.indexOf(each.name);
        return start < 0 ? [] : [{ ...each, start }];
      }),
    names: new Map(departments.map(({ evaluation, names }) => [evaluation, names])),
  };
}

// What is shorter cannot be told from other words.
const shortest = 4;
const sentenceEnd = /[。;!?\n]|\.(?=\s|$)/;
const compares =
  /[与和同比较跟]|参照|对照|除|不同于|不如|没有|\b(?:compared|than|unlike|like|with|against|besides|no|not)\b/i;
const leadsToName = /^\)?(?:是|即|为|属于|(?:is|was|for|at|in|belongs to)\s(?:the\s)?)/;
