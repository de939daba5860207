// Shares, sums, differences, multiples, largest and smallest: what is reckoned from amounts of the report on request.
import { changes } from '../../../evaluation/declared.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import { construction, type Desk, type Draft } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { targetOf, workedOut } from '../looked-up.ts';
import { type Asking, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { arithmeticAsked } from './arithmetic-asked.ts';
import { describe } from './describe.ts';
import { inOrder, reckon } from './reckoned.ts';
import type { Frame } from './shares.ts';

export const arithmetic = construction<Frame>({
  name: 'arithmetic',
  understand: arithmeticAsked,
  *act(frame, desk) {
    const { items } = yield* lookUp(
      desk.evaluation.id,
      frame.operands.map((entity) => amountKey(entity, desk) ?? ''),
    );
    const operands = items.map(amountOf);
    const found = operands.filter((figure): figure is FigureRef => figure !== undefined);
    if (found.length < operands.length) return missing(items, desk);
    const known = inOrder(found, frame.order);
    const drafts: Draft[] = [];
    for (const operation of frame.operations) drafts.push(yield* reckon(operation, known, frame, desk));
    if (frame.operations.includes('difference')) drafts.push(...(yield* changeBetween(frame, desk)));
    return {
      ...joinDrafts(drafts),
      notes: [...new Set(items.flatMap((item) => ('notes' in item ? item.notes : [])))],
    };
  },
  about: ({ operands, group }) => (group ? [group] : operands),
  redirect(frame, entity, circumstances) {
    if (amountKey(entity, circumstances) === undefined || frame.group || frame.operands.length !== 2)
      return undefined;
    const { facts } = circumstances.catalogue;
    const family = (each: Entity) => (each.kind === 'key' ? facts.get(each.key)?.family : undefined);
    const place = frame.operands.findIndex(
      (operand) => family(operand) !== undefined && family(operand) === family(entity),
    );
    return place < 0 ? undefined : { ...frame, operands: frame.operands.with(place, entity) };
  },
});

/** Where one amount became the other, the difference is a change, and which way it went is said. */
function* changeBetween({ operands, unit }: Frame, desk: Desk): Asking<Draft[]> {
  const keys = operands.map((entity) => amountKey(entity, desk));
  const change = changes(desk.catalogue).find(
    ({ after, before }) => keys.length === 2 && keys.includes(after) && keys.includes(before),
  );
  if (!change) return [];
  const { items } = yield* lookUp(desk.evaluation.id, [change.key]);
  const [item] = items;
  return item ? [yield* describe(item, { attribute: 'value', unit }, desk)] : [];
}

/** The figure to reckon with: of an indicator its target. */
export function amountOf(item: Item): FigureRef | undefined {
  return workedOut(item) ?? targetOf(item);
}

function missing(items: readonly Item[], desk: Desk): Draft {
  const absent = items.filter((item) => item.found === 'absent');
  return joinDrafts(absent.map((item) => say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' })));
}
