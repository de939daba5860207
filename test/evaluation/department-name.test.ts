// A department's mark of made-up data stands where its name stands alone, and not in the middle of a sentence.
import { expect, test } from 'vitest';
import { departmentName, nameInText } from '../../src/evaluation/department-name.ts';

const named = (zh: string[], made_up = true) => ({
  id: 'a-2022',
  department: { id: 'a', names: { zh, en: ['A Center (made up)', 'A Center'] } },
  made_up,
});

test.each([
  [['甲中心（虚构示例）', '甲中心'], true, '甲中心（虚构示例）', '甲中心'],
  [['甲中心（虚构示例）', '乙', '甲中心'], true, '甲中心（虚构示例）', '甲中心'],
  [['甲中心（虚构示例）', '乙中心'], true, '甲中心（虚构示例）', '甲中心（虚构示例）'],
  [['甲中心（虚构示例）'], true, '甲中心（虚构示例）', '甲中心（虚构示例）'],
  // Of what is real a short form is no better name.
  [['甲中心', '甲'], false, '甲中心', '甲中心'],
  [[], true, 'a-2022', 'a-2022'],
])('of %j (made up: %s) stands alone as %s and in a sentence as %s', (names, madeUp, alone, inText) => {
  const evaluation = named(names, madeUp);
  expect([departmentName(evaluation, 'zh'), nameInText(evaluation, 'zh')]).toEqual([alone, inText]);
});

test('the language of the sentence decides', () => {
  expect(nameInText(named(['甲中心']), 'en')).toBe('A Center');
});
