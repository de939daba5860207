// Tables as text that are refused.
import { type Broken, csv } from './broken.ts';

const head = '评价编号,键,数值,单位';

export const brokenCsv: readonly Broken[] = [
  {
    what: 'bytes of no encoding',
    files: () => [{ name: 'a.csv', bytes: Uint8Array.of(0x81, 0xff, 0xff, 0x00) }],
    zh: ['a.csv 不是可读的 CSV 文本。请另存为 UTF-8 或 GB18030 编码的 CSV。'],
    en: ['a.csv is not CSV text that can be read. Save it as CSV in UTF-8 or GB18030.'],
  },
  {
    what: 'a workbook named .csv',
    files: () => [{ name: 'a.csv', bytes: Buffer.from('PK\u0003\u0004\u0000\u0000') }],
    zh: ['a.csv 不是可读的 CSV 文本。请另存为 UTF-8 或 GB18030 编码的 CSV。'],
    en: ['a.csv is not CSV text that can be read. Save it as CSV in UTF-8 or GB18030.'],
  },
  {
    what: 'a quote that never ends',
    files: csv(head, 'x-2022,"年初预算,1,万元', 'x-2022,b,2,万元'),
    zh: ['a.csv 不是可读的 CSV 文本，有引号没有配对。请另存为 UTF-8 或 GB18030 编码的 CSV。'],
    en: [
      'a.csv is not CSV text that can be read: a quote is not closed. Save it as CSV in UTF-8 or GB18030.',
    ],
  },
  {
    what: 'a million rows',
    files: () => [{ name: 'a.csv', bytes: Buffer.from(`${head}\n${'x-2022,a.b,1,元\n'.repeat(1_000_000)}`) }],
    zh: ['a.csv 单元格太多：4000004，允许 ≤ 500000。请拆分成几个文件。'],
    en: ['a.csv has too many cells: 4000004, allowed ≤ 500000. Split it into several files.'],
  },
  {
    what: 'sixty thousand rows',
    files: () => [{ name: 'a.csv', bytes: Buffer.from(`${head}\n${'x,1\n'.repeat(60_000)}`) }],
    zh: ['a.csv 行数太多：60001，允许 ≤ 50000。请删去末尾多余的行，或拆分。'],
    en: ['a.csv has too many rows: 60001, allowed ≤ 50000. Delete what stands below the data, or split it.'],
  },
  {
    what: 'thousands of columns',
    files: csv(`${head}${',甲'.repeat(3000)}`),
    zh: ['a.csv 列数太多：3004，允许 ≤ 200。请删去右侧多余的列。'],
    en: ['a.csv has too many columns: 3004, allowed ≤ 200. Delete what stands to the right of the data.'],
  },
  {
    what: 'no heading that is known',
    files: csv('甲,乙', '一,二'),
    zh: ['a.csv 没有认出任何表。请用 template 命令得到带表头的工作簿，照其表头填写。'],
    en: [
      'a.csv holds no table that is known. Get a workbook with headings by the command template and fill it in.',
    ],
  },
  {
    what: 'nothing in it',
    files: csv(''),
    zh: ['a.csv 没有认出任何表。请用 template 命令得到带表头的工作簿，照其表头填写。'],
    en: [
      'a.csv holds no table that is known. Get a workbook with headings by the command template and fill it in.',
    ],
  },
  {
    what: 'an evaluation that is nowhere',
    files: csv(head, 'x-2022,年初预算,1,万元'),
    zh: ['a.csv a!A2 评价编号: 没有“x-2022”这份评价。请在“评价”表中写一行，或改正编号、部门和年度。'],
    en: [
      'a.csv a!A2 评价编号: there is no evaluation "x-2022". Give it a row on the sheet of evaluations, or correct the id, department or year.',
    ],
  },
  {
    what: 'rows of no evaluation',
    files: csv('键,数值,单位', '年初预算,1,万元', '调整后预算,2,万元'),
    zh: ['a.csv a!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。'],
    en: [
      'a.csv a!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
    ],
  },
  {
    what: 'an error of a spreadsheet as text',
    files: () => [
      {
        name: '评价.csv',
        bytes: Buffer.from('评价编号,部门名称,年度,标题,虚构\nx-2022,测试中心,2022,评价,是'),
      },
      { name: '事实.csv', bytes: Buffer.from('键,数值\n年初预算,#DIV/0!\n调整后预算,=B2*2') },
    ],
    zh: [
      '事实.csv 事实!B2 数值: “#DIV/0!”不是数字。请只写数字，如 36.06。',
      '事实.csv 事实!B3 数值: “=B2*2”不是数字。请只写数字，如 36.06。',
    ],
    en: [
      '事实.csv 事实!B2 数值: "#DIV/0!" is not a number. Write the number alone, such as 36.06.',
      '事实.csv 事实!B3 数值: "=B2*2" is not a number. Write the number alone, such as 36.06.',
    ],
  },
  {
    what: 'twenty megabytes',
    files: () => [{ name: 'a.csv', bytes: Buffer.alloc(20_000_001, 'a') }],
    zh: ['a.csv 太大：20000001，允许 ≤ 20000000。请拆分，或检查是否选错了文件。'],
    en: ['a.csv is too large: 20000001, allowed ≤ 20000000. Split it, or check that it is the right file.'],
  },
];
