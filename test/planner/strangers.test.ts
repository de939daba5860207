// The promise of the keyless planner: what it did not understand completely it does not answer as fact.
import { assert, asyncProperty, constantFrom, integer, string, tuple } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { plainText } from '../../src/evaluation/plain-text.ts';
import { createMender } from '../../src/planner/keyless/typing-slips.ts';
import { cut } from '../../src/planner/keyless/words.ts';
import { openProgram } from './program.ts';
import { readerOf } from './reader.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('a question with a word nobody knows', () => {
  test.each([
    '食堂支出是多少',
    '采购蓝鲸率是多少',
    '鹿的预算是多少',
    '项目支出里差旅费多少',
    '汇通中心的车辆数',
    '采购执行率的平方是多少',
    '年初预算的立方根是多少',
    '调整后预算里的外星经费占多少',
    'What is the initial zebra budget?',
    'What is the travel reimbursement in project expenditure?',
    'How much of the budget went to yachts?',
    'Which park has the best procurement cafeteria rate?',
  ])('is not answered as fact: %s', async (question) => {
    expect((await lastOf(question, app)).kind).toMatch(/^(?:clarify|not_in_data)$/);
  });

  test('is told back the word that was not found', async () => {
    expect((await lastOf('采购蓝鲸率是多少', app)).text).toContain('蓝鲸');
    expect((await lastOf('What is the initial zebra budget?', app)).text).toContain('zebra');
  });
});

describe('another year, another department', () => {
  test.each(['2021年的预算是多少', '2023年采购执行率是多少', 'What was the score in 2019?'])(
    'is not answered with the figures of this one: %s',
    async (question) => {
      const answer = await lastOf(question, app);
      expect(answer.kind).not.toBe('answer');
      expect(answer.figures).toEqual([]);
    },
  );
});

describe('outside its field', () => {
  test.each(['今天天气怎么样', '写一首诗', 'Who won the world cup?', 'What is the capital of France?'])(
    'it says so: %s',
    async (question) => {
      expect((await lastOf(question, app)).kind).toBe('refused');
    },
  );
});

// Characters and syllables of no word the planner knows.
const han = constantFrom(
  '鲸',
  '鹭',
  '琥',
  '珀',
  '蝶',
  '岚',
  '霭',
  '樱',
  '麒',
  '鳞',
  '瓷',
  '锦',
  '驼',
  '鹦',
  '鹉',
);
const latin = constantFrom('zeb', 'quo', 'vix', 'mur', 'plaf', 'drin', 'woz', 'kib', 'jux', 'yor');
const hanNonsense = string({ unit: han, minLength: 2, maxLength: 4 });
const latinNonsense = string({ unit: latin, minLength: 2, maxLength: 4 });

const { books } = readerOf().lexicon;
const mender = createMender();

/** Whether the planner takes a question for a typing slip: 瓷瓷 sounds like 此次, which is a listed filler. */
async function isSlip(question: string): Promise<boolean> {
  const text = plainText(question);
  return (await mender.mend(text, cut(text, books), books)) !== text;
}

// Each is a known question in the pieces between which a word may stand.
const chinese = [
  ['', '年初预算', '是多少', ''],
  ['', '政府', '采购', '执行率', '是多少', ''],
  ['', '基本支出', '和', '项目支出', '相差多少', ''],
  ['', '有', '哪些', '问题', ''],
  ['', '离优', '还差', '多少分', ''],
  ['', '项目支出', '占', '总支出', '的比例', '是多少', ''],
  ['', '入驻企业', '满意度', '目标', '是多少', ''],
  ['', '预算调整率', '怎么算的', ''],
];
const english = [
  ['', 'what is', 'the', 'initial', 'budget', ''],
  ['', 'what is', 'the', 'procurement', 'execution rate', ''],
  ['', 'which', 'problems', 'does', 'the report', 'list', ''],
  ['', 'how much', 'was', 'basic', 'expenditure', ''],
  ['', 'how was', 'the budget adjustment rate', 'calculated', ''],
];

const runs = { numRuns: 120 };

describe('a listed filler put into a known question', () => {
  test.each([
    ['请问年初预算是多少', '36.06'],
    ['麻烦告诉我一下政府采购执行率是多少', '26.04'],
    ['Please tell me, what was the initial budget?', '36.06'],
    ['Could you please tell me the score?', '86.5'],
  ])('changes nothing: %s', async (question, shown) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toContain(shown);
  });
});

describe('a nonsense word put into a known question', () => {
  test.each([...chinese, ...english].map((pieces) => [pieces.filter(Boolean).join(' '), pieces] as const))(
    'which is answered without it: %s',
    async (_, pieces) => {
      const glue = /[a-z]/.test(pieces.join('')) ? ' ' : '';
      const { kind } = await lastOf(pieces.filter(Boolean).join(glue), app);
      expect(kind).toBe('answer');
    },
  );

  test('of Han is never answered as fact', async () => {
    await assert(
      asyncProperty(
        tuple(constantFrom(...chinese), integer({ min: 1, max: 9 }), hanNonsense),
        async ([pieces, at, word]) => {
          const question = inserted(pieces, at, word, '');
          if (await isSlip(question)) return;
          expect({ question, kind: (await lastOf(question, app)).kind }).not.toEqual({
            question,
            kind: 'answer',
          });
        },
      ),
      runs,
    );
  }, 60_000);

  test('of Latin letters is never answered as fact', async () => {
    const both = constantFrom(...chinese, ...english);
    await assert(
      asyncProperty(tuple(both, integer({ min: 1, max: 9 }), latinNonsense), async ([pieces, at, word]) => {
        const question = inserted(pieces, at, word, ' ');
        if (await isSlip(question)) return;
        expect({ question, kind: (await lastOf(question, app)).kind }).not.toEqual({
          question,
          kind: 'answer',
        });
      }),
      runs,
    );
  }, 60_000);
});

function inserted(pieces: readonly string[], at: number, word: string, glue: string): string {
  return pieces
    .toSpliced(Math.min(at, pieces.length - 1), 0, word)
    .filter(Boolean)
    .join(glue);
}
