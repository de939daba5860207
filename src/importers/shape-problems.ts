// Holds data against a zod shape and says what is wrong in the terms of the file, with the misspelling named.
import { z } from 'zod';
import { forms } from '../evaluation/written.ts';
import { excerpt, fieldOf, type Problem } from './issue.ts';
import { knownKeys } from './known-keys.ts';
import { nearest } from './nearest.ts';

export type Fitted<T> = { kind: 'fits'; value: T } | { kind: 'unfit'; problems: Problem[] };

/** Every problem at once; a missing field whose misspelt name is there too is one problem, not two. */
export function fitShape<T>(shape: z.ZodType<T>, data: unknown): Fitted<T> {
  const result = shape.safeParse(data);
  if (result.success) return { kind: 'fits', value: result.data };
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], data, schema));
  const meant = new Set(
    problems.flatMap(({ code, path, suggestion }) =>
      code === 'unknown_key' && suggestion ? [fieldOf([...path.slice(0, -1), suggestion])] : [],
    ),
  );
  return {
    kind: 'unfit',
    problems: problems.filter(({ code, path }) => code !== 'missing' || !meant.has(fieldOf(path))),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
  data: unknown,
  schema: object,
): Problem[] {
  const path = [...above, ...issue.path];
  const value = valueAt(data, path);
  const problem = (code: Problem['code'], more: Partial<Problem> = {}): Problem => ({
    code,
    path,
    ...shown(value),
    ...more,
  });
  switch (issue.code) {
    case 'invalid_type': {
      const expected = issue.expected;
      if (value === undefined) return [problem('missing', { expected })];
      // A number, truth value or null that YAML made of text without quotes.
      const bare = typeof value !== 'object' && expected === 'string' ? plain(value) : undefined;
      return [
        bare === undefined
          ? problem('wrong_type', { expected })
          : problem('needs_quotes', { expected, suggestion: `"${bare}"` }),
      ];
    }
    case 'invalid_value':
      return [choice(problem, value, issue.values.map(String))];
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownKey([...path, name], name, knownKeys(schema, path)));
    case 'invalid_union': {
      if (issue.errors.length === 0) return [choice(problem, value, knownTags(issue))];
      const branches = issue.errors.map((errors) =>
        errors.flatMap((inner) => problemsOf(inner, path, data, schema)),
      );
      return branches.reduce((best, branch) => (misfit(branch) < misfit(best) ? branch : best));
    }
    case 'too_small':
      if (issue.minimum === 1 && (issue.origin === 'string' || issue.origin === 'array'))
        return [{ code: 'empty_value', path }];
      return [problem('wrong_form', { expected: `≥ ${issue.minimum}` })];
    case 'too_big':
      return [problem('wrong_form', { expected: `≤ ${issue.maximum}` })];
    case 'invalid_key':
      return [
        {
          path,
          atKey: true,
          found: excerpt(String(path.at(-1))),
          ...formOf(issue.issues[0]?.message ?? issue.message),
        },
      ];
    case 'invalid_format':
      if (issue.format === 'date') return [problem('not_a_day')];
      return [{ ...problem('wrong_form'), ...formOf(issue.message) }];
    case 'custom':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ ...problem('wrong_form'), ...formOf(issue.message) }];
  }
}

/** The forms of our own shapes are told in the language of the person; others in the words of zod. */
function formOf(message: string): Pick<Problem, 'code' | 'expected'> {
  switch (message) {
    case forms.key:
      return { code: 'not_a_key' };
    case forms.id:
      return { code: 'not_an_id' };
    case forms.decimal:
      return { code: 'not_a_decimal' };
    default:
      return { code: 'wrong_form', expected: message };
  }
}

type Draft = (code: Problem['code'], more?: Partial<Problem>) => Problem;

function choice(problem: Draft, value: unknown, values: readonly string[]): Problem {
  const expected = values.filter((text) => text !== '').join(' | ');
  if (value === undefined) return problem('missing', { expected });
  const suggestion = typeof value === 'string' ? nearest(value, values) : undefined;
  return problem('not_allowed', { expected, ...(suggestion && { suggestion }) });
}

function knownTags(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function unknownKey(path: PropertyKey[], name: string, known: readonly string[]): Problem {
  const suggestion = nearest(name, known);
  return { code: 'unknown_key', path, atKey: true, found: excerpt(name), ...(suggestion && { suggestion }) };
}

/** The branch of a union that was meant is the one that leaves the fewest keys unexplained. */
function misfit(problems: readonly Problem[]): number {
  const keys = problems.filter(
    ({ code }) => code === 'unknown_key' || code === 'missing' || code === 'wrong_type',
  );
  return keys.length * 1000 + problems.length;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function shown(value: unknown): { found?: string } {
  if (value === undefined) return {};
  if (Array.isArray(value)) return { found: '[…]' };
  return { found: excerpt(plain(value) ?? '{…}') };
}

/** The text of a scalar; undefined for anything else. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return undefined;
}
