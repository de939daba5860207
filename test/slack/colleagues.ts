// A workspace with a colleague for each row of a table: nothing is known of any of them yet, and none has been told anything.
import type { Seed } from '../support/slack/seed.ts';

/** P0, P1 …, all in the channel C1, where the app is, and in C2. */
export function colleagues(count: number): Seed {
  const users = Array.from({ length: count }, (_, index) => ({ id: `P${index}`, locale: 'zh-CN' }));
  const members = ['UBOT', ...users.map(({ id }) => id)];
  return {
    users,
    channels: [
      { id: 'C1', members },
      { id: 'C2', members },
    ],
  };
}
