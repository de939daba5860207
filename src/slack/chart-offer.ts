// Whether an answer can be shown as a chart, and as which: for whoever looks at it, with what they may see.
import type { Answer } from '../assistant/answer.ts';
import type { Wanted } from '../charts/draw.ts';
import { chartFor } from '../charts/offered.ts';
import type { SlackParts } from './parts.ts';
import { toolContextOf, type Viewer } from './viewer.ts';

/** The figures are those in the text; what they were worked out from offers nothing. */
export async function chartOf(
  { kind, language, segments, figures }: Answer,
  { view }: Pick<Viewer, 'view'>,
  parts: SlackParts,
): Promise<Wanted | undefined> {
  if (kind !== 'answer') return undefined;
  const ids = new Set(segments.flatMap((segment) => (segment.t === 'figure' ? [segment.id] : [])));
  const shown = figures.filter(({ id }) => ids.has(id));
  return await chartFor(shown, toolContextOf({ view, language }, parts), parts.prompts);
}
