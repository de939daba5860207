// The record of what the app asked of Slack, in order, with what it was told.
import type { Arguments } from './arguments.ts';

export interface Call {
  /** Name of a Web API method, `response_url`, `upload` or `download`. */
  method: string;
  args: Arguments;
  /** What Slack answered; undefined while it has not, and where a fault took the answer. */
  answer?: Readonly<Record<string, unknown>> | undefined;
  status?: number;
  /** Milliseconds since 1970, and until it was answered. */
  at: number;
  tookMs?: number;
  /** True where a fault of the test met it. */
  isFaulty: boolean;
}
