// An import shows what it would change and what should be looked at, is stored together or not at all, and can be undone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { uploadsOf } from '../../src/importers/upload.ts';
import type { Checked } from '../../src/intake/intake.ts';
import { book, type Given, type Rows, withCells } from '../support/books/book.ts';
import { type IntakeDesk, openIntakeDesk, told } from '../support/books/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

async function given(...sheets: Parameters<typeof book>): Promise<Given[]> {
  return [{ name: 'a.xlsx', bytes: await book(...sheets) }];
}

async function stored(...sheets: Parameters<typeof book>): Promise<string> {
  const { problems, apply } = await desk.check(await given(...sheets));
  expect(problems).toEqual([]);
  const result = await apply('甲');
  if (result.kind !== 'stored') throw new Error(result.kind);
  return result.batch;
}

const initial = async (): Promise<unknown> => {
  const fact = (await desk.stored('ceshi-2022'))?.facts.find(({ key }) => key === 'budget.initial');
  return fact?.type === 'number' ? fact.value : undefined;
};

/** One line a change: kind, list, key, then field before→after. */
const shown = ({ changes }: Checked): string[] =>
  changes.flatMap(({ id, kind, items }) => [
    `${kind} ${id}`,
    ...items.map((item) => {
      const fields = item.fields.map(({ field, before, after }) => `${field} ${before}→${after}`);
      return [item.kind, item.list, item.key, ...fields].join(' ').replaceAll('  ', ' ');
    }),
  ]);

describe('a preview', () => {
  test('of what was never there says that it is new', async () => {
    expect(shown(await desk.check(await given()))).toEqual(['new ceshi-2022']);
  });

  test('of the same workbook says that nothing changes, and nothing is stored', async () => {
    await stored();
    const checked = await desk.check(await given());
    expect(shown(checked)).toEqual(['same ceshi-2022']);
    expect(await checked.apply('甲')).toEqual({ kind: 'nothing' });
    expect(await desk.holds()).toEqual({ evaluations: 1, imports: 1 });
  });

  test('names each item that is new, changed or removed, with what it was', async () => {
    await stored();
    const facts = [
      ...withCells('事实', { B2: 130 }).filter(([name]) => name !== '政府采购执行额'),
      ['政府采购执行额', 30, '万元'],
      ['基本支出', 60, '万元'],
    ].filter(([name]) => name !== '调整后预算');
    const changed = await desk.check(
      await given({ 事实: facts, 评价: withCells('评价', { D2: '新的标题' }) }),
    );
    expect(shown(changed)).toEqual([
      'changed ceshi-2022',
      'changed title title 2022年度绩效评价 2022年度绩效评价→新的标题 新的标题',
      expect.stringMatching(/^changed facts budget\.initial value 120\.5→130 cite /),
      expect.stringMatching(/^changed facts procurement\.budget cite /),
      expect.stringMatching(/^changed facts procurement\.executed cite /),
      'new facts expenditure.basic',
      'removed facts budget.adjusted',
    ]);
  });
});

describe('a workbook with parts of an evaluation that is stored', () => {
  test('replaces the lists it has a table of, and leaves the others', async () => {
    await stored();
    const before = await desk.stored('ceshi-2022');
    const part: Rows = [
      ['评价编号', '一级指标', '二级指标', '三级指标', '目标值', '分值'],
      ['ceshi-2022', '产出', '数量', '培训次数', '≥12次', 100],
    ];
    const checked = await desk.check(await given({ 评价: null, 事实: null, 指标: part }));
    expect(told(checked.problems).zh).toEqual([]);
    expect(shown(checked)).toEqual([
      'changed ceshi-2022',
      expect.stringMatching(/^changed indicators ind\.n1 .*target 10 次→12 次/),
      'removed indicators ind.n2',
      'removed indicators ind.n3',
    ]);
    await checked.apply('乙');
    const after = await desk.stored('ceshi-2022');
    expect(after?.indicators).toHaveLength(1);
    expect(after?.facts).toEqual(before?.facts);
    expect(after?.title).toEqual(before?.title);
  });

  test('stores nothing of the others where one of several has a problem', async () => {
    const files = [
      { name: 'good.xlsx', bytes: await book() },
      { name: 'bad.xlsx', bytes: await book({ 评价: withCells('评价', { A2: 'other-2022', C2: '去年' }) }) },
    ];
    const { problems, apply } = await desk.check(files);
    expect(told(problems).en).toEqual([
      'bad.xlsx 评价!C2 年度: "去年" is not a number. Write the number alone, such as 36.06.',
    ]);
    await expect(apply('甲')).rejects.toThrow('problems');
    expect(await desk.holds()).toEqual({ evaluations: 0, imports: 0 });
  });

  test('is refused where two of several files are the same evaluation', async () => {
    const files = [
      { name: 'a.xlsx', bytes: await book() },
      { name: 'b.xlsx', bytes: await book() },
    ];
    expect(told((await desk.check(files)).problems).en).toEqual([
      'b.xlsx 评价!A2 评价编号: "ceshi-2022" is taken already. Give it another one.',
    ]);
  });
});

describe('an import that was looked at', () => {
  test('stores nothing once what it was compared with has changed', async () => {
    await stored();
    const first = await desk.check(await given({ 事实: withCells('事实', { B2: 130 }) }));
    const second = await desk.check(await given({ 事实: withCells('事实', { B2: 140 }) }));
    expect((await second.apply('乙')).kind).toBe('stored');
    expect(await first.apply('甲')).toEqual({ kind: 'changed_since', ids: ['ceshi-2022'] });
    expect(await initial()).toBe('140');
  });

  test('stores nothing of any evaluation where one of them has changed', async () => {
    await stored();
    const other = await book({ 评价: withCells('评价', { A2: 'other-2021', C2: 2021 }) });
    const both = [
      ...(await given({ 事实: withCells('事实', { B2: 130 }) })),
      { name: 'b.xlsx', bytes: other },
    ];
    const checked = await desk.check(both);
    await stored({ 事实: withCells('事实', { B2: 140 }) });
    expect((await checked.apply('甲')).kind).toBe('changed_since');
    expect((await desk.holds()).evaluations).toBe(1);
  });

  test('is kept with who, from which file, and what it held', async () => {
    const id = await stored();
    expect(await desk.intake.list(10)).toMatchObject([
      { id, person: '甲', files: ['a.xlsx'], evaluations: ['ceshi-2022'], isRestore: false },
    ]);
  });
});

describe('an earlier import', () => {
  test('can be had back, after a preview, and what it replaces can be had back too', async () => {
    const first = await stored();
    const second = await stored({ 事实: withCells('事实', { B2: 130 }) });
    for (const [id, value] of [
      [first, '120.5'],
      [second, '130'],
    ] as const) {
      const checked = await desk.intake.restore(id);
      if (!checked) throw new Error('nothing to restore');
      expect(shown(checked)[0]).toBe('changed ceshi-2022');
      await checked.apply('乙');
      expect(await initial()).toBe(value);
    }
    const acts = await desk.intake.list(10);
    expect(acts.map(({ isRestore, person }) => [isRestore, person])).toEqual([
      [true, '乙'],
      [true, '乙'],
      [false, '甲'],
      [false, '甲'],
    ]);
  });

  test('that is what is stored now changes nothing', async () => {
    const id = await stored();
    const checked = await desk.intake.restore(id);
    expect(checked && (await checked.apply('乙'))).toEqual({ kind: 'nothing' });
  });

  test('that never was cannot be had back', async () => {
    expect(await desk.intake.restore('nowhere')).toBeUndefined();
  });
});

test('the real evaluation is stored, leaves as a workbook and comes back as no change', async () => {
  const folder = join(import.meta.dirname, '../../data/evaluations');
  const files = ['huitong-2022.yaml', 'huitong-2022.txt'].map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
  }));
  const { problems, apply } = await desk.check(files);
  expect(problems).toEqual([]);
  await apply('甲');
  const workbook = await desk.intake.exportWorkbook(['huitong-2022']);
  if (workbook?.kind !== 'written') throw new Error('not written');
  const back = await desk.check([{ name: 'back.xlsx', bytes: workbook.bytes }]);
  expect(told(back.problems).zh).toEqual([]);
  expect(shown(back)).toEqual(['same huitong-2022']);
});

test('others have their turn while a workbook of many rows is read', async () => {
  const facts: Rows = [
    ['键', '数值', '单位'],
    ...Array.from({ length: 2000 }, (_, index) => [`无此数据${index}`, 1, '万元']),
  ];
  let turns = 0;
  let isDone = false;
  const others = (): void => {
    turns += 1;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  await desk.check(await given({ 事实: facts }));
  isDone = true;
  expect(turns).toBeGreaterThan(8);
});

const sees = ({ departmentId }: { departmentId: string }): boolean => departmentId === 'other';

describe('where not everything is seen', () => {
  test('what is out of sight is no base for rows, and is not replaced', async () => {
    await stored();
    const part: Rows = [
      ['评价编号', '键', '数值', '单位'],
      ['ceshi-2022', '年初预算', 1, '万元'],
    ];
    const head = ['评价编号', '部门编号', '部门名称', '年度', '标题', '虚构'];
    const row = ['ceshi-2022', 'other', '某中心', 2022, '2022年度', '是'];
    for (const [sheets, code] of [
      [{ 评价: null, 指标: null, 事实: part }, 'unknown_evaluation'],
      [{}, 'out_of_sight'],
      [{ 评价: [head, row] }, 'out_of_sight'],
    ] as const) {
      const checked = await desk.intake.check(uploadsOf(await given(sheets)), { sees });
      expect(checked.problems.map((each) => each.code)).toEqual([code]);
      expect(checked.changes).toEqual([]);
    }
  });
});

test('the basis is another one as soon as the file or what is stored is another', async () => {
  const first = await desk.check(await given());
  expect((await desk.check(await given())).basis).toBe(first.basis);
  const other = await desk.check(await given({ 事实: withCells('事实', { B2: 130 }) }));
  await first.apply('甲');
  const later = await desk.check(await given());
  expect(new Set([first.basis, other.basis, later.basis]).size).toBe(3);
});
