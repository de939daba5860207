// An answer as a person reads it in a terminal. Pure: an answer in, lines out.
import type { Answer } from '../assistant/answer.ts';
import type { Segment } from '../figures/figure.ts';
import type { Prompts } from '../prompts.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

/** The text with its figures emphasised, notes, what can be chosen, and faint lines of sources and of a model's part. */
export function answerView(answer: Answer, style: Style, prompts: Prompts): string {
  const { language, segments, notes, choices } = answer;
  const marked = (id: string, data: Record<string, unknown>): string =>
    prompts.render(language, `terminal.${id}`, data);
  const places = sourceLine(answer);
  const { inputTokens, outputTokens } = answer.usage;
  const tokens = inputTokens + outputTokens;
  return [
    segments.map((segment) => segmentView(segment, style)).join(''),
    ...notes.map((note) => style.faint(marked('note', { note: printable(note) }))),
    ...choices.map((choice, index) => `${style.accent(`${index + 1})`)} ${printable(choice)}`),
    ...(places === '' ? [] : [style.faint(marked('sources', { places }))]),
    ...(answer.planner === 'model' ? [style.faint(marked('by_model', { tokens }))] : []),
  ].join('\n');
}

function segmentView(segment: Segment, style: Style): string {
  const text = printable(segment.s);
  switch (segment.t) {
    case 'figure':
      return style.strong(text);
    case 'quote':
      return style.quoted(text);
    case 'name':
    case 'text':
      return text;
  }
}

/** huitong-2022 一（三）, 三（三） */
function sourceLine({ sources }: Answer): string {
  const sections = new Map<string, Set<string>>();
  for (const { evaluation, section } of sources) {
    sections.set(evaluation, (sections.get(evaluation) ?? new Set()).add(section));
  }
  return [...sections]
    .map(([evaluation, set]) => printable(`${evaluation} ${[...set].join(', ')}`))
    .join('; ');
}

/** Every source of an answer with the words of the report. */
export function sourcesView({ sources }: Answer, style: Style): string {
  return sources
    .map(({ evaluation, section, quote }) => {
      const place = style.faint(printable(`${evaluation} ${section}`));
      return quote === null ? place : `${place}  ${style.quoted(printable(`“${quote}”`))}`;
    })
    .join('\n');
}
