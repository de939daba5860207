// Groups of blocks in pages of a bounded size, with buttons to turn them.
import type { AnyBlock } from '@slack/types';
import { numbered } from '../action-ids.ts';
import type { ActionValue } from '../action-value.ts';
import { actionsRow, button, context } from './elements.ts';
import type { Say } from './words.ts';

export interface Turning {
  /** The page asked for, from 0; one that is not there is the last. */
  page: number;
  action: string;
  value: (page: number) => ActionValue;
  say: Say;
  /** Blocks of a page, its buttons not counted. */
  most: number;
}

/** The groups of one page, and, where there are several pages, a line that says which and buttons to turn. */
export function onePage(groups: readonly AnyBlock[][], turning: Turning): AnyBlock[] {
  const pages = pagesOf(groups, turning.most);
  const page = Math.min(turning.page, pages.length - 1);
  return [...(pages[page] ?? []), ...pageTurner({ ...turning, page, pages: pages.length })];
}

/** Which page it is, and buttons to turn to the ones beside it; nothing where there is one alone. */
export function pageTurner({
  page,
  pages,
  action,
  value,
  say,
}: Omit<Turning, 'most'> & { pages: number }): AnyBlock[] {
  const turn = (to: number, label: string): ReturnType<typeof button> =>
    button({ action: numbered(action, to), label: say(label), value: value(to) });
  const buttons = [
    ...(page > 0 ? [turn(page - 1, 'button_previous')] : []),
    ...(page < pages - 1 ? [turn(page + 1, 'button_next')] : []),
  ];
  if (buttons.length === 0) return [];
  return [context([say('page', { page: page + 1, pages })]), actionsRow(buttons)];
}

function pagesOf(groups: readonly AnyBlock[][], most: number): AnyBlock[][] {
  const pages: AnyBlock[][] = [];
  for (const group of groups.flatMap((each) => chunks(each, most))) {
    const last = pages.at(-1);
    if (last && last.length + group.length <= most) last.push(...group);
    else pages.push([...group]);
  }
  return pages;
}

function chunks(group: readonly AnyBlock[], size: number): AnyBlock[][] {
  return Array.from({ length: Math.ceil(group.length / size) }, (_, index) =>
    group.slice(index * size, (index + 1) * size),
  );
}
