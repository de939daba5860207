// Workbooks whose sheets, headings and rows do not say what belongs where.
import { sound } from './book.ts';
import { type Broken, cells, sheets } from './broken.ts';

export const brokenTables: readonly Broken[] = [
  {
    what: 'no table that is known',
    files: sheets({
      评价: null,
      事实: null,
      指标: null,
      随笔: [
        ['甲', '乙'],
        ['一', '二'],
      ],
    }),
    zh: ['a.xlsx 没有认出任何表。请用 template 命令得到带表头的工作簿，照其表头填写。'],
    en: [
      'a.xlsx holds no table that is known. Get a workbook with headings by the command template and fill it in.',
    ],
  },
  {
    what: 'nothing in any cell',
    files: sheets({ 评价: null, 事实: null, 指标: null, 空: [[]] }),
    zh: ['a.xlsx 没有认出任何表。请用 template 命令得到带表头的工作簿，照其表头填写。'],
    en: [
      'a.xlsx holds no table that is known. Get a workbook with headings by the command template and fill it in.',
    ],
  },
  {
    what: 'all sheets hidden',
    files: sheets({}, { 评价: { hidden: true }, 事实: { hidden: true }, 指标: { veryHidden: true } }),
    zh: ['a.xlsx 没有认出任何表。请用 template 命令得到带表头的工作簿，照其表头填写。'],
    en: [
      'a.xlsx holds no table that is known. Get a workbook with headings by the command template and fill it in.',
    ],
  },
  {
    what: 'the sheet of evaluations hidden',
    files: sheets({}, { 评价: { hidden: true } }),
    zh: [
      'a.xlsx 事实!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。',
      'a.xlsx 指标!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。',
    ],
    en: [
      'a.xlsx 事实!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
      'a.xlsx 指标!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
    ],
  },
  {
    what: 'a heading misspelt',
    files: cells('指标', { E1: '实际完成植' }),
    zh: [
      'a.xlsx 指标!E1 实际完成植: 不认识表头“实际完成植”。是否想写“实际完成值”？请改正，或改成无关的名称。',
    ],
    en: [
      'a.xlsx 指标!E1 实际完成植: the heading "实际完成植" is not known. Did you mean "实际完成值"? Correct it, or name it differently.',
    ],
  },
  {
    what: 'two headings of one meaning',
    files: cells('指标', { H1: '年度指标值', H2: '≥11次' }),
    zh: ['a.xlsx 指标!H1 年度指标值: 表头“年度指标值”与另一列意思相同。请只留一列。'],
    en: [
      'a.xlsx 指标!H1 年度指标值: the heading "年度指标值" means the same as another column. Keep one of them.',
    ],
  },
  {
    what: 'a column that is needed left out',
    files: cells('指标', { D1: '' }),
    zh: ['a.xlsx 指标!A1 缺少“目标值 / Target value”这一列。请补上表头。'],
    en: ['a.xlsx 指标!A1 the column "目标值 / Target value" is missing. Add its heading.'],
  },
  {
    what: 'no heading of the sheet of facts',
    files: sheets({ 事实: sound.事实?.slice(1) ?? [] }),
    zh: [
      'a.xlsx 事实!A1 缺少“事实 / Fact”这一列。请补上表头。',
      'a.xlsx 事实!A1 缺少“数值 / Value”这一列。请补上表头。',
    ],
    en: [
      'a.xlsx 事实!A1 the column "事实 / Fact" is missing. Add its heading.',
      'a.xlsx 事实!A1 the column "数值 / Value" is missing. Add its heading.',
    ],
  },
  {
    what: 'rows of no evaluation',
    files: sheets({ 评价: null }),
    zh: [
      'a.xlsx 事实!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。',
      'a.xlsx 指标!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。',
    ],
    en: [
      'a.xlsx 事实!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
      'a.xlsx 指标!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
    ],
  },
  {
    what: 'rows that could belong to either of two evaluations',
    files: cells('评价', { A3: 'ceshi-2021', B3: '测试服务中心', C3: 2021, D3: '评价', E3: '是' }),
    zh: [
      'a.xlsx 事实!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。',
      'a.xlsx 指标!A2 不知道这一行属于哪份评价。请填写评价编号，或用 --evaluation 指明。',
    ],
    en: [
      'a.xlsx 事实!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
      'a.xlsx 指标!A2 it is not said which evaluation this row belongs to. Fill in its id, or name it by --evaluation.',
    ],
  },
  {
    what: 'a row of an evaluation that is nowhere',
    files: cells('事实', { D1: '评价编号', D3: 'ceshi-2012' }),
    zh: ['a.xlsx 事实!D3 评价编号: 没有“ceshi-2012”这份评价。请在“评价”表中写一行，或改正编号、部门和年度。'],
    en: [
      'a.xlsx 事实!D3 评价编号: there is no evaluation "ceshi-2012". Give it a row on the sheet of evaluations, or correct the id, department or year.',
    ],
  },
  {
    what: 'one id for two evaluations',
    files: cells('评价', { A3: 'ceshi-2022', B3: '测试服务中心', C3: 2021, D3: '评价', E3: '是' }),
    zh: ['a.xlsx 评价!A3 评价编号: “ceshi-2022”已被占用。请换一个。'],
    en: ['a.xlsx 评价!A3 评价编号: "ceshi-2022" is taken already. Give it another one.'],
  },
];
