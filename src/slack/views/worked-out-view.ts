// The modal "How was this worked out": each figure with its formula, its operands and, at the leaves, the words of the
// report. Two levels at once; what lies deeper is opened by a button.
import type { AnyBlock, ModalView } from '@slack/types';
import type { Answer } from '../../assistant/answer.ts';
import type { FigureJson } from '../../figures/figure-json.ts';
import type { Prompts } from '../../prompts.ts';
import { actions, callbacks, numbered } from '../action-ids.ts';
import { limits } from '../limits.ts';
import { actionsRow, button, context } from './elements.ts';
import { type Line, runs } from './lines.ts';
import { modal } from './modal.ts';
import { onePage } from './pages.ts';
import { richText } from './rich-text.ts';
import { type Say, sayIn } from './words.ts';

export interface WorkedOut {
  answer: Answer;
  id: string;
  page?: number;
}

/** Every figure of the answer that no other one rests on. */
export function workedOutView({ answer, id, page = 0 }: WorkedOut, prompts: Prompts): ModalView {
  const say = sayIn(answer.language, prompts);
  const operands = new Set(answer.figures.flatMap(({ inputs }) => inputs));
  const roots = answer.figures.filter((figure) => !operands.has(figure.id));
  const reader: Reader = { answer, id, depth: 1, say };
  const blocks = onePage(
    roots.map((root) => figureBlocks(root, reader)),
    {
      page,
      action: actions.workedOutPage,
      value: (to) => ({ kind: 'page', answer: id, page: to }),
      say,
      most: mostBlocks,
    },
  );
  return modal(
    {
      callback: callbacks.workedOut,
      title: 'title_worked_out',
      blocks: blocks.length > 0 ? blocks : [context([say('no_workings')])],
      about: { kind: 'page', answer: id, page },
    },
    say,
  );
}

/**
 * One figure of an answer, opened from a modal above it; undefined for one the answer does not hold. `depth` is the
 * place in the stack of modals, of which Slack keeps three: beyond, the view replaces the last one.
 */
export function figureView(
  { answer, id, figure, depth }: WorkedOut & { figure: string; depth: number },
  prompts: Prompts,
): ModalView | undefined {
  const say = sayIn(answer.language, prompts);
  const found = answer.figures.find((each) => each.id === figure);
  if (!found) return undefined;
  return modal(
    {
      callback: callbacks.workedOut,
      title: 'title_worked_out',
      blocks: figureBlocks(found, { answer, id, depth, say }).slice(0, limits.view.blocks),
      about: { kind: 'figure', answer: id, figure, depth },
    },
    say,
  );
}

interface Reader {
  answer: Answer;
  id: string;
  depth: number;
  say: Say;
}

const mostBlocks = limits.view.blocks - 10;
const longest = limits.richText - 200;
const levelsAtOnce = 2;

function figureBlocks(figure: FigureJson, reader: Reader): AnyBlock[] {
  const { answer, id, depth, say } = reader;
  const lines = figureLines(figure, 0, reader);
  const hidden = unique(deeper(figure, 0, answer));
  const buttons = hidden.slice(0, limits.actions).map((each, index) =>
    button({
      action: numbered(actions.openFigure, index + 1),
      label: say('button_open', { label: each.label }),
      value: { kind: 'figure', answer: id, figure: each.id, depth: depth + 1 },
    }),
  );
  return [
    ...runs(lines, longest).map(richText),
    ...(buttons.length > 0 ? [actionsRow(buttons)] : []),
    { type: 'divider' },
  ];
}

/** A paragraph for the figure itself, bullets below it for what it rests on. */
function figureLines(figure: FigureJson, level: number, reader: Reader): Line[] {
  const { say, answer } = reader;
  const { id, label, display, kind, formula, source } = figure;
  const bullet = level === 0 ? {} : { bullet: level - 1 };
  const below = (segments: Line['segments']): Line => ({ bullet: level, segments });
  return [
    {
      ...bullet,
      segments: [
        { t: 'name', s: label },
        { t: 'text', s: ' ' },
        { t: 'figure', id, s: display },
        { t: 'text', s: ` · ${say('kind', { kind })}` },
      ],
    },
    ...(formula === null ? [] : [below([{ t: 'name', s: say('formula', { formula }) }])]),
    ...(source ? [below(sourceSegments(source, figure.evaluation ?? '', say))] : []),
    ...(level < levelsAtOnce
      ? operandsOf(figure, answer).flatMap((each) => figureLines(each, level + 1, reader))
      : []),
  ];
}

function sourceSegments(
  { section, quote }: NonNullable<FigureJson['source']>,
  evaluation: string,
  say: Say,
): Line['segments'] {
  const place = { t: 'name' as const, s: say('place', { section }) };
  const words = quote === null ? [] : [{ t: 'text' as const, s: ' ' }, quoted(quote, section, evaluation)];
  return [place, ...words];
}

function quoted(quote: string, section: string, evaluation: string): Line['segments'][number] {
  return { t: 'quote', s: `“${quote}”`, source: { evaluation, section, quote } };
}

/** The figures whose own operands are not shown. */
function deeper(figure: FigureJson, level: number, answer: Answer): FigureJson[] {
  if (level === levelsAtOnce) return figure.inputs.length > 0 ? [figure] : [];
  return operandsOf(figure, answer).flatMap((each) => deeper(each, level + 1, answer));
}

function operandsOf({ inputs }: FigureJson, { figures }: Answer): FigureJson[] {
  return inputs.flatMap((input) => figures.filter(({ id }) => id === input));
}

function unique(figures: readonly FigureJson[]): FigureJson[] {
  return [...new Map(figures.map((figure) => [figure.id, figure])).values()];
}
