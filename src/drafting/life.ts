// The life of a draft as a table: which event is possible in which state, what it leads to, and who may cause it. Pure.

export const states = ['drafting', 'submitted', 'returned', 'approved', 'archived'] as const;
export type State = (typeof states)[number];

export const events = [
  'edit',
  'regenerate',
  'refresh',
  'submit',
  'approve',
  'return',
  'export',
  'archive',
] as const;
export type Event = (typeof events)[number];

/** What a person may do, as the access rules say. */
export interface Rights {
  /** Write, submit and archive. */
  write: boolean;
  /** Approve and return. */
  approve: boolean;
  /** Approve a version that is their own. */
  approveOwn: boolean;
}

export type Move =
  | { kind: 'moved'; to: State }
  | { kind: 'refused'; why: 'wrong_state' | 'no_right' | 'own_work' };

/**
 * What becomes of a draft in `state` when `person` causes `event`.
 * @param author who wrote the version that is current
 */
export function move(
  { state, author }: { state: State; author: string },
  event: Event,
  person: string,
  rights: Rights,
): Move {
  const to = table[state][event];
  if (to === undefined) return { kind: 'refused', why: 'wrong_state' };
  if (!holds(rights, event)) return { kind: 'refused', why: 'no_right' };
  if (event === 'approve' && person === author && !rights.approveOwn)
    return { kind: 'refused', why: 'own_work' };
  return { kind: 'moved', to };
}

/** What approval was given for cannot be changed under it: it is returned first. */
const table: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>> = {
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

function holds({ write, approve }: Rights, event: Event): boolean {
  switch (event) {
    case 'approve':
    case 'return':
      return approve;
    case 'export':
      return true;
    case 'edit':
    case 'regenerate':
    case 'refresh':
    case 'submit':
    case 'archive':
      return write;
  }
}
