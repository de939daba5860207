import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import {
  add,
  divide,
  type Impossible,
  inUnit,
  larger,
  multiply,
  type Quantity,
  smaller,
  subtract,
} from '../../src/evaluation/quantity.ts';
import { type Unit, units } from '../../src/evaluation/unit.ts';

/** Reads "5 %" as a quantity; "5" has the empty unit. */
function quantity(text: string): Quantity {
  const [value = '', name = ''] = text.split(' ');
  const unit = units.find((unit) => unit === name);
  if (unit === undefined) throw new Error(`no such unit: ${name}`);
  return { value: decimal(value), unit };
}

function written(result: Quantity | Impossible | undefined): string | undefined {
  return typeof result === 'object' ? `${result.value.toFixed()} ${result.unit}`.trim() : result;
}

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide, min: smaller, max: larger };

describe('arithmetic keeps units', () => {
  test.each<[string, keyof typeof operations, string, string]>([
    ['36.06 万元', '+', '5000 元', '36.56 万元'],
    ['5000 元', '+', '1 万元', '15000 元'],
    ['36.06 万元', '-', '11.07 万元', '24.99 万元'],
    ['43 %', '+', '57 %', '100 %'],
    ['43 %', '+', '2 百分点', '45 %'],
    ['2 百分点', '+', '43 %', '45 %'],
    ['2 百分点', '+', '3 百分点', '5 百分点'],
    ['90 %', '-', '26.04 %', '63.96 百分点'],
    ['90 %', '-', '5 百分点', '85 %'],
    ['5 百分点', '-', '2 百分点', '3 百分点'],
    ['1', '-', '26 %', '0.74'],
    ['26 %', '+', '0.5', '76 %'],
    ['2 倍', '-', '1', '1 倍'],
    ['5 百分点', '-', '2 %', 'mixed_units'],
    ['5 万元', '+', '2 %', 'mixed_units'],
    ['5 分', '-', '2 百分点', 'mixed_units'],
    ['36.06 万元', '+', '5', 'mixed_units'],
    ['36.06 万元', '-', '5 分', 'mixed_units'],
    ['3 个', '+', '2 家', 'mixed_units'],
    ['26.04 %', '*', '5 分', '1.302 分'],
    ['5 分', '*', '26.04 %', '1.302 分'],
    ['10 万元', '*', '50 %', '5 万元'],
    ['50 %', '*', '50 %', '0.25'],
    ['50 %', '*', '2', '100 %'],
    ['2', '*', '50 %', '100 %'],
    ['2', '*', '3', '6'],
    ['2 倍', '*', '3 万元', '6 万元'],
    ['85 %', '*', '20 个', '17 个'],
    ['3 次', '*', '0.5 分', '1.5 分'],
    ['0.5 分', '*', '3 次', '1.5 分'],
    ['2 百分点', '*', '10 万元', '0.2 万元'],
    ['2 万元', '*', '3 万元', 'mixed_units'],
    ['2 个', '*', '3 个', 'mixed_units'],
    ['2 分', '*', '3 万元', 'mixed_units'],
    ['1 万元', '/', '4 万元', '0.25'],
    ['5000 元', '/', '1 万元', '0.5'],
    ['1 万元', '/', '5000 元', '2'],
    ['8 个', '/', '10 家', '0.8'],
    ['3 分', '/', '4 分', '0.75'],
    ['50 %', '/', '25 %', '2'],
    ['50 %', '/', '2 倍', '0.25'],
    ['1 百分点', '/', '0.5 百分点', '2'],
    ['10 万元', '/', '50 %', '20 万元'],
    ['10 万元', '/', '4', '2.5 万元'],
    ['10 %', '/', '4', '2.5 %'],
    ['6.3 万元', '/', '20 个', '0.315 万元'],
    ['9 分', '/', '3 次', '3 分'],
    ['5', '/', '2 个', 'mixed_units'],
    ['5', '/', '2 万元', 'mixed_units'],
    ['5 %', '/', '2 万元', 'mixed_units'],
    ['5 分', '/', '2 万元', 'mixed_units'],
    ['5 个', '/', '2 万元', 'mixed_units'],
    ['5 万元', '/', '0 万元', 'division_by_zero'],
    ['5 万元', '/', '0 分', 'division_by_zero'],
    ['1 万元', 'min', '5000 元', '0.5 万元'],
    ['1 万元', 'max', '5000 元', '1 万元'],
    ['5000 元', 'max', '1 万元', '10000 元'],
    ['3 分', 'min', '4 分', '3 分'],
    ['3 分', 'min', '4 个', 'mixed_units'],
    ['3 分', 'max', '4 个', 'mixed_units'],
  ])('%s %s %s is %s', (a, operation, b, expected) =>
    expect(written(operations[operation](quantity(a), quantity(b)))).toBe(expected),
  );
});

test.each<[string, Unit, string | undefined]>([
  ['36.06 万元', '元', '360600 元'],
  ['6.26 万元', '千元', '62.6 千元'],
  ['6.26 万元', '百万元', '0.0626 百万元'],
  ['6.26 万元', '亿元', '0.000626 亿元'],
  ['0.000626 亿元', '元', '62600 元'],
  ['5 分', '千元', undefined],
  ['0.3070', '%', '30.7 %'],
  ['3.29', '倍', '3.29 倍'],
  ['5 百分点', '%', undefined],
  ['5 分', '个', undefined],
])('%s in %s is %s', (from, unit, expected) => expect(written(inUnit(quantity(from), unit))).toBe(expected));
