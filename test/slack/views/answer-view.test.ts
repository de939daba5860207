// How answers look in Slack: what stands where, for answers as the program gives them.
import type { AnyBlock } from '@slack/types';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assistant/answer.ts';
import type { FigureJson } from '../../../src/figures/figure-json.ts';
import { readValue } from '../../../src/slack/action-value.ts';
import type { AnswerPost } from '../../../src/slack/views/answer-post.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import type { SlackMessage } from '../../../src/slack/views/pack.ts';
import { prompts, sampleAnswer } from '../../terminal/sample-answer.ts';
import { refusals, shownIn } from './hostile.ts';
import { answerOf, figureOf } from './made-answer.ts';

const place = { evaluation: 'huitong-2022', title: '汇通2022年评价', dataDate: '2023-06-01', madeUp: false };

function shown(answer: Answer, more: Partial<AnswerPost> = {}): SlackMessage {
  const [message, ...others] = answerView({ answer, id: 'a1', evaluations: [place], ...more }, prompts);
  if (!message || others.length > 0) throw new Error('one message was expected');
  const refused = refusals([message]);
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return message;
}

const typesOf = ({ blocks }: SlackMessage): string[] => blocks.map(({ type }) => type);
const blockOf = (message: SlackMessage, type: string): AnyBlock | undefined =>
  message.blocks.find((block) => block.type === type);
const buttonsIn = (message: SlackMessage): string[] => shownIn(blockOf(message, 'actions'));

describe('an answer', () => {
  test('is the sentence, notes, the place in the report, buttons, and feedback last', () => {
    const message = shown(sampleAnswer('执行率为[[f3]]。', { notes: ['基数小'] }));
    expect(typesOf(message)).toEqual(['rich_text', 'context', 'context', 'actions', 'context_actions']);
    expect(message.text).toBe(
      '执行率为26.04%。\n注：基数小\n出处：汇通2022年评价，三（三） · 数据日期 2023-06-01',
    );
  });

  test('shows figures strong, quotes slanted, all else plain', () => {
    const source = { evaluation: 'huitong-2022', section: '三（三）' };
    const [block] = shown(
      answerOf([
        { t: 'name', s: '执行额' },
        { t: 'text', s: '为' },
        { t: 'figure', id: 'f1', s: '1.63万元' },
        { t: 'quote', s: '“实际执行1.63万元”', source },
      ]),
    ).blocks;
    const elements = [
      { type: 'text', text: '执行额为' },
      { type: 'text', text: '1.63万元', style: { bold: true } },
      { type: 'text', text: '“实际执行1.63万元”', style: { italic: true } },
    ];
    expect(block).toEqual({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
  });

  test.each([
    ['zh', ['怎么算出来的', '出处', '起草改进建议']],
    ['en', ['How Was This Worked Out', 'Sources', 'Draft a Recommendation']],
  ] as const)('offers workings, sources and a draft in its own language: %s', (language, labels) => {
    const message = shown(sampleAnswer('[[f3]]', { language }), {
      draft: { evaluation: 'huitong-2022', problem: 'problem.procurement' },
    });
    expect(buttonsIn(message)).toEqual(labels);
  });

  test('offers a draft only where one may be drafted', () => {
    expect(buttonsIn(shown(sampleAnswer('[[f3]]')))).toEqual(['怎么算出来的', '出处']);
  });

  test('offers no workings where no figure has any', () => {
    expect(
      blockOf(shown(answerOf([{ t: 'text', s: '数据中没有。' }], { kind: 'not_in_data' })), 'actions'),
    ).toBe(undefined);
  });

  test('says where a model worded it, and where only the asker sees it', () => {
    const { text } = shown(sampleAnswer('[[f3]]', { planner: 'model' }), { onlyYou: true });
    expect(text).toContain('由模型组织语言并经核验');
    expect(text).toContain('仅您可见');
    expect(shown(sampleAnswer('[[f3]]')).text).not.toMatch(/模型|仅您可见/);
  });

  test('names an evaluation that is not described by its id', () => {
    expect(shown(sampleAnswer('[[f3]]'), { evaluations: [] }).text).toContain('出处：huitong-2022，三（三）');
  });
});

function listOf(figures: FigureJson[]): Answer {
  const lines = figures.flatMap(({ id, label, display }) => [
    { t: 'text' as const, s: '\n- ' },
    { t: 'name' as const, s: label },
    { t: 'text' as const, s: '：' },
    { t: 'figure' as const, id, s: display },
  ]);
  return answerOf(lines, { figures });
}

describe('figures to compare', () => {
  const figures = ['36.06', '11.07', '4.77', '6.3'].map((value, index) =>
    figureOf(`f${index + 1}`, `${value}万元`),
  );
  const listed = (count: number): Answer => listOf(figures.slice(0, count));

  test('in a list of three become a table in its place, and a list again where tables are refused', () => {
    const message = shown(listed(3));
    expect(typesOf(message)).toEqual(
      ['table', 'actions', 'context_actions'].filter((type) => type !== 'actions'),
    );
    expect(shownIn(message.blocks[0])).toEqual([
      '项目',
      '数值',
      '指标f1',
      '36.06万元',
      '指标f2',
      '11.07万元',
      '指标f3',
      '4.77万元',
    ]);
    expect(message.degraded?.map(({ type }) => type)).toEqual(['rich_text', 'context_actions']);
    expect(message.text).toBe('- 指标f1：36.06万元\n- 指标f2：11.07万元\n- 指标f3：4.77万元');
  });

  test('in a list of two stay a list', () => {
    expect(typesOf(shown(listed(2)))).toEqual(['rich_text', 'context_actions']);
  });

  test.each([
    ['has more rows than a table', 120, 1],
    ['has more text than a table', 80, 200],
  ])('in a list that %s stay a list, whole', (_, count, length) => {
    const many = Array.from({ length: count }, (_, index) =>
      figureOf(`f${index}`, `${index}.25万元`, { label: '项'.repeat(length) }),
    );
    const messages = answerView({ answer: listOf(many), id: 'a1', evaluations: [] }, prompts);
    expect(refusals(messages)).toEqual([]);
    expect(messages.flatMap(typesOf)).not.toContain('table');
    const text = messages.map((message) => message.text).join('\n');
    expect(many.filter(({ display }) => !text.includes(`：${display}`))).toEqual([]);
  });

  test('in running text are set out below it, with what each is', () => {
    const segments = figures.slice(0, 3).map(({ id, display }) => ({ t: 'figure' as const, id, s: display }));
    const message = shown(answerOf(segments, { figures: figures.slice(0, 3) }));
    expect(typesOf(message)).toEqual(['rich_text', 'table', 'context_actions']);
    expect(shownIn(message.blocks[1]).slice(0, 6)).toEqual([
      '项目',
      '数值',
      '性质',
      '指标f1',
      '36.06万元',
      '报告数',
    ]);
    expect(message.degraded?.map(({ type }) => type)).toEqual(['rich_text', 'context_actions']);
  });

  test('are no operands of one another: a formula is not a comparison', () => {
    expect(typesOf(shown(sampleAnswer('[[f1]] ÷ [[f2]] = [[f3]]')))).not.toContain('table');
  });

  test('measure the same: amounts and shares are not compared', () => {
    const mixed = figures
      .slice(0, 3)
      .map((figure, index) => ({ ...figure, unit: index === 0 ? '%' : '万元' }) as const);
    const segments = mixed.map(({ id, display }) => ({ t: 'figure' as const, id, s: display }));
    expect(typesOf(shown(answerOf(segments, { figures: mixed })))).not.toContain('table');
  });
});

function asked(choices: string[]): SlackMessage {
  return shown(answerOf([{ t: 'text', s: '指哪一个？' }], { kind: 'clarify', choices }));
}

describe('a question back', () => {
  test('has a button for each of a few short choices, which names the choice by its place', () => {
    const message = asked(['汇通', '鹿鸣湾']);
    expect(typesOf(message)).toEqual(['rich_text', 'actions']);
    expect(buttonsIn(message)).toEqual(['汇通', '鹿鸣湾']);
    const values = JSON.stringify(message.blocks[1]).match(/"value":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(values.map((each) => readValue(JSON.parse(`{${each}}`).value))).toEqual([
      { kind: 'choice', answer: 'a1', choice: 0 },
      { kind: 'choice', answer: 'a1', choice: 1 },
    ]);
  });

  test.each([
    ['many', Array.from({ length: 8 }, (_, index) => `部门${index}`)],
    ['long', ['甲'.repeat(90), '乙']],
  ])('has a menu where they are %s', (_, choices) => {
    const message = asked(choices);
    expect(JSON.stringify(blockOf(message, 'actions'))).toContain('static_select');
    for (const choice of choices) expect(message.text).toContain(choice);
  });

  test('asks for no feedback', () => {
    expect(typesOf(asked(['甲', '乙']))).not.toContain('context_actions');
  });
});

describe('a long answer', () => {
  const figures = Array.from({ length: 400 }, (_, index) => figureOf(`f${index}`, `${index + 1000}.55万元`));
  const long = answerOf(
    figures.flatMap(({ id, display }) => [
      { t: 'text' as const, s: '，其中某一项支出的数额是' },
      { t: 'figure' as const, id, s: display },
    ]),
    { figures },
  );
  const messages = answerView({ answer: long, id: 'a1', evaluations: [] }, prompts);

  test('becomes several messages with every figure whole, and feedback on the last one only', () => {
    expect(messages.length).toBeGreaterThan(1);
    expect(refusals(messages)).toEqual([]);
    for (const { display } of figures) {
      expect(messages.some(({ text }) => text.includes(display))).toBe(true);
    }
    const withFeedback = messages.map((message) => typesOf(message).includes('context_actions'));
    expect(withFeedback.filter(Boolean)).toHaveLength(1);
    expect(withFeedback.at(-1)).toBe(true);
  });
});
