// Titles in lines of about the same length that break no word.
import { expect, test } from 'vitest';
import { titleLines } from '../../src/drafting/title-lines.ts';

test.each([
  ['关于改进建议的报告', 1],
  ['关于汇通产业园事业服务中心2022年部门整体支出绩效评价发现问题和改进建议的报告', 3],
  ['关于做好汇通产业园事业服务中心2022年部门整体支出绩效评价发现问题整改工作的通知', 3],
])('%s: %i', (title, count) => {
  const lines = titleLines(title, 'zh');
  expect(lines.join('')).toBe(title);
  expect(lines).toHaveLength(count);
  const lengths = lines.map(({ length }) => length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(8);
  // Twenty characters of 二号 fill the line to its last point, so one is left free.
  for (const line of lines) expect(line.replace(/[ -~]{2}/g, '一').length).toBeLessThanOrEqual(19);
  expect(lines.join('\n')).not.toMatch(/整\n体|绩\n效|意\n见|建\n议|支\n出/);
});
