// What the life of a draft must be, said without the table: for every event in every state, and for sequences of steps
// that two people take.
import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Event, events, move, type Rights, type State, states } from '../../src/drafting/life.ts';
import { everything } from './desk.ts';

const changing: readonly Event[] = ['edit', 'regenerate', 'refresh'];
const deciding: readonly Event[] = ['approve', 'return'];
const writing: readonly Event[] = [...changing, 'submit', 'archive'];

/** What the event leads to for somebody with every right who did not write the version, or undefined. */
function leads(state: State, event: Event): State | undefined {
  const moved = move({ state, author: 'b' }, event, 'a', everything);
  return moved.kind === 'moved' ? moved.to : undefined;
}

/** Each says of some pairs of state and event what must hold; together they must say it of every pair. */
const requirements: [
  name: string,
  about: (state: State, event: Event) => boolean,
  to: State | 'same' | 'no',
][] = [
  [
    'what is being written is changed as often as one likes',
    (s, e) => s === 'drafting' && changing.includes(e),
    'same',
  ],
  ['what was returned is written on', (s, e) => s === 'returned' && changing.includes(e), 'drafting'],
  [
    'nothing is changed under the eyes of who decides',
    (s, e) => s === 'submitted' && changing.includes(e),
    'no',
  ],
  ['nothing is changed under an approval', (s, e) => s === 'approved' && changing.includes(e), 'no'],
  ['what is archived stays as it is', (s, e) => s === 'archived' && e !== 'export', 'no'],
  [
    'what is being written or was returned is submitted',
    (s, e) => (s === 'drafting' || s === 'returned') && e === 'submit',
    'submitted',
  ],
  ['nothing is submitted twice', (s, e) => (s === 'submitted' || s === 'approved') && e === 'submit', 'no'],
  ['only what was submitted is approved', (s, e) => s === 'submitted' && e === 'approve', 'approved'],
  [
    'nothing else is approved',
    (s, e) => e === 'approve' && (s === 'drafting' || s === 'returned' || s === 'approved'),
    'no',
  ],
  [
    'what was submitted or approved is returned',
    (s, e) => (s === 'submitted' || s === 'approved') && e === 'return',
    'returned',
  ],
  [
    'what nobody handed in is not returned',
    (s, e) => (s === 'drafting' || s === 'returned') && e === 'return',
    'no',
  ],
  ['every draft can be exported and stays what it was', (_, e) => e === 'export', 'same'],
  [
    'nothing is put away while somebody is to decide on it',
    (s, e) => s === 'submitted' && e === 'archive',
    'no',
  ],
  [
    'everything else can be put away',
    (s, e) => e === 'archive' && (s === 'drafting' || s === 'returned' || s === 'approved'),
    'archived',
  ],
];

const pairs = states.flatMap((state) => events.map((event) => ({ state, event })));

describe('with every right', () => {
  test.each(requirements)('%s', (_, about, to) => {
    const concerned = pairs.filter(({ state, event }) => about(state, event));
    expect(concerned).not.toEqual([]);
    for (const { state, event } of concerned) {
      const expected = to === 'same' ? state : to === 'no' ? undefined : to;
      expect([state, event, leads(state, event)]).toEqual([state, event, expected]);
    }
  });

  test.each(pairs)('something is required of $event in $state, once', ({ state, event }) => {
    expect(requirements.filter(([, about]) => about(state, event))).toHaveLength(1);
  });
});

const without = {
  write: { ...everything, write: false },
  approve: { ...everything, approve: false },
  approveOwn: { ...everything, approveOwn: false },
};
const possible = pairs.filter(({ state, event }) => leads(state, event) !== undefined);

describe('a right that is missing', () => {
  test.each(possible)('$event in $state', ({ state, event }) => {
    const tried = (author: string, rights: Rights): string => {
      const moved = move({ state, author }, event, 'a', rights);
      return moved.kind === 'refused' ? moved.why : moved.kind;
    };
    expect(tried('b', without.write)).toBe(writing.includes(event) ? 'no_right' : 'moved');
    expect(tried('b', without.approve)).toBe(deciding.includes(event) ? 'no_right' : 'moved');
    expect(tried('a', without.approveOwn)).toBe(event === 'approve' ? 'own_work' : 'moved');
    expect(tried('b', without.approveOwn)).toBe('moved');
  });
});

const step = record({ event: constantFrom(...events), person: constantFrom('writer', 'chief') });
const rightsOf: Record<'writer' | 'chief', Rights> = {
  writer: { write: true, approve: false, approveOwn: false },
  chief: { write: true, approve: true, approveOwn: false },
};

test('whatever two people do, what is approved was submitted as it is, and approved by somebody else', () => {
  assert(
    property(array(step, { maxLength: 40 }), (steps) => {
      let draft: { state: State; author: string } = { state: 'drafting', author: 'writer' };
      let version = 1;
      let submitted = 0;
      for (const { event, person } of steps) {
        const moved = move(draft, event, person, rightsOf[person]);
        if (moved.kind === 'refused') continue;
        const isChange = changing.includes(event);
        version += isChange ? 1 : 0;
        submitted = event === 'submit' ? version : submitted;
        const asItIs = submitted === version && person === 'chief' && draft.author === 'writer';
        expect(event !== 'approve' || asItIs).toBe(true);
        draft = { state: moved.to, author: isChange ? person : draft.author };
      }
    }),
    { numRuns: 2000 },
  );
});
