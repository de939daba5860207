// What holds for every tool: how it is declared, and that no number leaves it that is not in the ledger.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Language } from '../../src/evaluation/shape.ts';
import type { Ledger } from '../../src/figures/ledger.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { figureRef, nameRef, quoteRef } from '../../src/tools/shapes.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { tools } from '../../src/tools/tool-catalogue.ts';
import { contextOf, huitong, typed } from './context.ts';

const evaluation = 'huitong-2022';

/** One call of each tool that gives a full answer; ids of figures are entered before. */
function callsIn(context: ToolContext): Record<string, unknown> {
  const [points, share, amount] = [
    typed('5', '分', context),
    typed('80', '%', context),
    typed('4', '万元', context),
  ];
  const keys = [...huitong.facts, ...huitong.findings, ...huitong.absent, ...huitong.dimensions].map(
    ({ key }) => key,
  );
  return {
    list_evaluations: {},
    look_up: {
      evaluation,
      keys: ['budget.adjustment_rate', 'indicators.cost_ceiling_total', ...keys.slice(-18)],
    },
    list_indicators: { evaluation },
    list_findings: { evaluation, type: 'problem' },
    explain_figure: { evaluation, key: 'cost.ceiling_multiple' },
    score_card: { evaluation },
    calculate: { expression: `${amount} * ${share}` },
    what_if: {
      evaluation,
      changes: [{ key: 'procurement.executed', figure: amount, mode: 'add' }],
      results: ['procurement.execution_rate'],
    },
    goal_seek: { evaluation, goal: 'procurement.execution_rate', figure: share },
    score_by_rule: { actual: share, rule: { kind: 'proportional', points } },
    compare: { key: 'procurement.execution_rate', evaluations: [evaluation, evaluation] },
    audit: { evaluation },
    search_report: { evaluation, words: '采购' },
  };
}

describe.each(tools.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
  test('says when to use it, in one sentence, and describes each field', () => {
    expect(tool.use).toMatch(/^Use it [^.]+\.$/);
    const { properties = {}, type } = z.toJSONSchema(tool.input, { io: 'input' });
    expect(type).toBe('object');
    const undescribed = Object.entries(properties).filter(
      ([, schema]) => !Object.hasOwn(Object(schema), 'description'),
    );
    expect(undescribed).toEqual([]);
  });

  test('has an output that can be published as JSON Schema', () => {
    expect(() => z.toJSONSchema(tool.output)).not.toThrow();
  });

  test.each(['zh', 'en'] as const)(
    'refers only to what is in the ledger, in %s',
    async (language: Language) => {
      const context = contextOf([huitong], language);
      const result = await runTool(tools, { tool: name, input: callsIn(context)[name] }, context);
      if ('failed' in result) throw new Error(result.because);
      const found = [...referencesIn(result.output)];
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((each) => !isHeld(each, context.ledger))).toEqual([]);
    },
  );

  test('gives no loose number but the year of an evaluation', async () => {
    const context = contextOf();
    const result = await runTool(tools, { tool: name, input: callsIn(context)[name] }, context);
    const loose = numbersIn('output' in result ? result.output : undefined);
    expect(loose).toEqual(name === 'list_evaluations' || name === 'compare' ? [2022] : []);
  });
});

test('the names are those that planners and people know', () => {
  expect(tools.map(({ name }) => name)).toEqual([
    'list_evaluations',
    'look_up',
    'list_indicators',
    'list_findings',
    'explain_figure',
    'score_card',
    'calculate',
    'what_if',
    'goal_seek',
    'score_by_rule',
    'compare',
    'audit',
    'search_report',
  ]);
});

const reference = z.union([figureRef.strict(), quoteRef.strict(), nameRef.strict()]);
type Reference = z.infer<typeof reference>;

function* referencesIn(value: unknown): Generator<Reference> {
  const parsed = reference.safeParse(value);
  if (parsed.success) yield parsed.data;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* referencesIn(part);
}

/** In the ledger with the very same words; of a figure also everything it was worked out from. */
function isHeld(found: Reference, ledger: Ledger): boolean {
  if ('quote' in found) return ledger.quote(found.id)?.source.quote === found.quote;
  if ('text' in found) return ledger.name(found.id)?.text === found.text;
  const figure = ledger.figure(found.id);
  const sameAsShown =
    figure?.value === found.value && figure.display === found.display && figure.label === found.label;
  return sameAsShown && (figure.inputs ?? []).every((id) => ledger.figure(id) !== undefined);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
