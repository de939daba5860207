// With two departments loaded a question must say which is meant; once it does, nothing of the other one matters.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import { passingConversation } from '../../src/assistant/conversation.ts';
import type { GradedQuestion } from '../../src/grading/question-file.ts';
import { openProgram } from '../planner/program.ts';
import { importInto } from '../support/import-into.ts';
import { questionsIn } from '../support/questions-in.ts';

const example = join(import.meta.dirname, '../../data/examples/lumingwan-2022.yaml');

let alone: App;
let both: App;
let questions: GradedQuestion[];
beforeAll(async () => {
  [alone, both] = await Promise.all([openProgram(), openProgram()]);
  await importInto(both, example);
  questions = await questionsIn(join(import.meta.dirname, '../questions/dev.json'));
}, 60_000);
afterAll(async () => {
  await Promise.all([alone.close(), both.close()]);
});

/** Asks questions of one conversation; gives the last answer. */
async function ask(app: App, ...asked: string[]): Promise<Answer> {
  const conversation = passingConversation();
  const { signal } = new AbortController();
  let answer: Answer | undefined;
  for (const question of asked)
    answer = await app.assistant.ask({ question, conversation, caller: { id: 'test' }, signal });
  if (!answer) throw new Error('nothing was asked');
  return answer;
}

function named(question: string): string {
  if (/汇通|huitong/i.test(question)) return question;
  return /\p{Script=Han}/u.test(question.slice(0, 12)) ? `汇通中心：${question}` : `Huitong: ${question}`;
}

const isNamed = ({ question, context }: GradedQuestion): boolean =>
  [question, ...context.map(({ user }) => user)].some((each) => /汇通|huitong/i.test(each));

const choices = {
  zh: ['汇通产业园事业服务中心 2022', '鹿鸣湾公共文化服务中心（虚构示例） 2022'],
  en: [
    'Huitong Industrial Park Public Service Center 2022',
    'Lumingwan Public Culture Service Center (made up) 2022',
  ],
};

describe('beside another department', () => {
  test('a question that names its own is answered as if it were alone', async () => {
    for (const { question, context } of questions) {
      const asked = [...context.map(({ user }) => user), question].map(named);
      const expected = await ask(alone, ...asked);
      expect({ question, text: (await ask(both, ...asked)).text }).toEqual({ question, text: expected.text });
    }
  });

  test('a question that names none asks which one', async () => {
    const unnamed = questions.filter(
      (each) => !isNamed(each) && each.context.length === 0 && each.category !== 'out_of_scope',
    );
    expect(unnamed.length).toBeGreaterThan(20);
    for (const { question } of unnamed) {
      const { kind, choices: offered, figures, language } = await ask(both, question);
      expect({ question, kind, offered: [...offered].sort(), figures }).toEqual({
        question,
        kind: 'clarify',
        offered: choices[language].toSorted(),
        figures: [],
      });
    }
  });

  test('a question out of its field is refused without asking which one', async () => {
    expect((await ask(both, "What's the USD/CNY exchange rate today?")).kind).toBe('refused');
  });
});

describe('the department that is named', () => {
  // 55.12 / 58.40 = 94.38 %, 1.63 / 6.26 = 26.04 %, as both reports state.
  test.each([
    ['鹿鸣湾的政府采购执行率是多少', '94.38', 'lumingwan-2022'],
    ['汇通中心的政府采购执行率是多少', '26.04', 'huitong-2022'],
    ['What is the initial budget of Lumingwan?', '412.50', 'lumingwan-2022'],
    ['What is the initial budget of Huitong?', '36.06', 'huitong-2022'],
  ])('is the only one spoken of: %s', async (question, shown, evaluation) => {
    const { kind, text, figures } = await ask(both, question);
    expect(kind).toBe('answer');
    expect(text).toContain(shown);
    expect([...new Set(figures.map((figure) => figure.evaluation))]).toEqual([evaluation]);
  });

  test('stays the one that is meant until another is named', async () => {
    const budgets = ['鹿鸣湾中心得了多少分', '年初预算是多少'];
    expect((await ask(both, ...budgets)).text).toContain('412.50万元');
    expect((await ask(both, ...budgets, '汇通中心呢')).text).toContain('36.06万元');
  });

  test('is not another of the same name in a year that there is no report of', async () => {
    const { kind, figures } = await ask(both, '鹿鸣湾2019年的年初预算是多少');
    expect(kind).not.toBe('answer');
    expect(figures).toEqual([]);
  });
});

describe('an answer to "which one do you mean?"', () => {
  test.each([
    ['the choice as it was offered', '政府采购执行率是多少', '汇通产业园事业服务中心 2022', '26.04'],
    ['a name alone', '政府采购执行率是多少', '鹿鸣湾', '94.38'],
    ['a name and a year', '政府采购执行率是多少？', '汇通中心2022年。', '26.04'],
    ['a name, where a number was typed', '如果采购执行额是40万元，执行率是多少', '鹿鸣湾', '68.49'],
    ['a name in English', 'What is the initial budget?', 'Lumingwan', '412.50'],
  ])('completes the question asked before: %s', async (_what, question, chosen, shown) => {
    const { kind, text } = await ask(both, question, chosen);
    expect({ kind, text }).toEqual({ kind: 'answer', text: expect.stringContaining(shown) });
  });

  test('is a question of its own where nothing was asked back', async () => {
    const { text } = await ask(both, '汇通中心的年初预算是多少', '鹿鸣湾的决算支出呢');
    expect(text).not.toContain('412.50');
  });
});

describe('made-up data', () => {
  test.each([
    ['鹿鸣湾的年初预算是多少', /鹿鸣湾.*虚构/],
    ['鹿鸣湾有哪些问题', /鹿鸣湾.*虚构/],
    ['如果鹿鸣湾的采购执行额是40万元，执行率是多少', /鹿鸣湾.*虚构/],
    ['What is the total score of Lumingwan?', /Lumingwan.*made up/],
  ])('says so: %s', async (question, words) => {
    expect((await ask(both, question)).notes.join('\n')).toMatch(words);
  });

  test.each(['汇通中心的年初预算是多少', 'What problems does the report on Huitong list?'])(
    'is not what a report holds: %s',
    async (question) => {
      const { text, notes } = await ask(both, question);
      expect([text, ...notes].join('\n')).not.toMatch(/虚构|made[- ]up/);
    },
  );
});
