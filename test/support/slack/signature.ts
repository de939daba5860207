// Signed requests as Slack sends them, and the ways in which a test may want one to be wrong.
import { createHmac } from 'node:crypto';
import type { Attempt } from './attempt.ts';

export interface SignedRequest {
  body: string;
  headers: Record<string, string>;
}

export interface Signing {
  /** How old the timestamp says it is; negative lies in the future. The signature fits it. */
  ageSeconds?: number;
  /** Leaves the signature out. */
  unsigned?: boolean;
  /** Changed after signing. */
  bodyAfterwards?: string;
}

export function signed(
  { type, payload, retryNum, retryReason }: Attempt,
  secret: string,
  { ageSeconds = 0, unsigned = false, bodyAfterwards }: Signing = {},
): SignedRequest {
  const { body, contentType } = encode(type, payload);
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body: bodyAfterwards ?? body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      ...(!unsigned && { 'x-slack-signature': `v0=${signature}` }),
      ...(retryNum > 0 && {
        'x-slack-retry-num': String(retryNum),
        'x-slack-retry-reason': retryReason ?? '',
      }),
    },
  };
}

function encode(
  type: Attempt['type'],
  payload: Record<string, unknown>,
): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return { body: String(new URLSearchParams(fields)), contentType: 'application/x-www-form-urlencoded' };
}
