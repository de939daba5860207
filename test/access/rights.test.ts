import { assert, constantFrom, property, record, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersStandIn,
  everything,
  maySee,
  type Person,
  rightsOf,
  sightOf,
} from '../../src/access/rights.ts';
import { type Access, access, withoutFile } from '../../src/access/shape.ts';

const file: Access = access.parse({
  members: { see: [{ departments: ['a'], years: [2022] }], may: ['draft'] },
  groups: { S00G: { see: [{ departments: ['b'] }], may: ['approve'] } },
  users: {
    U00HEAD: { see: [{ departments: 'all' }], may: ['import', 'administer'] },
    U0GUEST: { see: [{ departments: ['c'], years: [2021] }] },
  },
  channels: {
    C0OPEN: { answers: 'open' },
    C00TEAM: { see: [{ departments: ['d'] }] },
  },
});
const person = (changes: Partial<Person>): Person => ({
  user: 'U00NEW',
  kind: 'member',
  groups: [],
  ...changes,
});
const seen = (who: Partial<Person>, of: Access = file): string[] =>
  ['a', 'b', 'c', 'd'].flatMap((departmentId) =>
    [2021, 2022]
      .filter((year) => maySee(rightsOf(of, person(who)), { departmentId, year }))
      .map((year) => `${departmentId}${year}`),
  );

describe('who may see what', () => {
  test.each<[string, Partial<Person>, string[]]>([
    ['a member: what members have', {}, ['a2022']],
    ['a member of a group: that too', { groups: ['S00G'] }, ['a2022', 'b2021', 'b2022']],
    ['a member asking in a channel that has something', { channel: 'C00TEAM' }, ['a2022', 'd2021', 'd2022']],
    ['an open channel gives nothing by itself', { channel: 'C0OPEN' }, ['a2022']],
    ['a group the file does not know', { groups: ['S00X'] }, ['a2022']],
    ['a guest: nothing', { kind: 'guest' }, []],
    ['a guest by name: what names the guest', { kind: 'guest', user: 'U0GUEST' }, ['c2021']],
    ['a guest in a group', { kind: 'guest', groups: ['S00G'] }, ['b2021', 'b2022']],
    ['a guest gains nothing by asking in a channel', { kind: 'guest', channel: 'C00TEAM' }, []],
    ['a stranger: nothing', { kind: 'stranger', channel: 'C00TEAM' }, []],
    ['a name out of the prototype', { user: 'constructor', kind: 'guest' }, []],
  ])('%s', (_, who, expected) => {
    expect(seen(who)).toEqual(expected);
  });

  test('without a file: members everything, others nothing', () => {
    expect(seen({}, withoutFile)).toHaveLength(8);
    expect(seen({ kind: 'guest' }, withoutFile)).toEqual([]);
    expect(seen({ kind: 'stranger' }, withoutFile)).toEqual([]);
    expect(rightsOf(withoutFile, person({})).may).toEqual(['draft']);
    expect(answersStandIn(withoutFile, 'C0OPEN')).toBe(false);
  });

  test('an empty file grants nothing to anybody', () => {
    expect(seen({ groups: ['S00G'], user: 'U00HEAD' }, access.parse({}))).toEqual([]);
  });
});

test('deeds add up, each once', () => {
  expect(rightsOf(file, person({ groups: ['S00G'], user: 'U00HEAD' })).may).toEqual([...everything.may]);
  expect(rightsOf(file, person({})).may).toEqual(['draft']);
  expect(rightsOf(file, person({ kind: 'guest' })).may).toEqual([]);
});

test('answers stand for everyone in open channels alone', () => {
  expect(['C0OPEN', 'C00TEAM', 'C00X', 'toString'].map((channel) => answersStandIn(file, channel))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('the written form of a sight is the same exactly where the grants are', () => {
  const sight = record({
    departments: constantFrom<'all' | string[]>('all', ['a'], ['a', 'b'], ['b', 'a']),
    years: constantFrom<'all' | number[]>('all', [2021], [2022]),
  });
  const grants = [
    { departments: 'all' as const, years: 'all' as const },
    { departments: ['a', 'b'], years: [2021, 2022] },
    { departments: ['b'], years: 'all' as const },
  ];
  assert(
    property(subarray(grants), sight, (some, other) => {
      const rights = { see: some, may: [] };
      expect(sightOf({ see: [...some].reverse(), may: ['draft'] })).toBe(sightOf(rights));
      expect(sightOf({ see: [...some, ...some], may: [] })).toBe(sightOf(rights));
      const included = some.some((each) => JSON.stringify(each) === JSON.stringify(other));
      expect(sightOf({ see: [...some, other], may: [] }) === sightOf(rights)).toBe(included);
    }),
  );
});
