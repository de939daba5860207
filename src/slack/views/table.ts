// Three or more figures that can be compared, as a table: either a list that holds them, line by line, or the figures
// of a running text beside it.
import type { RawTextElement, TableBlock } from '@slack/types';
import type { Answer } from '../../assistant/answer.ts';
import { dimensionOf } from '../../evaluation/unit.ts';
import type { FigureJson } from '../../figures/figure-json.ts';
import { plain } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Line } from './lines.ts';

/** Rows of cells, the first being the head. */
export type Rows = readonly (readonly string[])[];

/**
 * A list of bullets as rows, each cut in two where its words end and its figures begin, so that nothing is lost;
 * undefined where the list is nested, holds fewer than three figures that can be compared, or is too long.
 */
export function rowsOfList(
  bullets: readonly Line[],
  figures: readonly FigureJson[],
): [string, string][] | undefined {
  if (bullets.some(({ bullet }) => bullet !== 0)) return undefined;
  const first = bullets.flatMap(({ segments }) => {
    const shown = segments.find(({ t }) => t === 'figure');
    const figure = shown?.t === 'figure' ? figures.find(({ id }) => id === shown.id) : undefined;
    return figure ? [figure] : [];
  });
  if (comparable(first).length < fewest) return undefined;
  const rows = bullets.map(halves);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** Label, value and kind of the figures that a text shows and rests on no other shown one; undefined for fewer than three. */
export function figuresToCompare({ segments, figures }: Answer): FigureJson[] | undefined {
  const shown = new Set(segments.flatMap((segment) => (segment.t === 'figure' ? [segment.id] : [])));
  const known = figures.filter(({ id }) => shown.has(id));
  const operands = new Set(known.flatMap(({ inputs }) => inputs));
  const found = comparable(known.filter(({ id }) => !operands.has(id)));
  return found.length < fewest ? undefined : found;
}

/** Undefined where the rows exceed what Slack takes. */
export function table(rows: Rows): TableBlock | undefined {
  const cells = rows.map((row) => row.map(cell));
  const length = cells.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (rows.length > limits.table.rows || length > limits.table.text) return undefined;
  const column_settings = (rows[0] ?? []).map(() => ({ is_wrapped: true }));
  return { type: 'table', rows: cells, column_settings };
}

const fewest = 3;

/** The largest group that measures the same. */
function comparable(figures: readonly FigureJson[]): FigureJson[] {
  const groups = Map.groupBy(figures, ({ unit }) => dimensionOf(unit));
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

/** Cut at the first colon of the program's own words, else before the first figure. */
function halves({ segments }: Line): [string, string] | undefined {
  const whole = segments.map(({ s }) => s).join('');
  let at = 0;
  for (const { t, s } of segments) {
    const colon = t === 'text' ? s.search(/：|: /) : -1;
    if (colon >= 0) return both(whole.slice(0, at + colon), whole.slice(at + colon + 1));
    if (t === 'figure') return both(whole.slice(0, at), whole.slice(at));
    at += s.length;
  }
  return undefined;
}

function both(left: string, right: string): [string, string] | undefined {
  const row: [string, string] = [left.trim(), right.trim()];
  return row.includes('') ? undefined : row;
}

function cell(text: string): RawTextElement {
  return { type: 'raw_text', text: plain(text) || ' ' };
}
