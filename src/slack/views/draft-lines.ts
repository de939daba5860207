// The document of a draft as lines of rich text.
import type { ShownBlock } from '../../drafting/document.ts';
import type { DraftView } from '../../drafting/opened.ts';
import type { Segment } from '../../figures/figure.ts';
import type { Line } from './lines.ts';

/** Figures and quotes stay what they are; a row of a table is a line. */
export function draftLines(blocks: readonly ShownBlock[]): Line[] {
  return blocks.flatMap(linesOfBlock).filter(({ segments }) => segments.some(({ s }) => s !== ''));
}

function linesOfBlock(block: ShownBlock): Line[] {
  switch (block.kind) {
    case 'title':
      return [];
    case 'paragraph':
      return [{ segments: block.text }];
    case 'heading':
      return [{ segments: [text(block.number), ...block.text] }];
    case 'item':
      return block.number === ''
        ? [{ bullet: 0, segments: block.text }]
        : [{ segments: [text(block.number), ...block.text] }];
    case 'table':
      return block.rows.map((row) => ({
        segments: row.flatMap((cell, index) => (index === 0 ? cell : [text(' | '), ...cell])),
      }));
  }
}

function text(s: string): Segment {
  return { t: 'text', s };
}

/** The title a draft was written with, where it holds no reference. */
export function titleOf({ content }: Pick<DraftView, 'content'>): string | undefined {
  const [, title] = /^# (.*)$/m.exec(content.prose) ?? [];
  return title === undefined || title.includes('[[') ? undefined : title;
}
