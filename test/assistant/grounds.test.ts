// What an answer may show depends on what its asker may see, and on what the data calls things.
import { expect, test } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { reply } from '../support/scripted-planner.ts';
import { deskFor, type TestDesk } from './desk.ts';

function deskWith(parts: Partial<FigureDraft>, prose: string, others: string[] = []): TestDesk {
  const desk = deskFor(
    () => reply(prose),
    others.map((name) => ({ evaluationId: `${name}-2022`, year: 2022, names: { zh: [name], en: [] } })),
  );
  const draft = { key: 'procurement.budget', label: '采购预算', value: '77.77', unit: '万元' } as const;
  desk.conversation.ledger.enterFigure(
    { ...draft, kind: 'reported', evaluation: 'huitong-2022', ...parts },
    'zh',
  );
  return desk;
}

test('a figure of an evaluation that the asker may see is shown', async () => {
  const { ask, bugs } = deskWith({}, '结果为[[f1]]。');
  expect((await ask('采购预算是多少？')).text).toBe('结果为77.77万元。');
  expect(bugs).toEqual([]);
});

test.each(['结果为[[f1]]。', '[[f1.label]]', '[[f1.formula]]'])(
  'a figure of one that the asker may not see is not shown by %s',
  async (prose) => {
    const { ask, bugs } = deskWith({ evaluation: 'of-others-2022', formula: '[[f1]]' }, prose);
    const answer = await ask('采购预算是多少？');
    expect(JSON.stringify(answer)).not.toMatch(/77\.77|of-others/);
    expect(bugs.join()).toContain('hidden_evaluation');
  },
);

test('a figure is not shown beside the name that its evaluation gives to something else', async () => {
  const { ask, bugs } = deskWith({}, '综合得分为[[f1]]。');
  expect(JSON.stringify(await ask('采购预算是多少？'))).not.toContain('77.77');
  expect(bugs.join()).toContain('wrong_label');
});

test('a figure is not shown as that of a department nobody looked up, if the asker may see that', async () => {
  const prose = '鹿鸣湾文化服务中心的采购预算为[[f1]]。';
  const { ask, bugs } = deskWith({}, prose, ['鹿鸣湾文化服务中心']);
  expect(JSON.stringify(await ask('采购预算是多少？'))).not.toContain('77.77');
  expect(bugs.join()).toContain('wrong_department');
});
