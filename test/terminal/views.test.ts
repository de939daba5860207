// How answers look in a terminal: pure text in, pure text out.
import { describe, expect, test } from 'vitest';
import { answerView, sourcesView } from '../../src/terminal/answer-view.ts';
import { printable } from '../../src/terminal/printable.ts';
import { styleFor } from '../../src/terminal/style.ts';
import { whyView } from '../../src/terminal/why-view.ts';
import { prompts, sampleAnswer } from './sample-answer.ts';

const plain = styleFor(false);
const escapeCharacter = String.fromCodePoint(27);

describe('an answer', () => {
  test('without colour is text, notes, choices and sources, line by line', () => {
    const answer = sampleAnswer('执行率为[[f3]]。', { notes: ['基数小'], choices: ['甲', '乙'] });
    expect(answerView(answer, plain, prompts).split('\n')).toEqual([
      '执行率为26.04%。',
      '注：基数小',
      '1) 甲',
      '2) 乙',
      '出处：huitong-2022 三（三）',
    ]);
  });

  test('that a model worded says so, and what that took', () => {
    const usage = { modelCalls: 2, inputTokens: 200, outputTokens: 40, cachedTokens: 120 };
    const answer = { ...sampleAnswer('[[f3]]', { language: 'en' }), planner: 'model' as const, usage };
    const shown = answerView(answer, plain, prompts).split('\n');
    expect(shown.at(-1)).toBe('Worded by the model, every figure from the tools; tokens used: 240');
    expect(answerView(sampleAnswer('[[f3]]'), plain, prompts)).not.toContain('token');
  });

  test('says its chrome in its own language', () => {
    const answer = sampleAnswer('[[f3]]', { language: 'en', notes: ['small base'] });
    expect(answerView(answer, plain, prompts)).toContain('Note: small base');
  });

  test('with colour shows its figures bold and nothing else bold', () => {
    const shown = answerView(sampleAnswer('执行率为[[f3]]。'), styleFor(true), prompts);
    expect(shown).toContain(`执行率为${escapeCharacter}[1m26.04%${escapeCharacter}[22m。`);
    expect(shown.split(`${escapeCharacter}[1m`)).toHaveLength(2);
  });

  test('lets nothing from the data move the cursor', () => {
    const answer = sampleAnswer('好', { notes: [`a${escapeCharacter}[2Jb`], choices: ['c\u0007'] });
    expect(answerView(answer, plain, prompts)).not.toContain(escapeCharacter);
    expect(answerView(answer, plain, prompts)).not.toContain('\u0007');
  });
});

test('sources are given with the words of the report', () => {
  expect(sourcesView(sampleAnswer('[[f1]]'), plain)).toBe(
    'huitong-2022 三（三）  “政府采购执行金额为1.63万元”',
  );
});

describe('why', () => {
  test('is a tree from the formula down to the quotes', () => {
    expect(whyView(sampleAnswer('[[f3]]'), plain, prompts).split('\n')).toEqual([
      '政府采购执行率 26.04%  计算数',
      '│ 政府采购执行额 1.63万元 ÷ 政府采购预算总额 6.26万元 = 26.04%',
      '├─ 政府采购执行额 1.63万元  报告数  三（三） “政府采购执行金额为1.63万元”',
      '└─ 政府采购预算总额 6.26万元  报告数  三（三） “政府采购预算总额6.26万元”',
    ]);
  });

  test('shows an operand only under what rests on it', () => {
    expect(whyView(sampleAnswer('[[f1]] ÷ [[f2]] = [[f3]]'), plain, prompts).split('\n')).toHaveLength(4);
  });

  test('is empty for an answer without figures', () => {
    expect(whyView(sampleAnswer('好'), plain, prompts)).toBe('');
  });
});

test.each([
  ['a\tb\nc', 'a\tb\nc'],
  ['a\r\nb', 'a\nb'],
  [`a${escapeCharacter}b`, 'a\ufffdb'],
  ['a\u202eb', 'a\ufffdb'],
  ['政采', '政采'],
])('%j is printed as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
