// The measures of GB/T 9704-2012 and of common practice where it leaves room, in the units of the Word format: twips
// (1/20 pt), half-points, 1/100 of a character.
import { AlignmentType, type IParagraphOptions, LineRuleType } from 'docx';

/** Fonts are named, not embedded; Latin letters and digits stand in Times New Roman. */
export const fonts = {
  title: fontNamed('方正小标宋简体'),
  heading: fontNamed('黑体'),
  subheading: fontNamed('楷体_GB2312'),
  body: fontNamed('仿宋_GB2312'),
  pageNumber: { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体' },
};

function fontNamed(eastAsia: string): { ascii: string; hAnsi: string; eastAsia: string } {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia };
}

/** 二号, 三号, 四号, 小四 and 五号 in half-points. */
export const sizes = { title: 44, body: 32, pageNumber: 28, note: 24, table: 21 };

const mm = 1440 / 25.4;
const inTwips = (millimetres: number): number => Math.round(millimetres * mm);

export const layout = {
  paper: { width: inTwips(210), height: inTwips(297) },
  margin: {
    top: inTwips(37),
    bottom: inTwips(35),
    left: inTwips(28),
    right: inTwips(26),
    footer: inTwips(28),
  },
  /** Of the columns together: 156 mm upright. */
  textWidth: inTwips(156),
  /** Of each column of the annex: 243 mm across the page. */
  annexWidths: [12, 36, 32, 18, 68, 22, 55].map(inTwips),
};

const exact = { line: 560, lineRule: LineRuleType.EXACT };

/** 28 pt lines, the first of each paragraph indented by two characters. */
export const body: IParagraphOptions = {
  spacing: { ...exact, before: 0, after: 0 },
  indent: { firstLine: 640, firstLineChars: 200 },
  alignment: AlignmentType.BOTH,
};

export const title: IParagraphOptions = {
  spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 280 },
  alignment: AlignmentType.CENTER,
};

/** 附件 as the first line of its page, and the line below the text that says there is one. */
export const flush: IParagraphOptions = { spacing: { ...exact, before: 0, after: 0 } };

/** Who signs and when: to the right, four characters from the margin. */
export const signature: IParagraphOptions = {
  spacing: { ...exact, before: 0, after: 0 },
  alignment: AlignmentType.RIGHT,
  indent: { right: 1280 },
};

/** Odd pages are numbered on the right, even ones on the left, a character from the margin. */
export const pageNumbers = {
  odd: { alignment: AlignmentType.RIGHT, indent: { right: 280 } },
  even: { alignment: AlignmentType.LEFT, indent: { left: 280 } },
} satisfies Record<string, IParagraphOptions>;

/** Headings of Word's own, without its colours and gaps. */
export const paragraphs = {
  paragraphStyles: (['Title', 'Heading1', 'Heading2'] as const).map((id) => ({
    id,
    name: { Title: 'Title', Heading1: 'heading 1', Heading2: 'heading 2' }[id],
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { color: '000000', bold: false },
    paragraph: { spacing: { before: 0, after: 0 } },
  })),
};
