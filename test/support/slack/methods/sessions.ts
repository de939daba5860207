// assistant.threads.* and agents.sessions.*: the status line, suggested prompts, titles, and whether the app works.
import { z } from 'zod';
import { text } from '../arguments.ts';
import { slackLimits } from '../blocks/limits.ts';
import { type Desk, defineMethod, type Method, refused } from '../method.ts';
import { type Session, threadKey } from '../workspace.ts';
import { isRefusal, placeToPost } from './places.ts';

export const sessionStatus = z.enum(['processing', 'active', 'suspended', 'closed']);
const face = { icon_emoji: text.optional(), icon_url: text.optional(), username: text.optional() };

export const sessionMethods: readonly Method[] = [
  defineMethod({
    name: 'assistant.threads.setStatus',
    scopes: [],
    input: z.strictObject({
      channel_id: text,
      thread_ts: text,
      status: text,
      loading_messages: z.array(z.string()).max(slackLimits.loadingMessages).optional(),
      ...face,
    }),
    run: (args, desk) => {
      const { scopes, workspace, clock } = desk;
      if (!scopes.has('chat:write') && !scopes.has('assistant:write')) return refused('missing_scope');
      const place = placeToPost(desk, args.channel_id, args.thread_ts);
      if (isRefusal(place)) return place;
      const key = threadKey(place.id, args.thread_ts);
      const { status, loading_messages: loadingMessages = [] } = args;
      if (status === '') workspace.statuses.delete(key);
      else workspace.statuses.set(key, { status, loadingMessages, setAt: clock.now() });
      desk.changed({ kind: 'other' });
      return { ok: true };
    },
  }),
  defineMethod({
    name: 'assistant.threads.setSuggestedPrompts',
    scopes: ['assistant:write'],
    input: z.strictObject({
      channel_id: text,
      thread_ts: text.optional(),
      title: text.optional(),
      prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(slackLimits.suggestedPrompts),
    }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel_id);
      if (isRefusal(place)) return place;
      // With a thread it does nothing in a Messages tab, and says it went well: so does Slack.
      if (args.thread_ts === undefined) desk.workspace.prompts.set(place.id, args.prompts);
      desk.changed({ kind: 'other' });
      return { ok: true };
    },
  }),
  defineMethod({
    name: 'assistant.threads.setTitle',
    scopes: ['assistant:write'],
    input: z.strictObject({ channel_id: text, thread_ts: text, title: text }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel_id, args.thread_ts);
      if (isRefusal(place)) return place;
      desk.workspace.threadTitles.set(threadKey(place.id, args.thread_ts), args.title);
      desk.changed({ kind: 'other' });
      return { ok: true };
    },
  }),
  defineMethod({
    name: 'agents.sessions.setStatus',
    scopes: ['chat:write'],
    input: z.strictObject({
      channel_id: text,
      thread_ts: text.optional(),
      status: sessionStatus,
      title: z.string().max(slackLimits.sessionTitle).optional(),
      initiator_user_id: text.optional(),
      ...face,
    }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel_id, args.thread_ts);
      if (isRefusal(place)) return place;
      const { status, title } = args;
      setSession(desk, threadKey(place.id, args.thread_ts), {
        status,
        ...(title !== undefined && { title }),
      });
      return status === 'processing' && !desk.subscribed.has('agent_session_stopped')
        ? { ok: true, warning: 'missing_agent_session_stopped_event_subscription' }
        : { ok: true };
    },
  }),
  defineMethod({
    name: 'agents.sessions.rename',
    scopes: ['chat:write'],
    input: z.strictObject({
      channel_id: text,
      thread_ts: text.optional(),
      title: z.string().min(1).max(slackLimits.sessionTitle),
    }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel_id, args.thread_ts);
      if (isRefusal(place)) return place;
      setSession(desk, threadKey(place.id, args.thread_ts), { title: args.title });
      return { ok: true };
    },
  }),
];

export function setSession(desk: Desk, key: string, change: Partial<Session>): void {
  const { sessions } = desk.workspace;
  sessions.set(key, { status: 'active', title: '', ...sessions.get(key), ...change });
  desk.changed({ kind: 'other' });
}
