// Lines as rich text: figures strong, quotes slanted, bullets as bullets. Rich text takes words as they are, so that
// nothing in them is read as markup.
import type { RichTextBlock, RichTextBlockElement, RichTextSection, RichTextText } from '@slack/types';
import type { Segment } from '../../figures/figure.ts';
import { literal } from './elements.ts';
import type { Line } from './lines.ts';

export function richText(lines: readonly Line[]): RichTextBlock {
  const elements: RichTextBlockElement[] = [];
  for (const line of lines) {
    const section = sectionOf(line.segments);
    const last = elements.at(-1);
    if (line.bullet === undefined) elements.push(section);
    else if (last?.type === 'rich_text_list' && last.indent === line.bullet) last.elements.push(section);
    else elements.push({ type: 'rich_text_list', style: 'bullet', indent: line.bullet, elements: [section] });
  }
  return { type: 'rich_text', elements };
}

function sectionOf(segments: readonly Segment[]): RichTextSection {
  return { type: 'rich_text_section', elements: joined(segments).map(({ s, style }) => literal(s, style)) };
}

interface Stretch {
  s: string;
  style: RichTextText['style'];
}

/** Neighbours that look the same are one, so that what is made safe is what stands together. */
function joined(segments: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { t, s } of segments) {
    const last = stretches.at(-1);
    if (last && last.style === styles[t]) last.s += s;
    else stretches.push({ s, style: styles[t] });
  }
  return stretches;
}

const styles: Readonly<Record<Segment['t'], RichTextText['style']>> = {
  figure: { bold: true },
  quote: { italic: true },
  name: undefined,
  text: undefined,
};
