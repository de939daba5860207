// A tool context over the shipped data, without a store: what the tests of this folder run tools in.
import { join } from 'node:path';
import type { z } from 'zod';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import type { Evaluation, Language } from '../../src/evaluation/shape.ts';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import type { EvaluationSource, Tool, ToolContext } from '../../src/tools/tool.ts';
import { readEvaluation, readFrameworks } from '../data/read-data.ts';

export const huitong = readEvaluation('huitong-2022');
const prompts = loadPrompts(join(import.meta.dirname, '../../prompts'));
const catalogue = joinFrameworks(readFrameworks());

export function contextOf(
  evaluations: readonly Evaluation[] = [huitong],
  language: Language = 'zh',
): ToolContext {
  return {
    language,
    prompts,
    ledger: openLedger(),
    catalogue,
    evaluations: sourceOf(evaluations),
    signal: new AbortController().signal,
  };
}

/** Runs a tool that must succeed; the output has its declared type because it is parsed with the declaration. */
export async function run<Output extends z.ZodType>(
  tool: Tool<z.ZodType, Output>,
  input: unknown,
  context: ToolContext,
): Promise<z.output<Output>> {
  const result = await runTool([tool], { tool: tool.name, input }, context);
  if ('failed' in result) throw new Error(`${result.code}: ${result.because}`);
  return tool.output.parse(result.output);
}

/** The failure of a tool that must not succeed. */
export async function failureOf(
  tool: Tool,
  input: unknown,
  context: ToolContext,
): Promise<{ code: string; message: string }> {
  const result = await runTool([tool], { tool: tool.name, input }, context);
  if (!('failed' in result)) throw new Error(`succeeded: ${JSON.stringify(result.output)}`);
  return { code: result.code, message: prompts.render('en', `failures.${result.because}`, result.about) };
}

/** Enters a number as the asker would have typed it; gives its id. */
export function typed(value: string, unit: FigureDraft['unit'], { ledger, language }: ToolContext): string {
  const draft: FigureDraft = {
    key: 'stated',
    label: 'stated',
    value,
    unit,
    evaluation: null,
    kind: 'user_stated',
  };
  return ledger.enterFigure(draft, language).id;
}

function sourceOf(evaluations: readonly Evaluation[]): EvaluationSource {
  return {
    list: async (limit) =>
      evaluations.slice(0, limit).map(({ id, department, year, made_up }) => ({
        id,
        departmentId: department.id,
        names: department.names,
        year,
        madeUp: made_up,
      })),
    count: async () => evaluations.length,
    open: async (id) => evaluations.find((each) => each.id === id),
    search: async (id, words, limit) =>
      evaluations
        .filter((each) => each.id === id)
        .flatMap(({ facts }) => facts.flatMap(({ cite }) => cite))
        .filter(({ quote }) => quote.includes(words))
        .slice(0, limit)
        .map(({ section, quote }) => ({ evaluation: id, section, text: quote, score: 1 })),
  };
}
