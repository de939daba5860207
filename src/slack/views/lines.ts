// The segments of an answer as lines: paragraphs and bullets, each still knowing its figures, quotes and names.
import type { Segment } from '../../figures/figure.ts';
import { escapedLength, pieces } from './cut.ts';

export interface Line {
  /** How deep a bullet stands, from 0; undefined for a paragraph. */
  bullet?: number;
  segments: Segment[];
}

/** Empty lines are left out. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const rows: Segment[][] = [[]];
  for (const segment of segments) {
    const [first = '', ...others] = segment.s.split('\n');
    rows.at(-1)?.push({ ...segment, s: first });
    for (const other of others) rows.push([{ ...segment, s: other }]);
  }
  return rows
    .map((row) => row.filter(({ s }) => s !== ''))
    .filter((row) => row.length > 0)
    .map(lineOf);
}

export function textOf({ bullet, segments }: Line): string {
  const mark = bullet === undefined ? '' : `${'  '.repeat(bullet)}- `;
  return mark + segments.map(({ s }) => s).join('');
}

/** Runs of lines that are at most `limit` long; a longer line is cut between segments, and only then within a text. */
export function runs(lines: readonly Line[], limit: number): Line[][] {
  const found: Line[][] = [];
  let [run, length]: [Line[], number] = [[], 0];
  for (const line of lines.flatMap((each) => cutLine(each, limit))) {
    const more = escapedLength(textOf(line)) + 1;
    if (run.length > 0 && length + more > limit) {
      found.push(run);
      [run, length] = [[], 0];
    }
    run.push(line);
    length += more;
  }
  return run.length > 0 ? [...found, run] : found;
}

function lineOf(row: Segment[]): Line {
  const [first, ...others] = row;
  const mark = first?.t === 'text' ? /^( *)- /.exec(first.s) : null;
  if (!first || !mark) return { segments: row };
  const rest = { ...first, s: first.s.slice(mark[0].length) };
  return {
    bullet: Math.min(deepestBullet, Math.floor((mark[1] ?? '').length / 2)),
    segments: rest.s === '' ? others : [rest, ...others],
  };
}

// Slack indents no further.
const deepestBullet = 8;

function cutLine(line: Line, limit: number): Line[] {
  if (escapedLength(textOf(line)) < limit) return [line];
  const room = limit - indentRoom;
  const found: Line[] = [];
  let [segments, length]: [Segment[], number] = [[], 0];
  for (const segment of line.segments.flatMap((each) => cutSegment(each, room))) {
    const more = escapedLength(segment.s);
    if (segments.length > 0 && length + more > room) {
      found.push({ ...line, segments });
      [segments, length] = [[], 0];
    }
    segments.push(segment);
    length += more;
  }
  return [...found, { ...line, segments }];
}

const indentRoom = 100;

function cutSegment(segment: Segment, limit: number): Segment[] {
  return segment.t === 'figure' ? [segment] : pieces(segment.s, limit).map((s) => ({ ...segment, s }));
}
