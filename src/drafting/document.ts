// A version as it is shown, free of any format: numbered blocks of segments, the notes below, and the annex with every
// figure. Markdown and Word are made of this.
import type { Allowed } from '../figures/allowed.ts';
import type { Figure, Segment } from '../figures/figure.ts';
import { openLedger } from '../figures/ledger.ts';
import { render, renderFormula } from '../figures/render.ts';
import type { Prompts } from '../prompts.ts';
import { type Block, parseBlocks } from './blocks.ts';
import { numbersOf } from './numbering.ts';
import type { Content } from './version.ts';

export type ShownBlock =
  | { kind: 'title'; text: Segment[] }
  | { kind: 'heading'; level: 1 | 2; number: string; text: Segment[] }
  | { kind: 'paragraph'; text: Segment[] }
  | { kind: 'item'; number: string; text: Segment[] }
  | { kind: 'table'; rows: Segment[][][] };

export interface Document {
  language: Content['choices']['language'];
  /** Says who drafted it and that it is not approved; absent where it is. */
  mark: string | undefined;
  blocks: ShownBlock[];
  notes: string[];
  /** Who signs and when, which is left to people. */
  closing: string[];
  /** `title` is label and name together. */
  annex: { title: string; label: string; name: string; columns: string[]; rows: string[][] };
}

/** Shows a version. It has been verified when it was kept. */
export function documentOf(
  content: Content,
  isApproved: boolean,
  prompts: Prompts,
  allowed: Allowed,
): Document {
  const { prose, choices, origin, stated } = content;
  const { language } = choices;
  const ledger = openLedger(content.ledger);
  const blocks = parseBlocks(prose);
  const numbers = numbersOf(blocks, choices);
  const used = new Map<string, Figure>();
  const show = (text: string): Segment[] => {
    const { segments, figures } = render(marked(text, content), ledger, language, allowed);
    for (const figure of figures) used.set(figure.id, figure);
    return language === 'en' ? begun(segments) : segments;
  };
  const say = (id: string, data = {}): string => prompts.render(language, `drafting.${id}`, data);
  const shown = blocks.map((block, index) => shownBlock(block, numbers[index] ?? '', show));
  return {
    language,
    mark: isApproved ? undefined : say('mark', { by: origin.by }),
    blocks: shown,
    notes: stated.length > 0 ? [say('stated_note')] : [],
    closing: [say('signed'), say('dated')],
    annex: {
      title: say('annex_title'),
      label: say('annex_label'),
      name: say('annex_name'),
      columns: say('annex_columns').split('|'),
      rows: [...used.values()]
        .toSorted(byNumber)
        .map((figure) => [
          figure.id,
          figure.label,
          figure.display,
          say('kind', { kind: figure.kind, suggested: figure.key.startsWith('suggested.') }),
          renderFormula(figure, ledger, language) ?? '—',
          figure.source?.section ?? '—',
          figure.source?.quote ?? '—',
        ]),
    },
  };
}

function byNumber(a: Figure, b: Figure): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

/** Names of the data are written small; at the beginning of a line they are not. */
function begun([first, ...rest]: Segment[]): Segment[] {
  if (!first || first.t === 'quote') return first ? [first, ...rest] : [];
  return [{ ...first, s: first.s.charAt(0).toUpperCase() + first.s.slice(1) }, ...rest];
}

/** A person's own number bears a mark wherever it stands. */
function marked(text: string, { stated }: Content): string {
  const own = new Set(stated.map(({ id }) => `[[${id}]]`));
  return text.replace(/\[\[[fn]\d+\]\]/g, (reference) => (own.has(reference) ? `${reference}※` : reference));
}

function shownBlock(block: Block, number: string, show: (text: string) => Segment[]): ShownBlock {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return { kind: block.kind, text: show(block.text) };
    case 'heading':
      return { kind: 'heading', level: block.level, number, text: show(block.text) };
    case 'item':
      return { kind: 'item', number, text: show(block.text) };
    case 'table':
      return { kind: 'table', rows: block.rows.map((row) => row.map(show)) };
  }
}

/** Segments as plain text. */
export function plain(segments: readonly Segment[]): string {
  return segments.map(({ s }) => s).join('');
}

/** The document line by line, for a terminal and for comparing. */
export function linesOf({ blocks }: Pick<Document, 'blocks'>): string[] {
  return blocks.flatMap(linesOfBlock);
}

function linesOfBlock(block: ShownBlock): string[] {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return [plain(block.text)];
    case 'heading':
    case 'item':
      return [`${block.number}${plain(block.text)}`];
    case 'table':
      return block.rows.map((row) => row.map(plain).join(' | '));
  }
}
