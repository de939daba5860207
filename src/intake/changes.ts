// What an import would change: of each evaluation what is new, what is different, what goes.
import type { Evaluation } from '../evaluation/shape.ts';

export interface Changes {
  id: string;
  kind: 'new' | 'changed' | 'same';
  /** Of a new evaluation nothing is listed: all of it is new. */
  items: ItemChange[];
}

export interface ItemChange {
  kind: 'new' | 'changed' | 'removed';
  /** The list the item is in, or a field of the evaluation itself. */
  list: string;
  key: string;
  /** Of a changed item: its fields that differ, with what they were and will be. */
  fields: { field: string; before: string; after: string }[];
}

/** Compares with what is stored, item by item by their keys. */
export function changesOf(after: Evaluation, before: Evaluation | undefined): Changes {
  if (!before) return { id: after.id, kind: 'new', items: [] };
  const items = [
    ...fieldsOf({ ...head(before) }, { ...head(after) }).map(
      ({ field, ...change }): ItemChange => ({
        kind: 'changed',
        list: '',
        key: field,
        fields: [{ field, ...change }],
      }),
    ),
    ...lists.flatMap((list) => itemChanges(list, before[list], after[list])),
  ];
  return { id: after.id, kind: items.length > 0 ? 'changed' : 'same', items };
}

const lists = ['facts', 'dimensions', 'indicators', 'limits', 'findings', 'absent', 'notes'] as const;

function head({ id, department, year, title, made_up, report, data_date, score_digits }: Evaluation) {
  return { id, department, year, title, made_up, report, data_date, score_digits };
}

type Keyed = { key: string };

function itemChanges(list: string, before: readonly Keyed[], after: readonly Keyed[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.key, item]));
  const own = new Set(after.map(({ key }) => key));
  const order = after.map(({ key }) => key).filter((key) => old.has(key));
  const moved =
    before
      .map(({ key }) => key)
      .filter((key) => own.has(key))
      .join() !== order.join();
  return [
    ...after.flatMap((item): ItemChange[] => {
      const there = old.get(item.key);
      if (!there) return [{ kind: 'new', list, key: item.key, fields: [] }];
      const fields = fieldsOf({ ...there }, { ...item });
      return fields.length > 0 ? [{ kind: 'changed', list, key: item.key, fields }] : [];
    }),
    ...before
      .filter(({ key }) => !own.has(key))
      .map(({ key }): ItemChange => ({ kind: 'removed', list, key, fields: [] })),
    ...(moved
      ? [{ kind: 'changed' as const, list, key: '', fields: [{ field: 'order', before: '', after: '' }] }]
      : []),
  ];
}

function fieldsOf(before: Record<string, unknown>, after: Record<string, unknown>): ItemChange['fields'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [old, own] = [canonical(before[field]), canonical(after[field])];
    return old === own ? [] : [{ field, before: shown(before[field]), after: shown(after[field]) }];
  });
}

/** JSON with the keys in one order, so that only what is said counts. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : scalarsOf(value).join(' ');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Whatever can be read in a value, without the marks of a notation. */
function scalarsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(scalarsOf);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [`${value}`]
    : [];
}

const longestShown = 120;
