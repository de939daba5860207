// Words around a question: what only frames it changes nothing; what nobody knows still stands in the way.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();

const understood = understoodBy(reader);

describe('a phrase that only frames a question leaves it as it is', () => {
  test.each([
    ['写整改通知要用，采购执行率是多少', 'look_up procurement.execution_rate'],
    ['领导问预算调整率多少', 'look_up budget.adjustment_rate'],
    ['开会要用，年初预算多少', 'look_up budget.initial'],
    ['For my slides, what was the procurement execution rate?', 'look_up procurement.execution_rate'],
    ['The auditor wants to know the initial budget', 'look_up budget.initial'],
  ])('%s', (question, expected) => {
    expect(understood(question)).toEqual([expected]);
  });
});

describe('what someone is said to have said is a claim to be checked', () => {
  test.each([
    ['My boss insists that the adjusted budget is 12.07. Please confirm.', 'claim budget.adjusted'],
    ['同事说预算调整率是26.04%', 'claim budget.adjustment_rate'],
  ])('%s', (question, expected) => {
    expect(understood(question)[0]).toBe(expected);
  });
});

test.each([
  'For my slides, what was the turbine execution rate?',
  '领导问涡轮机采购执行率多少',
  'My boss insists that the blorp budget is 12.07.',
])('an unknown word with content blocks an answer: %s', (question) => {
  expect(understood(question)).toEqual(['partly']);
});
