// What a dialogue carries, sealed: it can be sent by the person alone to whom it was opened, and only as
// it was written. The key comes from the bot token, so that dialogues survive a restart and nothing is kept.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ActionValue } from './action-value.ts';

export type Sealable = Extract<
  ActionValue,
  { kind: 'draft_new' | 'draft_at' | 'page' | 'figure' | 'feedback' }
>;

export interface Holder {
  team: string;
  user: string;
}

export interface Seal {
  put<T extends Sealable>(value: T, holder: Holder): T;
  holds(value: Sealable, holder: Holder): boolean;
}

export function openSeal(token: string): Seal {
  const key = createHmac('sha256', token).update('dialogues').digest();
  const sealOf = (value: Sealable, { team, user }: Holder): Buffer => {
    const told = Object.entries(value).filter(([name]) => name !== 'seal');
    const parts = told.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return createHmac('sha256', key)
      .update(JSON.stringify([team, user, parts]))
      .digest();
  };
  return {
    put: (value, holder) => ({ ...value, seal: sealOf(value, holder).toString('base64url') }),
    holds: (value, holder) => {
      const given = Buffer.from(value.seal ?? '', 'base64url');
      const right = sealOf(value, holder);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
