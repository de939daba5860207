// What people fill in is read as they mean it: tables as text in any encoding, funds, the platform's form, cells as typed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/evaluation/shape.ts';
import { book, type Given, special, withCells } from '../../support/books/book.ts';
import { gb18030 } from '../../support/books/gb18030.ts';
import { type IntakeDesk, openIntakeDesk, told } from '../../support/books/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

/** What is stored of ceshi-2022 after these files were imported without a problem. */
async function imported(files: readonly Given[], only?: string): Promise<Evaluation> {
  const { problems, apply } = await desk.check(files, only);
  expect(told(problems).zh).toEqual([]);
  await apply('test');
  const stored = await desk.stored('ceshi-2022');
  if (!stored) throw new Error('nothing was stored');
  return stored;
}

async function given(...sheets: Parameters<typeof book>): Promise<Given[]> {
  return [{ name: 'a.xlsx', bytes: await book(...sheets) }];
}

const amounts = ({ facts }: Evaluation) =>
  Object.fromEntries(
    facts.map((fact) => [fact.key, fact.type === 'number' ? `${fact.value} ${fact.unit}` : '']),
  );

const evaluationsCsv =
  '评价编号,部门名称,年度,标题,虚构\r\nceshi-2022,测试服务中心,2022,"评价，""摘要""",是\r\n';
const factsCsv = '键,数值,单位\r\n年初预算,"1,120.50",万元\r\n调整后预算,100,\r\n';

describe('tables in .csv files', () => {
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['GB18030', gb18030],
    ['UTF-16 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('are read together in %s', async (_, encoded) => {
    const evaluation = await imported([
      { name: 'x/评价.csv', bytes: encoded(evaluationsCsv) },
      { name: 'x/事实.csv', bytes: encoded(factsCsv) },
    ]);
    expect(evaluation.title.zh).toBe('评价，"摘要"');
    expect(amounts(evaluation)).toEqual({ 'budget.initial': '1120.50 万元', 'budget.adjusted': '100 万元' });
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('are read with %s between the cells', async (_, mark) => {
    const lines = ['评价编号,部门名称,年度,标题,虚构', 'ceshi-2022,测试中心,2022,评价,是'];
    const evaluation = await imported([
      { name: 'a.csv', bytes: Buffer.from(lines.join('\n').replaceAll(',', mark)) },
    ]);
    expect(evaluation.department.names.zh).toEqual(['测试中心']);
  });
});

describe('a table of funds', () => {
  test('gives each department its facts, in the unit of the heading or the cell', async () => {
    const evaluation = await imported(
      await given({
        事实: null,
        资金: [
          ['部门名称', '年度', '年初预算（元）', '调整后预算', '政府采购预算（万元）'],
          ['测试服务中心', 2022, 1_205_000, '100.25万元', 40],
        ],
      }),
    );
    expect(amounts(evaluation)).toEqual({
      'budget.initial': '1205000 元',
      'budget.adjusted': '100.25 万元',
      'procurement.budget': '40 万元',
    });
    expect(evaluation.facts[0]?.cite).toEqual([{ section: '资金!C2', quote: '年初预算（元） 1205000' }]);
  });

  test('changes only those facts of an evaluation that is stored', async () => {
    await imported(await given());
    const evaluation = await imported([
      { name: '资金.csv', bytes: Buffer.from('评价编号,年初预算（万元）\nceshi-2022,130.00\n') },
    ]);
    expect(amounts(evaluation)).toMatchObject({
      'budget.initial': '130.00 万元',
      'budget.adjusted': '100.25 万元',
    });
    expect(evaluation.indicators).toHaveLength(3);
  });
});

describe("the platform's self-evaluation form", () => {
  const rows = [
    ['项目支出绩效自评表'],
    ['（2022年度）'],
    ['项目名称', '企业服务'],
    ['主管部门', '某局', null, null, '实施单位', '测试服务中心'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', null, 10, 8, 8, 10, '100%', 10],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, '服务企业', null, null, null, '已完成'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '走访企业', '≥20家', '18家', 50, 45, '疫情影响'],
    [null, '质量指标', '问题办结率', '≥95%', 0.96, 30, 30, null],
    ['效益指标', '社会效益指标', '营商环境', '改善', '改善', 20, 20, null],
    ['总分', null, null, null, null, 100, 95, null],
  ];

  test('is read below whatever stands above it, with merged cells and without its total', async () => {
    await imported(await given());
    const form = await given(
      { 评价: null, 事实: null, 指标: null, 项目支出绩效自评表: rows },
      {
        项目支出绩效自评表: {
          ...special({ E11: { value: 0.96, style: { numFmt: '0%' } } }),
          merges: [{ startRow: 9, startCol: 0, endRow: 10, endCol: 0 }],
        },
      },
    );
    const { indicators } = await imported(form, 'ceshi-2022');
    expect(indicators).toMatchObject([
      {
        key: 'ind.n1',
        names: { zh: ['走访企业'] },
        level1: { zh: '产出指标' },
        comparator: '>=',
        target: { value: '20', unit: '家' },
        actual: { value: '18', unit: '家' },
        weight: '50',
        score: '45',
        deduction: { zh: '疫情影响' },
      },
      {
        level1: { zh: '产出指标' },
        level2: { zh: '质量指标' },
        target: { value: '95', unit: '%' },
        actual: { value: '96', unit: '%' },
      },
      {
        comparator: 'is',
        type: 'qualitative',
        target: { wording: { zh: '改善' } },
        actual: { wording: { zh: '改善' } },
        score: '20',
      },
    ]);
    expect(indicators).toHaveLength(3);
  });

  const ofDepartment = rows.map((cells) =>
    cells.map((cell) =>
      typeof cell === 'string'
        ? cell.replace('项目名称', '部门名称').replace(/^项目(支出|资金)/, '部门$1')
        : cell,
    ),
  );
  const taken = async (form: typeof rows, sheets: Parameters<typeof book>[0] = {}) => {
    const files = await given({ 评价: null, 事实: null, 指标: null, 自评表: form });
    await imported(await given(sheets));
    const { warnings } = await desk.check(files, 'ceshi-2022');
    return {
      stored: await imported(files, 'ceshi-2022'),
      told: told(warnings).zh.filter((line) => line.includes('表头之上')),
    };
  };

  test("takes no funds of a project for the department's, and says what was not read", async () => {
    const form = await taken(rows, { 事实: null });
    expect(form.stored.facts).toEqual([]);
    expect(form.told).toEqual([
      'a.xlsx 自评表!A3 表头之上的“项目名称 企业服务”没有读取。',
      'a.xlsx 自评表!A4 表头之上的“主管部门 某局 实施单位 测试服务中心”没有读取。',
      'a.xlsx 自评表!A6 表头之上的“项目资金（万元） 年度资金总额 年初预算数 10 全年预算数 8 全年执行数 8 分值 10 执行率 100% 得分 10”是项目的资金，不是部门的收支，没有读取。',
      'a.xlsx 自评表!A7 表头之上的“年度总体目标 预期目标 实际完成情况”没有读取。',
      'a.xlsx 自评表!B8 表头之上的“服务企业 已完成”没有读取。',
    ]);
  });

  test('of a department gives the total of its funds as facts', async () => {
    const form = await taken(ofDepartment, { 事实: null });
    expect(amounts(form.stored)).toEqual({
      'budget.initial': '10 万元',
      'budget.adjusted': '8 万元',
      'expenditure.final': '8 万元',
    });
    expect(form.stored.facts[0]?.cite).toEqual([{ section: '自评表!C6', quote: '年初预算数 10' }]);
    expect(form.told.filter((line) => line.includes('!F6'))).toEqual([
      'a.xlsx 自评表!F6 表头之上的“分值 10 执行率 100% 得分 10”没有读取。',
    ]);
  });

  test('replaces no amount that the evaluation states', async () => {
    const form = await taken(ofDepartment);
    expect(amounts(form.stored)).toMatchObject({
      'budget.initial': '120.5 万元',
      'budget.adjusted': '100.25 万元',
    });
    expect(form.told.filter((line) => line.includes('没有采用'))).toEqual([
      'a.xlsx 自评表!C6 年初预算数: 表头之上的 10万元 没有采用，评价中已有 120.5万元。如应改动，请在“事实”表中填写。',
      'a.xlsx 自评表!D6 全年预算数: 表头之上的 8万元 没有采用，评价中已有 100.25万元。如应改动，请在“事实”表中填写。',
    ]);
  });

  test('is read from the file the platform imports and exports', async () => {
    await imported(await given());
    const lines = [
      'findex,sindex,name,actualweight,indexval,actualvalue,score,kpi_remark',
      '产出指标,数量指标,走访企业,50,≥20家,18家,45,疫情影响',
    ];
    const { indicators } = await imported(
      [{ name: 'kpi.csv', bytes: gb18030(lines.join('\n')) }],
      'ceshi-2022',
    );
    expect(indicators).toMatchObject([
      { names: { zh: ['走访企业'] }, weight: '50', score: '45', target: { value: '20', unit: '家' } },
    ]);
  });
});

describe('an amount', () => {
  test.each([
    ['a number', 36.06, '36.06 万元'],
    ['a number with the noise of a double', 0.1 + 0.2, '0.3 万元'],
    ['full width', '３６．０６', '36.06 万元'],
    ['full width with its unit', '３６．０６万元', '36.06 万元'],
    ['blanks of several kinds', ' 3 6.06\u3000万元\u00a0', '36.06 万元'],
    ['thousands separators', '1,036.06', '1036.06 万元'],
    ['full-width separators', '１，０３６．０６', '1036.06 万元'],
    ['its unit in the cell', '36.06 万元', '36.06 万元'],
    ['a smaller unit in the cell', '360600元', '360600 元'],
    ['a negative amount with a true minus', '−24.99', '-24.99 万元'],
    ['zeros at its beginning', '0036.06', '36.06 万元'],
  ])('may be typed with %s', async (_, value, expected) => {
    const rows = [
      ['键', '数值'],
      ['年初预算', value],
    ];
    const evaluation = await imported(await given({ 事实: rows }));
    expect(amounts(evaluation)).toEqual({ 'budget.initial': expected });
  });

  test.each([
    ['zeros its format shows', 36.1, '0.00', '36.10 万元'],
    ['thousands', 1036.5, '#,##0.00', '1036.50 万元'],
    ['per cent', 0.2604, '0.00%', '26.04 %'],
    ['per cent with few places', 0.2604, '0%', '26.04 %'],
  ])('is taken with %s', async (_, value, numFmt, expected) => {
    const isShare = numFmt.includes('%');
    const evaluation = await imported(
      await given(
        {
          事实: [
            ['键', '数值'],
            [isShare ? '报告所载政府采购执行率' : '年初预算', value],
          ],
        },
        { 事实: special({ B2: { value, style: { numFmt } } }) },
      ),
    );
    expect(Object.values(amounts(evaluation))).toEqual([expected]);
  });

  test('of a formula is what the spreadsheet computed last', async () => {
    const cell = { B2: { value: 36.06, formula: 'SUM(B3:B4)', formulaResult: 36.06 } };
    const evaluation = await imported(await given({}, { 事实: special(cell) }));
    expect(amounts(evaluation)['budget.initial']).toBe('36.06 万元');
  });
});

test('a level of indicators merged over its rows holds for each of them', async () => {
  const evaluation = await imported(
    await given(
      { 指标: withCells('指标', { A3: null }) },
      { 指标: { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] } },
    ),
  );
  expect(evaluation.indicators.map(({ level1 }) => level1.zh)).toEqual(['产出', '产出', '效益']);
});

test('a day is read whether it is a date or text', async () => {
  for (const day of [new Date('2023-09-15T00:00:00Z'), '2023/9/15', '2023年9月15日', '２０２３．９．１５']) {
    const evaluation = await imported(await given({ 评价: withCells('评价', { F1: '数据日期', F2: day }) }));
    expect(evaluation.data_date).toBe('2023-09-15');
  }
});
