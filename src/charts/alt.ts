// A chart in words, for whoever does not see it.
import type { Prompts } from '../prompts.ts';
import type { Chart } from './chart.ts';

/** Whole within a number of characters: where it would be longer, the last marks are left to the picture, and it says so. */
export function altOf(
  {
    title,
    subtitle,
    body,
    footer,
    language,
  }: Pick<Chart, 'title' | 'subtitle' | 'body' | 'footer' | 'language'>,
  prompts: Prompts,
  limit = Number.POSITIVE_INFINITY,
): string {
  const said = body.marks.map(({ label, text }) => `${label} ${text}`.trim());
  for (let count = said.length; ; count -= 1) {
    const marks = said.slice(0, count);
    const data = { title, subtitle, marks, footer, more: count < said.length };
    const alt = prompts.render(language, 'charts.alt', data);
    if (alt.length <= limit || count === 0) return alt;
  }
}
