// What one person may see and do, worked out from the access file. Pure; asked anew on every turn.
import { type Access, type Deed, deeds, type Grant, type Sight } from './shape.ts';

export interface Rights {
  see: readonly Sight[];
  may: readonly Deed[];
}

/** Who asks, and where. */
export interface Person {
  user: string;
  /** `guest`: of the workspace, but not a full member · `stranger`: of another organisation, or nobody knows. */
  kind: 'member' | 'guest' | 'stranger';
  /** The user groups of the access file this person is in. */
  groups: readonly string[];
  /** Absent in a direct message. */
  channel?: string;
}

export const nothing: Rights = { see: [], may: [] };
export const everything: Rights = { see: [{ departments: 'all', years: 'all' }], may: deeds };

/** Grants add up. What a guest or a stranger has is only what names the user, or a group the user is in. */
export function rightsOf(access: Access, { user, kind, groups, channel }: Person): Rights {
  const named = [own(access.users, user), ...groups.map((group) => own(access.groups, group))];
  const room = channel === undefined ? undefined : own(access.channels, channel);
  const shared = kind === 'member' ? [access.members, room && { see: room.see, may: [] }] : [];
  const grants = [...named, ...shared].filter((each): each is Grant => each !== undefined);
  return {
    see: grants.flatMap(({ see }) => see),
    may: deeds.filter((deed) => grants.some(({ may }) => may.includes(deed))),
  };
}

/** Whether answers in this channel may stand there for everyone. */
export function answersStandIn(access: Access, channel: string): boolean {
  return own(access.channels, channel)?.answers === 'open';
}

export function maySee(
  rights: Rights,
  { departmentId, year }: { departmentId: string; year: number },
): boolean {
  return rights.see.some(
    ({ departments, years }) =>
      (departments === 'all' || departments.includes(departmentId)) &&
      (years === 'all' || years.includes(year)),
  );
}

/** What may be seen, in a form that is the same whenever the grants are. */
export function sightOf({ see }: Rights): string {
  const written = see.map(({ departments, years }) => JSON.stringify([sorted(departments), sorted(years)]));
  return [...new Set(written)].sort().join(' ');
}

function sorted(list: 'all' | readonly (string | number)[]): unknown {
  return list === 'all' ? list : [...new Set(list.map(String))].sort();
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
