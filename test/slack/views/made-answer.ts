// Answers of any content for the views of Slack.
import * as fc from 'fast-check';
import { type Answer, noUsage } from '../../../src/assistant/answer.ts';
import { units } from '../../../src/evaluation/unit.ts';
import type { Segment } from '../../../src/figures/figure.ts';
import type { FigureJson } from '../../../src/figures/figure-json.ts';
import { hostileText } from './hostile.ts';

export function answerOf(segments: Segment[], more: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    language: 'zh',
    text: segments.map(({ s }) => s).join(''),
    segments,
    figures: [],
    sources: [],
    notes: [],
    choices: [],
    planner: 'offline',
    usage: noUsage,
    ms: 0,
    ...more,
  };
}

export function figureOf(id: string, display: string, more: Partial<FigureJson> = {}): FigureJson {
  return {
    id,
    key: id,
    label: `指标${id}`,
    value: '1',
    unit: '万元',
    display,
    evaluation: 'e',
    kind: 'reported',
    formula: null,
    inputs: [],
    source: null,
    ...more,
  };
}

/** What the program itself puts on the screen for a figure. */
const display = fc
  .tuple(
    fc.constantFrom('', '≥', '≤', '-'),
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.constantFrom('万元', '%', '个百分点', '分', ' points', '万元 (360,600 yuan)', ' percentage points'),
  )
  .map(([sign, whole, unit]) => `${sign}${whole / 100}${unit}`);

/** Answers with hostile text in every field that comes from data, model or asker. */
export const hostileAnswer: fc.Arbitrary<Answer> = fc
  .record({
    texts: fc.array(hostileText, { minLength: 1, maxLength: 12 }),
    displays: fc.array(display, { maxLength: 12 }),
    bullets: fc.boolean(),
    notes: fc.array(hostileText, { maxLength: 4 }),
    choices: fc.array(hostileText, { maxLength: 8 }),
    sources: fc.array(fc.tuple(hostileText, hostileText), { maxLength: 8 }),
    labels: hostileText,
    kind: fc.constantFrom('answer' as const, 'clarify' as const, 'not_in_data' as const, 'refused' as const),
    language: fc.constantFrom('zh' as const, 'en' as const),
    planner: fc.constantFrom('offline' as const, 'model' as const),
    unit: fc.constantFrom(...units),
  })
  .map(({ texts, displays, bullets, labels, sources, unit, ...more }) => {
    const figures = displays.map((shown, index) =>
      figureOf(`f${index + 1}`, shown, {
        label: labels,
        unit,
        evaluation: labels,
        formula: index > 2 ? labels : null,
        inputs: index > 2 ? [`f${index - 1}`, `f${index - 2}`] : [],
        source: index % 2 === 0 ? { section: labels, quote: labels } : null,
      }),
    );
    const segments = Array.from({ length: Math.max(texts.length, figures.length) }, (_, index) =>
      piece(texts[index], figures[index], bullets),
    ).flat();
    return answerOf(segments, {
      ...more,
      figures,
      sources: sources.map(([section, quote]) => ({ evaluation: section, section, quote })),
    });
  });

function piece(text: string | undefined, figure: FigureJson | undefined, bullet: boolean): Segment[] {
  const source = { evaluation: 'e', section: text ?? '', quote: text ?? '' };
  return [
    ...(bullet ? [{ t: 'text' as const, s: '\n- ' }] : []),
    ...(text === undefined
      ? []
      : [
          { t: 'name' as const, s: text },
          { t: 'text' as const, s: '：' },
        ]),
    ...(figure ? [{ t: 'figure' as const, id: figure.id, s: figure.display }] : []),
    ...(text === undefined
      ? []
      : [
          { t: 'text' as const, s: text },
          { t: 'quote' as const, s: text, source },
        ]),
  ];
}
