// An amount with its unit, and the arithmetic that keeps the two together.
import { type Decimal, hundred, zero } from './decimal.ts';
import { convert, dimensionOf, type Unit } from './unit.ts';

export interface Quantity {
  value: Decimal;
  unit: Unit;
}

/** Why two quantities have no result. */
export type Impossible = 'mixed_units' | 'division_by_zero';

/** A sum in the unit of the first; `%` and `百分点` add up to `%`. */
export function add(a: Quantity, b: Quantity): Quantity | Impossible {
  if (a.unit === '百分点' && b.unit === '%') return { value: a.value.plus(b.value), unit: '%' };
  const other = inUnitOf(a, b);
  return other ? { value: a.value.plus(other), unit: a.unit } : 'mixed_units';
}

/** A difference in the unit of the first; of two percentages it is in `百分点`. */
export function subtract(a: Quantity, b: Quantity): Quantity | Impossible {
  const other = inUnitOf(a, b);
  if (other === undefined) return 'mixed_units';
  const unit = a.unit === '%' && b.unit === '%' ? '百分点' : a.unit;
  return { value: a.value.minus(other), unit };
}

/** A bare number keeps the other's unit; a share takes part as its ratio: 26.04% × 5分 = 1.302分. */
export function multiply(a: Quantity, b: Quantity): Quantity | Impossible {
  const value = a.value.times(b.value);
  if (b.unit === '') return { value, unit: a.unit };
  if (a.unit === '') return { value, unit: b.unit };
  if (isRelative(a)) return { value: ratioOf(a).times(ratioOf(b)), unit: isRelative(b) ? '' : b.unit };
  if (isRelative(b)) return { value: a.value.times(ratioOf(b)), unit: a.unit };
  if (isCount(a) !== isCount(b)) return { value, unit: isCount(a) ? b.unit : a.unit };
  return 'mixed_units';
}

/** Like by like is a bare ratio; by a number, a share or a count the unit stays. Exact to forty places. */
export function divide(a: Quantity, b: Quantity): Quantity | Impossible {
  if (b.value.eq(zero)) return 'division_by_zero';
  if (b.unit === '') return { value: a.value.div(b.value), unit: a.unit };
  if (isRelative(b) && isRelative(a)) return { value: ratioOf(a).div(ratioOf(b)), unit: '' };
  if (isRelative(b)) return { value: a.value.div(ratioOf(b)), unit: a.unit };
  if (isCount(a) && isCount(b)) return { value: a.value.div(b.value), unit: '' };
  const other = convert(b.value, b.unit, a.unit);
  if (other) return { value: a.value.div(other), unit: '' };
  return isCount(b) && a.unit !== '' ? { value: a.value.div(b.value), unit: a.unit } : 'mixed_units';
}

/** The smaller of two in the unit of the first. */
export function smaller(a: Quantity, b: Quantity): Quantity | Impossible {
  const other = inUnit(b, a.unit);
  if (other === undefined) return 'mixed_units';
  return other.value.lt(a.value) ? other : a;
}

/** The larger of two in the unit of the first. */
export function larger(a: Quantity, b: Quantity): Quantity | Impossible {
  const other = inUnit(b, a.unit);
  if (other === undefined) return 'mixed_units';
  return other.value.gt(a.value) ? other : a;
}

/** The same quantity in another unit, exactly; undefined where it does not measure the same. */
export function inUnit(quantity: Quantity, unit: Unit): Quantity | undefined {
  const value = convert(quantity.value, quantity.unit, unit);
  return value && { value, unit };
}

/**
 * The value as a bare number on one scale for everything that measures the same: money in 万元, shares and
 * multiples as ratios. Sums and products of such numbers are those of the quantities.
 */
export function onBaseScale(quantity: Quantity): Decimal {
  return inUnit(quantity, '万元')?.value ?? ratioOf(quantity);
}

/** The quantity in a unit whose value on the base scale is given. */
export function fromBaseScale(value: Decimal, unit: Unit): Quantity {
  if (dimensionOf(unit) === 'share') return { value: value.times(hundred), unit };
  return inUnit({ value, unit: '万元' }, unit) ?? { value, unit };
}

/** The second in the unit of the first, where a difference of percentages may be added to a percentage. */
function inUnitOf(a: Quantity, b: Quantity): Decimal | undefined {
  if (a.unit === '%' && b.unit === '百分点') return b.value;
  return convert(b.value, b.unit, a.unit);
}

function isRelative({ unit }: Quantity): boolean {
  const dimension = dimensionOf(unit);
  return dimension === 'share' || dimension === 'ratio';
}

function isCount({ unit }: Quantity): boolean {
  return dimensionOf(unit) === 'count';
}

/** The bare number that a share or a multiple stands for; any other value as it is. */
function ratioOf({ value, unit }: Quantity): Decimal {
  return dimensionOf(unit) === 'share' ? value.div(hundred) : value;
}
