// A document as a Word file in the style of GB/T 9704-2012, as evaluation reports follow it: page, margins, fonts by
// name, exact lines, first-line indent of two characters, page numbers between dashes.
import {
  AlignmentType,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Document, ShownBlock } from './document.ts';
import { plain } from './document.ts';
import {
  body,
  flush,
  fonts,
  layout,
  pageNumbers,
  paragraphs,
  signature,
  sizes,
  title,
} from './docx-style.ts';
import { wordTable } from './docx-table.ts';
import { titleLines } from './title-lines.ts';

/** The draft, and on landscape pages the annex with every figure. */
export async function toDocx(document: Document): Promise<Buffer> {
  const file = new WordDocument({
    creator: 'Suanpan',
    evenAndOddHeaderAndFooters: true,
    title: document.blocks.map((block) => (block.kind === 'title' ? plain(block.text) : '')).join(''),
    styles: {
      default: { document: { run: { font: fonts.body, size: sizes.body, color: '000000' } } },
      ...paragraphs,
    },
    sections: [
      { ...page(PageOrientation.PORTRAIT), children: textOf(document) },
      { ...page(PageOrientation.LANDSCAPE), children: annexOf(document) },
    ],
  });
  return await Packer.toBuffer(file);
}

/** A4; top 37 mm and left 28 mm as the standard has them, the rest from a type area of 156 by 225 mm. */
function page(
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
): Omit<ISectionOptions, 'children'> {
  return {
    properties: { page: { size: { ...layout.paper, orientation }, margin: layout.margin } },
    footers: {
      default: new Footer({ children: [pageNumber(pageNumbers.odd)] }),
      even: new Footer({ children: [pageNumber(pageNumbers.even)] }),
    },
  };
}

function pageNumber(place: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...place,
    children: [
      new TextRun({
        font: fonts.pageNumber,
        size: sizes.pageNumber,
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  });
}

function textOf({ blocks, mark, notes, closing, annex, language }: Document): ISectionOptions['children'] {
  return blocks
    .flatMap((block) => [
      ...blockOf(block, language),
      ...(block.kind === 'title' && mark !== undefined ? [note(mark, AlignmentType.CENTER)] : []),
    ])
    .concat(
      notes.map((text) => note(text)),
      new Paragraph({ ...flush }),
      new Paragraph({ ...body, children: [run(annex.title)] }),
      new Paragraph({ ...flush }),
      closing.map((text) => new Paragraph({ ...signature, children: [run(text)] })),
    );
}

function blockOf(block: ShownBlock, language: Document['language']): ISectionOptions['children'][number][] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          ...title,
          heading: HeadingLevel.TITLE,
          children: titleLines(plain(block.text), language).map(
            (text, index) =>
              new TextRun({
                text,
                font: fonts.title,
                size: sizes.title,
                color: '000000',
                ...(index > 0 && { break: 1 }),
              }),
          ),
        }),
      ];
    case 'heading': {
      const isFirst = block.level === 1;
      const font = isFirst ? fonts.heading : fonts.subheading;
      return [
        new Paragraph({
          ...body,
          keepNext: true,
          heading: isFirst ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [
            new TextRun({ text: block.number + plain(block.text), font, size: sizes.body, color: '000000' }),
          ],
        }),
      ];
    }
    case 'paragraph':
      return [new Paragraph({ ...body, children: [run(plain(block.text))] })];
    case 'item':
      return [new Paragraph({ ...body, children: [run(block.number + plain(block.text))] })];
    case 'table':
      return [
        wordTable(
          block.rows.map((row) => row.map(plain)),
          layout.textWidth,
        ),
        new Paragraph({}),
      ];
  }
}

function run(text: string): TextRun {
  return new TextRun({ text, font: fonts.body, size: sizes.body });
}

function note(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({
    alignment,
    children: [new TextRun({ text, font: fonts.subheading, size: sizes.note })],
  });
}

function annexOf({ annex }: Document): ISectionOptions['children'] {
  return [
    new Paragraph({
      ...flush,
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun({ text: annex.label, font: fonts.heading, size: sizes.body, color: '000000' })],
    }),
    new Paragraph({
      ...title,
      children: [new TextRun({ text: annex.name, font: fonts.title, size: sizes.title, color: '000000' })],
    }),
    wordTable([annex.columns, ...annex.rows], layout.annexWidths),
  ];
}
