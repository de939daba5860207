// Which chart an answer offers: the one that holds most of its figures, of the evaluations it is about, or none.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything } from '../../src/access/rights.ts';
import { type App, promptsFolder } from '../../src/app.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import { passingConversation } from '../../src/assistant/conversation.ts';
import { draw } from '../../src/charts/draw.ts';
import { chartFor } from '../../src/charts/offered.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openProgram } from '../planner/program.ts';

const prompts = loadPrompts(promptsFolder);
let app: App;
beforeAll(async () => {
  app = await openProgram(join(import.meta.dirname, '../../data/examples'));
}, 60_000);
afterAll(() => app.close());

async function offered(question: string): Promise<{ answer: Answer; what: string; numbers: string[] }> {
  const { signal } = new AbortController();
  const caller = { id: 'test' };
  const answer = await app.assistant.ask({ question, conversation: passingConversation(), caller, signal });
  const { evaluations } = await app.viewFor(everything);
  const { language } = answer;
  const context = { language, prompts, ledger: openLedger(), catalogue: app.catalogue, evaluations, signal };
  const ids = new Set(answer.segments.flatMap((segment) => (segment.t === 'figure' ? [segment.id] : [])));
  const shown = answer.figures.filter(({ id }) => ids.has(id));
  const wanted = await chartFor(shown, context, prompts);
  if (!wanted) return { answer, what: 'none', numbers: [] };
  const drawn = await draw(wanted, context, prompts);
  if (drawn.kind === 'not_drawn') throw new Error(`${wanted.name} was offered and is not drawn`);
  const { name, evaluation, key, among } = wanted;
  const what = [name, key ?? evaluation.id, among?.length].filter((each) => each !== undefined).join(' ');
  return { answer, what, numbers: drawn.chart.body.marks.map(({ text }) => text) };
}

test.each([
  ['青棠市图书馆2022年的年初预算是多少？', 'budget qingtang-2022'],
  ['青棠市图书馆2022年的预算调整率是多少？', 'budget qingtang-2022'],
  ['青棠市图书馆2022年的总得分是多少？', 'score qingtang-2022'],
  ['石灵河水利服务站2022年哪些指标扣分最多？', 'deductions shilinghe-2022'],
  ['2020年各部门政府采购执行率排名', 'ranking procurement.execution_rate'],
  [
    'Which department had the highest budget execution rate in 2022?',
    'ranking budget.execution_rate_adjusted',
  ],
  [
    'How did the procurement execution rate of Qingtang City Library develop from 2020 to 2022?',
    'trend procurement.execution_rate',
  ],
  [
    'Which three departments had the highest procurement execution rate in 2022?',
    'ranking procurement.execution_rate 3',
  ],
  ['青棠市图书馆2022年的政府采购执行率是多少？', 'none'],
  ['如果石灵河水利服务站2022年政府采购执行率提高到80%，总分会变成多少？', 'none'],
  ['石灵河水利服务站2022年怎样才能达到良？', 'none'],
  ['石灵河水利服务站2022年怎样才能达到优？', 'score shilinghe-2022'],
  ['有哪些单位的评价？', 'none'],
  ['你好', 'none'],
])('%s → %s', async (question, expected) => {
  expect((await offered(question)).what).toBe(expected);
});

test('what it shows of the figures in the answer is what the answer shows', async () => {
  const { answer, numbers } = await offered('2020年各部门政府采购执行率排名');
  expect(numbers.filter((number) => !answer.text.includes(number))).toEqual(['无数据']);
  expect(numbers).toHaveLength(6);
});
