// What a question amounts to before anything is concluded: what it names, which numbers count and which are amounts.
import { describe, expect, test } from 'vitest';
import { clauses } from '../../src/planner/keyless/reading.ts';
import { readerOf, said } from './reader.ts';

const reader = readerOf();

describe('a number', () => {
  test.each([
    ['三个成本指标的上限加起来多少', [3]],
    ['四个园区叫什么', [4]],
    ['这三个问题分别是什么', [3]],
    ['What are the three problems?', [3]],
    ['两项采购预算各多少', [2]],
    ['年初预算是36.06万元吗', []],
    ['如果采购执行额是5万元', []],
    ['总分86.5对吗', []],
  ])('in "%s" counts %j', (question, expected) => {
    expect(reader.read(question).counts).toEqual(expected);
  });

  test.each([
    ['年初预算是36.06万元吗', ['36.06 万元']],
    ['如果采购执行额提高到5万元', ['5 万元']],
    ['总分86.5对吗', ['86.5']],
    ['执行率要达到80%', ['80 %']],
    ['三个成本指标的上限加起来多少', []],
    ['2022年得了多少分', []],
    ['Was the initial budget 40万元?', ['40 万元']],
  ])('in "%s" is an amount: %j', (question, expected) => {
    const { numbers } = reader.read(question);
    expect(numbers.map(({ value, unit }) => (unit ? `${value} ${unit}` : value))).toEqual(expected);
  });

  test.each([
    ['2022年得了多少分', [2022]],
    ['2021年的预算是多少', [2021]],
    ['Compare the score of 2022 with 2023', [2022, 2023]],
    ['得了多少分', []],
    ['预算2022万元对吗', []],
  ])('in "%s" is a year: %j', (question, expected) => {
    expect(reader.read(question).years).toEqual(expected);
  });
});

describe('a reading', () => {
  test.each([
    ['采购预算是多少', ['procurement.budget'], []],
    ['预算采购的', ['procurement.budget'], []],
    ['the procurement execution rate', ['procurement.execution_rate'], []],
    ['rate of procurement execution', ['procurement.execution_rate'], []],
    ['基本支出和项目支出', ['expenditure.basic', 'expenditure.project'], []],
    ['食堂支出', [], ['食堂']],
    ['the zebra budget', [], ['zebra']],
    ['有哪些问题', ['every problem'], []],
  ])('of "%s" names %j and does not know %j', (question, names, unknown) => {
    const reading = reader.read(question);
    expect(said(reading.entities)).toEqual(expect.arrayContaining(names));
    expect(reading.unknown).toEqual(unknown);
  });

  test.each([
    ['采购执行率是多少', true],
    ['采购蓝鲸率是多少', false],
    ['得了多少分', true],
    ['鲸的得分', false],
  ])('of "%s" is complete: %s', (question, complete) => {
    expect(reader.read(question).complete).toBe(complete);
  });

  test('knows what is asked by the words that no name used up', () => {
    expect(reader.read('采购执行率为什么低').has('ask.why')).toBe(true);
    expect(reader.read('采购执行率是多少').has('ask.why')).toBe(false);
  });
});

describe('clauses', () => {
  test.each([
    ['得了多少分?什么等级', ['得了多少分', '什么等级']],
    ['预算多少,执行了多少', ['预算多少', '执行了多少']],
    ['what was the score? and the grade?', ['what was the score', ' and the grade']],
    ['预算多少?', ['预算多少']],
    ['预算。;!?', ['预算']],
    ['', []],
  ])('of "%s" are %j', (text, expected) => {
    expect(clauses(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
