// Departments named in a text are found whole, the longest first, however many there are.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DepartmentEntry, indexDepartments } from '../../src/assistant/departments.ts';

function entry(id: string, year: number, zh: string[], en: string[]): DepartmentEntry {
  return { evaluationId: id, year, names: { zh, en } };
}

const index = indexDepartments([
  entry('huitong-2022', 2022, ['汇通产业园事业服务中心', '汇通中心', '汇通'], ['Huitong Center', 'Huitong']),
  entry('huitong-2023', 2023, ['汇通产业园事业服务中心', '汇通中心', '汇通'], ['Huitong Center', 'Huitong']),
  entry('library-2022', 2022, ['示例市图书馆'], ['Example City Library']),
  entry('park-1', 2021, ['第一园区1'], ['Park 1']),
  entry('park-11', 2021, ['第一园区11'], ['Park 11']),
]);

describe('the index of departments', () => {
  test.each([
    ['汇通中心2022年得了多少分', [['汇通中心', 0, 4]]],
    [
      '示例市图书馆和汇通哪个高',
      [
        ['示例市图书馆', 0, 6],
        ['汇通', 7, 9],
      ],
    ],
    [
      '汇通和示例市图书馆哪个高',
      [
        ['示例市图书馆', 3, 9],
        ['汇通', 0, 2],
      ],
    ],
    ['how did huitong center do', [['huitong center', 8, 22]]],
    ['第一园区11的预算', [['第一园区11', 0, 6]]],
    [
      'park 11 and park 1',
      [
        ['park 11', 0, 7],
        ['park 1', 12, 18],
      ],
    ],
    ['huitongs', []],
    ['预算是多少', []],
  ])('finds in "%s" %j', (text, expected) => {
    expect(index.findIn(text).map(({ name, start, end }) => [name, start, end])).toEqual(expected);
  });

  test('gives every evaluation of the department', () => {
    expect(index.findIn('汇通')[0]?.evaluations).toEqual([
      { evaluation: 'huitong-2022', year: 2022, title: expect.any(Object) },
      { evaluation: 'huitong-2023', year: 2023, title: expect.any(Object) },
    ]);
  });

  test('counts all and offers the newest', () => {
    expect(index.count).toBe(5);
    expect(index.examples[0]).toEqual({
      evaluation: 'huitong-2023',
      name: { zh: '汇通产业园事业服务中心', en: 'Huitong Center' },
      year: 2023,
    });
  });

  test('finds one department among ten thousand with like names in under a millisecond', () => {
    const many = indexDepartments(
      Array.from({ length: 10_000 }, (_, n) =>
        entry(`d${n}`, 2022, [`示例单位${n}号服务中心`], [`Sample Unit ${n}`]),
      ),
    );
    const started = performance.now();
    for (let round = 0; round < 100; round += 1)
      many.findIn('请问示例单位9731号服务中心的政府采购执行率是多少？');
    expect((performance.now() - started) / 100).toBeLessThan(1);
    expect(many.findIn('示例单位9731号服务中心')[0]?.evaluations).toEqual([
      { evaluation: 'd9731', year: 2022, title: expect.any(Object) },
    ]);
  });

  test('finds only what stands in the text, at the place it says', () => {
    const unit = constantFrom('汇', '通', '产', '中', '心', '园', '第', '一', '区', 'park', ' ', '1');
    assert(
      property(string({ unit, maxLength: 60 }), (text) => {
        const wrong = index.findIn(text).filter(({ start, end, name }) => text.slice(start, end) !== name);
        expect(wrong).toEqual([]);
      }),
    );
  });
});
