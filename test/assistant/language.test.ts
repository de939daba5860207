// The language to answer in, by the words that carry the grammar of the question.
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/assistant/language.ts';

describe('the language of a question', () => {
  test.each([
    ['政采执行率多少', 'zh'],
    ['政采执行率 please', 'zh'],
    ['budget execution rate 是多少', 'zh'],
    ['给我 the budget', 'zh'],
    ['预算执行率的 denominator 是什么', 'zh'],
    ['ＧＤＰ是多少', 'zh'],
    ['what was the procurement rate?', 'en'],
    ['What is the 政采执行率?', 'en'],
    ['explain 政采执行率', 'en'],
    ['How many points for an Excellent (优) grade?', 'en'],
    ['procurement', 'en'],
  ] as const)('%s is %s', (question, language) => {
    expect(detectLanguage(question, language === 'zh' ? 'en' : 'zh')).toBe(language);
  });

  test.each(['26.04?', '', '…', '👍', 'x'])('%s alone keeps the language spoken before', (question) => {
    expect([detectLanguage(question, 'zh'), detectLanguage(question, 'en')]).toEqual(['zh', 'en']);
  });

  test('is told of any text', () => {
    assert(
      property(array(integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(['zh', 'en']).toContain(detectLanguage(text, 'zh'));
      }),
    );
  });
});
