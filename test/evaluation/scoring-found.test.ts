// Rules over what was found, against rows worked out by hand: states, levels with a share, elements that are met.
import { describe, expect, test } from 'vitest';
import { rule, scoreText } from './rules.ts';

describe('what was found instead of measured', () => {
  const names = { zh: ['项'], en: ['element'] };
  const option = (key: string, points: string) => ({ key, names, points });
  const states = rule({
    kind: 'states',
    states: [option('none', '3'), option('some', '2'), option('more', '0')],
  });
  const levels = rule({
    kind: 'qualitative',
    levels: [
      { key: 'reached', names, from: '80' },
      { key: 'partly', names, from: '60' },
      { key: 'missed', names, from: '0' },
    ],
  });
  const checklist = (mode: string) =>
    rule({ kind: 'checklist', mode, elements: [option('a', '1'), option('b', '1.5'), option('c', '2.5')] });

  test.each([
    ['none', '3'],
    ['some', '2'],
    ['more', '0'],
    ['other', 'not_matching'],
  ])('the state %s is %s', (state, expected) =>
    expect(scoreText(states, '3', undefined, { assessment: { kind: 'state', state } })).toBe(expected),
  );

  test.each([
    ['reached', '100', '10'],
    ['reached', '80', '8'],
    ['reached', '79.99', 'not_matching'],
    ['reached', '100.01', 'not_matching'],
    ['partly', '80', 'not_matching'],
    ['partly', '79.99', '7.999'],
    ['partly', '60', '6'],
    ['partly', '59.99', 'not_matching'],
    ['missed', '60', 'not_matching'],
    ['missed', '0', '0'],
    ['missed', '-1', 'not_matching'],
    ['other', '70', 'not_matching'],
  ])('%s at %s%% of the weight is %s', (level, share, expected) =>
    expect(scoreText(levels, '10', undefined, { assessment: { kind: 'level', level, share } })).toBe(
      expected,
    ),
  );

  test.each([
    ['cumulative', ['a', 'b', 'c'], '5'],
    ['cumulative', ['a', 'c'], '3.5'],
    ['cumulative', [], '0'],
    ['cumulative', ['a', 'd'], 'not_matching'],
    ['gate', ['a', 'b', 'c'], '5'],
    ['gate', ['a', 'c'], '0'],
    ['gate', [], '0'],
  ])('%s checklist, met %j: %s', (mode, met, expected) =>
    expect(scoreText(checklist(mode), '5', undefined, { assessment: { kind: 'met', met } })).toBe(expected),
  );

  test.each([
    ['a state', states],
    ['a level', levels],
    ['a checklist', checklist('gate')],
  ])('%s that nobody looked at is not scored, and neither is something else found', (_, of) => {
    const reason = { zh: '无', en: 'none' };
    const assessment = { kind: 'not_applicable', policy: 'full_mark', reason } as const;
    expect(scoreText(of, '5')).toBe('no_actual');
    expect(scoreText(of, '5', undefined, { assessment })).toBe('not_matching');
  });
});
