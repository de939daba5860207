// Reads a JSON file from strangers: a value of the right shape, or every problem with its place.
import type { z } from 'zod';
import { fieldOf, type Issue, type Read } from './issue.ts';
import { fitShape } from './shape-problems.ts';
import { readText } from './text-file.ts';

export async function readJson<T>(shape: z.ZodType<T>, file: string): Promise<Read<T>> {
  const text = await readText(file);
  return text.kind === 'refused' ? text : jsonFrom(shape, file, text.value);
}

/** The value that a text of JSON holds. `source` is what it is called by in an issue. */
export function jsonFrom<T>(shape: z.ZodType<T>, source: string, text: string): Read<T> {
  const whole = { file: source, field: '' };
  if (text.trim() === '') return refused([{ code: 'empty', ...whole }]);
  const parsed = parsedJson(text);
  if (!parsed) return refused([{ code: 'not_json', ...whole }]);
  const fitted = fitShape(shape, parsed.value);
  if (fitted.kind === 'fits') return { kind: 'read', value: fitted.value };
  return refused(fitted.problems.map(({ path, ...rest }) => ({ ...whole, ...rest, field: fieldOf(path) })));
}

function refused(issues: Issue[]): { kind: 'refused'; issues: Issue[] } {
  return { kind: 'refused', issues };
}

function parsedJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
