// Answers for the views of the terminal, composed as the assistant composes them.
import { join } from 'node:path';
import { type Answer, noUsage } from '../../src/assistant/answer.ts';
import { figureJson } from '../../src/figures/figure-json.ts';
import { render } from '../../src/figures/render.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { sampleLedger } from '../figures/sample.ts';

export const prompts = loadPrompts(join(import.meta.dirname, '../../prompts'));

/** f1 ÷ f2 = f3, as test/figures/sample.ts enters them. */
export function sampleAnswer(prose: string, more: Partial<Answer> = {}): Answer {
  const ledger = sampleLedger();
  const { text, segments, figures, sources } = render(prose, ledger, 'zh');
  return {
    kind: 'answer',
    language: 'zh',
    text,
    segments,
    figures: figures.map((figure) => figureJson(figure, ledger, 'zh')),
    sources: sources.map(({ quote, ...place }) => ({ ...place, quote: quote ?? null })),
    notes: [],
    choices: [],
    planner: 'offline',
    usage: noUsage,
    ms: 0,
    ...more,
  };
}
