// One request to a model server through the OpenAI client, which is loaded when the first request is made: a question
// that needs no model does not wait for it.
import type * as Sdk from 'openai';
import type { Fault, Spent } from '../planner.ts';
import { bounded } from './bounded.ts';
import { toChatRequest } from './chat-wire.ts';
import { faultOf } from './fault.ts';
import { readAnswer } from './read-answer.ts';
import { toResponsesRequest } from './responses-wire.ts';
import { retryingSoon } from './retry-after.ts';
import { generousTokens } from './tokens.ts';
import type { ModelRequest, Received, Tokens } from './wire.ts';

export interface ModelSettings {
  model: string;
  apiKey: string | undefined;
  baseUrl: string | undefined;
  api: 'responses' | 'chat';
  stream: boolean;
  /** From question to answer of one request, retries included. */
  timeoutMs: number;
  maxOutputTokens: number;
}

/** What came of a request, and what it took: also of one that was ended by `signal`. Does not reject. */
export type Send = (request: ModelRequest, signal: AbortSignal) => Promise<Received & { spent: Spent }>;

// Twice after the first: for a connection that broke, a server that is busy or briefly down.
const maxRetries = 2;

export function openClient(settings: ModelSettings): Send {
  let loaded: Promise<Loaded> | undefined;
  return async (request, signal) => {
    loaded ??= load(settings);
    const { sdk, client } = await loaded;
    const started = performance.now();
    const seen: Seen = { requestId: null, outputTokens: 0 };
    const asked = requestTo(client, request, settings);
    const received = await receive(asked, signal, settings, sdk, seen);
    const outcome = received.kind === 'reply' ? 'ok' : received.fault;
    const spent = {
      model: settings.model,
      requestId: seen.requestId,
      outcome,
      ...(received.tokens ?? estimated(received, asked, seen)),
      ms: Math.round(performance.now() - started),
    };
    return { ...received, spent };
  };
}

interface Loaded {
  sdk: typeof Sdk;
  client: Sdk.OpenAI;
}

interface Seen {
  requestId: string | null;
  /** Of what the model has written so far, estimated. */
  outputTokens: number;
}

async function load({ apiKey, baseUrl, timeoutMs }: ModelSettings): Promise<Loaded> {
  const sdk = await import('openai');
  const client = new sdk.OpenAI({
    // Local servers want none, but the client does.
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    // Only config reads the environment.
    organization: null,
    project: null,
    webhookSecret: null,
    adminAPIKey: null,
    logLevel: 'off',
    maxRetries,
    timeout: timeoutMs,
    fetch: retryingSoon(bounded(fetch)),
  });
  return { sdk, client };
}

interface Asked {
  body: object;
  /** Sends it; the body of the answer stays unread until it is awaited. */
  send: (options: { signal: AbortSignal }) => Sdk.APIPromise<unknown>;
}

function requestTo(client: Sdk.OpenAI, request: ModelRequest, settings: ModelSettings): Asked {
  if (settings.api === 'chat') {
    const whole = toChatRequest(request, settings);
    const streamed = { ...whole, stream: true, stream_options: { include_usage: true } } as const;
    const body = settings.stream ? streamed : whole;
    return { body, send: (options) => client.chat.completions.create(body, options) };
  }
  const whole = toResponsesRequest(request, settings);
  const body = settings.stream ? ({ ...whole, stream: true } as const) : whole;
  return { body, send: (options) => client.responses.create(body, options) };
}

async function receive(
  { send }: Asked,
  signal: AbortSignal,
  { api, stream, timeoutMs }: ModelSettings,
  sdk: typeof Sdk,
  seen: Seen,
): Promise<Received> {
  // The client's own timeout ends with the first byte; this one also ends an answer that stalls.
  const deadline = AbortSignal.timeout(timeoutMs);
  const ended = AbortSignal.any([signal, deadline]);
  try {
    const sending = send({ signal: ended });
    const response = await sending.asResponse();
    seen.requestId = response.headers.get('x-request-id');
    const arriving = { response, parsed: () => sending, stream };
    const received = await readAnswer(api, arriving, (written) => {
      seen.outputTokens += generousTokens(written);
    });
    // An aborted stream ends without an error.
    ended.throwIfAborted();
    return received;
  } catch (error) {
    if (signal.aborted) return { kind: 'fault', fault: 'stopped' };
    if (error instanceof sdk.APIError) seen.requestId ??= error.requestID ?? null;
    return { kind: 'fault', fault: deadline.aborted ? 'timeout' : faultOf(error, sdk) };
  }
}

/** What a server took that does not say so: all that it was sent, and what came of it, on the high side. */
function estimated(
  received: Received,
  { body }: Asked,
  { outputTokens }: Seen,
): Tokens & { estimated?: true } {
  const costsNothing = received.kind === 'fault' && free.has(received.fault) && outputTokens === 0;
  if (costsNothing) return { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  const inputTokens = generousTokens(JSON.stringify(body));
  return { inputTokens, outputTokens, cachedTokens: 0, estimated: true };
}

// A server that did not get to work is not paid.
const free: ReadonlySet<Fault> = new Set([
  'unauthorized',
  'forbidden',
  'model_not_found',
  'rate_limited',
  'quota_spent',
  'bad_request',
  'server_error',
  'unreachable',
  'not_api',
]);
