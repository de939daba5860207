// A model server for tests: real HTTP, both wire formats, streamed or whole, playing a script; also every way to fail.

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { requestProblems } from './model-request-problems.ts';
import { chatBody, chatChunks } from './model-wire-chat.ts';
import { responseBody, responseEvents } from './model-wire-responses.ts';

/** `input` given as text is sent as it is, so that it may be no JSON. */
export type Scripted =
  | { say: string }
  /** `id` is that of every call: null leaves it out. */
  | { call: [tool: string, input: unknown][]; id?: string | null }
  | { ends: 'refusal' | 'length' | 'content_filter' | 'interrupted' | 'empty' }
  /** `onSent` is told when the first of it is away. */
  | { fault: ServerFault; onSent?: () => void }
  /** Sent as it is, whatever was asked for. */
  | { raw: string; type?: string };

export type ServerFault =
  | { status: number; code?: string; retryAfter?: number; retryAfterMs?: number }
  | 'timeout'
  /** A few bytes, then nothing, and the connection stays. */
  | 'stall'
  | 'cut_stream'
  | 'terminated'
  | 'not_json'
  /** An answer that never ends, as fast as it is taken. */
  | 'flood';

export interface SeenRequest {
  wire: 'responses' | 'chat';
  streamed: boolean;
  body: Record<string, unknown>;
  raw: string;
}

export interface ModelServer {
  /** Ends in /v1. */
  url: string;
  requests: SeenRequest[];
  /** What was wrong with requests that were refused as malformed; those are not among the others. */
  refusals: string[];
  /** Bytes of answers that were handed to the connection. */
  sent(): number;
  close(): Promise<void>;
}

/** What a server tells of tokens: what was used, nothing at all, or numbers that cannot be. */
export type Counting = 'used' | 'nothing' | 'zeros' | 'empty';

/** Answers each request with what the script says of it, when it says so; of a list the last entry goes on. */
export async function startModelServer(
  script: readonly Scripted[] | ((request: SeenRequest, index: number) => Scripted | Promise<Scripted>),
  counting: Counting = 'used',
): Promise<ModelServer> {
  let sent = 0;
  const requests: SeenRequest[] = [];
  const refusals: string[] = [];
  const respond = async (incoming: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    const problems = requestProblems(request.wire, request.body);
    if (problems.length > 0) {
      refusals.push(...problems);
      refuse(problems, answer);
      return;
    }
    requests.push(request);
    const index = requests.length - 1;
    const scripted =
      typeof script === 'function'
        ? await script(request, index)
        : (script[index] ?? script.at(-1) ?? { say: '' });
    play(scripted, request, answer, counting);
  };
  const server = createServer((incoming, answer) => {
    const { socket } = answer;
    answer.once('close', () => {
      sent += socket?.bytesWritten ?? 0;
    });
    respond(incoming, answer).catch((error: unknown) => answer.destroy(Error(String(error))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on an address, so it is not the name of a pipe.
  const { port } = z.custom<AddressInfo>((each) => typeof each === 'object').parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    refusals,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  let raw = '';
  for await (const part of incoming.setEncoding('utf8')) raw += String(part);
  const body = z.record(z.string(), z.unknown()).parse(JSON.parse(raw));
  const wire = incoming.url?.endsWith('/responses') ? 'responses' : 'chat';
  return { wire, streamed: body.stream === true, body, raw };
}

function refuse(problems: readonly string[], answer: ServerResponse): void {
  const error = { message: problems.join('; '), type: 'invalid_request_error', code: null };
  answer.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}

function play(
  scripted: Scripted,
  { wire, streamed }: SeenRequest,
  answer: ServerResponse,
  counting: Counting,
): void {
  const fault = 'fault' in scripted ? scripted.fault : undefined;
  const { onSent = () => undefined } = 'fault' in scripted ? scripted : {};
  if (fault === 'timeout') {
    onSent();
    return;
  }
  answer.setHeader('x-request-id', `req_${randomUUID()}`);
  if ('raw' in scripted) {
    answer.writeHead(200, { 'content-type': scripted.type ?? 'application/json' }).end(scripted.raw);
    return;
  }
  if (typeof fault === 'object') {
    if (fault.retryAfter !== undefined) answer.setHeader('retry-after', String(fault.retryAfter));
    if (fault.retryAfterMs !== undefined) answer.setHeader('retry-after-ms', String(fault.retryAfterMs));
    const error = { message: 'sk-secret: details of the server', type: 'error', code: fault.code ?? null };
    answer.writeHead(fault.status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    return;
  }
  if (fault === 'not_json') {
    answer.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' });
    answer.end(streamed ? 'data: <html>\n\n' : '<html>');
    return;
  }
  const played = fault === undefined ? scripted : { say: 'A text that never ends' };
  if (fault === 'flood') {
    answer.once('drain', onSent);
    flood(wire, streamed, answer);
    return;
  }
  if (!streamed) {
    const body = JSON.stringify(
      wire === 'chat' ? chatBody(played, counting) : responseBody(played, counting),
    );
    answer.writeHead(200, { 'content-type': 'application/json' });
    if (fault === undefined) answer.end(body);
    else if (fault === 'stall') answer.write(body.slice(0, 10), onSent);
    else if (fault === 'cut_stream') answer.end(body.slice(0, body.length / 2));
    else answer.write(body.slice(0, body.length / 2), () => answer.destroy());
    return;
  }
  const events = wire === 'chat' ? chatChunks(played, counting) : responseEvents(played, counting);
  const sent = fault === undefined ? events : events.slice(0, 2);
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of sent) answer.write(event);
  if (fault === 'stall') {
    answer.write(': and no more\n\n', onSent);
    return;
  }
  if (fault === 'terminated') setTimeout(() => answer.destroy(), 20);
  else answer.end();
}

/** Goes on until the other side has had enough. */
function flood(wire: SeenRequest['wire'], streamed: boolean, answer: ServerResponse): void {
  const words = '采购推进偏慢'.repeat(1000);
  const delta =
    wire === 'chat'
      ? { choices: [{ index: 0, delta: { content: words }, finish_reason: null }] }
      : { type: 'response.output_text.delta', output_index: 0, content_index: 0, delta: words };
  answer.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' });
  if (!streamed) answer.write('{"output": [{"type": "message", "content": "');
  const piece = streamed ? `data: ${JSON.stringify(delta)}\n\n` : words;
  const more = (): void => {
    while (!answer.destroyed) if (!answer.write(piece)) return;
  };
  answer.on('drain', more);
  more();
}
