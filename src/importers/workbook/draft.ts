// One evaluation while it is being put together from the tables of a workbook: what is known of it so far, and where
// in the workbook each field stands.
import type { Evaluation } from '../../evaluation/shape.ts';
import { fieldOf, type Issue, type Problem } from '../issue.ts';
import type { Locate } from '../yaml-text.ts';
import type { Item, Place, Row } from './table-rows.ts';

export interface Draft {
  id: string;
  /** What a row of the sheet of evaluations says; undefined where only parts of a stored one are given. */
  declared: boolean;
  data: Item;
  places: Map<string, Place>;
  problems: Issue[];
  warnings: Issue[];
  /** Fields of which a problem is told already, so that it is told once. */
  wrong: Set<string>;
  /** By the path of an item: where the headings of its row are. */
  headings: Map<string, Row['headingOf']>;
  report: string[] | undefined;
  /** Where the evaluation is first spoken of. */
  place: Place;
  /** What is stored under the id, and is filled up with what the tables say. */
  base?: { evaluation: Evaluation; report: string };
}

export function newDraft(id: string, place: Place, declared: boolean): Draft {
  return {
    id,
    declared,
    data: {},
    places: new Map([['', place]]),
    problems: [],
    warnings: [],
    wrong: new Set(),
    headings: new Map(),
    report: undefined,
    place,
  };
}

/** Takes over what was found of a row whose item now stands at `path`. */
export function takeRow(draft: Draft, row: Row, path: readonly PropertyKey[]): void {
  const inside = (field: string): string => {
    const at = fieldOf(path);
    return field === '' || at === '' ? `${at}${field}` : `${at}.${field}`;
  };
  for (const [field, place] of row.places) if (field !== 'evaluation') draft.places.set(inside(field), place);
  draft.problems.push(...row.problems);
  draft.warnings.push(...row.warnings);
  for (const field of row.wrong) draft.wrong.add(inside(field));
  draft.headings.set(fieldOf(path), row.headingOf);
}

/** Where in the workbook a problem stands: at its field, or at the row around it with the field said. */
export function locateIn(draft: Draft): Locate {
  return ({ path, code, found, expected, suggestion, detail }) => {
    const said = {
      ...(found !== undefined && { found }),
      ...(expected !== undefined && { expected }),
      ...(suggestion !== undefined && { suggestion }),
      ...(detail !== undefined && { detail }),
    };
    if (code === 'missing') {
      const gap = gapAt(draft, path);
      if (gap) return gap;
    }
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const place = draft.places.get(fieldOf(path.slice(0, depth)));
      if (!place) continue;
      const left = fieldOf(path.slice(depth));
      const field = place.field === '' ? left : place.field;
      return { code, ...place, field, ...said };
    }
    return { code, ...draft.place, field: fieldOf(path), ...said };
  };
}

/** What is missing, as the empty cell or the missing column that would hold it. */
function gapAt(draft: Draft, path: readonly PropertyKey[]): Issue | undefined {
  const field = fieldOf(path);
  const part = [...draft.places.keys()].find((each) => each === field || each.startsWith(`${field}.`));
  const place = part === undefined ? undefined : draft.places.get(part);
  if (place?.cell !== undefined && place.field !== '') return { code: 'cell_empty', ...place };
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const heading = draft.headings.get(fieldOf(path.slice(0, depth)))?.(fieldOf(path.slice(depth)));
    if (heading) return { code: 'column_missing', ...heading };
  }
  return undefined;
}

/** Whether a problem has been told, at the field itself, at what it is part of, or at the part that makes it missing. */
export function isTold(draft: Draft, { code, path }: Problem): boolean {
  if (path.some((_, index) => draft.wrong.has(fieldOf(path.slice(0, index + 1))))) return true;
  return code === 'missing' && [...draft.wrong].some((field) => field.startsWith(`${fieldOf(path)}.`));
}
