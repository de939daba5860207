// One request to a model server through the OpenAI client, which is loaded when the first request is made: a question
// that needs no model does not wait for it.
import type * as Sdk from 'openai';
import type { Spent } from '../planner.ts';
import { bounded } from './bounded.ts';
import { joinChunks } from './chat-stream.ts';
import { fromCompletion, toChatRequest } from './chat-wire.ts';
import { faultOf } from './fault.ts';
import { joinEvents } from './responses-stream.ts';
import { fromResponse, toResponsesRequest } from './responses-wire.ts';
import { retryingSoon } from './retry-after.ts';
import { type ModelRequest, noTokens, type Received } from './wire.ts';

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

/** What came of a request, and what it took. Rejects only when `signal` is aborted. */
export type Send = (request: ModelRequest, signal: AbortSignal) => Promise<Received & { spent: Spent }>;

// Twice after the first: for a connection that broke, a server that is busy or briefly down.
const maxRetries = 2;

export function openClient(settings: ModelSettings): Send {
  let loaded: Promise<Loaded> | undefined;
  return async (request, signal) => {
    loaded ??= load(settings);
    const loadedClient = await loaded;
    const started = performance.now();
    const seen: Seen = { requestId: null };
    const received = await receive(request, signal, settings, loadedClient, seen);
    const outcome = received.kind === 'reply' ? 'ok' : received.fault;
    const ms = Math.round(performance.now() - started);
    return { ...received, spent: { model: settings.model, ...seen, outcome, ...received.tokens, ms } };
  };
}

interface Loaded {
  sdk: typeof Sdk;
  client: Sdk.OpenAI;
}

interface Seen {
  requestId: string | null;
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

async function receive(
  request: ModelRequest,
  signal: AbortSignal,
  settings: ModelSettings,
  { sdk, client }: Loaded,
  seen: Seen,
): Promise<Received> {
  // The client's own timeout ends with the first byte; this one also ends an answer that stalls.
  const deadline = AbortSignal.timeout(settings.timeoutMs);
  const options = { signal: AbortSignal.any([signal, deadline]) };
  try {
    const received =
      settings.api === 'chat'
        ? await complete(toChatRequest(request, settings), settings.stream, client, options, seen)
        : await respond(toResponsesRequest(request, settings), settings.stream, client, options, seen);
    // An aborted stream ends without an error.
    options.signal.throwIfAborted();
    return received;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof sdk.APIError) seen.requestId ??= error.requestID ?? null;
    const fault = deadline.aborted ? 'timeout' : faultOf(error, sdk);
    return { kind: 'fault', fault, detail: fault, tokens: noTokens };
  }
}

type Options = { signal: AbortSignal };

async function respond(
  body: ReturnType<typeof toResponsesRequest>,
  stream: boolean,
  client: Sdk.OpenAI,
  options: Options,
  seen: Seen,
): Promise<Received> {
  if (!stream) {
    const { data, request_id } = await client.responses.create(body, options).withResponse();
    seen.requestId = request_id;
    return fromResponse(data);
  }
  const { data, request_id } = await client.responses.create({ ...body, stream }, options).withResponse();
  seen.requestId = request_id;
  const response = await joinEvents(data);
  return response === undefined ? cutOff() : fromResponse(response);
}

async function complete(
  body: ReturnType<typeof toChatRequest>,
  stream: boolean,
  client: Sdk.OpenAI,
  options: Options,
  seen: Seen,
): Promise<Received> {
  if (!stream) {
    const { data, request_id } = await client.chat.completions.create(body, options).withResponse();
    seen.requestId = request_id;
    return fromCompletion(data);
  }
  const streamed = { ...body, stream, stream_options: { include_usage: true } };
  const { data, request_id } = await client.chat.completions.create(streamed, options).withResponse();
  seen.requestId = request_id;
  const completion = await joinChunks(data);
  return completion === undefined ? cutOff() : fromCompletion(completion);
}

function cutOff(): Received {
  return {
    kind: 'fault',
    fault: 'cut_off',
    detail: 'the stream ended before the answer did',
    tokens: noTokens,
  };
}
