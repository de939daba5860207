// Amounts asked for in a unit of money that the report does not use, and the asker's own in such units.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('an amount is given in the unit that is asked for, exactly', () => {
  test.each([
    ['采购预算是多少千元', '62.6千元（6.26万元）'],
    ['采购预算是多少亿元', '0.000626亿元（6.26万元）'],
    ['年初预算多少亿', '0.003606亿元（36.06万元）'],
    ['采购预算换算成百万元', '0.0626百万元（6.26万元）'],
    ['采购预算是多少 → 换成千元呢', '62.6千元'],
    ['预算减少了多少千元', '249.9千元（24.99万元）'],
    ['货物和服务预算一共多少千元', '62.6千元'],
    ['货物预算比服务预算多多少千元', '相差37千元'],
    ['党建成本上限是多少千元', '≤4.74万元，合47.4千元'],
    ['党建成本上限是多少元', '≤4.74万元，合47,400元'],
    ['采购预算是多少千元、多少亿元', '62.6千元（6.26万元）'],
    ['采购预算是多少千元、多少亿元', '0.000626亿元（6.26万元）'],
    ['how much is the adjusted budget in million yuan', '0.1107 million yuan'],
    ['how much is the adjusted budget in thousand yuan', '110.7 thousand yuan'],
    ['What is the initial budget in hundred million yuan?', '0.003606亿元 (360,600 yuan)'],
    [
      'How much more is the initial budget than the adjusted budget, in thousands of yuan?',
      'the difference is 249.9 thousand yuan',
    ],
    ['What is the party-building cost ceiling in thousands of yuan?', '47.4 thousand yuan'],
  ])('%s → %s', async (talk, says) => {
    const { kind, text } = await lastOf(talk, app);
    expect(kind).toBe('answer');
    expect(text).toContain(says);
  });
});

describe('a number of the asker in such a unit is what it says', () => {
  test.each([
    ['6.26万元是多少千元', '62.6千元'],
    ['0.5千元是多少万元', '0.05万元'],
    ['采购预算是62.6千元吗', '对，一致'],
    ['如果采购预算减少0.5千元，采购执行率多少', '26.25%'],
    ['is the procurement budget 62.6 thousand yuan?', 'Yes, correct'],
    ['if the adjusted budget were 1.2 million yuan, what is the execution rate', '9.23%'],
  ])('%s → %s', async (talk, says) => expect((await lastOf(talk, app)).text).toContain(says));
});

describe('what is no money, or is asked for in a unit nothing is converted to, is asked back', () => {
  test.each([
    '得分是多少千元',
    '得分是多少元',
    '执行率是多少千元',
    '年初预算是多少美元',
    '成本指标分别是多少千元',
    'what is the adjusted budget in billion yuan',
    'What is the overall score in thousand yuan?',
  ])('%s', async (question) => expect((await lastOf(question, app)).kind).toBe('clarify'));
});
