// The table of states and events, row by row: every event in every state, and who may cause it.
import { describe, expect, test } from 'vitest';
import { type Event, events, move, type State, states } from '../../src/drafting/life.ts';
import { everything } from './desk.ts';

/** Where each event leads; what is not here must be refused. */
const leads: Record<State, Partial<Record<Event, State>>> = {
  drafting: {
    edit: 'drafting',
    regenerate: 'drafting',
    refresh: 'drafting',
    submit: 'submitted',
    export: 'drafting',
    archive: 'archived',
  },
  submitted: { approve: 'approved', return: 'returned', export: 'submitted' },
  returned: {
    edit: 'drafting',
    regenerate: 'drafting',
    refresh: 'drafting',
    submit: 'submitted',
    export: 'returned',
    archive: 'archived',
  },
  approved: { return: 'returned', export: 'approved', archive: 'archived' },
  archived: { export: 'archived' },
};

const all = states.flatMap((state) => events.map((event) => ({ state, event, to: leads[state][event] })));

describe('a person with every right', () => {
  test.each(all)('$state, $event: $to', ({ state, event, to }) => {
    expect(move({ state, author: 'b' }, event, 'a', everything)).toEqual(
      to === undefined ? { kind: 'refused', why: 'wrong_state' } : { kind: 'moved', to },
    );
  });
});

const possible = all.filter(({ to }) => to !== undefined);
const needs = (event: Event): 'approve' | 'write' | 'nothing' =>
  event === 'export' ? 'nothing' : event === 'approve' || event === 'return' ? 'approve' : 'write';

describe('without the right to write', () => {
  test.each(possible)('$state, $event', ({ state, event }) => {
    const result = move({ state, author: 'b' }, event, 'a', { ...everything, write: false });
    expect(result.kind).toBe(needs(event) === 'write' ? 'refused' : 'moved');
  });
});

describe('without the right to approve', () => {
  test.each(possible)('$state, $event', ({ state, event }) => {
    const result = move({ state, author: 'b' }, event, 'a', { ...everything, approve: false });
    expect(result.kind).toBe(needs(event) === 'approve' ? 'refused' : 'moved');
  });
});

describe('of one’s own version', () => {
  test.each(possible)('$state, $event', ({ state, event }) => {
    const result = move({ state, author: 'a' }, event, 'a', { ...everything, approveOwn: false });
    expect(result).toEqual(
      event === 'approve' ? { kind: 'refused', why: 'own_work' } : { kind: 'moved', to: leads[state][event] },
    );
  });
});
