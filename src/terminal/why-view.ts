// How a figure was worked out, as a tree: formula, operands, and at the leaves the words of the report. Pure.
import type { Answer } from '../assistant/answer.ts';
import type { FigureJson } from '../figures/figure-json.ts';
import type { Prompts } from '../prompts.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { branches } from './tree.ts';

/** A tree for each figure the answer shows and no other shown one rests on; empty where it shows none. */
export function whyView(answer: Answer, style: Style, prompts: Prompts): string {
  const byId = new Map(answer.figures.map((figure) => [figure.id, figure]));
  const shown = answer.segments.flatMap((segment) => (segment.t === 'figure' ? [segment.id] : []));
  const kindOf = (figure: FigureJson): string =>
    prompts.render(answer.language, 'terminal.kind', { kind: figure.kind });
  const operands = new Set(shown.flatMap((id) => byId.get(id)?.inputs ?? []));
  const roots = [...new Set(shown)].filter((id) => !operands.has(id));
  return roots.flatMap((id) => tree(byId.get(id), byId, kindOf, style)).join('\n');
}

function tree(
  figure: FigureJson | undefined,
  byId: ReadonlyMap<string, FigureJson>,
  kindOf: (figure: FigureJson) => string,
  style: Style,
): string[] {
  if (!figure) return [];
  const { label, display, formula, source, inputs } = figure;
  const place = source
    ? printable(`${source.section}${source.quote === null ? '' : ` “${source.quote}”`}`)
    : '';
  const head = `${printable(label)} ${style.strong(display)}  ${style.faint(`${kindOf(figure)}  ${place}`.trim())}`;
  const operands = inputs.map((input) => tree(byId.get(input), byId, kindOf, style));
  return [
    head,
    ...(formula === null ? [] : [`│ ${style.accent(printable(formula))}`]),
    ...branches(operands),
  ];
}
