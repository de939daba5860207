// "Are all of them 100%?", "is any above 8?": whether it is so of all, of any or of none of a group, and of which it is.
import { type Decimal, decimal } from '../../../evaluation/decimal.ts';
import { convert, dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { FigureRef, IndicatorRef, NameRef } from '../../../tools/shapes.ts';
import { construction, type Desk, type Draft } from '../construction.ts';
import { type Asking, listIndicators, lookUp } from '../requests.ts';
import type { Group } from '../sets/group.ts';
import { say } from '../wording.ts';
import { entitiesOf } from './selection.ts';

export type Relation = 'above' | 'at_least' | 'below' | 'at_most' | 'equal';

export type Test =
  | { of: 'line'; relation: Relation; value: string; unit?: Unit | undefined }
  | { of: 'type'; type: IndicatorRef['type'] }
  | { of: 'wording'; wording: string }
  | { of: 'sameness' };

export interface Quantified {
  group: Extract<Group, { of: 'indicators' | 'amounts' }>;
  quantifier: 'all' | 'any' | 'none';
  test: Test;
}

interface Member {
  label: string;
  figure?: FigureRef | undefined;
  wording?: NameRef | undefined;
  type?: IndicatorRef['type'];
}

export const quantified = construction<Quantified>({
  name: 'quantified',
  // What it takes is more than one reading of the question: see sets/of-a-set.ts.
  understand: () => undefined,
  *act({ group, quantifier, test }, desk) {
    const members = yield* membersOf(group, desk);
    if (!members) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    return answered(members, quantifier, test, group.of === 'indicators', desk);
  },
  about: ({ group }) => entitiesOf(group),
});

function answered(
  members: readonly Member[],
  quantifier: Quantified['quantifier'],
  test: Test,
  targets: boolean,
  desk: Desk,
): Draft {
  if (test.of === 'sameness') {
    const same = members.every((each) => saysSame(each, members[0]));
    const verdict = same ? 'yes' : 'no';
    return say(desk, 'quantified', { verdict, holding: [], failing: members, plain: true, targets });
  }
  const holding = members.filter((each) => holds(each, test));
  const failing = members.filter((each) => !holding.includes(each));
  const verdict = {
    all: failing.length === 0 ? 'yes' : 'no',
    none: holding.length === 0 ? 'yes' : 'no',
    any: holding.length > 0 ? 'there_is' : 'there_is_none',
  }[quantifier];
  return say(desk, 'quantified', { verdict, holding, failing, targets });
}

/** Undefined where the value of one of them is not in the data. */
function* membersOf(group: Quantified['group'], desk: Desk): Asking<Member[] | undefined> {
  if (group.of === 'indicators') {
    const { indicators } = yield* listIndicators(desk.evaluation.id, { only: group.keys });
    return indicators.map(({ name, target, type }) => ({
      label: `[[${name.id}]]`,
      type,
      ...(target.kind === 'figure' ? { figure: target.figure } : { wording: target.wording }),
    }));
  }
  const { items } = yield* lookUp(desk.evaluation.id, group.keys);
  const figures = items.flatMap((item) =>
    item.found === 'figure' ? (item.computed ?? item.reported ?? []) : [],
  );
  return figures.length === group.keys.length
    ? figures.map((figure) => ({ label: `[[${figure.id}.label]]`, figure }))
    : undefined;
}

function saysSame(one: Member, other: Member | undefined): boolean {
  if (one.figure && other?.figure)
    return one.figure.unit === other.figure.unit && decimal(one.figure.value).eq(decimal(other.figure.value));
  return one.wording !== undefined && one.wording.text === other?.wording?.text;
}

function holds({ figure, wording, type }: Member, test: Exclude<Test, { of: 'sameness' }>): boolean {
  switch (test.of) {
    case 'type':
      return type === test.type;
    case 'wording':
      return wording?.text.toLowerCase() === test.wording;
    case 'line': {
      const value = figure && inUnitOf(figure, test.unit);
      return value !== undefined && isSo(value, test.relation, decimal(test.value));
    }
  }
}

/** Things are counted alike, whatever they are; nothing where the two do not measure the same. */
function inUnitOf({ value, unit: own }: FigureRef, unit: Unit | undefined): Decimal | undefined {
  if (unit === undefined) return decimal(value);
  if (dimensionOf(own) === 'count' && dimensionOf(unit) === 'count') return decimal(value);
  return convert(decimal(value), own, unit);
}

function isSo(value: Decimal, relation: Relation, line: Decimal): boolean {
  switch (relation) {
    case 'above':
      return value.gt(line);
    case 'at_least':
      return value.gte(line);
    case 'below':
      return value.lt(line);
    case 'at_most':
      return value.lte(line);
    case 'equal':
      return value.eq(line);
  }
}
