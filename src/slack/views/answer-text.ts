// What an answer says, as parts: paragraphs and bullets, and a table where figures are to be compared.
import type { Answer } from '../../assistant/answer.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import { type Line, linesOf, runs, textOf } from './lines.ts';
import type { Part } from './pack.ts';
import { richText } from './rich-text.ts';
import { figuresToCompare, rowsOfList, table } from './table.ts';
import type { Say } from './words.ts';

/** A list of comparable figures becomes a table where it stands; else the figures of the text are set out below it. */
export function answerText(answer: Answer, say: Say): Part[] {
  const parts: Part[] = [];
  let hasTable = false;
  for (const group of paragraphsAndLists(linesOf(answer.segments))) {
    const listed: Part[] | undefined = hasTable ? undefined : listTable(group, answer, say);
    hasTable ||= listed !== undefined;
    parts.push(...(listed ?? plainParts(group)));
  }
  return hasTable ? parts : [...parts, ...comparison(answer, say)];
}

const longest = limits.richText - 200;

function plainParts(lines: readonly Line[]): Part[] {
  return runs(lines, longest).map((run) => ({ text: fallbackOf(run), blocks: [richText(run)] }));
}

/** One part, so that its fallback and what stands in for the table are those of the list itself. */
function listTable(bullets: readonly Line[], answer: Answer, say: Say): Part[] | undefined {
  const rows = bullets.some(({ bullet }) => bullet === undefined)
    ? undefined
    : rowsOfList(bullets, answer.figures);
  const block = rows && table([[say('column_item'), say('column_value')], ...rows]);
  const [run, ...further] = runs(bullets, longest);
  if (!block || !run || further.length > 0) return undefined;
  return [{ text: fallbackOf(run), blocks: [block], degraded: [richText(run)] }];
}

/** Only repeats what the text says: nothing is missing where it is left out. */
function comparison(answer: Answer, say: Say): Part[] {
  const figures = figuresToCompare(answer);
  const head = [say('column_item'), say('column_value'), say('column_kind')];
  const block =
    figures &&
    table([head, ...figures.map(({ label, display, kind }) => [label, display, say('kind', { kind })])]);
  return block ? [{ text: '', blocks: [block], degraded: [] }] : [];
}

function paragraphsAndLists(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && (last[0]?.bullet === undefined) === (line.bullet === undefined)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function fallbackOf(lines: readonly Line[]): string {
  return mrkdwn(lines.map(textOf).join('\n'));
}
