// "Is 6.3万元 the same as 63000元?": two amounts of the asker, held against each other in one unit.
import { decimal } from '../../../evaluation/decimal.ts';
import { convert, dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import { construction } from '../construction.ts';
import { calculate } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  from: string;
  to: string;
  /** The unit both are put in; none where they do not measure the same. */
  unit?: Unit | undefined;
  right: boolean;
}

export const sameAmount = construction<Frame>({
  name: 'same_amount',
  understand(reading) {
    const [one, two, ...others] = reading.numbers;
    if (!one || !two || others.length > 0 || reading.mentions.length > 0 || reading.unknown.length > 0)
      return undefined;
    const asked = asksWhether(reading);
    const between = reading.slice(one.end, two.start).trim();
    // "Is 11.07 wan 110700 yuan?": nothing stands between.
    const equated =
      (between === '' && reading.marked('opens_yes_no', 'atStart')) ||
      ['comes_to', 'same_of_two'].some((mark) => reading.marked(mark, 'anywhere', between));
    if (!asked || !equated || !reading.only('verify', 'ask.yesno', 'compare', 'convert', 'unit.percent'))
      return undefined;
    const units = [one.unit, two.unit ?? (one.unit === '万元' ? '元' : undefined)] as const;
    const [unit, other] = units;
    if (unit === undefined || other === undefined || unit === other) return undefined;
    const value = convert(decimal(one.value), unit, other);
    // A percentage and a difference of percentages are two things, whatever the numbers.
    const apart = dimensionOf(unit) === 'share' && dimensionOf(other) === 'share';
    if (value === undefined && !apart) return undefined;
    return {
      from: one.id,
      to: two.id,
      unit: value && other,
      right: value?.eq(decimal(two.value)) === true,
    };
  },
  *act({ from, to, unit, right }, desk) {
    if (unit === undefined) return say(desk, 'percent_and_points', { from: { id: from }, to: { id: to } });
    const { figure } = yield* calculate(from, unit);
    return say(desk, 'same_amount', { right, from: { id: from }, result: figure }, { figure: figure.id });
  },
  about: () => [],
});
