// Files that are refused for what they are, before a cell of them is looked at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { book, entryOf, type Given, poked } from './book.ts';
import { asWorkbook, type Broken, parts } from './broken.ts';

const sheet1 = 'xl/worksheets/sheet1.xml';

/** Saved by LibreOffice 7.4 from the sound workbook. */
function saved(name: string, as: string = name): Given[] {
  return [{ name: as, bytes: readFileSync(join(import.meta.dirname, 'files', name)) }];
}

async function altered(poke: (view: DataView, bytes: Uint8Array) => void): Promise<Given[]> {
  return await asWorkbook(poked(await book(), poke));
}

const intoSheet = (xml: string) => (text: string) => text.replace('</sheetData>', `${xml}</sheetData>`);

export const brokenContainers: readonly Broken[] = [
  {
    what: 'no bytes at all',
    files: () => [{ name: 'a.xlsx', bytes: new Uint8Array() }],
    zh: ['a.xlsx 不是 .xlsx 工作簿。请在电子表格软件中另存为 .xlsx。'],
    en: ['a.xlsx is not an .xlsx workbook. Save it as .xlsx in a spreadsheet program.'],
  },
  {
    what: 'text named .xlsx',
    files: () => asWorkbook(Buffer.from('键,数值\n年初预算,1')),
    zh: ['a.xlsx 不是 .xlsx 工作簿。请在电子表格软件中另存为 .xlsx。'],
    en: ['a.xlsx is not an .xlsx workbook. Save it as .xlsx in a spreadsheet program.'],
  },
  {
    what: 'a file of an unknown kind',
    files: () => [{ name: 'a.docx', bytes: new Uint8Array(9) }],
    zh: ['a.docx 不认识这种文件。请用 .xlsx、.csv 或 .yaml。'],
    en: ['a.docx is of a kind that is not read. Use .xlsx, .csv or .yaml.'],
  },
  {
    what: 'a password',
    files: () => saved('password.xlsx'),
    zh: ['password.xlsx 有密码，或是旧的 .xls 格式。请去掉密码，另存为 .xlsx。'],
    en: [
      'password.xlsx has a password, or is of the old .xls format. Take the password away and save it as .xlsx.',
    ],
  },
  {
    what: 'the format before .xlsx',
    files: () => saved('old.xls'),
    zh: ['old.xls 有密码，或是旧的 .xls 格式。请去掉密码，另存为 .xlsx。'],
    en: [
      'old.xls has a password, or is of the old .xls format. Take the password away and save it as .xlsx.',
    ],
  },
  {
    what: 'the format before .xlsx, named .xlsx',
    files: () => saved('old.xls', 'new.xlsx'),
    zh: ['new.xlsx 有密码，或是旧的 .xls 格式。请去掉密码，另存为 .xlsx。'],
    en: [
      'new.xlsx has a password, or is of the old .xls format. Take the password away and save it as .xlsx.',
    ],
  },
  {
    what: 'an OpenDocument sheet',
    files: () => saved('open.ods'),
    zh: ['open.ods 不是 .xlsx 工作簿。请在电子表格软件中另存为 .xlsx。'],
    en: ['open.ods is not an .xlsx workbook. Save it as .xlsx in a spreadsheet program.'],
  },
  {
    what: 'another zip archive',
    files: async () => await asWorkbook(new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' })),
    zh: ['a.xlsx 不是 .xlsx 工作簿。请在电子表格软件中另存为 .xlsx。'],
    en: ['a.xlsx is not an .xlsx workbook. Save it as .xlsx in a spreadsheet program.'],
  },
  {
    what: 'a name of thousands of letters where the workbook should be',
    files: parts({ '_rels/.rels': (text) => text.replace('xl/workbook.xml', 'a'.repeat(3_000)) }),
    zh: [`a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。`],
    en: [`a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.`],
  },
  {
    what: 'macros',
    files: parts({ 'xl/vbaProject.bin': new Uint8Array(100) }),
    zh: ['a.xlsx 含有宏或控件（xl/vbaProject.bin）。请另存为不含宏的 .xlsx。'],
    en: ['a.xlsx holds macros or controls (xl/vbaProject.bin). Save it as .xlsx without macros.'],
  },
  {
    what: 'macros that only the content types declare',
    files: parts({
      '[Content_Types].xml': (text) => text.replace('spreadsheetml.sheet.main', 'sheet.macroEnabled.main'),
    }),
    zh: ['a.xlsx 含有宏或控件（[Content_Types].xml）。请另存为不含宏的 .xlsx。'],
    en: ['a.xlsx holds macros or controls ([Content_Types].xml). Save it as .xlsx without macros.'],
  },
  {
    what: 'an old macro sheet',
    files: parts({ 'xl/macrosheets/sheet1.xml': '<x/>' }),
    zh: ['a.xlsx 含有宏或控件（xl/macrosheets/）。请另存为不含宏的 .xlsx。'],
    en: ['a.xlsx holds macros or controls (xl/macrosheets/). Save it as .xlsx without macros.'],
  },
  {
    what: 'a control',
    files: parts({ 'xl/activeX/activeX1.bin': new Uint8Array(9) }),
    zh: ['a.xlsx 含有宏或控件（xl/activeX/）。请另存为不含宏的 .xlsx。'],
    en: ['a.xlsx holds macros or controls (xl/activeX/). Save it as .xlsx without macros.'],
  },
  {
    what: 'a link to another file',
    files: parts({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    zh: ['a.xlsx 引用了其他文件（xl/externalLinks/）。请断开外部链接，只保留数值。'],
    en: ['a.xlsx refers to other files (xl/externalLinks/). Break the links and keep the values only.'],
  },
  {
    what: 'a bomb: a part of a thousand times its packed size',
    files: parts({ [sheet1]: intoSheet(' '.repeat(3_000_000)) }),
    zh: [
      'a.xlsx 解压后太大：xl/worksheets/sheet1.xml 3000762，允许 ≤ 997500。请删去图片和无关的表，或拆分。',
    ],
    en: [
      'a.xlsx is too large when unpacked: xl/worksheets/sheet1.xml 3000762, allowed ≤ 997500. Remove pictures and other sheets, or split it.',
    ],
  },
  {
    what: 'a bomb in a part that is not read',
    files: parts({ 'xl/media/image1.png': new Uint8Array(3_000_000) }),
    zh: ['a.xlsx 解压后太大：xl/media/image1.png 3000000，允许 ≤ 876900。请删去图片和无关的表，或拆分。'],
    en: [
      'a.xlsx is too large when unpacked: xl/media/image1.png 3000000, allowed ≤ 876900. Remove pictures and other sheets, or split it.',
    ],
  },
  {
    what: 'thousands of parts',
    files: manyParts(3_000),
    zh: ['a.xlsx 解压后太大：3014，允许 ≤ 2000。请删去图片和无关的表，或拆分。'],
    en: [
      'a.xlsx is too large when unpacked: 3014, allowed ≤ 2000. Remove pictures and other sheets, or split it.',
    ],
  },
  {
    what: 'a header that says a part is larger than it is',
    files: () => altered((view, bytes) => view.setUint32(entryOf(bytes, sheet1) + 24, 90_000, true)),
    zh: ['a.xlsx 已损坏，或内容与其目录不符（xl/worksheets/sheet1.xml）。请重新另存后再试。'],
    en: [
      'a.xlsx is damaged, or holds something else than its directory says (xl/worksheets/sheet1.xml). Save it again and retry.',
    ],
  },
  {
    what: 'a header that says a part is smaller than it is',
    files: () => altered((view, bytes) => view.setUint32(entryOf(bytes, sheet1) + 24, 10, true)),
    zh: ['a.xlsx 已损坏，或内容与其目录不符（xl/worksheets/sheet1.xml）。请重新另存后再试。'],
    en: [
      'a.xlsx is damaged, or holds something else than its directory says (xl/worksheets/sheet1.xml). Save it again and retry.',
    ],
  },
  {
    what: 'a header that says four gigabytes',
    files: () => altered((view, bytes) => view.setUint32(entryOf(bytes, sheet1) + 24, 0xfffffffe, true)),
    zh: ['a.xlsx 解压后太大：4294977539，允许 ≤ 100000000。请删去图片和无关的表，或拆分。'],
    en: [
      'a.xlsx is too large when unpacked: 4294977539, allowed ≤ 100000000. Remove pictures and other sheets, or split it.',
    ],
  },
  {
    what: 'a part that is not what its checksum says',
    files: () => altered((view, bytes) => view.setUint32(entryOf(bytes, sheet1) + 16, 1, true)),
    zh: ['a.xlsx 已损坏，或内容与其目录不符（xl/worksheets/sheet1.xml）。请重新另存后再试。'],
    en: [
      'a.xlsx is damaged, or holds something else than its directory says (xl/worksheets/sheet1.xml). Save it again and retry.',
    ],
  },
  {
    what: 'a way of packing that nobody knows',
    files: () => altered((view, bytes) => view.setUint16(entryOf(bytes, sheet1) + 10, 99, true)),
    zh: ['a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。'],
    en: ['a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.'],
  },
  {
    what: 'two parts of one name',
    files: () => altered((_, bytes) => rename(bytes, 'sheet2.xml', 'sheet1.xml')),
    zh: ['a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。'],
    en: ['a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.'],
  },
  {
    what: 'only its first half',
    files: async () => await asWorkbook((await book()).slice(0, 2000)),
    zh: ['a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。'],
    en: ['a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.'],
  },
  {
    what: 'no directory at its end',
    files: async () => await asWorkbook((await book()).slice(0, -22)),
    zh: ['a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。'],
    en: ['a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.'],
  },
  {
    what: 'no list of sheets',
    files: parts({ 'xl/workbook.xml': null }),
    zh: ['a.xlsx 不是 .xlsx 工作簿。请在电子表格软件中另存为 .xlsx。'],
    en: ['a.xlsx is not an .xlsx workbook. Save it as .xlsx in a spreadsheet program.'],
  },
  {
    what: 'no content types',
    files: parts({ '[Content_Types].xml': null }),
    zh: ['a.xlsx 不是 .xlsx 工作簿。请在电子表格软件中另存为 .xlsx。'],
    en: ['a.xlsx is not an .xlsx workbook. Save it as .xlsx in a spreadsheet program.'],
  },
  {
    what: 'a sheet that is listed and not there',
    files: parts({ 'xl/worksheets/sheet2.xml': null }),
    zh: ['a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。'],
    en: ['a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.'],
  },
  {
    what: 'markup that breaks off',
    files: parts({ [sheet1]: (text) => text.slice(0, text.length / 2) }),
    zh: ['a.xlsx 已损坏，或内容与其目录不符。请重新另存后再试。'],
    en: ['a.xlsx is damaged, or holds something else than its directory says. Save it again and retry.'],
  },
  {
    what: 'entities that grow',
    files: parts({ [sheet1]: (text) => `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${text}` }),
    zh: ['a.xlsx 已损坏，或内容与其目录不符（xl/worksheets/sheet1.xml）。请重新另存后再试。'],
    en: [
      'a.xlsx is damaged, or holds something else than its directory says (xl/worksheets/sheet1.xml). Save it again and retry.',
    ],
  },
];

function manyParts(count: number): Broken['files'] {
  return async () => {
    const zip = await JSZip.loadAsync(await book());
    for (let part = 0; part < count; part += 1) zip.file(`xl/media/image${part}.png`, 'a');
    return await asWorkbook(zip.generateAsync({ type: 'uint8array' }));
  };
}

/** Another name of the same length, wherever it stands. */
function rename(bytes: Uint8Array, from: string, to: string): void {
  const text = Buffer.from(bytes.buffer);
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) text.write(to, at);
}
