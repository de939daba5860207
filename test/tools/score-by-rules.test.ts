// Whole score cards through the tools, on the small card that test/evaluation works out by hand: 20 + 19, 27 + 8.
import { expect, test } from 'vitest';
import { renderFormula } from '../../src/figures/render.ts';
import { agreesWithFormula } from '../../src/grading/recompute.ts';
import { goalSeek } from '../../src/tools/goal-seek.ts';
import { scoreCard } from '../../src/tools/score-card.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { whatIf } from '../../src/tools/what-if.ts';
import { card, catalogue, entries, entry } from '../evaluation/card.ts';
import { contextOf, run, typed } from './context.ts';

const evaluation = 'small-2022';
const total = {
  key: 'score.total',
  type: 'number',
  value: '74',
  unit: '分',
  cite: [{ section: '一', quote: '74' }],
};
const names = { zh: ['总得分'], en: ['total score'] };
const scored = { ...total, names };

const budget = (key: string, value: string) => ({ ...total, key, value, unit: '万元' });

function contextWith(indicators: readonly object[] = entries, more: object = {}): ToolContext {
  const facts = [budget('executed', '4'), budget('budget', '8'), scored];
  return { ...contextOf([card({ facts, ...more }, indicators)]), catalogue };
}

/** Every figure of the conversation that has a formula comes to its value by it. */
function formulasHold({ ledger }: ToolContext): boolean {
  const figures = Array.from({ length: 400 }, (_, index) => ledger.figure(`f${index + 1}`));
  return figures.every(
    (figure) =>
      figure?.formula === undefined ||
      agreesWithFormula({ ...figure, formula: figure.formula }, (id) => ledger.figure(id)),
  );
}

test('every score is a figure with its rule, its inputs and its source', async () => {
  const context = contextWith();
  const { byRules } = await run(scoreCard, { evaluation }, context);
  const [first, second] = byRules?.dimensions ?? [];
  expect(byRules).toMatchObject({
    total: { value: '74' },
    grade: { text: '差' },
    weightsAgree: true,
    unscored: [],
  });
  expect(first).toMatchObject({ score: { value: '39' }, weight: { value: '60' }, lost: { value: '21' } });
  expect(second?.indicators.map(({ score, lost }) => [score?.value, lost?.value])).toEqual([
    ['27', '3'],
    ['8', '2'],
  ]);
  const figure = context.ledger.figure(second?.indicators[1]?.score?.id ?? '');
  expect(figure?.source).toMatchObject({ section: '附表' });
  expect(figure && renderFormula(figure, context.ledger, 'zh')).toBe(
    'complaints分值 10分 − ⌊(complaints实际值 1次 − 起算点 0次) ÷ 扣分单位 1次⌋ × 每单位扣分 2分 = 8分',
  );
  expect(formulasHold(context)).toBe(true);
});

test('a rounded score says so, and stands beside the stated one and the self-assessed one', async () => {
  const rule = { kind: 'proportional', target: { value: '3', unit: '次' } };
  const more = { rule, actual: { value: '2', unit: '次' }, score: '13.33', self_score: '20' };
  const context = contextWith([entry('a', '甲', '20', more)]);
  const { byRules } = await run(scoreCard, { evaluation }, context);
  const [one] = byRules?.dimensions[0]?.indicators ?? [];
  expect(one).toMatchObject({
    score: { value: '13.33' },
    reported: { value: '13.33' },
    self: { value: '20' },
    agrees: true,
  });
  const figure = context.ledger.figure(one?.score?.id ?? '');
  expect(figure?.formula).toMatch(/^round\(\[\[f\d+\]\] × \(\[\[f\d+\]\] ÷ \[\[f\d+\]\]\), 2\)$/);
  expect(formulasHold(context)).toBe(true);
});

test('what does not apply gives its weight away, and the formula shows it', async () => {
  const assessment = { kind: 'not_applicable', policy: 'redistribute', reason: { zh: '无', en: 'none' } };
  const context = contextWith([...entries.slice(0, 3), entry('complaints', '乙', '10', { assessment })]);
  const { byRules } = await run(scoreCard, { evaluation }, context);
  expect(byRules?.dimensions[1]?.score?.value).toBe('36');
  // What is lost is lost of the forty points it may earn now, not of its thirty.
  expect(byRules?.dimensions[1]?.indicators[0]).toMatchObject({
    weight: { value: '30' },
    spread: { value: '40' },
    score: { value: '36' },
    lost: { value: '4' },
  });
  expect(formulasHold(context)).toBe(true);
});

test('what has no actual value is named as not scored, and there is no grade', async () => {
  const context = contextWith([
    ...entries.slice(0, 3),
    entry('b', '乙', '10', { rule: { kind: 'proportional' } }),
  ]);
  const { byRules } = await run(scoreCard, { evaluation }, context);
  expect(byRules).toMatchObject({ total: { value: '66' }, unscored: [{ text: 'b' }] });
  expect(byRules?.grade).toBeUndefined();
  expect(byRules?.dimensions[1]?.indicators[1]).toMatchObject({ why: 'no_actual' });
});

test('a veto leaves nothing of the total', async () => {
  const limit = { key: 'veto', names: { zh: ['否决'], en: ['veto'] }, indicator: 'complaints', below: '9' };
  const cite = [{ section: '附表', quote: '评分表' }];
  const context = contextWith(entries, { limits: [{ ...limit, effect: { kind: 'veto' }, cite }] });
  const { byRules } = await run(scoreCard, { evaluation }, context);
  expect(byRules).toMatchObject({
    total: { value: '0' },
    limits: [{ name: { text: '否决' }, most: { value: '0' }, triggered: true }],
  });
  expect(formulasHold(context)).toBe(true);
});

const moved = (before: string, after: string, change: string) => ({
  before: { value: before },
  after: { value: after, kind: 'hypothetical' },
  change: { value: change },
});

test('an assumed rate changes its indicator, its dimension, the total and the grade, and nothing else', async () => {
  const context = contextWith();
  const changes = [{ key: 'rate', figure: typed('80', '%', context), mode: 'set' }];
  const { card: changed } = await run(whatIf, { evaluation, changes }, context);
  expect(changed).toMatchObject({
    indicators: [moved('20', '32', '12')],
    dimensions: [moved('39', '51', '12')],
    total: moved('74', '86', '12'),
    grade: { before: { text: '差' }, after: { text: '良' }, changes: true },
  });
  expect(changed?.indicators).toHaveLength(1);
  expect(formulasHold(context)).toBe(true);
});

test('an assumption that lifts a cap says which, and one that leaves it what the indicators come to', async () => {
  const cite = [{ section: '附表', quote: '评分表' }];
  const cap = { key: 'cap', names: { zh: ['封顶'], en: ['cap'] }, indicator: 'complaints', below: '9' };
  const context = contextWith(entries, { limits: [{ ...cap, effect: { kind: 'cap', at: '50' }, cite }] });
  const assumed = async (key: string, value: string, unit: '次' | '%') => {
    const changes = [{ key, figure: typed(value, unit, context), mode: 'set' }];
    return (await run(whatIf, { evaluation, changes }, context)).card;
  };
  expect(await assumed('complaints.actual', '0', '次')).toMatchObject({
    total: moved('50', '76', '26'),
    limits: { before: [{ name: { text: '封顶' }, most: { value: '50' } }], after: [] },
  });
  const left = await assumed('rate', '80', '%');
  expect(left).toMatchObject({ limits: { after: [{ triggered: true }] }, beforeLimits: { value: '86' } });
  expect(left?.total).toBeUndefined();
  expect(formulasHold(context)).toBe(true);
});

test('assuming what is so already changes nothing', async () => {
  const context = contextWith();
  const changes = [{ key: 'trainings.actual', figure: typed('19', '次', context), mode: 'set' }];
  const { card: changed } = await run(whatIf, { evaluation, changes }, context);
  expect(changed).toMatchObject({ indicators: [], dimensions: [], grade: { changes: false } });
  expect(changed?.total).toBeUndefined();
});

test('the ways to a grade are single changes that suffice, the smallest gain first', async () => {
  const context = contextWith();
  const { ways } = await run(
    goalSeek,
    { evaluation, goal: 'score.total', figure: typed('75', '分', context) },
    context,
  );
  expect(
    ways?.map(({ name, needed, change, card }) => [
      name.text,
      needed?.value,
      change?.value,
      card.total?.after.value,
    ]),
  ).toEqual([
    // 52.49% less the 50% there is
    ['procurement', '52.49', '2.49', '75'],
    ['trainings', '20', '1', '75'],
    ['outlay', '10.66', '-0.34', '75.02'],
    ['complaints', '0', '-1', '76'],
  ]);
  expect(formulasHold(context)).toBe(true);
});

const option = (key: string, name: string, points: string) => ({
  key,
  names: { zh: [name], en: [key] },
  points,
});
const band = (key: string, name: string, from: string) => ({ key, names: { zh: [name], en: [key] }, from });

// 20 + 19 and 27, with a state at 5, a checklist at 2 and a share of 70% of 10.
test('what would have to be found is a way too, named and tried on the whole card', async () => {
  const states = { kind: 'states', states: [option('on_time', '按时', '10'), option('late', '逾期', '5')] };
  const elements = [
    option('methods', '办法', '2'),
    option('rules', '制度', '3'),
    option('ledger', '台账', '5'),
  ];
  const levels = [band('reached', '达成', '80'), band('partly', '部分', '60'), band('missed', '未达成', '0')];
  const context = contextWith([
    ...entries.slice(0, 3),
    entry('disclosure', '乙', '10', { rule: states, assessment: { kind: 'state', state: 'late' } }),
    entry('rules', '乙', '10', {
      rule: { kind: 'checklist', mode: 'cumulative', elements },
      assessment: { kind: 'met', met: ['methods'] },
    }),
    entry('influence', '乙', '10', {
      rule: { kind: 'qualitative', levels },
      assessment: { kind: 'level', level: 'partly', share: '70' },
    }),
  ]);
  const input = { evaluation, goal: 'score.total', figure: typed('83', '分', context) };
  const { ways } = await run(goalSeek, input, context);
  const judged = ways?.filter(({ found }) => found !== undefined);
  expect(
    judged?.map(({ name, found, current, needed, change, card: { total } }) => [
      name.text,
      found?.kind,
      found?.names.map(({ text }) => text),
      found?.now?.text,
      [current?.value, needed?.value, change?.value],
      [total?.after.value, total?.after.kind],
    ]),
  ).toEqual([
    ['rules', 'elements', ['制度'], undefined, [undefined, undefined, undefined], ['83', 'hypothetical']],
    ['influence', 'level', ['达成'], '部分', ['70', '99.95', '29.95'], ['83', 'hypothetical']],
    ['disclosure', 'state', ['按时'], '逾期', [undefined, undefined, undefined], ['85', 'hypothetical']],
  ]);
  const needed = judged?.find(({ key }) => key === 'influence')?.needed;
  expect(needed).toMatchObject({ kind: 'hypothetical', unit: '%' });
  expect(formulasHold(context)).toBe(true);
});
