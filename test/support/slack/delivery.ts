// Brings events and interactions to the app: signed HTTP or the socket, again where Slack would try again.
import { setTimeout as wait } from 'node:timers/promises';
import type { Attempt, Outcome } from './attempt.ts';
import { type SignedRequest, signed } from './signature.ts';
import type { Sockets } from './sockets.ts';

export type Delivered = Outcome & { attempts: number };

/** What was delivered, for a test to look at or to send again. */
export interface Delivery {
  type: Attempt['type'];
  payload: Record<string, unknown>;
  /** The last request as it went over the wire; absent in socket mode. */
  request?: SignedRequest;
  outcome?: Delivered;
}

export interface Deliveries {
  all: Delivery[];
  /** HTTP to this address from now on; undefined is socket mode. */
  to: (requestUrl: string | undefined) => void;
  /** Never rejects. Events are tried again; interactions and commands are not, as in Slack. */
  deliver(type: Attempt['type'], payload: Record<string, unknown>): Promise<Delivered>;
  /** The same bytes again, signature and all. */
  replay(delivery: Delivery): Promise<Outcome>;
  /** Exactly this request, for signatures that are wrong. */
  send(request: SignedRequest): Promise<Outcome>;
  pending(): number;
  close(): void;
}

export interface DeliveryOptions {
  signingSecret: string;
  sockets: Sockets;
  /** Waits before the second, third and fourth attempt. */
  retryDelaysMs: readonly number[];
  changed: () => void;
}

const ackWithinMs = 3000;

export function createDeliveries({
  signingSecret,
  sockets,
  retryDelaysMs,
  changed,
}: DeliveryOptions): Deliveries {
  const all: Delivery[] = [];
  const closing = new AbortController();
  let url: string | undefined;
  let pending = 0;

  const send = (request: SignedRequest): Promise<Outcome> => sendTo(url ?? '', request, closing.signal);
  const attempt = (delivery: Delivery, given: Attempt): Promise<Outcome> => {
    if (url === undefined) return sockets.send(given);
    delivery.request = signed(given, signingSecret);
    return send(delivery.request);
  };
  const insist = async (delivery: Delivery): Promise<Delivered> => {
    const { type, payload } = delivery;
    const delays = type === 'events_api' ? [0, ...retryDelaysMs] : [0];
    let outcome: Outcome = { kind: 'lost', why: 'closed' };
    let attempts = 0;
    for (const delay of delays) {
      if (delay > 0) await wait(delay, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) break;
      const retry = attempts > 0 ? { retryReason: reasonOf(outcome) } : {};
      outcome = await attempt(delivery, { type, payload, retryNum: attempts, ...retry });
      attempts += 1;
      changed();
      if (outcome.kind === 'acked') break;
    }
    return { ...outcome, attempts };
  };

  return {
    all,
    to: (requestUrl) => {
      url = requestUrl;
    },
    deliver: async (type, payload) => {
      const delivery: Delivery = { type, payload };
      all.push(delivery);
      pending += 1;
      const outcome = await insist(delivery);
      delivery.outcome = outcome;
      pending -= 1;
      changed();
      return outcome;
    },
    replay: ({ type, payload, request }) =>
      request ? send(request) : sockets.send({ type, payload, retryNum: 0 }),
    send,
    pending: () => pending,
    close: () => closing.abort(),
  };
}

function reasonOf(outcome: Outcome): string {
  return outcome.kind === 'lost' && outcome.why === 'timeout' ? 'http_timeout' : 'http_error';
}

async function sendTo(url: string, { body, headers }: SignedRequest, closing: AbortSignal): Promise<Outcome> {
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(ackWithinMs)]);
    const response = await fetch(url, { method: 'POST', body, headers, signal });
    const said = await response.text();
    return response.ok ? { kind: 'acked', body: parsed(said) } : { kind: 'refused', status: response.status };
  } catch (error) {
    return { kind: 'lost', why: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'cut' };
  }
}

function parsed(said: string): unknown {
  try {
    return said === '' ? undefined : JSON.parse(said);
  } catch {
    return { text: said };
  }
}
