// What should be looked at is told before an import, at its cell, and keeps nothing from being imported.
import { afterAll, describe, expect, test } from 'vitest';
import { book, sound, withCells } from '../support/books/book.ts';
import { openIntakeDesk, told } from '../support/books/intake-desk.ts';

const desk = await openIntakeDesk();
afterAll(() => desk.close());

/** Of the sound workbook, without the note on languages that all of these have. */
async function warned(...sheets: Parameters<typeof book>): Promise<{ zh: string[]; en: string[] }> {
  const { problems, warnings } = await desk.check([{ name: 'a.xlsx', bytes: await book(...sheets) }]);
  expect(told(problems).zh).toEqual([]);
  return told(warnings.filter(({ code }) => code !== 'untranslated'));
}

const reported = ['报告所载政府采购执行率', '74%', '%'];
const adjusted = withCells('事实', { B3: 40 });

describe('a warning', () => {
  const table: {
    what: string;
    sheets: Parameters<typeof book>;
    zh: string[];
    en: string[];
  }[] = [
    { what: 'nothing, where all is in order', sheets: [], zh: [], en: [] },
    {
      what: 'weights that do not add up',
      sheets: [{ 指标: withCells('指标', { F2: 30, G2: 28 }) }],
      zh: ['a.xlsx 指标!F2 分值: 权重合计为 90，不是 100。请核对。'],
      en: ['a.xlsx 指标!F2 分值: the weights add up to 90, not 100. Check them.'],
    },
    {
      what: 'a reported value that the data do not give',
      sheets: [{ 事实: [...(sound.事实 ?? []), reported] }],
      zh: ['a.xlsx 事实!B6 数值: 报告数为 74%，按报告的数据重新计算为 75%。请核对。'],
      en: ['a.xlsx 事实!B6 数值: the report states 74%, and its own data give 75%. Check them.'],
    },
    {
      what: 'a large adjustment without a reason',
      sheets: [{ 事实: adjusted }],
      zh: ['a.xlsx 评价!A2 预算调整率为 66.805%，超过 30%，没有写明原因。请补充调整明细或批复文件。'],
      en: [
        'a.xlsx 评价!A2 the budget was adjusted by 66.805%, more than 30%, and no reason is stated. Add details or documents of the adjustment.',
      ],
    },
    {
      what: 'no large adjustment where its reason is there',
      sheets: [
        {
          事实: [...adjusted, ['调整明细', null, '个']],
          清单: [
            ['所属事实', '名称'],
            ['adjustment.details', '压减会议费'],
          ],
        },
      ],
      zh: [],
      en: [],
    },
    {
      what: 'a result far above its target',
      sheets: [{ 指标: withCells('指标', { E4: '27家' }) }],
      zh: [
        'a.xlsx 指标!E4 实际完成值: 实际值为 27家，超过目标值 20家 的 130%。请核对目标值，并说明偏差原因。',
      ],
      en: [
        'a.xlsx 指标!E4 实际完成值: the actual value 27家 is more than 130% of the target 20家. Check the target and state why.',
      ],
    },
    {
      what: 'no result far above its target where the reason is stated',
      sheets: [{ 指标: withCells('指标', { E4: '27家', H1: '偏差原因', H4: '新增园区' }) }],
      zh: [],
      en: [],
    },
    {
      what: 'no result just at 130 % of its target',
      sheets: [{ 指标: withCells('指标', { E4: '26家' }) }],
      zh: [],
      en: [],
    },
    {
      what: 'a score above its weight',
      sheets: [{ 指标: withCells('指标', { G2: 41 }) }],
      zh: ['a.xlsx 指标!G2 得分: 得分 41 高于分值 40。请核对。'],
      en: ['a.xlsx 指标!G2 得分: the score 41 is above the weight 40. Check them.'],
    },
    {
      what: 'a score that is not what its rule gives',
      sheets: [{ 指标: withCells('指标', { H1: '评分规则', H3: '{kind: proportional}', G3: 20 }) }],
      zh: ['a.xlsx 指标!G3 得分: 得分为 20，按评分规则为 28.8。请核对。'],
      en: ['a.xlsx 指标!G3 得分: the score is 20, and by its rule 28.8. Check them.'],
    },
    {
      what: 'a result in a unit of another kind',
      sheets: [{ 指标: withCells('指标', { E3: '96家' }) }],
      zh: ['a.xlsx 指标!E3 实际完成值: 实际值 96家 与目标值 95% 的单位不同类，无法比较。请核对。'],
      en: [
        'a.xlsx 指标!E3 实际完成值: the actual value 96家 and the target 95% have units that cannot be compared. Check them.',
      ],
    },
    {
      what: 'an amount that is kept as words',
      sheets: [{ 指标: withCells('指标', { D2: '≥10场次' }) }],
      zh: ['a.xlsx 指标!D2 目标值: “≥10场次”的单位不在单位表中，按文字保存，不能计算。'],
      en: [
        'a.xlsx 指标!D2 目标值: the unit of "≥10场次" is not in the list of units; it is kept as words and cannot be computed with.',
      ],
    },
    {
      what: 'a column that is not read',
      sheets: [{ 指标: withCells('指标', { H1: '填表人', H2: '某' }) }],
      zh: ['a.xlsx 指标!H1 填表人: 不认识列“填表人”，没有读取。'],
      en: ['a.xlsx 指标!H1 填表人: the column "填表人" is not known and was not read.'],
    },
    {
      what: 'a sheet that is not read',
      sheets: [{ 随笔: [['甲', '乙']] }],
      zh: ['a.xlsx 随笔 没有认出其中的表，没有读取。'],
      en: ['a.xlsx 随笔 no table was recognised on this sheet, and it was not read.'],
    },
    {
      what: 'a hidden sheet',
      sheets: [
        {
          事实: null,
          资金: [
            ['评价编号', '年初预算'],
            ['ceshi-2022', 1],
          ],
        },
        { 资金: { hidden: true } },
      ],
      zh: ['a.xlsx 资金 是隐藏的表，没有读取。如需读取请取消隐藏。'],
      en: ['a.xlsx 资金 the sheet is hidden and was not read. Show it if it is to be read.'],
    },
  ];

  test.each(table)('tells of $what, and keeps nothing from being imported', async ({ sheets, zh, en }) => {
    expect(await warned(...sheets)).toEqual({ zh, en });
  });

  test('tells of texts in one language only', async () => {
    const { warnings } = await desk.check([{ name: 'a.xlsx', bytes: await book() }]);
    expect(told(warnings).en).toEqual([
      'a.xlsx ceshi-2022: 11 texts are there in one language only; the other shows the same words.',
    ]);
  });
});
