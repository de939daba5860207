// One thing looked up, in words, by what it turned out to be.
import { decimal } from '../../../evaluation/decimal.ts';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import type { Desk, Draft } from '../construction.ts';
import { type Asking, calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';

export type Attribute = 'value' | 'actual' | 'score' | 'weight' | 'deduction';

/** One item in words, by what it turned out to be. */
export function* describe(
  item: Item,
  { attribute, unit }: { attribute: Attribute; unit?: Unit | undefined },
  desk: Desk,
): Asking<Draft> {
  switch (item.found) {
    case 'figure': {
      const main = item.reported ?? item.computed;
      const converted = yield* inUnit(main, unit);
      return say(
        desk,
        'figure',
        { item, main, converted },
        { figure: item.computed?.id ?? main?.id, notes: item.notes },
      );
    }
    case 'text':
      return say(desk, 'text', { item }, { notes: item.notes });
    case 'list':
      return say(desk, 'list', { item }, { notes: item.notes });
    case 'indicator':
      return yield* describeIndicator(item, { attribute, unit }, desk);
    case 'dimension':
      return say(desk, 'dimension', { item }, { notes: item.notes });
    case 'finding':
      return say(desk, 'finding', { item }, { notes: item.notes });
    case 'absent':
      return say(
        desk,
        'absent',
        { item, see: yield* seen(item.see, desk) },
        { kind: 'not_in_data', notes: item.notes },
      );
    case 'unknown':
      return say(desk, 'unknown', { item }, { kind: 'not_in_data' });
  }
}

/** "Which are the five offices": more than there are is said not to be so. Fewer may be just some of them. */
export function miscounted(
  stated: { id: string; value: string } | undefined,
  count: FigureRef | undefined,
  desk: Desk,
  exact = false,
): Draft[] {
  if (!stated || !count) return [];
  const [said, there] = [decimal(stated.value), decimal(count.value)];
  if (!said.gt(there) && !(exact && said.lt(there))) return [];
  return [say(desk, 'miscounted', { stated, count })];
}

function* describeIndicator(
  item: Extract<Item, { found: 'indicator' }>,
  { attribute, unit }: { attribute: Attribute; unit?: Unit | undefined },
  desk: Desk,
): Asking<Draft> {
  const { indicator } = item;
  if (attribute === 'value') {
    const target = indicator.target.kind === 'figure' ? indicator.target.figure : undefined;
    const converted = yield* inUnit(target, unit);
    return say(desk, 'indicator', { indicator, converted }, { notes: item.notes, figure: target?.id });
  }
  const stated = attribute === 'deduction' ? indicator.deduction : indicator[attribute];
  if (stated === undefined)
    return say(
      desk,
      'indicator_absent',
      { indicator, attribute },
      { kind: 'not_in_data', notes: item.notes },
    );
  return say(desk, 'indicator_stated', { indicator, attribute, stated }, { notes: item.notes });
}

/** Money in another unit, where one is asked for. */
function* inUnit(main: FigureRef | undefined, unit: Unit | undefined): Asking<FigureRef | undefined> {
  const differs = main && unit && dimensionOf(main.unit) === 'money' && main.unit !== unit;
  return differs ? (yield* calculate(main.id, unit)).figure : undefined;
}

/** What is there instead of what is absent: its figures and texts, one line each. */
function* seen(keys: readonly string[], desk: Desk): Asking<string[]> {
  if (keys.length === 0) return [];
  const { items } = yield* lookUp(desk.evaluation.id, keys.slice(0, 4));
  return items
    .filter(({ found }) => found !== 'absent' && found !== 'unknown')
    .map((item) => say(desk, 'seen', { item }).prose);
}
