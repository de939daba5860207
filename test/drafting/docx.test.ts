// The Word file, opened by other readers: every rule of the style a row, and every figure the draft's.
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/drafting/document.ts';
import { toDocx } from '../../src/drafting/docx.ts';
import type { DraftView } from '../../src/drafting/opened.ts';
import { made, office, personOf } from './desk.ts';

interface Opened {
  view: DraftView;
  document: Document;
  file: Buffer;
  text: string;
  html: string;
  /** Parts of the package as XML. */
  part: Record<'document' | 'footer1' | 'footer2' | 'styles' | 'settings', string>;
}

async function exported(language: 'zh' | 'en'): Promise<Opened> {
  const { drafting, store } = await office();
  const person = personOf('li');
  const parts = ['summary', 'problems', 'recommendations', 'replies'] as const;
  const request = { evaluation: 'huitong-2022', choices: { parts: [...parts], language }, language };
  const { id } = made(await drafting.start(request, person));
  const result = await drafting.export(id, person);
  await store.close();
  if ('why' in result) throw new Error(result.why);
  const file = await toDocx(result.document);
  const zip = await JSZip.loadAsync(file);
  const xml = async (name: string): Promise<string> =>
    (await zip.file(`word/${name}.xml`)?.async('string')) ?? '';
  const { value: html } = await mammoth.convertToHtml({ buffer: file });
  return {
    ...result,
    file,
    html,
    text: (await mammoth.extractRawText({ buffer: file })).value,
    part: {
      document: await xml('document'),
      footer1: await xml('footer1'),
      footer2: await xml('footer2'),
      styles: await xml('styles'),
      settings: await xml('settings'),
    },
  };
}

let zh: Opened;
let en: Opened;
beforeAll(async () => {
  zh = await exported('zh');
  en = await exported('en');
});

// 1 mm is 56.7 twips; sizes are half-points; 560 is 28 pt.
const rules: [rule: string, part: keyof Opened['part'], RegExp, count?: number][] = [
  ['the page is A4', 'document', /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/g, 1],
  [
    'the annex lies across the page',
    'document',
    /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/g,
    1,
  ],
  [
    'the head margin is 37 mm, the left one 28 mm',
    'document',
    /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/g,
  ],
  [
    'the title is 二号 小标宋, centred',
    'document',
    /<w:pStyle w:val="Title"\/>.{0,260}?<w:jc w:val="center"\/>.{0,400}?w:eastAsia="方正小标宋简体".{0,200}?<w:sz w:val="44"\/>/g,
    1,
  ],
  [
    'the text is 三号 仿宋',
    'document',
    /<w:rPr>(?:(?!<\/w:rPr>).)*w:val="32"(?:(?!<\/w:rPr>).)*w:eastAsia="仿宋_GB2312"|<w:rPr>(?:(?!<\/w:rPr>).)*w:eastAsia="仿宋_GB2312"(?:(?!<\/w:rPr>).)*<w:sz w:val="32"/g,
  ],
  [
    'headings of the first level are 黑体',
    'document',
    /<w:pStyle w:val="Heading1"\/>.{0,400}?w:eastAsia="黑体"/g,
    5,
  ],
  [
    'headings of the second level are 楷体',
    'document',
    /<w:pStyle w:val="Heading2"\/>.{0,400}?w:eastAsia="楷体_GB2312"/g,
    6,
  ],
  [
    'Latin letters and digits are Times New Roman',
    'document',
    /w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312"|w:ascii="Times New Roman"[^>]*w:eastAsia="仿宋_GB2312"/g,
  ],
  ['lines are exactly 28 pt', 'document', /w:line="560" w:lineRule="exact"/g],
  ['the first line is indented by two characters', 'document', /<w:ind [^>]*w:firstLineChars="200"[^>]*>/g],
  ['only the heads of tables say that they are', 'document', /<w:tblHeader\/>/g, 2],
  ['tables are bordered', 'document', /<w:insideV w:val="single"/g, 2],
  ['the page number stands between dashes, 四号', 'footer1', /<w:sz w:val="28"\/>.*— .*PAGE.* —/gs, 1],
  ['odd and even pages are numbered apart', 'settings', /<w:evenAndOddHeaders\/>/g, 1],
  [
    'odd pages on the right, a character from the margin',
    'footer1',
    /<w:ind w:right="280"\/><w:jc w:val="right"\/>/g,
    1,
  ],
  ['even pages on the left', 'footer2', /<w:ind w:left="280"\/><w:jc w:val="left"\/>/g, 1],
  [
    'who signs, and when, is left open to the right, four characters from the margin',
    'document',
    /<w:ind w:right="1280"\/><w:jc w:val="right"\/>(?:(?!<\/w:p>).)*待填/g,
    2,
  ],
  [
    'the text ends by naming the annex, indented, without a full stop',
    'document',
    /w:firstLineChars="200"(?:(?!<\/w:p>).)*>附件：数据来源与计算<\/w:t>/g,
    1,
  ],
  [
    'the annex says in its corner that it is one, in 黑体, and has a title',
    'document',
    /w:eastAsia="黑体"(?:(?!<\/w:p>).)*>附件<\/w:t>.*w:eastAsia="方正小标宋简体"(?:(?!<\/w:p>).)*>数据来源与计算<\/w:t>/g,
    1,
  ],
  ['headings are black', 'styles', /<w:style [^>]*w:styleId="Heading1">.*?<w:color w:val="000000"\/>/gs, 1],
];

describe('the file', () => {
  test.each(rules)('%s', (_, part, pattern, count) => {
    const found = zh.part[part].match(pattern)?.length ?? 0;
    expect(count ?? Math.max(1, found)).toBe(found);
  });

  test('has every paragraph, heading and item in exact lines, and all of them indented', () => {
    const count = zh.document.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'table').length;
    const indented = /<w:pPr>(?:(?!<\/w:pPr>).)*w:line="560"(?:(?!<\/w:pPr>).)*w:firstLineChars="200"/g;
    // And the line that names the annex.
    expect(zh.part.document.match(indented)).toHaveLength(count + 1);
  });

  test('never says that a row is no head, which some readers take for one', () => {
    expect(zh.part.document).not.toMatch(/<w:tblHeader w:val="(?:false|0)"/);
    expect(zh.html.match(/<thead>/g)).toHaveLength(2);
  });

  test('is numbered 一、（一）1. in Chinese, and 1., 1.1, 1. in English', () => {
    expect(headings(zh.html, 1).map((text) => text.slice(0, 2))).toEqual(
      expect.arrayContaining(['一、', '二、', '三、', '四、']),
    );
    expect(headings(zh.html, 2).map((text) => text.slice(0, 3))).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（一）',
      '（二）',
      '（三）',
    ]);
    expect(headings(en.html, 2).map((text) => text.slice(0, 3))).toEqual([
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
    ]);
    expect(zh.text).toContain('\n1.逐笔还原调整过程');
  });

  test('has columns that hold their longest word, and tables as wide as the text', () => {
    const grids = Array.from(en.part.document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs), ([, grid = '']) =>
      Array.from(grid.matchAll(/w:w="(\d+)"/g), ([, width]) => Number(width)),
    );
    const [replies = []] = grids;
    const table = en.document.blocks.find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    // A letter of 10.5 pt Times is under 100 twips in the mean of any word here; 120 stand free beside the text.
    const needed = replies.map((_, index) =>
      Math.max(
        ...rows.map((row) =>
          Math.max(
            ...(row[index] ?? [])
              .map(({ s }) => s)
              .join('')
              .split(/[^!-~]+/)
              .map((word) => word.length * 100 + 120),
          ),
        ),
      ),
    );
    expect(replies.map((width, index) => width >= (needed[index] ?? 0))).toEqual(replies.map(() => true));
    const width = replies.reduce((sum, each) => sum + each, 0);
    expect(width).toBeLessThanOrEqual(8845);
    expect(width).toBeGreaterThan(8800);
  });

  test('says that it is not approved', () => {
    expect(zh.text).toContain('未经审定');
    expect(en.text).toContain('not approved');
  });
});

describe('its figures', () => {
  test.each(['zh', 'en'] as const)(
    'are all in the annex, with value, formula, section and quote (%s)',
    (language) => {
      const { view, html, document } = language === 'zh' ? zh : en;
      const annex = html.slice(html.lastIndexOf('<table>'));
      const rows = Array.from(annex.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
        Array.from(row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs), ([, cell = '']) => plain(cell)),
      ).slice(1);
      const used = new Set(Array.from(view.content.prose.matchAll(/\[\[(f\d+)/g), ([, id = '']) => id));
      const byId = new Map(rows.map((row) => [row[0], row]));
      for (const id of used) {
        const figure = view.content.ledger.figures.find((each) => each.id === id);
        const [, label, value, , formula, section, quote] = byId.get(id) ?? [];
        expect([label, value]).toEqual([figure?.label, figure?.display]);
        expect(formula === '—').toBe(figure?.formula === undefined);
        expect(section).toBe(figure?.source?.section ?? '—');
        expect(quote).toBe(figure?.source?.quote ?? '—');
        // The operands too, down to the report.
        for (const input of figure?.inputs ?? []) expect(byId.has(input)).toBe(true);
      }
      expect(rows).toEqual(document.annex.rows);
    },
  );

  test('are the only digits of the text besides quotes, names and numbering', () => {
    const { document } = zh;
    const loose = document.blocks.flatMap((block) => {
      const texts = block.kind === 'table' ? block.rows.flat() : [block.text];
      return texts
        .flat()
        .filter((segment) => segment.t === 'text' && /\d/.test(segment.s.replaceAll('2022', '')));
    });
    expect(loose).toEqual([]);
  });
});

function headings(html: string, level: number): string[] {
  return Array.from(html.matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, 'g')), ([, text = '']) =>
    plain(text),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
