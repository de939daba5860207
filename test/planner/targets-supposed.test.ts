// A result that is supposed, held against the target of its indicator; the report's own result stays unknown.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

test.each([
  ['如果只包扶了18个，完成率多少', '没有达到目标，完成率为90.00%'],
  ['如果满意度实际80%，达标了吗', '工作人员满意度目标值为≥85%，没有达到目标'],
  ['如果入驻企业满意度是90%，达到目标了吗', '≥85%，达到目标'],
  ['如果党建工作成本是4万元，达到目标了吗', '≤4.74万元，达到目标'],
  ['如果党建工作成本是5万元，达到目标了吗', '≤4.74万元，没有达到目标'],
  ['If satisfaction were 90%, is the target met?', 'so the target would be met'],
  ['If 8 firms were upgraded, is the target met?', 'so the target would not be met'],
])('%s', async (question, expected) => {
  const { kind, text } = await lastOf(question, app);
  expect(kind).toBe('answer');
  expect(text).toContain(expected);
  expect(text).toMatch(/假设|[Ss]upposing/);
});

test.each(['如果培训了3次，达标吗', '如果入驻企业满意度是3万元，达到目标了吗', '如果满意度提高了，达标了吗'])(
  'not answered where it fits no target with a number: %s',
  async (question) => expect((await lastOf(question, app)).text).not.toMatch(/达到目标/),
);
