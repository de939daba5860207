// What a model is told of a conversation: the newest turns that fit, whole, and the question last.
import { expect, test } from 'vitest';
import { indexDepartments } from '../../../src/assistant/departments.ts';
import { entriesOf } from '../../../src/planner/model/entries.ts';
import { approximateTokens } from '../../../src/planner/model/tokens.ts';
import type { PastTurn, Turn } from '../../../src/planner/planner.ts';
import { prompts } from './desk.ts';

const past = ['甲', '乙', '丙'].map(
  (word, index): PastTurn => ({
    question: word.repeat(100),
    answer: `[[f${index + 1}]]${word.repeat(100)}`,
    evaluations: [],
    choices: [],
    figures: [{ id: `f${index + 1}`, label: `${word}数`, display: '1' }],
  }),
);
const one = Math.max(
  ...past.map(({ question, answer }) => approximateTokens(question) + approximateTokens(answer)),
);
const turn: Turn = {
  question: '现在呢',
  prompts,
  language: 'zh',
  history: past,
  rounds: [],
  stated: [],
  scope: { departments: indexDepartments([]), open: async () => undefined },
};

test.each([
  ['nothing', one - 1, []],
  ['one turn', one, ['丙']],
  ['two turns', 2 * one, ['乙', '丙']],
  ['everything', 10 * one, ['甲', '乙', '丙']],
])('a budget for %s keeps the newest turns whole, with their figures', (_what, budget, kept) => {
  const entries = entriesOf(turn, budget);
  const texts = entries.map((entry) => (entry.kind === 'round' ? '' : entry.text));
  const asked = texts.at(-1) ?? '';
  expect(texts.slice(0, -1)).toEqual(
    past
      .filter(({ question }) => kept.some((word) => question.startsWith(word)))
      .flatMap(({ question, answer }) => [question, answer]),
  );
  expect(asked).toContain('现在呢');
  for (const word of ['甲', '乙', '丙']) expect(asked.includes(`${word}数`)).toBe(kept.includes(word));
});
