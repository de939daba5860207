// Takes one row into an evaluation: as an item of its list, or as a part of an item that is there.

import { excerpt } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { amountIn } from './amount-text.ts';
import { completeItem } from './complete-item.ts';
import { type Draft, takeRow } from './draft.ts';
import type { Known } from './known.ts';
import type { ListName, SheetLayout } from './layout.ts';
import { notAnAmount } from './read-cell.ts';
import { type Item, isItem, type Place, plain, type Row } from './table-rows.ts';
import { even, partsOf } from './words.ts';

/** `replaced` are the evaluations whose list this table has begun to replace. */
export function takeItem(
  draft: Draft,
  row: Row,
  layout: SheetLayout,
  known: Known,
  replaced: Set<Draft>,
): void {
  switch (layout.id) {
    case 'report':
      takeLine(draft, row);
      return;
    case 'items':
      takePart(draft, row, 'facts', 'fact', (fact) => pushTo(fact, 'items', row.item.names ?? {}));
      return;
    case 'details':
      takePart(draft, row, 'findings', 'finding', (finding) => takeDetail(finding, row, draft));
      return;
    case 'citations':
      takeCitation(draft, row, known);
      return;
    default:
      if (layout.list) takeListed(draft, row, layout.list, known, replaced);
  }
}

/** A list of which there is a table is what the table says: what was stored of it is replaced as a whole. */
function takeListed(draft: Draft, row: Row, list: ListName, known: Known, replaced: Set<Draft>): void {
  if (!draft.declared && !replaced.has(draft)) draft.data[list] = [];
  replaced.add(draft);
  const items = listOf(draft.data, list);
  completeItem(list, row.item, items.length, known, draft.base?.evaluation);
  if (list === 'facts') {
    refuseUnknown(row, known);
    refuseWords(row, known);
  }
  citeSelf(draft, row, list);
  if (isItem(row.item.cite)) row.item.cite = [row.item.cite];
  takeRow(draft, { ...row, places: withCitation(row) }, [list, items.length]);
  items.push(row.item);
}

/** A fact is one of the catalogue, or brings a key and names of its own. */
function refuseUnknown(row: Row, known: Known): void {
  const { catalogue } = known;
  const { key, names } = row.item;
  const place = row.places.get('key');
  if (typeof key !== 'string' || !place || names !== undefined) return;
  if (known.factNamed(key) !== undefined || catalogue.metrics.has(key)) return;
  const there = [...catalogue.facts.values()].flatMap((fact) => [
    fact.key,
    ...fact.names.zh,
    ...fact.names.en,
  ]);
  const suggestion = nearest(key, there);
  row.problems.push({
    code: 'unknown_fact',
    ...place,
    found: excerpt(key),
    ...(suggestion && { suggestion }),
  });
  row.wrong.push('key', 'names', 'unit');
}

/** Words where a fact must have an amount: the catalogue says that it is a number. */
function refuseWords(row: Row, { words: known }: Known): void {
  const words = row.item.wording;
  const place = row.places.get('value');
  if (!isItem(words) || !place) return;
  delete row.item.wording;
  const text = plain(words.zh);
  const strange = amountIn(text, known).value !== undefined;
  row.problems.push({ ...notAnAmount(text, strange, isDay(text)), ...place });
  row.wrong.push('value');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/** A table without a report, or one that comes later, is its own source: the row, in its words. */
function citeSelf(draft: Draft, row: Row, list: ListName): void {
  if (row.item.cite !== undefined || list === 'absent' || list === 'notes') return;
  if (draft.declared && (draft.report !== undefined || draft.data.report !== undefined)) return;
  const at = row.places.get('');
  row.item.cite = { section: `${at?.sheet ?? ''}!${at?.cell ?? ''}`, quote: row.words };
}

/** In a row there is one citation, in an evaluation a list of them. */
function withCitation({ places }: Row): Map<string, Place> {
  return new Map([...places].map(([field, place]) => [field.replace(/^cite\b/, 'cite[0]'), place]));
}

export function listOf(data: Item, list: string): Item[] {
  const items = data[list];
  if (Array.isArray(items)) return items;
  const fresh: Item[] = [];
  data[list] = fresh;
  return fresh;
}

function pushTo(item: Item, field: string, value: unknown): PropertyKey[] {
  const list = item[field];
  if (Array.isArray(list)) list.push(value);
  else item[field] = [value];
  const pushed = item[field];
  return [field, Array.isArray(pushed) ? pushed.length - 1 : 0];
}

/** A row that belongs to an item of another table: nothing of it is lost where there is no such item. */
function takePart(
  draft: Draft,
  row: Row,
  list: ListName,
  column: string,
  take: (item: Item) => PropertyKey[] | undefined,
): void {
  const key = plain(row.item[column]);
  const index = listOf(draft.data, list).findIndex((item) => item.key === key);
  const item = listOf(draft.data, list)[index];
  if (!item) {
    const place = row.places.get(column) ?? row.places.get('');
    if (place) draft.problems.push({ code: 'unknown_reference', ...place, found: excerpt(key) });
    return;
  }
  const path = take(item);
  if (path) takeRow(draft, { ...row, places: withCitation(row) }, [list, index, ...path]);
  else draft.problems.push(...row.problems);
}

function takeDetail(finding: Item, row: Row, draft: Draft): PropertyKey[] | undefined {
  const { finding: _, role, ...part } = row.item;
  if (role === 'no_points') {
    finding.points ??= [];
    return undefined;
  }
  citeSelf(draft, row, 'findings');
  const cite = row.item.cite;
  const detail = { ...part, ...(isItem(cite) && { cite: [cite] }) };
  if (role === 'point') return pushTo(finding, 'points', detail);
  if (typeof role !== 'string') return undefined;
  if (finding[role] !== undefined) {
    const place = row.places.get('role') ?? row.places.get('');
    if (place) draft.problems.push({ code: 'taken', ...place, found: role });
    return undefined;
  }
  finding[role] = detail;
  return [role];
}

/** `sheet` is a list, `row` the key of an item, for details followed by the role and the number of the point. */
function takeCitation(draft: Draft, row: Row, known: Known): void {
  const { sheet, row: named, ...cite } = row.item;
  const [key = '', role, number] = plain(named).split(' ');
  const list = listNamed(sheet, known) ?? listWith(draft, key);
  const item = list && listOf(draft.data, list).find((each) => each.key === key);
  const path = role === undefined ? [] : [role === 'point' ? 'points' : role, ...(number ? [number] : [])];
  const target = path.length > 0 ? inside(item, path) : item;
  if (!isItem(target)) {
    const place = row.places.get('row') ?? row.places.get('');
    if (place) draft.problems.push({ code: 'unknown_reference', ...place, found: excerpt(plain(named)) });
    return;
  }
  const at = pushTo(target, 'cite', cite);
  const index = listOf(draft.data, list ?? '').indexOf(item ?? {});
  const points = path.map((part) => (/^\d+$/.test(part) ? Number(part) - 1 : part));
  takeRow(draft, row, [list ?? '', index, ...points, ...at]);
}

function inside(item: Item | undefined, path: readonly string[]): unknown {
  const [field = '', number] = path;
  const value = item?.[field];
  return number === undefined ? value : Array.isArray(value) ? value[Number(number) - 1] : undefined;
}

function listNamed(sheet: unknown, { words }: Known): ListName | undefined {
  if (typeof sheet !== 'string') return undefined;
  const parts = partsOf(sheet);
  const names = (list: ListName): string[] => [
    list,
    ...(words.zh.sheets[list] ?? []),
    ...(words.en.sheets[list] ?? []),
  ];
  return citable.find((list) => names(list).some((name) => parts.includes(even(name))));
}

function listWith(draft: Draft, key: string): ListName | undefined {
  return citable.find((list) => listOf(draft.data, list).some((item) => item.key === key));
}

const citable = ['facts', 'dimensions', 'indicators', 'limits', 'findings'] as const;

function takeLine(draft: Draft, row: Row): void {
  draft.problems.push(...row.problems);
  const line = plain(row.item.line);
  draft.report ??= [];
  const lines = draft.report;
  if (row.item.continued === true && lines.length > 0) lines.push(`${lines.pop() ?? ''}${line}`);
  else lines.push(line);
}
