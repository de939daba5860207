// Which evaluations a question sets side by side, and that none is taken that the asker may not see.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexDepartments } from '../../src/assistant/departments.ts';
import { findNumbers } from '../../src/evaluation/numerals.ts';
import { plainText } from '../../src/evaluation/plain-text.ts';
import { marksOf } from '../../src/planner/keyless/marks.ts';
import { severalEvaluations } from '../../src/planner/keyless/several-evaluations.ts';
import { loadPrompts } from '../../src/prompts.ts';

const prompts = loadPrompts(join(import.meta.dirname, '../../prompts'));
const words = marksOf({ zh: prompts.vocabulary('zh'), en: prompts.vocabulary('en') }, 'across');

const named = {
  east: { zh: ['东湖图书馆'], en: ['East Lake Library'] },
  west: { zh: ['西山林场'], en: ['West Hill Forest'] },
  north: { zh: ['北口水站'], en: ['North Gate Water Station'] },
};
const entry = (id: keyof typeof named, year: number) => ({
  evaluationId: `${id}-${year}`,
  year,
  names: named[id],
});
const all = [
  entry('east', 2020),
  entry('east', 2021),
  entry('east', 2022),
  entry('west', 2021),
  entry('west', 2022),
  entry('north', 2022),
];

function meant(question: string, visible = all, last?: string): string[] {
  const text = plainText(question);
  const numbers = findNumbers(text).map((number, index) => ({ ...number, id: `f${index + 1}` }));
  const asked = severalEvaluations(text, numbers, indexDepartments(visible), words, last);
  return (asked?.places ?? []).map(({ evaluation }) => evaluation);
}

describe('the evaluations that are meant', () => {
  test.each<[question: string, expected: string[]]>([
    ['2022年哪个部门的采购执行率最低？', ['east-2022', 'west-2022', 'north-2022']],
    ['2021年各部门总分排名', ['east-2021', 'west-2021']],
    ['哪个部门的总分最高', ['east-2022', 'west-2022', 'north-2022']],
    ['东湖图书馆和西山林场2021年总分差几分', ['east-2021', 'west-2021']],
    ['东湖图书馆2020年到2022年总分的走势', ['east-2020', 'east-2021', 'east-2022']],
    ['东湖图书馆2020年和2022年的总分', ['east-2020', 'east-2022']],
    ['近三年东湖图书馆的总分', ['east-2020', 'east-2021', 'east-2022']],
    ['Which department had the lowest rate in 2022?', ['east-2022', 'west-2022', 'north-2022']],
    ['Trend of the rate of East Lake Library from 2020 to 2022', ['east-2020', 'east-2021', 'east-2022']],
    ['Mean and median of the scores in 2021', ['east-2021', 'west-2021']],
    ['东湖图书馆2022年总分多少', []],
    ['总分多少', []],
    // No second evaluation in that year: nothing to set it beside.
    ['2020年哪个部门的总分最高', []],
  ])('%s', (question, expected) => expect(meant(question)).toEqual(expected));

  test('what was talked about before is what has a trend', () => {
    expect(meant('总分的走势', all, 'east-2022')).toEqual(['east-2020', 'east-2021', 'east-2022']);
  });

  test('a department the asker may not see is never among them, even if it is named', () => {
    const visible = all.filter(({ evaluationId }) => !evaluationId.startsWith('west'));
    const questions = [
      '2022年哪个部门总分最高',
      '2022年各部门排名',
      '东湖图书馆和西山林场2022年差几分',
      '西山林场的走势',
    ];
    for (const question of questions)
      expect(meant(question, visible).filter((id) => id.startsWith('west'))).toEqual([]);
  });
});
