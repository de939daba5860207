// Rules that an asker states, applied to the procurement execution rate of 26.0383…%, by hand.
import { expect, test } from 'vitest';
import { renderFormula } from '../../src/figures/render.ts';
import { lookUp } from '../../src/tools/look-up.ts';
import { scoreByRule } from '../../src/tools/score-by-rule.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { contextOf, failureOf, run, typed } from './context.ts';

// f1 executed, f2 budget, then the rate; the asker's numbers follow by name.
async function withRate(): Promise<{ context: ToolContext; actual: string; id: Record<string, string> }> {
  const context = contextOf();
  const { items } = await run(
    lookUp,
    { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] },
    context,
  );
  const [item] = items;
  const actual = item?.found === 'figure' ? (item.computed?.id ?? '') : '';
  const id = {
    five: typed('5', '分', context),
    half: typed('0.5', '分', context),
    bare: typed('5', '', context),
    nothing: typed('0', '分', context),
    step: typed('1', '百分点', context),
    twenty: typed('20', '%', context),
    thirty: typed('30', '%', context),
    eighty: typed('80', '%', context),
    money: typed('8', '万元', context),
  };
  return { context, actual, id };
}

const below = { kind: 'deduct_per_unit', points: 'five', per: 'step', deduct: 'half', direction: 'below' };
const bands = (...each: [string | undefined, string | undefined, string][]) => ({
  kind: 'bands',
  bands: each.map(([from, to, points]) => ({
    ...(from && { from }),
    ...(to && { to }),
    from_inclusive: true,
    to_inclusive: false,
    points,
  })),
});

test.each([
  // 5 × 26.0383% = 1.3019
  [
    'in proportion',
    { kind: 'proportional', points: 'five' },
    '1.3分',
    /^stated 5分 × 政府采购执行率 26\.04% = 1\.3分$/,
    false,
  ],
  [
    'in proportion, the points a bare number',
    { kind: 'proportional', points: 'bare' },
    '1.3分',
    /^stated 5 × /,
    false,
  ],
  // 5 × 26.0383 ÷ 80 = 1.6274
  [
    'in proportion to a target',
    { kind: 'proportional', points: 'five', full_at: 'eighty' },
    '1.63分',
    /÷ stated 80%\) = 1\.63分$/,
    false,
  ],
  // beyond the target: full points
  [
    'at most in full',
    { kind: 'proportional', points: 'five', full_at: 'twenty' },
    '5分',
    /^min\(.*, stated 5分\) = 5分$/,
    false,
  ],
  // 30 - 26.0383 = 3.9617 points: 5 - 1.9808 = 3.0192
  [
    'less a part for each step',
    { ...below, from: 'thirty' },
    '3.02分',
    /^stated 5分 − \(stated 30% − .*\) ÷ stated 1百分点 × stated 0\.5分/,
    false,
  ],
  // begun steps free: 3 × 0.5
  ['less whole steps', { ...below, from: 'thirty', partial: 'floor' }, '3.5分', /⌊/, false],
  // begun steps in full: 4 × 0.5
  ['less begun steps', { ...below, from: 'thirty', partial: 'ceil' }, '3分', /⌈/, false],
  // (80 - 26.04) × 0.5 is more than 5
  ['down to nothing', { ...below, from: 'eighty' }, '0分', /^max\(.*, 0\) = 0分$/, true],
  ['down to nothing from the whole, where no start is stated', below, '0分', /未说明/, true],
  ['in full on the right side', { ...below, from: 'twenty' }, '5分', /^stated 5分 = 5分$/, false],
  // 26.0383 - 20 = 6.0383 over: 5 - 3.0192 = 1.9808
  [
    'less for each step above',
    { ...below, from: 'twenty', direction: 'above' },
    '1.98分',
    /政府采购执行率 26\.04% − stated 20%/,
    false,
  ],
])('scores %s', async (_, rule, display, formula, zeroReached) => {
  const { context, actual, id } = await withRate();
  const named = Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, id[value] ?? value]));
  const output = await run(scoreByRule, { actual, rule: named }, context);
  expect(output).toMatchObject({ score: { display, unit: '分', kind: 'hypothetical' }, zeroReached });
  const figure = context.ledger.figure(output.score.id);
  expect(figure && renderFormula(figure, context.ledger, 'zh')).toMatch(formula);
});

test('scores by the band that holds the value, and says which', async () => {
  const { context, actual, id } = await withRate();
  const rule = bands(
    [id.thirty, undefined, id.five ?? ''],
    [id.twenty, id.thirty, id.half ?? ''],
    [undefined, id.twenty, id.nothing ?? ''],
  );
  const output = await run(scoreByRule, { actual, rule }, context);
  expect(output).toMatchObject({
    score: { value: '0.5' },
    points: { value: '5' },
    band: 1,
    zeroReached: false,
  });
});

test.each([
  [
    'a value in no band',
    (id: Record<string, string>) => bands([id.thirty, undefined, id.five ?? '']),
    'not_possible',
    /no band holds/,
  ],
  [
    'points that are money',
    (id: Record<string, string>) => ({ kind: 'proportional', points: id.money }),
    'not_possible',
    /no number of points/,
  ],
  [
    'a target in another unit',
    (id: Record<string, string>) => ({ kind: 'proportional', points: id.five, full_at: id.money }),
    'not_possible',
    /units/,
  ],
  ['a typed number', () => ({ kind: 'proportional', points: '5' }), 'invalid_input', /id of a figure/],
  ['an unknown figure', () => ({ kind: 'proportional', points: 'f999' }), 'unknown_key', /f999/],
  ['an unknown kind of rule', () => ({ kind: 'guess' }), 'invalid_input', /kind/],
])('refuses %s', async (_, rule, code, message) => {
  const { context, actual, id } = await withRate();
  const failed = await failureOf(scoreByRule, { actual, rule: rule(id) }, context);
  expect(failed).toMatchObject({ code, message: expect.stringMatching(message) });
});
