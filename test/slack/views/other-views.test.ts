// Modals, Home, score, help, notices and progress: what stands in them, and that Slack takes them whatever is in them.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../src/evaluation/shape.ts';
import { limits } from '../../../src/slack/limits.ts';
import { helpView } from '../../../src/slack/views/help-view.ts';
import type { HomeDepartment } from '../../../src/slack/views/home-department.ts';
import { departmentsPerPage, type Home, homeView } from '../../../src/slack/views/home-view.ts';
import {
  type Notice,
  noticeView,
  perhapsAnswered,
  perhapsShown,
  workingOn,
} from '../../../src/slack/views/notices.ts';
import type { SlackMessage } from '../../../src/slack/views/pack.ts';
import { draftingStatus, statusOf, taskChunk } from '../../../src/slack/views/progress.ts';
import { sourcesView } from '../../../src/slack/views/sources-view.ts';
import { figureView, workedOutView } from '../../../src/slack/views/worked-out-view.ts';
import { tools } from '../../../src/tools/tool-catalogue.ts';
import { checkView } from '../../support/slack/blocks/check-view.ts';
import { prompts, sampleAnswer } from '../../terminal/sample-answer.ts';
import { hostileText, liveIn, refusals, shownIn } from './hostile.ts';
import { answerOf, figureOf } from './made-answer.ts';

describe('how it was worked out', () => {
  test('is the figure, its formula, its operands and the words of the report', () => {
    const view = workedOutView({ answer: sampleAnswer('[[f3]]'), id: 'a1' }, prompts);
    expect(checkView(view)).toEqual([]);
    expect(shownIn(view.blocks).join('')).toBe(
      '政府采购执行率 26.04% · 计算数' +
        '公式：政府采购执行额 1.63万元 ÷ 政府采购预算总额 6.26万元 = 26.04%' +
        '政府采购执行额 1.63万元 · 报告数三（三） “政府采购执行金额为1.63万元”' +
        '政府采购预算总额 6.26万元 · 报告数三（三） “政府采购预算总额6.26万元”',
    );
  });

  const chain = Array.from({ length: 6 }, (_, index) =>
    figureOf(`f${index + 1}`, `${index + 1}.5万元`, { inputs: index < 5 ? [`f${index + 2}`] : [] }),
  );
  const deep = answerOf([{ t: 'figure', id: 'f1', s: '1.5万元' }], { figures: chain });

  test('opens by a button what lies deeper than it shows, and says how deep that is', () => {
    const view = workedOutView({ answer: deep, id: 'a1' }, prompts);
    expect(shownIn(view.blocks)).toContain('展开：指标f3');
    expect(JSON.stringify(view.blocks)).toContain(
      JSON.stringify(JSON.stringify({ kind: 'figure', answer: 'a1', figure: 'f3', depth: 2 })),
    );
    const opened = figureView({ answer: deep, id: 'a1', figure: 'f3', depth: 2 }, prompts);
    expect(checkView(opened)).toEqual([]);
    expect(shownIn(opened?.blocks)).toContain('展开：指标f5');
  });

  test('is nothing for a figure the answer does not hold', () => {
    expect(figureView({ answer: deep, id: 'a1', figure: 'f99', depth: 2 }, prompts)).toBeUndefined();
  });

  test('of very many figures has pages, and every figure stands on one of them', () => {
    const figures = Array.from({ length: 150 }, (_, index) => figureOf(`f${index}`, `${index}.25%`));
    const answer = answerOf([], { figures });
    const pages = Array.from({ length: 4 }, (_, page) => workedOutView({ answer, id: 'a1', page }, prompts));
    for (const view of pages) expect(checkView(view)).toEqual([]);
    const shown = pages.flatMap(({ blocks }) => shownIn(blocks));
    for (const { display } of figures) expect(shown).toContain(display);
    expect(workedOutView({ answer, id: 'a1', page: 99 }, prompts)).toEqual({
      ...pages.at(-1),
      private_metadata: expect.any(String),
    });
  });
});

test('sources are the title of the evaluation, the day of its data, and the words with their place', () => {
  const evaluations = [
    { evaluation: 'huitong-2022', title: '汇通2022年评价', dataDate: '2023-06-01', madeUp: false },
  ];
  const view = sourcesView({ answer: sampleAnswer('[[f1]]'), id: 'a1', evaluations }, prompts);
  expect(checkView(view)).toEqual([]);
  expect(shownIn(view.blocks)).toEqual([
    '汇通2022年评价',
    '数据日期 2023-06-01',
    '三（三） ',
    '“政府采购执行金额为1.63万元”',
  ]);
});

const huitong: HomeDepartment = {
  evaluation: 'huitong-2022',
  name: '汇通产业园事业服务中心',
  year: 2022,
  score: { id: 'f1', display: '86.5分' },
  grade: '良',
  metrics: [{ id: 'f2', label: '预算调整率', display: '69.30%', direction: 'down' }],
  problems: ['预算资金调整率较大'],
  dataDate: '2023-06-01',
  madeUp: false,
  mayDraft: false,
};

function home({ departments = [], ...more }: Partial<Home>): ReturnType<typeof homeView> {
  const all = { total: departments.length, page: 0, drafts: [], questions: [] };
  return homeView({ language: 'zh', departments, ...all, ...more }, prompts);
}

describe('Home', () => {
  test('shows score, grade, metrics with their direction in words, problems and the day of the data', () => {
    const view = home({ departments: [huitong] });
    expect(checkView(view)).toEqual([]);
    const text = shownIn(view.blocks).join('');
    for (const part of [
      '汇通产业园事业服务中心 · 2022年',
      '86.5分',
      '等级 良',
      '69.30% ↓ 调减',
      '预算资金调整率较大',
      '数据日期 2023-06-01',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says the same to someone who may see nothing, whatever else is given', () => {
    const bare = home({});
    expect(checkView(bare)).toEqual([]);
    const draft = { id: 'd1', title: '汇通', status: 'draft' as const, changed: '2026-01-01' };
    expect(home({ drafts: [draft], questions: ['汇通的得分？'], page: 3 })).toEqual(bare);
  });

  test('offers a draft only where one may be drafted', () => {
    expect(shownIn(home({ departments: [huitong] }))).not.toContain('起草改进建议');
    expect(shownIn(home({ departments: [{ ...huitong, mayDraft: true }] }))).toContain('起草改进建议');
  });

  test('of a hundred departments shows a page, says which part it is, and turns both ways', () => {
    const departments = Array.from({ length: departmentsPerPage }, (_, index) => ({
      ...huitong,
      name: `部门${index}`,
      mayDraft: true,
    }));
    const drafts = Array.from({ length: 30 }, (_, index) => ({
      id: `d${index}`,
      title: `建议${index}`,
      status: 'submitted' as const,
      changed: '2026-01-01',
    }));
    const view = home({ departments, total: 100, page: 4, drafts, questions: ['问', '问', '问'] });
    expect(checkView(view)).toEqual([]);
    const shown = shownIn(view.blocks);
    for (const { name } of departments) expect(shown).toContain(`${name} · 2022年`);
    for (const part of ['第 49–60 项，共 100 项', '第5页，共9页', '上一页', '下一页'])
      expect(shown.join('\n')).toContain(part);
  });
});

const notices: Notice[] = [
  { kind: 'stopped' },
  { kind: 'failed', reference: 'Ev123' },
  { kind: 'sent_to_you' },
  { kind: 'no_access' },
  { kind: 'gone' },
  { kind: 'unknown_command' },
  { kind: 'thanks' },
  { kind: 'feedback_kept' },
  ...(['late', 'limited', 'unclear', 'other'] as const).map(
    (why): Notice => ({ kind: 'press_failed', why, reference: 'press/T1/U1/1.2' }),
  ),
  { kind: 'form_failed', reference: 'press/T1/U1/1.2' },
  { kind: 'perhaps_shown' },
  { kind: 'perhaps_answered', question: '得分多少' },
  { kind: 'working', question: '得分多少' },
  { kind: 'draft_stopped' },
  { kind: 'chart_sent' },
  { kind: 'chart_failed', reference: 'Ev123' },
  { kind: 'chart_refused', code: 'missing_scope' },
  { kind: 'chart_not_drawn', text: '画不出来' },
  { kind: 'chart_which', departments: ['甲 2022', '乙 2021'], isMore: true },
  { kind: 'chart_names', names: [{ name: 'budget', does: '预算' }] },
];

function said(tool: string, status: 'in_progress' | 'complete', language: Language): string {
  return taskChunk({ id: 't', tool, status }, language, prompts).title;
}

function help(mayDraft: boolean, language: Language): SlackMessage[] {
  return helpView({ language, questions: ['政采执行率？'], mayDraft, mayImport: !mayDraft }, prompts);
}

function textOf(messages: readonly SlackMessage[]): string {
  return messages.map(({ text }) => text).join('\n');
}

describe.each(languages)('in %s', (language) => {
  test.each(notices)('the notice $kind is a sentence', (notice) => {
    expect(refusals([noticeView(notice, language, prompts)])).toEqual([]);
  });

  test('every tool has its own words for what it does and what it did', () => {
    for (const status of ['in_progress', 'complete'] as const) {
      const labels = tools.map(({ name }) => said(name, status, language));
      expect(labels).not.toContain(said('no_such_tool', status, language));
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.length > limits.stream.task)).toEqual([]);
    }
  });

  test('a status comes with a few lines to show in turn', () => {
    for (const { status, loading_messages } of [
      statusOf(language, prompts),
      draftingStatus(language, prompts),
    ]) {
      expect(status).not.toBe('');
      expect(loading_messages.length).toBeLessThanOrEqual(limits.status.messages);
      expect(loading_messages).not.toContain('');
    }
  });

  test('help names every subcommand, drafting only to those who may', () => {
    expect(refusals(help(true, language))).toEqual([]);
    for (const part of ['ask', 'score', 'draft', 'help']) {
      expect(textOf(help(true, language))).toContain(`/suanpan ${part}`);
    }
    expect(textOf(help(true, language))).toContain('政采执行率？');
    expect(textOf(help(false, language))).not.toContain('draft');
  });
});

test('Home, help and notices can be sent, and nothing in them is live, whatever stands in them', () => {
  const department = fc
    .record({ text: hostileText, problems: fc.array(hostileText, { maxLength: 8 }), madeUp: fc.boolean() })
    .map(({ text, problems, madeUp }) => ({
      ...huitong,
      name: text,
      grade: text,
      metrics: [{ id: 'f1', label: text, display: '1.5%', direction: 'up' as const }],
      problems,
      madeUp,
      mayDraft: madeUp,
    }));
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.array(department, { maxLength: departmentsPerPage }),
      fc.array(hostileText, { maxLength: 12 }),
      fc.nat({ max: 3 }),
      (language, departments, texts, page) => {
        const drafts = texts.map((title, index) => ({
          id: `d${index}`,
          title,
          status: 'draft' as const,
          changed: '2026-01-01',
        }));
        const total = page * departmentsPerPage + departments.length;
        const asked = { language, departments, total, page, drafts, questions: texts };
        const view = homeView(asked, prompts);
        expect(checkView(view)).toEqual([]);
        expect(liveIn(view)).toEqual([]);
        const messages = [
          ...helpView({ language, questions: texts, mayDraft: true, mayImport: true }, prompts),
          ...texts.map((reference) => noticeView({ kind: 'failed', reference }, language, prompts)),
          ...texts.map((question) => perhapsAnswered(question, language, prompts)),
          ...texts.map((question) => workingOn(question, language, prompts)),
          ...texts.map((reference) =>
            perhapsShown(noticeView({ kind: 'failed', reference }, language, prompts), language, prompts),
          ),
        ];
        expect(refusals(messages)).toEqual([]);
        expect(liveIn(messages)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
