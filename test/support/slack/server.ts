// The door of the fake: the Web API, uploads and downloads, response addresses, and the socket, on one port.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { readArguments } from './arguments.ts';
import { respond } from './respond.ts';
import type { Sockets } from './sockets.ts';
import { answerCall, type WebApi, withFaults } from './web-api.ts';

export interface SlackServer {
  url: string;
  /** Set before anything is served. */
  serve(api: WebApi, sockets: Sockets): void;
  /** Requests being answered. */
  busy(): number;
  close(): Promise<void>;
}

export async function startServer(port = 0): Promise<SlackServer> {
  let served: WebApi | undefined;
  let busy = 0;
  const server = createServer((request, response) => {
    busy += 1;
    route(request, response, served)
      .catch((error: unknown) => response.writeHead(500).end(`the fake itself failed: ${String(error)}`))
      .finally(() => {
        busy -= 1;
        served?.desk.changed({ kind: 'other' });
      });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = z.custom<AddressInfo>((each) => typeof each === 'object').parse(server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    serve: (api, sockets) => {
      served = api;
      server.on('upgrade', (request, socket, head) => sockets.accept(request, socket, head));
    },
    busy: () => busy,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function route(request: IncomingMessage, response: ServerResponse, api?: WebApi): Promise<void> {
  if (!api) throw Error('nothing is served yet');
  const body = await read(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://slack');
  const [, place = '', id = ''] = pathname.split('/');
  const { 'content-type': contentType = '', authorization = '' } = request.headers;
  switch (place) {
    case 'api':
      return answerCall(api, { method: id, contentType, authorization, body: body.toString() }, response);
    case 'response':
      return withFaults(
        api,
        'response_url',
        readArguments(contentType, body.toString()) ?? {},
        response,
        () => respond(api.desk, id, readArguments(contentType, body.toString())),
      );
    case 'upload':
      return upload(api, id, Number(searchParams.get('length')), await uploaded(contentType, body), response);
    case 'files':
      return download(api, id, authorization, response);
    default:
      response.writeHead(404).end();
  }
}

function upload(
  api: WebApi,
  id: string,
  length: number,
  bytes: Buffer,
  response: ServerResponse,
): Promise<void> {
  return withFaults(api, 'upload', { id, bytes: bytes.length }, response, () => {
    const file = api.desk.workspace.files.get(id);
    if (!file) return { status: 404, answer: { ok: false, error: 'file_not_found' } };
    if (length !== bytes.length) return { status: 400, answer: { ok: false, error: 'length_mismatch' } };
    file.bytes = bytes;
    return { answer: { ok: true } };
  });
}

/** The bytes of the one file in a form, or the body as it is. */
async function uploaded(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const [file] = form.values();
  return file === undefined || typeof file === 'string'
    ? Buffer.from(file ?? '')
    : Buffer.from(await file.arrayBuffer());
}

/** What an app downloads, with its token; without one Slack shows a page to log in. */
function download(api: WebApi, id: string, authorization: string, response: ServerResponse): Promise<void> {
  return withFaults(api, 'download', { id }, response, () => {
    const { desk, botToken } = api;
    const file = desk.workspace.files.get(id);
    const answer = { ok: true };
    if (authorization !== `Bearer ${botToken}` || !desk.scopes.has('files:read')) {
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return { headers, answer, bytes: Buffer.from('<html>Sign in to Slack</html>') };
    }
    if (!file?.isComplete) return { status: 404, answer: { ok: false, error: 'file_not_found' } };
    return { headers: { 'content-type': 'application/octet-stream' }, answer, bytes: file.bytes };
  });
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
