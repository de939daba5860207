// Socket mode: the connections of the app, envelopes out, acknowledgements in, refreshes and cuts.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Attempt, Outcome } from './attempt.ts';

export interface Sockets {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends to one connection and waits for its acknowledgement. */
  send(attempt: Attempt): Promise<Outcome>;
  open(): number;
  /** Asks every connection to come back with a new one, as Slack does every few hours. */
  refresh(): void;
  /** Ends every connection without a word. */
  cut(): void;
  close(): Promise<void>;
}

const ackWithinMs = 3000;
const refreshGraceMs = 200;
const goodbyeMs = 100;

export function createSockets(changed: () => void): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const waiting = new Map<string, { socket: WebSocket; settle: (outcome: Outcome) => void }>();
  // Connections that take envelopes; the one that took the last stands at the end.
  const open: WebSocket[] = [];

  const leave = (socket: WebSocket): void => {
    if (open.includes(socket)) open.splice(open.indexOf(socket), 1);
    for (const each of waiting.values())
      if (each.socket === socket) each.settle({ kind: 'lost', why: 'closed' });
    changed();
  };
  const join = (socket: WebSocket): void => {
    socket.on('message', (data) => {
      const ack = acknowledgement.safeParse(JSON.parse(read(data)));
      if (ack.success) waiting.get(ack.data.envelope_id)?.settle({ kind: 'acked', body: ack.data.payload });
    });
    socket.on('close', () => leave(socket));
    socket.on('error', () => leave(socket));
    open.push(socket);
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: open.length, debug_info: { host: 'fake' } }),
    );
    changed();
  };

  return {
    accept: (request, socket, head) => server.handleUpgrade(request, socket, head, join),
    send: ({ type, payload, retryNum, retryReason }) => {
      const socket = open.shift();
      if (!socket) return Promise.resolve({ kind: 'lost', why: 'no connection' });
      open.push(socket);
      const envelope_id = randomUUID();
      return new Promise((resolve) => {
        const late = setTimeout(() => settle({ kind: 'lost', why: 'timeout' }), ackWithinMs);
        const settle = (outcome: Outcome): void => {
          clearTimeout(late);
          waiting.delete(envelope_id);
          resolve(outcome);
        };
        waiting.set(envelope_id, { socket, settle });
        const retry =
          type === 'events_api' ? { retry_attempt: retryNum, retry_reason: retryReason ?? '' } : {};
        const accepts_response_payload = type !== 'events_api';
        socket.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload, ...retry }));
      });
    },
    open: () => open.length,
    refresh: () => {
      for (const socket of open.splice(0)) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
        setTimeout(() => socket.close(), refreshGraceMs).unref();
      }
    },
    cut: () => {
      for (const socket of open.splice(0)) socket.terminate();
    },
    close: async () => {
      // An app that is stopping as well is given the time to say goodbye.
      const gone = [...server.clients].map((socket) => new Promise((resolve) => socket.on('close', resolve)));
      for (const socket of server.clients) socket.close();
      await Promise.race([Promise.all(gone), wait(goodbyeMs)]);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function read(data: RawData): string {
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString();
  return (Array.isArray(data) ? Buffer.concat(data) : data).toString();
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });
