// Workbooks with rows in which something is missing, given twice, or refers to nothing.
import { type Broken, cells, parts, sheets } from './broken.ts';

export const brokenRows: readonly Broken[] = [
  {
    what: 'an id with a blank in it',
    files: cells('评价', { A2: 'Ce shi 2022' }),
    zh: [
      'a.xlsx 评价!A2 评价编号: “Ce shi 2022”不是编号。编号由小写英文字母、数字和连字符组成，如 huitong-2022。请改正。',
    ],
    en: [
      'a.xlsx 评价!A2 评价编号: "Ce shi 2022" is not an id. An id is lower-case letters, digits and hyphens, such as huitong-2022.',
    ],
  },
  {
    what: 'no name of the department',
    files: cells('评价', { B2: '' }),
    zh: ['a.xlsx 评价!B2 部门名称: 空着，此处必须填写。请填上。'],
    en: ['a.xlsx 评价!B2 部门名称: the cell is empty, and something must stand here. Fill it in.'],
  },
  {
    what: 'no year',
    files: cells('评价', { C2: null }),
    zh: ['a.xlsx 评价!C2 年度: 空着，此处必须填写。请填上。'],
    en: ['a.xlsx 评价!C2 年度: the cell is empty, and something must stand here. Fill it in.'],
  },
  {
    what: 'a year in words',
    files: cells('评价', { C2: '去年' }),
    zh: ['a.xlsx 评价!C2 年度: “去年”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 评价!C2 年度: "去年" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'a year that cannot be',
    files: cells('评价', { C2: 22 }),
    zh: ['a.xlsx 评价!C2 年度: “22”形式不对：≥ 1990。请改正。'],
    en: ['a.xlsx 评价!C2 年度: "22" is not in the form that is expected: ≥ 1990.'],
  },
  {
    what: 'a choice that there is not',
    files: cells('评价', { E2: '也许' }),
    zh: ['a.xlsx 评价!E2 虚构: 此处不能写“也许”。可写：是 / yes | 否 / no。'],
    en: ['a.xlsx 评价!E2 虚构: "也许" is not allowed here. Write one of: 是 / yes | 否 / no.'],
  },
  {
    what: 'a day that there is not',
    files: cells('评价', { F1: '数据日期', F2: '2022-02-30' }),
    zh: ['a.xlsx 评价!F2 数据日期: “2022-02-30”不是日期。请写成 2022-12-31 的形式。'],
    en: ['a.xlsx 评价!F2 数据日期: "2022-02-30" is not a day. Write it as 2022-12-31.'],
  },
  {
    what: 'a report that is not there',
    files: cells('评价', { F1: '报告文件', F2: 'report.txt' }),
    zh: [
      'a.xlsx 评价!F2 报告文件: 无法读取。请检查路径、权限，以及文件是否为 UTF-8 文本。',
      'a.xlsx 事实!A1 缺少“章节 / Section”这一列。请补上表头。',
      'a.xlsx 指标!A1 缺少“章节 / Section”这一列。请补上表头。',
    ],
    en: [
      'a.xlsx 评价!F2 报告文件: cannot be read. Check the path, the rights, and that it is UTF-8 text.',
      'a.xlsx 事实!A1 the column "章节 / Section" is missing. Add its heading.',
      'a.xlsx 指标!A1 the column "章节 / Section" is missing. Add its heading.',
    ],
  },
  {
    what: 'a fact that the catalogue does not know',
    files: cells('事实', { A3: '调整后预算书' }),
    zh: [
      'a.xlsx 事实!A3 键: 目录中没有“调整后预算书”这个数据。是否想写“调整后预算”？请用目录里的名称，或写键并填写名称。',
    ],
    en: [
      'a.xlsx 事实!A3 键: the catalogue has no fact called "调整后预算书". Did you mean "调整后预算"? Use a name of the catalogue, or give a key and names.',
    ],
  },
  {
    what: 'a key that nothing has',
    files: cells('事实', { A3: 'budget.ajusted' }),
    zh: [
      'a.xlsx 事实!A3 键: 目录中没有“budget.ajusted”这个数据。是否想写“budget.adjusted”？请用目录里的名称，或写键并填写名称。',
    ],
    en: [
      'a.xlsx 事实!A3 键: the catalogue has no fact called "budget.ajusted". Did you mean "budget.adjusted"? Use a name of the catalogue, or give a key and names.',
    ],
  },
  {
    what: 'a fact given twice',
    files: cells('事实', { A3: '年初预算' }),
    zh: ['a.xlsx 事实!A3 键: “budget.initial”已被占用。请换一个。'],
    en: ['a.xlsx 事实!A3 键: "budget.initial" is taken already. Give it another one.'],
  },
  {
    what: 'a fact without its name',
    files: cells('事实', { A3: '' }),
    zh: ['a.xlsx 事实!A3 键: 空着，此处必须填写。请填上。'],
    en: ['a.xlsx 事实!A3 键: the cell is empty, and something must stand here. Fill it in.'],
  },
  {
    what: 'a fact without its value',
    files: cells('事实', { B3: null }),
    zh: ['a.xlsx 事实!B3 数值: 空着，此处必须填写。请填上。'],
    en: ['a.xlsx 事实!B3 数值: the cell is empty, and something must stand here. Fill it in.'],
  },
  {
    what: 'an indicator without its name',
    files: cells('指标', { C3: '' }),
    zh: ['a.xlsx 指标!C3 三级指标: 空着，此处必须填写。请填上。'],
    en: ['a.xlsx 指标!C3 三级指标: the cell is empty, and something must stand here. Fill it in.'],
  },
  {
    what: 'an indicator without its target',
    files: cells('指标', { D3: '' }),
    zh: ['a.xlsx 指标!D3 目标值: 空着，此处必须填写。请填上。'],
    en: ['a.xlsx 指标!D3 目标值: the cell is empty, and something must stand here. Fill it in.'],
  },
  {
    what: 'two indicators of one number',
    files: cells('指标', { H1: '序号', H2: 1, H3: 1, H4: 2 }),
    zh: ['a.xlsx 指标!A3 key: “ind.n1”已被占用。请换一个。', 'a.xlsx 指标!H3 序号: “1”已被占用。请换一个。'],
    en: [
      'a.xlsx 指标!A3 key: "ind.n1" is taken already. Give it another one.',
      'a.xlsx 指标!H3 序号: "1" is taken already. Give it another one.',
    ],
  },
  {
    what: 'a rule that there is not',
    files: cells('指标', { H1: '评分规则', H2: '{kind: guess}' }),
    zh: [
      'a.xlsx 指标!H2 评分规则: 此处不能写“guess”。可写：threshold | proportional | reverse | interpolation | bands | deduct_per_unit | states | qualitative | checklist | better_of | declared。',
    ],
    en: [
      'a.xlsx 指标!H2 评分规则: "guess" is not allowed here. Write one of: threshold | proportional | reverse | interpolation | bands | deduct_per_unit | states | qualitative | checklist | better_of | declared.',
    ],
  },
  {
    what: 'a rule that cannot be read',
    files: cells('指标', { H1: '评分规则', H2: '{kind: proportional' }),
    zh: [
      'a.xlsx 指标!H2 评分规则: 在“{kind: proportional”处不是有效的 YAML：少了引号、括号、冒号、逗号或空格。请改正这一行。',
    ],
    en: [
      'a.xlsx 指标!H2 评分规则: is not valid YAML at "{kind: proportional": a quote, bracket, colon, comma or space is missing. Put this line right.',
    ],
  },
  {
    what: 'a finding without a column for its name',
    files: sheets({
      发现: [
        ['类型', '概述'],
        ['问题', '预算编制不准'],
        ['建议', '加强管理'],
      ],
    }),
    zh: ['a.xlsx 发现!A1 缺少“名称 / Names (zh)”这一列。请补上表头。'],
    en: ['a.xlsx 发现!A1 the column "名称 / Names (zh)" is missing. Add its heading.'],
  },
  {
    what: 'a detail of a finding that is nowhere',
    files: sheets({
      要点: [
        ['所属发现', '角色', '文字'],
        ['problem.n7', '原因', '人手不足'],
      ],
    }),
    zh: ['a.xlsx 要点!A2 所属发现: 没有“problem.n7”这个键。请改正或删去。'],
    en: ['a.xlsx 要点!A2 所属发现: nothing has the key "problem.n7". Correct or remove it.'],
  },
  {
    what: 'a finding with an answer to nothing',
    files: sheets({
      发现: [
        ['类型', '名称', '概述', '针对'],
        ['建议', '加强管理', '加强预算管理', 'problem.n1'],
      ],
    }),
    zh: ['a.xlsx 发现!D2 针对: 没有“problem.n1”这个键。请改正或删去。'],
    en: ['a.xlsx 发现!D2 针对: nothing has the key "problem.n1". Correct or remove it.'],
  },
  {
    what: 'a quote that is not in the report',
    files: sheets({
      报告原文: [['正文'], ['年初预算120.5万元。']],
      事实: [
        ['键', '数值', '章节', '原文'],
        ['年初预算', 120.5, '一', '年初预算为120.5万元'],
      ],
      指标: null,
    }),
    zh: [
      'a.xlsx 事实!D2 原文: 报告中没有与“年初预算为120.5万元”逐字相同的文字。报告写的是“年初预算120.5万元。”。',
    ],
    en: [
      'a.xlsx 事实!D2 原文: "年初预算为120.5万元" does not stand in the report word for word. The report has "年初预算120.5万元。".',
    ],
  },
  {
    what: 'a report and a fact that cites none of it',
    files: sheets({ 报告原文: [['正文'], ['年初预算120.5万元。']], 指标: null }),
    zh: ['a.xlsx 事实!A1 缺少“章节 / Section”这一列。请补上表头。'],
    en: ['a.xlsx 事实!A1 the column "章节 / Section" is missing. Add its heading.'],
  },
  {
    what: 'funds of a department that is nowhere',
    files: sheets({
      资金: [
        ['部门名称', '年度', '年初预算（万元）'],
        ['别处中心', 2022, 5],
      ],
    }),
    zh: [
      'a.xlsx 资金!A2 部门名称: 没有“别处中心 2022”这份评价。请在“评价”表中写一行，或改正编号、部门和年度。',
    ],
    en: [
      'a.xlsx 资金!A2 部门名称: there is no evaluation "别处中心 2022". Give it a row on the sheet of evaluations, or correct the id, department or year.',
    ],
  },
  {
    what: 'a sheet twice in the list of sheets',
    files: parts({ 'xl/workbook.xml': (text) => text.replace(/(<sheet [^>]*name="事实"[^>]*>)/, '$1$1') }),
    zh: [
      'a.xlsx 事实!A2 键: “budget.initial”已被占用。请换一个。',
      'a.xlsx 事实!A3 键: “budget.adjusted”已被占用。请换一个。',
      'a.xlsx 事实!A4 键: “procurement.budget”已被占用。请换一个。',
      'a.xlsx 事实!A5 键: “procurement.executed”已被占用。请换一个。',
    ],
    en: [
      'a.xlsx 事实!A2 键: "budget.initial" is taken already. Give it another one.',
      'a.xlsx 事实!A3 键: "budget.adjusted" is taken already. Give it another one.',
      'a.xlsx 事实!A4 键: "procurement.budget" is taken already. Give it another one.',
      'a.xlsx 事实!A5 键: "procurement.executed" is taken already. Give it another one.',
    ],
  },
];
