// What must hold of every answer is checked from outside: each breach is seen.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import { noUsage } from '../../src/assistant/answer.ts';
import { buildAllowed } from '../../src/figures/allowed.ts';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { figureJson } from '../../src/figures/figure-json.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { render } from '../../src/figures/render.ts';
import { checkInvariants, type Grounds } from '../../src/grading/invariants.ts';
import { huitong } from '../tools/context.ts';

const ledger = openLedger();
const base = { evaluation: 'huitong-2022', unit: '万元' } as const;
const initial = ledger.enterFigure(
  { ...base, key: 'a', label: '年初预算', value: '36.06', kind: 'reported' },
  'zh',
);
const adjusted = ledger.enterFigure(
  { ...base, key: 'b', label: '调整后预算', value: '11.07', kind: 'reported' },
  'zh',
);
const invented = ledger.enterFigure(
  { ...base, key: 'c', label: '别的', value: '12.34', kind: 'reported' },
  'zh',
);
const derived: Omit<FigureDraft, 'key' | 'value'> = {
  ...base,
  label: '差',
  kind: 'computed',
  formula: '[[f1]] − [[f2]]',
  inputs: ['f1', 'f2'],
};
const right = ledger.enterFigure({ ...derived, key: 'd', value: '24.99' }, 'zh');
const wrong = ledger.enterFigure({ ...derived, key: 'e', value: '25' }, 'zh');
const typed = ledger.enterFigure(
  { key: 'user.stated', label: '99', value: '99', unit: '', evaluation: null, kind: 'user_stated' },
  'zh',
);

const grounds: Grounds = {
  ledger,
  allowed: buildAllowed({ names: [], years: [2022], documents: [] }),
  evaluations: [huitong],
  grades: undefined,
  inReport: (evaluation, words) => evaluation === 'huitong-2022' && '基本支出4.77万元'.includes(words),
};

function answerOf(prose: string, more: Partial<Answer> = {}): Answer {
  const { segments, text, figures } = render(prose, ledger, 'zh');
  return {
    kind: 'answer',
    language: 'zh',
    text,
    segments,
    figures: figures.map((figure) => figureJson(figure, ledger, 'zh')),
    sources: [],
    notes: [],
    choices: [],
    planner: 'offline',
    usage: noUsage,
    ms: 0,
    ...more,
  };
}

function misses(answer: Answer): string[] {
  return checkInvariants(answer, grounds).map(({ what, expected }) => `${what}: ${expected}`);
}

describe('an answer', () => {
  test.each([
    `2022年预算[[${initial.id}]]，调整后[[${adjusted.id}]]，差[[${right.id}]]`,
    `您说的[[${typed.id}]]`,
    '没有数字',
  ])('that keeps every promise: %s', (prose) => {
    expect(misses(answerOf(prose))).toEqual([]);
  });

  test('whose text is not its segments', () => {
    expect(misses(answerOf('好', { text: '好。' }))).toEqual(['invariant: text is its segments joined']);
  });

  test('that types a number', () => {
    expect(misses(answerOf('有13处'))).toEqual(['invariant: no number in a text segment']);
  });

  test.each([
    ['基本支出4.77万元', 'huitong-2022', 0],
    ['基本支出4.78万元', 'huitong-2022', 1],
    ['基本支出4.77万元', 'other', 1],
  ])('that quotes "%s" from %s', (quote, evaluation, count) => {
    const sources = [{ evaluation, section: '一（三）', quote }];
    expect(misses(answerOf('好', { sources }))).toHaveLength(count);
  });

  test.each([
    [invented.id, 'wrong_figure: 别的 in the data'],
    [wrong.id, 'wrong_figure: 差 recomputed from 年初预算 36.06万元 − 调整后预算 11.07万元 = 25.00万元'],
  ])('that shows the wrong figure %s', (id, expected) => {
    expect(misses(answerOf(`[[${id}]]`))).toEqual([expected]);
  });
});
