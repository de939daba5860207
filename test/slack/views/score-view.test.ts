// The score of an evaluation in Slack, from what the tool gives.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreView } from '../../../src/slack/views/score-view.ts';
import { scoreCard } from '../../../src/tools/score-card.ts';
import { readEvaluation } from '../../data/read-data.ts';
import { prompts } from '../../terminal/sample-answer.ts';
import { contextOf, huitong, run } from '../../tools/context.ts';
import { hostileText, liveIn, refusals, shownIn } from './hostile.ts';

const place = { evaluation: 'huitong-2022', title: '汇通2022年评价', dataDate: '2023-06-01', madeUp: false };
const card = await run(scoreCard, { evaluation: 'huitong-2022' }, contextOf());

test('a score is the total and the grade in words, how far the others are, and what is not in the data', () => {
  const [message, ...others] = scoreView({ language: 'zh', place, card, mayDraft: false }, prompts);
  expect(refusals(message ? [message] : [])).toEqual([]);
  expect(others).toEqual([]);
  for (const line of [
    '部门总体得分：86.5分',
    '等级：良',
    '满分：100分',
    '距“优”的分差：3.5分',
    '数据日期 2023-06-01',
  ]) {
    expect(message?.text.split('\n')).toContain(line);
  }
  expect(message?.text).toContain('数据中没有：');
  expect(message?.text).toContain('分数线并非报告所给');
  expect(message?.blocks.map(({ type }) => type)).not.toContain('actions');
});

test('made-up data is called so, and a draft is offered to whoever may', async () => {
  const made = readEvaluation('lumingwan-2022');
  const given = await run(scoreCard, { evaluation: made.id }, contextOf([huitong, made], 'en'));
  const lumingwan = { evaluation: made.id, title: made.title.en, madeUp: true };
  const messages = scoreView({ language: 'en', place: lumingwan, card: given, mayDraft: true }, prompts);
  expect(refusals(messages)).toEqual([]);
  expect(messages.map(({ text }) => text).join('\n')).toContain('Made-up data, as an example');
  expect(shownIn(messages)).toContain('Draft a Recommendation');
});

test('nothing in a score is live, and it can be sent, whatever stands in it', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('zh' as const, 'en' as const), (text, language) => {
      const name = { id: 'n1', text };
      const figure = { ...card.full, label: text };
      const hostile = {
        ...card,
        grade: name,
        full: figure,
        score: figure,
        dimensions: Array.from({ length: 8 }, () => ({ key: 'd', name, score: figure, weight: figure })),
        missing: [name, name],
        scaleSource: name,
      };
      const messages = scoreView(
        { language, place: { ...place, title: text }, card: hostile, mayDraft: true },
        prompts,
      );
      expect(refusals(messages)).toEqual([]);
      expect(liveIn(messages)).toEqual([]);
    }),
  );
});
