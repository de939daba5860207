// One attempt to bring something to the app, and what may become of it.

export interface Attempt {
  type: 'events_api' | 'interactive' | 'slash_commands';
  payload: Record<string, unknown>;
  retryNum: number;
  retryReason?: string;
}

export type Outcome =
  | { kind: 'acked'; body: unknown }
  /** The app answered, and not with 2xx. */
  | { kind: 'refused'; status: number }
  | { kind: 'lost'; why: string };
