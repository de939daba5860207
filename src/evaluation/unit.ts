// The units of the field, what each measures, and exact conversion between those that measure the same.
import { type Decimal, decimal } from './decimal.ts';

/**
 * Every unit a value may have in a file. `百分点` is a difference of two percentages and never the same as `%`;
 * `倍` is one amount as a multiple of another; the empty unit is a bare ratio, shown only inside formulas.
 */
export const unitsOfData = ['万元', '元', '%', '百分点', '分', '个', '家', '次', '倍', '人', ''] as const;

/** Every unit a figure may have: money may also be asked for in a unit that no file uses. */
export const units = [...unitsOfData, '千元', '百万元', '亿元'] as const;
export type Unit = (typeof units)[number];
export type UnitOfData = (typeof unitsOfData)[number];

export type Dimension = 'money' | 'share' | 'points' | 'count' | 'ratio';

/** What a unit measures. Amounts of different dimensions are never added or compared. */
export function dimensionOf(unit: Unit): Dimension {
  switch (unit) {
    case '万元':
    case '元':
    case '千元':
    case '百万元':
    case '亿元':
      return 'money';
    case '%':
    case '百分点':
      return 'share';
    case '分':
      return 'points';
    case '个':
    case '家':
    case '次':
    case '人':
      return 'count';
    case '倍':
    case '':
      return 'ratio';
  }
}

/** Converts exactly, or returns undefined where the two units do not measure the same. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal | undefined {
  if (from === to) return value;
  const [yuanInOne, yuanInOther] = [yuanIn.get(from), yuanIn.get(to)];
  if (yuanInOne && yuanInOther) return value.times(yuanInOne).div(yuanInOther);
  if ((from === '' || from === '倍') && to === '%') return value.times(percentPerOne);
  if (from === '%' && (to === '' || to === '倍')) return value.div(percentPerOne);
  if (dimensionOf(from) === 'ratio' && dimensionOf(to) === 'ratio') return value;
  return undefined;
}

const yuanIn: ReadonlyMap<Unit, Decimal> = new Map<Unit, Decimal>([
  ['元', decimal('1')],
  ['千元', decimal('1000')],
  ['万元', decimal('10000')],
  ['百万元', decimal('1000000')],
  ['亿元', decimal('100000000')],
]);
const percentPerOne = decimal('100');
