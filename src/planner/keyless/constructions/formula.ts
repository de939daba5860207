// "(调整后预算-年初预算)/年初预算等于多少": a formula over names, worked out as it is typed or asked back as a whole.
import { parseExpression } from '../../../evaluation/expression-parse.ts';
import type { Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, attempt, calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { amountOf, arithmetic } from './arithmetic.ts';
import { formulaIn, type TypedFormula } from './formula-in-words.ts';

interface Frame {
  expression: string;
  operands: Entity[];
  /** A bracket without its other, a sign without a name behind it. */
  malformed: boolean;
}

export const formula = construction<Frame>({
  name: 'formula',
  understand(reading, circumstances) {
    if (reading.unknown.length > 0) return undefined;
    const typed = formulaIn(reading);
    if (!typed || !asksItAlone(typed) || !isFormula(typed, reading, circumstances)) return undefined;
    const { expression, operands } = typed;
    return { expression, operands, malformed: parseExpression(expression).kind === 'malformed' };
  },
  *act({ expression, operands, malformed }, desk) {
    if (malformed) return say(desk, 'formula_malformed', {}, { kind: 'clarify' });
    const vague = operands.find((entity) => keyOf(entity, desk) === undefined);
    if (vague) return yield* whichOf(vague, desk);
    const { items } = yield* lookUp(
      desk.evaluation.id,
      operands.map((entity) => keyOf(entity, desk) ?? ''),
    );
    const figures = items.map(amountOf);
    if (figures.some((figure) => !figure)) return missing(items, desk);
    const filled = expression.replace(/a(\d+)/g, (_, index: string) => figures[Number(index)]?.id ?? '');
    const natural = yield* calculate(filled);
    // Like by like is a share, as the report gives its rates.
    const share = natural.figure.unit === '' ? yield* attempt(calculate(filled, '%')) : undefined;
    const result = (share ?? natural).figure;
    const targets = figures.some((figure) => figure?.kind === 'target');
    const notes = items.flatMap((item) => ('notes' in item ? item.notes : []));
    return say(desk, 'formula', { result, targets }, { figure: result.id, notes: [...new Set(notes)] });
  },
  about: ({ operands }) => operands,
});

/** Beside the formula nothing but what asks for its result. */
function asksItAlone({ around }: TypedFormula): boolean {
  return around.every(
    ({ kind, senses, text }) =>
      (kind === 'stop' && !/[-+*/()<>]/.test(text)) ||
      senses.some(({ role, atom }) => role === 'filler' || role === 'light' || asking.has(atom)),
  );
}

const asking: ReadonlySet<string> = new Set(['ask.amount', 'ask.what', 'verify', 'unit.percent', 'share']);

/**
 * Signs that only reckon, brackets, or several of them. A lone slash or dash may also set two names side by side:
 * it takes "equals" to be one. What a plain sum, difference or share of two understands is left to it.
 */
function isFormula(typed: TypedFormula, reading: Reading, circumstances: Circumstances): boolean {
  const { operators, expression } = typed;
  const [only, ...others] = operators;
  if (operators.every((sign) => sign === '+')) return false;
  if (others.length > 0 || expression.includes('(')) return true;
  if (arithmetic.understand(reading, circumstances) !== undefined) return false;
  return /[÷×*]/.test(reading.text) || (only !== '+' && reading.marked('equals'));
}

/** What is reckoned with: one figure, no family of them. */
function keyOf(entity: Entity, circumstances: Circumstances): string | undefined {
  return entity.kind === 'family' ? undefined : amountKey(entity, circumstances);
}

/** A name that fits several figures, or none: it is asked which is meant. */
function* whichOf(entity: Entity, desk: Desk): Asking<Draft> {
  const members = entity.kind === 'family' ? entity.members : [];
  const { items } = members.length > 0 ? yield* lookUp(desk.evaluation.id, members) : { items: [] };
  const figures = items.flatMap((item) => amountOf(item) ?? []);
  return say(desk, 'formula_which', { figures }, { kind: 'clarify' });
}

function missing(items: readonly Item[], desk: Desk): Draft {
  const absent = items.filter((item) => item.found === 'absent');
  if (absent.length === 0) return say(desk, 'formula_which', { figures: [] }, { kind: 'clarify' });
  return joinDrafts(absent.map((item) => say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' })));
}
