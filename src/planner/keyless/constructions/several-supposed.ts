// "If the budget were 5 and 4 of it executed": several inputs set at once, each to the number behind its name.
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Mention } from '../matching.ts';
import type { Reading } from '../reading.ts';
import { movesBy } from './change-said.ts';
import { dependents, dependsOn, fits, inputUnit, type Supposition, totalOf } from './supposition.ts';

/** Every number sets the one input named between the number before it and itself; half of it would be none. */
export function severalSupposed(
  reading: Reading,
  numbers: readonly StatedNumber[],
  circumstances: Circumstances,
): Supposition | undefined {
  const { mentions, tokens } = reading;
  if (numbers.length < reading.numbers.length || !reading.only(...known)) return undefined;
  const places = numbers.map((number) => tokens.findIndex(({ start }) => start === number.start));
  const used = new Set<Mention>();
  const within = (from: number, to: number) =>
    mentions.filter((each) => each.from > from && each.to <= to && !used.has(each));
  const changes: Supposition['changes'] = [];
  for (const [index, number] of numbers.entries()) {
    const place = places[index] ?? 0;
    const ahead = within(places[index - 1] ?? -1, place);
    // "27,000 yuan executed"
    const [mention, ...others] = ahead.length > 0 ? ahead : mentions.filter(({ from }) => from === place + 1);
    const key = mention && inputOf(mention, circumstances);
    if (!key || others.length > 0 || movesBy(number, reading) || !fits(key, number.unit, circumstances))
      return undefined;
    used.add(mention);
    changes.push({ key, figure: number.id, mode: 'set', unit: number.unit });
  }
  if (!areApart(changes, circumstances)) return undefined;
  const behind = within(places.at(-1) ?? 0, tokens.length);
  const asked = behind.map((mention) => resultsOf(mention, changes, circumstances));
  // 采购预算8万，执行6.4万，执行率多少: without an "if", what rests on them must be asked for.
  if (asked.some((keys) => keys.length === 0) || !(reading.has('if') || asked.length > 0)) return undefined;
  const bare = changes.flatMap(({ key }) => dependents(key, circumstances));
  const results = [...new Set(asked.length > 0 ? asked.flat() : bare)].slice(0, 6);
  const [first] = results;
  return first ? { changes, results, entities: [{ kind: 'key', key: first }] } : undefined;
}

/** The one stated amount a name may mean; a name that a rate shares with it (采购执行) means the amount. */
function inputOf({ entities }: Mention, circumstances: Circumstances): string | undefined {
  const keys = entities.flatMap((entity) =>
    entity.kind === 'family' ? entity.members : (amountKey(entity, circumstances) ?? []),
  );
  const inputs = keys.filter((key) => inputUnit(key, circumstances) !== undefined);
  return inputs.length === 1 ? inputs[0] : undefined;
}

/** What is asked, as far as it rests on any of what is set. */
function resultsOf(
  { entities }: Mention,
  changes: Supposition['changes'],
  circumstances: Circumstances,
): string[] {
  return entities
    .flatMap((entity) =>
      entity.kind === 'family' ? entity.members : (amountKey(entity, circumstances) ?? []),
    )
    .filter((key) =>
      changes.some((change) => key !== change.key && dependsOn(key, change.key, circumstances)),
    );
}

/** Each set once, and neither a total and its part nor two parts whose total would be set twice. */
function areApart(changes: Supposition['changes'], { catalogue }: Circumstances): boolean {
  const keys = changes.flatMap(({ key }) =>
    [key, totalOf(key, catalogue)].filter((each) => each !== undefined),
  );
  return new Set(keys).size === keys.length;
}

const known = [
  'if',
  'ask.amount',
  'ask.what',
  'actual',
  'reach',
  'unit.wan',
  'unit.yuan',
  'unit.percent',
  'spend',
];
