// Workbooks with cells that are no value, or not the one they seem to be.
import { special } from './book.ts';
import { type Broken, cells, parts, sheets } from './broken.ts';

export const brokenCells: readonly Broken[] = [
  {
    what: 'a formula that was never calculated',
    files: sheets({}, { 事实: special({ B2: { value: null, formula: 'SUM(B3:B4)' } }) }),
    zh: ['a.xlsx 事实!B2 数值: 公式没有计算结果：=SUM(B3:B4)。请在电子表格软件中打开、保存，或填入数值。'],
    en: [
      'a.xlsx 事实!B2 数值: the formula was never calculated: =SUM(B3:B4). Open and save it in a spreadsheet program, or write the value.',
    ],
  },
  {
    what: 'a formula whose result is an error',
    files: parts({
      'xl/worksheets/sheet2.xml': (text) =>
        text.replace(/<c r="B2".*?<\/c>/, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    }),
    zh: ['a.xlsx 事实!B2 数值: 单元格是错误值 #DIV/0!。请改正公式或填入数值。'],
    en: ['a.xlsx 事实!B2 数值: the cell holds an error #DIV/0!. Correct its formula or write the value.'],
  },
  {
    what: 'an error',
    files: sheets({}, { 指标: special({ E3: { value: '#N/A', type: 'error' } }) }),
    zh: ['a.xlsx 指标!E3 实际完成值: 单元格是错误值 #N/A。请改正公式或填入数值。'],
    en: ['a.xlsx 指标!E3 实际完成值: the cell holds an error #N/A. Correct its formula or write the value.'],
  },
  {
    what: 'an error in a heading',
    files: sheets({}, { 指标: special({ C1: { value: '#REF!', type: 'error' } }) }),
    zh: ['a.xlsx 指标!A1 缺少“三级指标 / Level 3 (zh)”这一列。请补上表头。'],
    en: ['a.xlsx 指标!A1 the column "三级指标 / Level 3 (zh)" is missing. Add its heading.'],
  },
  {
    what: 'an error for a name',
    files: sheets({}, { 指标: special({ C3: { value: '#NAME?', type: 'error' } }) }),
    zh: ['a.xlsx 指标!C3 三级指标: 单元格是错误值 #NAME?。请改正公式或填入数值。'],
    en: ['a.xlsx 指标!C3 三级指标: the cell holds an error #NAME?. Correct its formula or write the value.'],
  },
  {
    what: 'a formula for an evaluation id',
    files: sheets(
      {
        评价: [
          ['评价编号', '部门名称', '年度', '标题', '虚构'],
          [null, '测试服务中心', 2022, '评价', '是'],
        ],
      },
      { 评价: special({ A2: { value: null, formula: 'B2&C2' } }) },
    ),
    zh: ['a.xlsx 评价!A2 评价编号: 公式没有计算结果：=B2&C2。请在电子表格软件中打开、保存，或填入数值。'],
    en: [
      'a.xlsx 评价!A2 评价编号: the formula was never calculated: =B2&C2. Open and save it in a spreadsheet program, or write the value.',
    ],
  },
  {
    what: 'words for an amount',
    files: cells('事实', { B2: '约一百二十万' }),
    zh: ['a.xlsx 事实!B2 数值: “约一百二十万”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "约一百二十万" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'two amounts in a cell',
    files: cells('事实', { B2: '120.5 / 100' }),
    zh: ['a.xlsx 事实!B2 数值: “120.5 / 100”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "120.5 / 100" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'a range for an amount',
    files: cells('事实', { B2: '100-120' }),
    zh: ['a.xlsx 事实!B2 数值: “100-120”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "100-120" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'a unit that there is not',
    files: cells('事实', { B2: '120.5亿' }),
    zh: [
      'a.xlsx 事实!B2 数值: 不认识单位“120.5亿”。可写：万元 | 元 | % | 百分点 | 分 | 个 | 家 | 次 | 倍 | 人。',
    ],
    en: [
      'a.xlsx 事实!B2 数值: the unit "120.5亿" is not known. Write one of: 万元 | 元 | % | 百分点 | 分 | 个 | 家 | 次 | 倍 | 人.',
    ],
  },
  {
    what: 'a unit of another kind',
    files: cells('事实', { B2: '120.5', C2: '%' }),
    zh: ['a.xlsx 事实!C2 单位: 此处不能写“%”。可写：万元。'],
    en: ['a.xlsx 事实!C2 单位: "%" is not allowed here. Write one of: 万元.'],
  },
  {
    what: 'a unit that contradicts the one beside it',
    files: cells('事实', { B2: '120.5元' }),
    zh: ['a.xlsx 事实!C2 单位: “万元”与同一行或表头的“元”矛盾。请只留一个。'],
    en: ['a.xlsx 事实!C2 单位: "万元" contradicts "元" in the same row or its heading. Keep one of them.'],
  },
  {
    what: 'a unit that is none',
    files: cells('事实', { C2: '吨' }),
    zh: ['a.xlsx 事实!C2 单位: 不认识单位“吨”。可写：万元 | 元 | % | 百分点 | 分 | 个 | 家 | 次 | 倍 | 人。'],
    en: [
      'a.xlsx 事实!C2 单位: the unit "吨" is not known. Write one of: 万元 | 元 | % | 百分点 | 分 | 个 | 家 | 次 | 倍 | 人.',
    ],
  },
  {
    what: 'a comparator before a fact',
    files: cells('事实', { B2: '≥120.5' }),
    zh: ['a.xlsx 事实!B2 数值: “≥120.5”带有比较符，此处须是数值本身。请只写数字。'],
    en: [
      'a.xlsx 事实!B2 数值: "≥120.5" has a comparator where the amount itself must stand. Write the number alone.',
    ],
  },
  {
    what: 'a date for an amount',
    files: cells('事实', { B2: new Date('2022-03-04T00:00:00Z') }),
    zh: ['a.xlsx 事实!B2 数值: “2022-03-04”是日期，不是数字。请改正单元格格式。'],
    en: ['a.xlsx 事实!B2 数值: "2022-03-04" is a date, not a number. Correct the format of the cell.'],
  },
  {
    what: 'a date for a weight',
    files: cells('指标', { F2: new Date('1900-02-10T00:00:00Z') }),
    zh: ['a.xlsx 指标!F2 分值: “1900-02-10”是日期，不是数字。请改正单元格格式。'],
    en: ['a.xlsx 指标!F2 分值: "1900-02-10" is a date, not a number. Correct the format of the cell.'],
  },
  {
    what: 'a truth value for an amount',
    files: cells('事实', { B2: true }),
    zh: ['a.xlsx 事实!B2 数值: “true”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "true" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'commas that separate no thousands',
    files: cells('事实', { B2: '12,05' }),
    zh: ['a.xlsx 事实!B2 数值: “12,05”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "12,05" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'points in place of commas',
    files: cells('事实', { B2: '1.234.567' }),
    zh: ['a.xlsx 事实!B2 数值: “1.234.567”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "1.234.567" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'an amount in scientific notation as text',
    files: cells('事实', { B2: '1.2E+02' }),
    zh: ['a.xlsx 事实!B2 数值: “1.2E+02”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "1.2E+02" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'an amount between brackets',
    files: cells('事实', { B2: '(120.5)' }),
    zh: ['a.xlsx 事实!B2 数值: “(120.5)”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 事实!B2 数值: "(120.5)" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'a number beyond all numbers',
    files: cells('事实', { B2: 1e300 }),
    zh: [
      'a.xlsx 事实!B2 数值: “10000000000000000000000000000000000000000000000000000000000000000000000000000000…”不是普通小数，如 36.06。请改正。',
    ],
    en: [
      'a.xlsx 事实!B2 数值: "10000000000000000000000000000000000000000000000000000000000000000000000000000000…" is not a plain decimal, such as 36.06. Correct it.',
    ],
  },
  {
    what: 'a negative weight',
    files: cells('指标', { F2: -5 }),
    zh: ['a.xlsx 指标!F2 分值: “-5”形式不对：≥ 0。请改正。'],
    en: ['a.xlsx 指标!F2 分值: "-5" is not in the form that is expected: ≥ 0.'],
  },
  {
    what: 'a score in words',
    files: cells('指标', { G2: '优' }),
    zh: ['a.xlsx 指标!G2 得分: “优”不是数字。请只写数字，如 36.06。'],
    en: ['a.xlsx 指标!G2 得分: "优" is not a number. Write the number alone, such as 36.06.'],
  },
  {
    what: 'a comparator before a score',
    files: cells('指标', { G2: '≥38' }),
    zh: ['a.xlsx 指标!G2 得分: “≥38”带有比较符，此处须是数值本身。请只写数字。'],
    en: [
      'a.xlsx 指标!G2 得分: "≥38" has a comparator where the amount itself must stand. Write the number alone.',
    ],
  },
  {
    what: 'a comparator before a result',
    files: cells('指标', { E3: '≥96%' }),
    zh: ['a.xlsx 指标!E3 实际完成值: “≥96”带有比较符，此处须是数值本身。请只写数字。'],
    en: [
      'a.xlsx 指标!E3 实际完成值: "≥96" has a comparator where the amount itself must stand. Write the number alone.',
    ],
  },
  {
    what: 'a comparator that contradicts the one beside it',
    files: cells('指标', { H1: '比较', H2: '≤' }),
    zh: ['a.xlsx 指标!D2 目标值: “≥10”与同一行或表头的“≤”矛盾。请只留一个。'],
    en: ['a.xlsx 指标!D2 目标值: "≥10" contradicts "≤" in the same row or its heading. Keep one of them.'],
  },
  {
    what: 'values merged over two rows',
    files: sheets(
      {
        事实: [
          ['键', '数值', '单位'],
          ['年初预算', 120.5, '万元'],
          ['调整后预算', null, '万元'],
        ],
      },
      { 事实: { merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }] } },
    ),
    zh: ['a.xlsx 事实!B3 数值: 与上一行合并，不知道这一行是多少。请取消合并，逐行填写。'],
    en: [
      'a.xlsx 事实!B3 数值: the cell is merged with the row above, so that its own value is not known. Unmerge it and fill in each row.',
    ],
  },
  {
    what: 'scores merged over all rows',
    files: sheets({}, { 指标: { merges: [{ startRow: 1, startCol: 6, endRow: 3, endCol: 6 }] } }),
    zh: [
      'a.xlsx 指标!G3 得分: 与上一行合并，不知道这一行是多少。请取消合并，逐行填写。',
      'a.xlsx 指标!G4 得分: 与上一行合并，不知道这一行是多少。请取消合并，逐行填写。',
    ],
    en: [
      'a.xlsx 指标!G3 得分: the cell is merged with the row above, so that its own value is not known. Unmerge it and fill in each row.',
      'a.xlsx 指标!G4 得分: the cell is merged with the row above, so that its own value is not known. Unmerge it and fill in each row.',
    ],
  },
  {
    what: 'ten things wrong at once',
    files: sheets({
      评价: [
        ['评价编号', '部门名称', '年度', '标题', '虚构'],
        ['Ceshi', '测试服务中心', '二〇二二', '评价', '大概'],
      ],
      事实: [
        ['键', '数值', '单位'],
        ['年初预算', '很多', '万元'],
        ['调整后预算', 5, '吨'],
        ['年中预算书', 5, '万元'],
      ],
      指标: [
        ['三级指标', '目标值', '分值', '得分'],
        ['培训', '', '四十', 38],
        ['', '≥1次', 30, '优'],
        ['服务', '≥1家', 30, true],
      ],
    }),
    zh: [
      'a.xlsx 评价!C2 年度: “二〇二二”不是数字。请只写数字，如 36.06。',
      'a.xlsx 评价!E2 虚构: 此处不能写“大概”。可写：是 / yes | 否 / no。',
      'a.xlsx 事实!B2 数值: “很多”不是数字。请只写数字，如 36.06。',
      'a.xlsx 事实!C3 单位: 不认识单位“吨”。可写：万元 | 元 | % | 百分点 | 分 | 个 | 家 | 次 | 倍 | 人。',
      'a.xlsx 事实!A4 键: 目录中没有“年中预算书”这个数据。请用目录里的名称，或写键并填写名称。',
      'a.xlsx 指标!C2 分值: “四十”不是数字。请只写数字，如 36.06。',
      'a.xlsx 指标!D3 得分: “优”不是数字。请只写数字，如 36.06。',
      'a.xlsx 指标!D4 得分: “true”不是数字。请只写数字，如 36.06。',
      'a.xlsx 评价!A2 评价编号: “Ceshi”不是编号。编号由小写英文字母、数字和连字符组成，如 huitong-2022。请改正。',
      'a.xlsx 指标!A1 缺少“一级指标 / Level 1 (zh)”这一列。请补上表头。',
      'a.xlsx 指标!A1 缺少“二级指标 / Level 2 (zh)”这一列。请补上表头。',
      'a.xlsx 指标!B2 目标值: 空着，此处必须填写。请填上。',
      'a.xlsx 指标!A3 三级指标: 空着，此处必须填写。请填上。',
    ],
    en: [
      'a.xlsx 评价!C2 年度: "二〇二二" is not a number. Write the number alone, such as 36.06.',
      'a.xlsx 评价!E2 虚构: "大概" is not allowed here. Write one of: 是 / yes | 否 / no.',
      'a.xlsx 事实!B2 数值: "很多" is not a number. Write the number alone, such as 36.06.',
      'a.xlsx 事实!C3 单位: the unit "吨" is not known. Write one of: 万元 | 元 | % | 百分点 | 分 | 个 | 家 | 次 | 倍 | 人.',
      'a.xlsx 事实!A4 键: the catalogue has no fact called "年中预算书". Use a name of the catalogue, or give a key and names.',
      'a.xlsx 指标!C2 分值: "四十" is not a number. Write the number alone, such as 36.06.',
      'a.xlsx 指标!D3 得分: "优" is not a number. Write the number alone, such as 36.06.',
      'a.xlsx 指标!D4 得分: "true" is not a number. Write the number alone, such as 36.06.',
      'a.xlsx 评价!A2 评价编号: "Ceshi" is not an id. An id is lower-case letters, digits and hyphens, such as huitong-2022.',
      'a.xlsx 指标!A1 the column "一级指标 / Level 1 (zh)" is missing. Add its heading.',
      'a.xlsx 指标!A1 the column "二级指标 / Level 2 (zh)" is missing. Add its heading.',
      'a.xlsx 指标!B2 目标值: the cell is empty, and something must stand here. Fill it in.',
      'a.xlsx 指标!A3 三级指标: the cell is empty, and something must stand here. Fill it in.',
    ],
  },
];
