// Fills in what a person may leave out of a row: keys, numbers, the kind of a target, the other language.
import type { Evaluation } from '../../evaluation/shape.ts';
import type { Known } from './known.ts';
import type { ListName } from './layout.ts';
import { type Item, isItem, plain, setAt, valueAt } from './table-rows.ts';
import { allWords, even } from './words.ts';

/** Completes an item in its place; `index` counts from 0 within its list. `base` is what is stored already. */
export function completeItem(
  list: ListName,
  item: Item,
  index: number,
  known: Known,
  base?: Evaluation,
): void {
  switch (list) {
    case 'facts':
      completeFact(item, known);
      break;
    case 'indicators':
      item.no ??= index + 1;
      item.key ??= keyOfSameName(item, base?.indicators) ?? `ind.n${plain(item.no)}`;
      completeTarget(item, known);
      break;
    case 'absent':
      if (typeof item.key === 'string') item.key = known.factNamed(item.key) ?? item.key;
      break;
    case 'dimensions':
      item.key ??= keyOfSameName(item, base?.dimensions) ?? `dim.n${index + 1}`;
      break;
    case 'findings':
      item.key ??= `${plain(item.type ?? 'finding')}.n${index + 1}`;
      break;
    case 'limits':
      item.key ??= `limit.n${index + 1}`;
      break;
    case 'notes':
      item.key ??= `note.n${index + 1}`;
      break;
  }
}

function keyOfSameName(item: Item, known: readonly { key: string; names: { zh: string[] } }[] = []): unknown {
  const names = valueAt(item, ['names', 'zh']);
  const [name] = Array.isArray(names) ? names : [];
  return known.find(({ names: { zh } }) => zh[0] === name)?.key;
}

/** A fact is known by its key or by a name of the catalogue, which then says what it is. */
function completeFact(item: Item, known: Known): void {
  const named = typeof item.key === 'string' ? known.factNamed(item.key) : undefined;
  if (named !== undefined) item.key = named;
  const declared = named === undefined ? undefined : known.catalogue.facts.get(named);
  const words = valueAt(item, ['wording', 'zh']);
  item.type ??= declared?.type ?? (item.text === undefined && words === undefined ? 'number' : 'text');
  if (item.type === 'text' && item.text === undefined && words !== undefined) {
    item.text = { zh: words };
    delete item.wording;
  }
  if (item.type === 'number' && declared?.unit !== undefined) item.unit ??= declared.unit;
}

/** What kind of target it is follows from its words, where no column says so. */
function completeTarget(item: Item, { words }: Known): void {
  const target = item.target;
  const wording = valueAt(target, ['wording', 'zh']) ?? valueAt(target, ['wording', 'en']);
  if (typeof wording === 'string') {
    const ends = allWords(words, ({ deadlines }) => deadlines).map(even);
    const text = even(wording);
    const isDeadline = ends.some((mark) => text.endsWith(mark) || text.startsWith(mark));
    item.comparator ??= isDeadline ? 'within' : 'is';
  } else item.comparator ??= '='; // Also where the target is missing: that is told, and nothing else of it.
  item.type ??=
    typeof wording !== 'string' ? 'quantitative' : item.comparator === 'within' ? 'time' : 'qualitative';
  const actual = item.actual;
  const unit = valueAt(target, ['unit']);
  if (isItem(actual) && actual.value !== undefined && unit !== undefined) actual.unit ??= unit;
}

/** Copies a wording into the language that has none of its own. Tells how often. */
export function translate(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + translate(each), 0);
  if (!isItem(value)) return 0;
  const keys = Object.keys(value);
  const [only] = keys;
  if (keys.length === 1 && (only === 'zh' || only === 'en')) {
    setAt(value, [only === 'zh' ? 'en' : 'zh'], structuredClone(value[only]));
    return 1;
  }
  return keys.reduce((sum, key) => sum + translate(value[key]), 0);
}
