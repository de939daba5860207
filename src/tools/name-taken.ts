// Whether a name a planner gives to a result belongs to something else: under it, the result would stand as that.
import type { Expression } from '../evaluation/expression.ts';
import { printExpression } from '../evaluation/expression-print.ts';
import { plainText } from '../evaluation/plain-text.ts';
import { languages, type Naming } from '../evaluation/shape.ts';
import type { Figure } from '../figures/figure.ts';
import type { ToolContext } from './tool.ts';

/** The key that a label is a name of, unless the result is just what that key is worked out as. */
export async function nameTaken(
  label: string,
  expression: Expression,
  operands: readonly Figure[],
  { catalogue, evaluations }: ToolContext,
): Promise<string | undefined> {
  const homes = new Set(operands.flatMap(({ evaluation }) => evaluation ?? []));
  const opened = await Promise.all([...homes].map((id) => evaluations.open(id)));
  const named = [
    ...[...catalogue.facts, ...catalogue.metrics].map(([key, { names }]) => ({ key, names })),
    ...opened.flatMap((each) => (each ? [...each.facts, ...each.indicators, ...each.dimensions] : [])),
  ];
  const asked = spelled(label);
  const owner = named.find(({ names }) => names !== undefined && spellings(names).includes(asked))?.key;
  const keyOf = (id: string): string => operands.find((each) => each.id === id)?.key ?? id;
  return isWorkedOutSo(owner, printExpression(expression, keyOf), catalogue) ? undefined : owner;
}

function isWorkedOutSo(
  key: string | undefined,
  printed: string,
  { formulas }: ToolContext['catalogue'],
): boolean {
  const formula = key === undefined ? undefined : formulas.get(key);
  return formula !== undefined && printExpression(formula, (each) => each) === printed;
}

function spellings(names: Naming): string[] {
  return languages.flatMap((language) => names[language].map(spelled));
}

/** Articles, spaces and marks around a name make no other name of it. */
function spelled(name: string): string {
  return plainText(name)
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}%]/gu, '');
}
