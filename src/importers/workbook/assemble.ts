// Puts the rows of all tables together into evaluations: which row belongs to which.
import { setImmediate } from 'node:timers/promises';
import { excerpt, type Issue } from '../issue.ts';
import { type Draft, newDraft, takeRow } from './draft.ts';
import { declaresEvaluations, type Table } from './find-tables.ts';
import { idOf, type Known } from './known.ts';
import type { Stored } from './stored.ts';
import { type Item, isItem, type Place, plain, rowsOf } from './table-rows.ts';
import { takeFunds } from './take-funds.ts';
import { takeItem } from './take-item.ts';

export interface Assembled {
  drafts: Draft[];
  /** Of rows that belong to no evaluation. */
  problems: Issue[];
}

/** `only` is the evaluation that rows without one belong to, if it is said. */
export async function assemble(
  tables: readonly Table[],
  known: Known,
  stored: Stored,
  only?: string,
): Promise<Assembled> {
  const drafts = new Map<string, Draft>();
  const problems: Issue[] = [];
  for (const table of tables.filter(declaresEvaluations)) declare(table, known, drafts, problems);

  // Of all rows of a table that lack the same only the first is told.
  const tellOnce = (issue: Issue): void => {
    const isSame = ({ code, file, sheet, found }: Issue): boolean =>
      code === issue.code && file === issue.file && sheet === issue.sheet && found === issue.found;
    if (!problems.some(isSame)) problems.push(issue);
  };

  const draftFor = async (id: string | undefined, place: Place): Promise<Draft | undefined> => {
    const [sole] = drafts.size === 1 ? drafts.keys() : [];
    const meant = id ?? only ?? sole;
    if (meant === undefined) {
      tellOnce({ code: 'no_evaluation', ...place });
      return undefined;
    }
    const there = drafts.get(meant);
    if (there) return there;
    const base = await stored.open(meant);
    if (!base) {
      tellOnce({ code: 'unknown_evaluation', ...place, found: excerpt(meant) });
      return undefined;
    }
    const draft = newDraft(meant, place, false);
    draft.base = base;
    draft.data = structuredClone<Item>({ ...base.evaluation });
    drafts.set(meant, draft);
    return draft;
  };

  for (const table of inOrder(tables.filter((each) => !declaresEvaluations(each)))) {
    if (table.layout === 'funds') await takeFunds(table, known, drafts, stored, draftFor, problems);
    else {
      const replaced = new Set<Draft>();
      let rows = 0;
      for (const row of rowsOf({ ...table, layout: table.layout }, known)) {
        // A workbook of many rows keeps nobody else waiting until it is through.
        rows += 1;
        if (rows % rowsATurn === 0) await setImmediate();
        const place = row.places.get('evaluation') ?? row.places.get('');
        const draft = place && (await draftFor(row.evaluation, place));
        if (draft) takeItem(draft, row, table.layout, known, replaced);
      }
    }
  }
  return { drafts: [...drafts.values()], problems };
}

const rowsATurn = 200;

/** The report first, since without one a table is its own source; items before what refers to them. */
function inOrder(tables: readonly Table[]): Table[] {
  const order = ['report', '', 'items', 'details', 'funds', 'citations'];
  const rank = ({ layout }: Table): number =>
    order.includes(idOf(layout)) ? order.indexOf(idOf(layout)) : order.indexOf('');
  return tables.toSorted((a, b) => rank(a) - rank(b));
}

function declare(table: Table, known: Known, drafts: Map<string, Draft>, problems: Issue[]): void {
  if (table.layout === 'funds') return;
  for (const row of rowsOf({ ...table, layout: table.layout }, known)) {
    const id = plain(row.item.id);
    const place = row.places.get('id') ?? row.places.get('');
    if (!place) continue;
    if (drafts.has(id)) {
      problems.push({ code: 'taken', ...place, found: excerpt(id) });
      continue;
    }
    const draft = newDraft(id, place, true);
    draft.data = { facts: [], made_up: false, ...row.item };
    const department = draft.data.department;
    // The id of a department is what the ids of its years have in common.
    if (isItem(department) && id !== '') department.id ??= id.replace(/-\d{4}$/, '');
    takeRow(draft, row, []);
    // Without an id, which is told, there is none to derive.
    if (id === '') draft.wrong.add('department.id');
    drafts.set(id, draft);
  }
}
