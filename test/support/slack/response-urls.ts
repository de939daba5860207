// Response addresses: where an app answers what somebody pressed or commanded, five times within half an hour.
import type { Clock, Ids } from './clock.ts';

/** Where the address belongs to: the message that was pressed, if there was one. */
export interface Origin {
  user: string;
  channel: string;
  threadTs?: string | undefined;
  messageTs?: string | undefined;
  isEphemeral: boolean;
}

export interface ResponseUrls {
  issue(origin: Origin): string;
  /** Counts one use. */
  use(id: string): Origin | 'expired_url' | 'used_url';
}

const lifeMs = 30 * 60_000;
const uses = 5;

export function createResponseUrls(url: string, clock: Clock, ids: Ids): ResponseUrls {
  const issued = new Map<string, { origin: Origin; at: number; left: number }>();
  return {
    issue: (origin) => {
      const id = ids.next('r');
      issued.set(id, { origin, at: clock.now(), left: uses });
      return `${url}/response/${id}`;
    },
    use: (id) => {
      const known = issued.get(id);
      if (!known || clock.now() - known.at > lifeMs) return 'expired_url';
      if (known.left === 0) return 'used_url';
      known.left -= 1;
      return known.origin;
    },
  };
}
