// "Project expenditure is 1.53万元 more than basic expenditure, right?": a difference that is asserted, worked out and held against.
import { decimal, zero } from '../../../evaluation/decimal.ts';
import { changes } from '../../../evaluation/declared.ts';
import type { Change } from '../../../evaluation/formula-shape.ts';
import type { FigureRef } from '../../../tools/shapes.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey, dimensionOfAmount, isStated, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { workedOut } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { type Asking, calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { comparisonAsked } from './asked-comparison.ts';
import { agrees, type Stated } from './held-against.ts';
import { between } from './shares.ts';

interface Frame {
  /** What is said to be more or less, then what it is compared with. */
  keys: [string, string];
  said: 'more' | 'less';
  by: Stated;
  /** The difference is said in per cent of the second. */
  relative: boolean;
}

export const moreBy = construction<Frame>({
  name: 'more_by',
  understand(reading, circumstances) {
    const said = comparisonAsked(reading);
    if (said === undefined || said === 'same' || reading.unknown.length > 0 || !reading.only(...known))
      return undefined;
    if (!reading.marked('than', 'anywhere', between(reading)) && !reading.marked('exceeds')) return undefined;
    const keys = amountsOf(reading, circumstances);
    const [number, ...others] = reading.numbers.filter(
      (each) => !isStated(each, reading.entities, circumstances.evaluation),
    );
    if (!keys || !number || others.length > 0 || !isDifference(number, reading)) return undefined;
    // A budget that became another went up or down.
    const isChange = ({ before, after }: Change) => keys.includes(before) && keys.includes(after);
    if (changes(circumstances.catalogue).some(isChange)) return undefined;
    const measured = dimensionOfAmount(keyEntity(keys[0]), circumstances);
    if (measured !== dimensionOfAmount(keyEntity(keys[1]), circumstances)) return undefined;
    const { id, value } = number;
    const points = measured === 'share' && number.unit === '%';
    const by = { id, value, unit: points ? '百分点' : number.unit } as const;
    return { keys, said, by, relative: number.unit === '%' && !points };
  },
  *act({ keys, said, by, relative }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const [one, other] = items.map(workedOut);
    if (!one || !other) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const isMore = decimal(one.value).gt(decimal(other.value));
    const [bigger, smaller] = isMore ? [one, other] : [other, one];
    const result = yield* differenceOf(bigger, smaller, relative ? other : undefined);
    const equal = decimal(result.value).eq(zero);
    const opposite = !equal && isMore !== (said === 'more');
    const right = !equal && !opposite && agrees(by, result);
    const data = {
      bigger,
      smaller,
      base: relative ? other : undefined,
      result,
      given: by,
      right,
      opposite,
      equal,
    };
    return say(desk, 'more_by', data, { figure: result.id });
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

function* differenceOf(bigger: FigureRef, smaller: FigureRef, base?: FigureRef): Asking<FigureRef> {
  const difference = `${bigger.id} - ${smaller.id}`;
  const { figure } = yield* base ? calculate(`(${difference}) / ${base.id}`, '%') : calculate(difference);
  return figure;
}

/** 多1.53万, "1.53 more", "exceeds it by 1.53"; not "more than half of". */
function isDifference(number: StatedNumber, { before, after, marked, slice }: Reading): boolean {
  return (
    before(number, 'more_of_two') ||
    before(number, 'less_of_two') ||
    after(number, 'more_of_two') ||
    after(number, 'less_of_two') ||
    marked('by_amount', 'atEnd', slice(0, number.start).trimEnd())
  );
}

function amountsOf({ mentions }: Reading, circumstances: Circumstances): [string, string] | undefined {
  const [one, other, ...more] = mentions.map(({ entities: [only, ...others] }) =>
    only && others.length === 0 ? amountKey(only, circumstances) : undefined,
  );
  return one && other && more.length === 0 && one !== other ? [one, other] : undefined;
}

const known = [
  'verify',
  'ask.yesno',
  'compare',
  'difference',
  'up',
  'down',
  'more',
  'ask.how',
  'unit.wan',
  'unit.yuan',
];
