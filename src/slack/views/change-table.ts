// What an import would change: a line an evaluation, and a table of the items, those that would be gone first.
import type { Checked } from '../../intake/intake.ts';
import type { Part } from './pack.ts';
import { tablePart } from './table-part.ts';
import type { Say } from './words.ts';

type Changes = Checked['changes'];
type Item = Changes[number]['items'][number];

export function evaluationLines(changes: Changes, say: Say): string[] {
  const lines = changes.slice(0, mostEvaluations).map(({ id, file, kind, items }) => {
    const count = (of: Item['kind']): number => items.filter((item) => item.kind === of).length;
    const counts = { added: count('new'), changed: count('changed'), removed: count('removed') };
    return `- ${say('drop_evaluation', { evaluation: id, file, kind, ...counts })}`;
  });
  const left = changes.length - lines.length;
  return left > 0 ? [...lines, say('left_out', { count: left })] : lines;
}

const mostEvaluations = 40;

/** Nothing where no evaluation that is there already would change. */
export function changePart(changes: Changes, say: Say): Part[] {
  const items = changes.flatMap(({ id, items: own }) => own.map((item) => ({ id, item })));
  const ordered = order.flatMap((kind) => items.filter(({ item }) => item.kind === kind));
  if (ordered.length === 0) return [];
  const rows = ordered.flatMap(({ id, item }) => rowsOf(id, item, say));
  const head = ['evaluation', 'change', 'item', 'before', 'after'].map((name) => say(`change_${name}`));
  return [tablePart({ heading: say('drop_changes'), head, rows }, say)];
}

// Where the table is cut, what would be lost is still told.
const order: readonly Item['kind'][] = ['removed', 'changed', 'new'];

/** A row for each field that differs. */
function rowsOf(id: string, { kind, list, key, fields }: Item, say: Say): string[][] {
  const what = say('change_kind', { kind });
  const name = [list === '' ? '' : say('change_list', { list }), key].filter((part) => part !== '').join(' ');
  if (fields.length === 0) return [[id, what, name, '', '']];
  return fields.map(({ field, before, after }) => {
    const own = field === key ? name : [name, field].filter((part) => part !== '').join(' ');
    return [id, what, own, before, after];
  });
}
