// A heading with a table that may be longer than Slack takes: cut to what fits, with a word on how many rows are left out.
import { mrkdwn, plain } from '../escape.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { type Line, linesOf, runs } from './lines.ts';
import type { Part } from './pack.ts';
import { richText } from './rich-text.ts';
import { table } from './table.ts';
import type { Say } from './words.ts';

export interface LongTable {
  heading: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Where tables are not taken a row is a line; the fallback holds as many of those as it takes. */
export function tablePart({ heading, head, rows }: LongTable, say: Say): Part {
  const cells = rows.map((row) => row.map((cell) => clipped(plain(cell).replace(/\s+/g, ' '), longestCell)));
  const shown = fitting(cells, room - lengthOf(head));
  const left = rows.length - shown.length;
  const more = left > 0 ? [say('left_out', { count: left })] : [];
  const lines = shown.map((row) => row.filter((cell) => cell !== '').join(' · '));
  const block = table([head, ...shown]);
  const above = richText(linesOf([{ t: 'text', s: heading }]));
  const below = more.map((line) => richText(linesOf([{ t: 'text', s: line }])));
  const asLines = runs(lines.map(bulleted), limits.richText).map(richText);
  const told = clipped([heading, ...lines, ...more].join('\n'), longestText);
  return {
    text: mrkdwn(told),
    blocks: [above, ...(block ? [block] : asLines), ...below],
    degraded: [above, ...asLines, ...below],
  };
}

// Two such parts share a message only where Slack takes both; a cell that quotes a page is cut.
const longestCell = 400;
const mostRows = 60;
const room = 8_000;
const longestText = 3_000;

function fitting(rows: readonly string[][], most: number): string[][] {
  const shown: string[][] = [];
  let length = 0;
  for (const row of rows.slice(0, mostRows)) {
    length += lengthOf(row);
    if (length > most) break;
    shown.push(row);
  }
  return shown;
}

function lengthOf(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + cell.length + 1, 0);
}

function bulleted(line: string): Line {
  return { bullet: 0, segments: [{ t: 'text', s: line }] };
}
