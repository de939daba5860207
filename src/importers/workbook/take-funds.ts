// Takes a table of funds: a row an evaluation, a column a fact that the catalogue names.
import type { Issue } from '../issue.ts';
import { addressOf, type Cell } from './cell.ts';
import type { Draft } from './draft.ts';
import type { Table } from './find-tables.ts';
import type { Known } from './known.ts';
import { notAnAmount, readCell, textOf } from './read-cell.ts';
import type { Stored } from './stored.ts';
import { type Item, isItem, type Place, plain, valueAt } from './table-rows.ts';
import { listOf } from './take-item.ts';
import { even } from './words.ts';

/** The evaluation with an id, or the only one; undefined where there is none, which is then told. */
export type DraftFor = (id: string | undefined, place: Place) => Promise<Draft | undefined>;

/** A row an evaluation, a column a fact: of facts that are there already the value is replaced. */
export async function takeFunds(
  table: Table,
  known: Known,
  drafts: ReadonlyMap<string, Draft>,
  stored: Stored,
  draftFor: DraftFor,
  problems: Issue[],
): Promise<void> {
  const { file, sheet, head, columns } = table;
  const { end = sheet.rows.length } = table;
  for (let index = head + 1; index < end; index += 1) {
    const cells = sheet.rows[index] ?? [];
    const cellOf = (id: string) => cells[columns.get(id)?.index ?? -1];
    const facts = [...columns].filter(([id]) => known.catalogue.facts.has(id));
    if (!facts.some(([id]) => cellOf(id))) continue;
    const first = columns.get('evaluation') ?? columns.get('department_zh') ?? columns.get('department_en');
    const place = {
      file,
      sheet: sheet.name,
      cell: addressOf(index, first?.index ?? 0),
      field: first?.heading ?? '',
    };
    const named = cellOf('evaluation');
    const department = cellOf('department_zh') ?? cellOf('department_en');
    const year = cellOf('year');
    const id = named
      ? textOf(named)
      : department &&
        year &&
        (await departmentYear(textOf(department), Number(textOf(year)), drafts, stored));
    if (!named && department && year && id === undefined) {
      problems.push({ code: 'unknown_evaluation', ...place, found: `${textOf(department)} ${textOf(year)}` });
      continue;
    }
    const draft = await draftFor(id, place);
    if (!draft) continue;
    for (const [key, column] of facts) {
      const at = { file, sheet: sheet.name, cell: addressOf(index, column.index), field: column.heading };
      takeFund(
        draft,
        { key, cell: cells[column.index], unit: column.unit, keeps: table.end !== undefined },
        at,
        known,
      );
    }
  }
}

async function departmentYear(
  department: string,
  year: number,
  drafts: ReadonlyMap<string, Draft>,
  stored: Stored,
): Promise<string | undefined> {
  const sought = even(department);
  for (const { id, data } of drafts.values()) {
    const names: unknown = valueAt(data, ['department', 'names']);
    if (data.year === year && namesOf(names).some((name) => even(name) === sought)) return id;
  }
  return await stored.idOf(department, year);
}

function namesOf(names: unknown): string[] {
  if (!isItem(names)) return [];
  return Object.values(names).flatMap((each) => (Array.isArray(each) ? each.map(String) : []));
}

interface Fund {
  key: string;
  cell: Cell | undefined;
  unit: string | undefined;
  /** The funds of a form are those of what it is about: what the evaluation states already is not replaced. */
  keeps: boolean;
}

function takeFund(draft: Draft, { key, cell, unit, keeps }: Fund, place: Place, known: Known): void {
  const reading = readCell(cell, { id: key, kind: 'measure', path: ['value'] }, known);
  if (reading.kind === 'nothing') return;
  if (reading.kind === 'wrong') {
    draft.problems.push({ ...reading.problem, ...place });
    return;
  }
  if (reading.kind !== 'measure' || reading.comparator !== undefined) {
    const text = cell ? textOf(cell) : '';
    const strange = reading.kind === 'words' && reading.strangeUnit;
    draft.problems.push({ ...notAnAmount(text, strange, cell?.kind === 'date'), ...place });
    return;
  }
  const facts = listOf(draft.data, 'facts');
  const there = facts.findIndex((fact) => fact.key === key);
  const cite = [
    { section: `${place.sheet ?? ''}!${place.cell ?? ''}`, quote: `${place.field} ${reading.value}` },
  ];
  const own = reading.unit ?? unit ?? known.catalogue.facts.get(key)?.unit;
  const old = facts[there];
  if (keeps && (old || isAbsent(draft, key))) {
    const [found, expected] = [
      `${reading.value}${own ?? ''}`,
      old ? `${plain(old.value)}${plain(old.unit)}` : '',
    ];
    if (found !== expected)
      draft.warnings.push({ code: 'stated_already', ...place, found, ...(expected !== '' && { expected }) });
    return;
  }
  const fact: Item = {
    ...(old ?? { key, type: 'number', cite }),
    value: reading.value,
    ...(own && { unit: own }),
  };
  // The quote of a value that was changed would no longer say it.
  if (old && old.value !== reading.value) fact.cite = cite;
  const index = there < 0 ? facts.length : there;
  facts[index] = fact;
  for (const field of ['', '.value', '.unit', '.cite']) draft.places.set(`facts[${index}]${field}`, place);
}

function isAbsent({ data }: Draft, key: string): boolean {
  return listOf(data, 'absent').some((absence) => absence.key === key);
}
