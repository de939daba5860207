// What a method of the Web API is here: its arguments, the scopes it needs, what it does to the workspace.
import type { z } from 'zod';
import type { Clock, Ids } from './clock.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

export type Answer = { ok: true; [field: string]: unknown } | Refusal;

export type Refusal = { ok: false; error: string; response_metadata?: { messages: string[] } };

/** What methods and people work with. */
export interface Desk {
  workspace: Workspace;
  clock: Clock;
  ids: Ids;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  /** Without a slash at the end. */
  url: string;
  /** The events the app has subscribed to, as the manifest names them. */
  subscribed: ReadonlySet<string>;
  /** How long a stream lives; Slack: about five minutes. */
  streamLifeMs: number;
  /** Whether a message may be posted to public channels the app is not in. */
  scopes: ReadonlySet<string>;
  /** Called after each change of what people see. */
  changed(change: Change): void;
}

export type Change =
  | { kind: 'posted'; channel: string; ts: string }
  | { kind: 'edited'; channel: string; ts: string }
  | { kind: 'other' };

export interface Method {
  name: string;
  token: 'bot' | 'app';
  /** Which scopes it needs; any one of a list within the list is enough. */
  scopes(args: Readonly<Record<string, unknown>>, desk: Desk): readonly string[];
  input: z.ZodType;
  run(args: unknown, desk: Desk): Answer;
}

export function defineMethod<Shape extends z.ZodType>(method: {
  name: string;
  token?: 'bot' | 'app';
  scopes?: readonly string[] | Method['scopes'];
  input: Shape;
  run: (args: z.infer<Shape>, desk: Desk) => Answer;
}): Method {
  const { name, token = 'bot', scopes = [], input, run } = method;
  return {
    name,
    token,
    scopes: typeof scopes === 'function' ? scopes : () => scopes,
    input,
    run: (args, desk) => run(input.parse(args), desk),
  };
}

export function refused(error: string, messages?: readonly string[]): Refusal {
  return { ok: false, error, ...(messages && { response_metadata: { messages: [...messages] } }) };
}
