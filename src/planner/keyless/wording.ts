// Puts what the tools gave into the sentences of prompts/<language>/answers.md. References stand for all numbers.
import { z } from 'zod';
import type { Desk, Draft } from './construction.ts';
import { isObject } from './is-object.ts';

/** Fills one answer template. Figures, names and quotes in `data` become references by their ids. */
export function say(
  desk: Desk,
  template: string,
  data: Record<string, unknown>,
  rest: Partial<Draft> = {},
): Draft {
  const prose = desk.prompts.render(
    desk.language,
    `answers.${template}`,
    z.custom<Record<string, unknown>>(isObject).parse(referred(data)),
  );
  return { kind: 'answer', notes: [], ...rest, prose: tidy(prose) };
}

/** Several parts of an answer as one: it is in the data if any part is. */
export function joinDrafts(drafts: readonly Draft[]): Draft {
  const isAnswered = drafts.some(({ kind }) => kind === 'answer');
  return {
    kind: isAnswered ? 'answer' : (drafts[0]?.kind ?? 'not_in_data'),
    prose: drafts.map(({ prose }) => prose).join('\n'),
    notes: [...new Set(drafts.flatMap(({ notes }) => notes))],
    choices: drafts.flatMap(({ choices = [] }) => choices),
    figure: drafts.find(({ figure }) => figure)?.figure,
  };
}

/** Replaces everything that has an id of the ledger by references a template can print: `.ref`, `.label`, `.formula`, `.place`. */
function referred(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(referred);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([name, value]) => [name, referred(value)]);
  const copy: Record<string, unknown> = Object.fromEntries(
    entries.filter(([, value]) => value !== undefined),
  );
  const id = copy.id;
  if (typeof id !== 'string' || !/^[fnq]\d+$/.test(id)) return copy;
  return {
    ...copy,
    ref: `[[${id}]]`,
    label: `[[${id}.label]]`,
    formula: `[[${id}.formula]]`,
    place: `[[${id}.section]]`,
  };
}

function tidy(prose: string): string {
  return prose
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Questions anybody can ask, offered where one was not understood. */
export function samples(desk: Pick<Desk, 'prompts' | 'language'>): string[] {
  const ids = ['rate', 'problems', 'grade'];
  return ids.map((id) => desk.prompts.render(desk.language, `answers.sample_question_${id}`));
}
