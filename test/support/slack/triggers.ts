// Trigger ids: good for one view, and for three seconds.
import type { Clock, Ids } from './clock.ts';

export interface Triggers {
  /** `view` where the person acted in an open modal, which allows views.push. */
  issue(user: string, view?: string): string;
  use(id: string): { kind: 'good'; user: string; view: string | undefined } | { kind: 'bad'; error: string };
}

const lifeMs = 3000;

export function createTriggers(clock: Clock, ids: Ids): Triggers {
  const issued = new Map<string, { user: string; view: string | undefined; at: number; isUsed: boolean }>();
  return {
    issue: (user, view) => {
      const id = ids.next('trigger.');
      issued.set(id, { user, view, at: clock.now(), isUsed: false });
      return id;
    },
    use: (id) => {
      const trigger = issued.get(id);
      if (!trigger) return { kind: 'bad', error: 'invalid_trigger_id' };
      if (trigger.isUsed) return { kind: 'bad', error: 'exchanged_trigger_id' };
      if (clock.now() - trigger.at > lifeMs) return { kind: 'bad', error: 'expired_trigger_id' };
      trigger.isUsed = true;
      return { kind: 'good', user: trigger.user, view: trigger.view };
    },
  };
}
