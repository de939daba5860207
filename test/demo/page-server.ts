// Serves the page: its files, what a person sees as a stream of events, and what they do as one address.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { z } from 'zod';
import type { FakeSlack } from '../support/slack/fake-slack.ts';
import { doAct } from './acts.ts';
import { seenBy } from './seen-by.ts';

export interface PageServer {
  url: string;
  close(): Promise<void>;
}

export async function startPage(slack: FakeSlack, port: number): Promise<PageServer> {
  const server = createServer((request, response) => {
    route(slack, request, response).catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ kind: 'refused', said }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = z.custom<AddressInfo>((each) => typeof each === 'object').parse(server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function route(slack: FakeSlack, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
  if (pathname === '/events') return sendEvents(slack, searchParams.get('user') ?? 'U1', response);
  if (pathname === '/act' && request.method === 'POST') {
    const answer = await doAct(slack, JSON.parse(await read(request)));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? null));
    return;
  }
  if (pathname.startsWith('/files/')) {
    const file = slack.workspace.files.get(pathname.split('/')[2] ?? '');
    const name = encodeURIComponent(file?.name ?? '');
    response
      .writeHead(file ? 200 : 404, {
        'content-type': name.endsWith('.png') ? 'image/png' : 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      })
      .end(file?.bytes);
    return;
  }
  return sendFile(pathname === '/' ? '/index.html' : pathname, response);
}

/** All that the person sees, at once and after every change; changes that come together are sent together. */
function sendEvents(slack: FakeSlack, user: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (): void => void response.write(`data: ${JSON.stringify(seenBy(slack, user))}\n\n`);
  let isPlanned = false;
  const stop = slack.listen(() => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      send();
    }, togetherMs);
  });
  response.on('close', stop);
  send();
}

const togetherMs = 25;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const type = types[extname(path)];
  // Names of the page's own files only, so that nothing above the folder can be asked for.
  if (type === undefined || !/^\/[\w-]+\.\w+$/.test(path)) {
    response.writeHead(404).end();
    return;
  }
  const content = await readFile(join(import.meta.dirname, 'page', path)).catch(() => undefined);
  response.writeHead(content ? 200 : 404, { 'content-type': type }).end(content);
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += String(part);
  return body;
}
