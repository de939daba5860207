// Starts a process that answers over a store, and talks to it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Report, Request } from './asker.ts';

export interface Asker {
  /** Milliseconds from the start of the process until it could be asked. */
  openedIn: number;
  /** Milliseconds a request took. */
  took(request: Exclude<Request, { kind: 'memory' }>): Promise<number>;
  memory(): Promise<Extract<Report, { kind: 'memory' }>>;
  close(): void;
}

export async function startAsker(url: string): Promise<Asker> {
  const child = fork(join(import.meta.dirname, 'asker.ts'), [url], { execArgv: ['--expose-gc'] });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The process over ${url} ended with ${code}`);
  });
  const next = async (): Promise<Report> => (await Promise.race([once(child, 'message'), failed]))[0];
  const ask = async (request: Request): Promise<Report> => {
    child.send(request);
    return await next();
  };
  return {
    openedIn: millisecondsOf(await next()),
    took: async (request) => millisecondsOf(await ask(request)),
    memory: async () => {
      const report = await ask({ kind: 'memory' });
      if (report.kind !== 'memory') throw new Error('asked for memory');
      return report;
    },
    close: () => child.disconnect(),
  };
}

function millisecondsOf(report: Report): number {
  if (report.kind !== 'took') throw new Error(`expected a time, got ${report.kind}`);
  return report.ms;
}
