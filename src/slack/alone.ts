// A message that one person alone is shown. Nobody can look for it afterwards, so it is sent once: where Slack leaves it
// open whether it was shown, that is what comes back, and whoever called says so.
import type { WebClient } from '@slack/web-api';
import { faultOf, persist } from './calls.ts';
import { degrading, type Form, plainly, type Target } from './post.ts';
import type { SlackMessage } from './views/pack.ts';

export interface Showing {
  target: Target;
  user: string;
  message: SlackMessage;
  signal: AbortSignal;
}

/** Rejects only where it is certain that nothing was shown. */
export async function showAlone(
  client: WebClient,
  { target, user, message, signal }: Showing,
): Promise<'shown' | 'unclear'> {
  const { channel, thread } = target;
  const where = { channel, user, ...(thread !== undefined && { thread_ts: thread }) };
  const show = async ({ text, blocks }: Form): Promise<'shown' | 'unclear'> => {
    try {
      await client.chat.postEphemeral({ ...where, text, blocks, ...plainly });
      return 'shown';
    } catch (error) {
      if (faultOf(error)?.kind === 'unclear') return 'unclear';
      throw error;
    }
  };
  return await degrading(message, (form) => persist(() => show(form), signal));
}
